import Hummingbird
import News
import Workflow

/// Turning codes on: the key for the app, and then the recovery codes.
extension PortalSite {
    func codesPage(_ asked: PortalRequest) throws -> Response {
        try codesPage(asked, key: newsroom.newCodeKey(), problem: nil)
    }

    func turnOnCodes(_ asked: PortalRequest) async throws -> Response {
        let visitor = try asked.expectVisitor()
        let key = asked.form["key"] ?? ""
        do {
            let codes = try await newsroom.turnOnCodes(
                of: visitor.person, key: key, code: asked.form["code"] ?? "", password: asked.form["password"] ?? "",
                from: desk.browser(of: asked.request, asked.context), in: visitor.session)
            let model = PortalRecoveryPage(
                frame: frame(asked.words.accountPage.recoveryHeading, asked, current: "/portal/account"),
                t: asked.words.words, codes: codes)
            return try page(model, with: "portal-recovery")
        } catch let refusal as PeopleRefusal where refusal != .secondFactorIsOn {
            return try codesPage(asked, key: key, problem: refusal)
        }
    }

    private func codesPage(_ asked: PortalRequest, key: String, problem: PeopleRefusal?) throws -> Response {
        let person = try asked.expectEditor()
        let address = newsroom.codeAddress(of: key, for: person)
        let model = PortalCodesPage(
            frame: frame(asked.words.accountPage.codesHeading, asked, current: "/portal/account"),
            t: asked.words.words, problem: problem.map(asked.words.told), key: key,
            groupedKey: RecoveryCodes.grouped(key, by: " "), address: address, name: person.name,
            picture: QRPicture(of: address))
        return try page(model, with: "portal-codes", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `portal-codes.mustache`.
struct PortalCodesPage {
    var frame: PortalFrame
    var t: [String: String]
    var problem: String?
    var key: String
    /// In fours, for typing.
    var groupedKey: String
    /// What the picture says, for a device that this page is open on.
    var address: String
    var name: String
    var picture: QRPicture?
}

/// `portal-recovery.mustache`.
struct PortalRecoveryPage {
    var frame: PortalFrame
    var t: [String: String]
    var codes: [String]
}
