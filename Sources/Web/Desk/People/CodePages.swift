import Hummingbird
import News
import Workflow

/// Turning codes on: the key for the app, and then the recovery codes.
extension DeskSite {
    func codesPage(_ asked: DeskRequest) async throws -> Response {
        try codesPage(asked, key: newsroom.newCodeKey(), problem: nil)
    }

    func turnOnCodes(_ asked: DeskRequest) async throws -> Response {
        guard let visitor = asked.visitor else { throw HTTPError(.forbidden) }
        let key = asked.form["key"] ?? ""
        do {
            let codes = try await newsroom.turnOnCodes(
                of: visitor.person, key: key, code: asked.form["code"] ?? "", password: asked.form["password"] ?? "",
                from: browser(of: asked.request, asked.context), in: visitor.session)
            let model = RecoveryPage(
                frame: frame(asked.words.accountPage.recoveryHeading, asked, current: "/desk/account"),
                t: asked.words.words, codes: codes)
            return try page(model, with: "desk-recovery")
        } catch let refusal as PeopleRefusal where refusal != .secondFactorIsOn {
            return try codesPage(asked, key: key, problem: refusal)
        }
    }

    private func codesPage(_ asked: DeskRequest, key: String, problem: PeopleRefusal?) throws -> Response {
        let address = newsroom.codeAddress(of: key, for: try asked.person)
        let model = CodesPage(
            frame: frame(asked.words.accountPage.codesHeading, asked, current: "/desk/account"), t: asked.words.words,
            problem: problem.map(asked.words.told), key: key, groupedKey: RecoveryCodes.grouped(key, by: " "),
            address: address, name: try asked.person.name, picture: QRPicture(of: address))
        return try page(model, with: "desk-codes", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-codes.mustache`, and the portal's.
struct CodesPage<Frame> {
    var frame: Frame
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

/// `desk-recovery.mustache`, and the portal's.
struct RecoveryPage<Frame> {
    var frame: Frame
    var t: [String: String]
    var codes: [String]
}
