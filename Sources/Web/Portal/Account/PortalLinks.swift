import Hummingbird
import News
import Workflow

/// New passwords: by a link, for who was invited or forgot the old one.
extension PortalSite {
    static let linkRoutes: [PortalRoute] = [
        .get("/portal/forgot", .anyone) { portal in { try portal.forgotPage($0) } },
        .post("/portal/forgot", .anyone) { portal in { try portal.takeForgotten($0) } },
        .get("/portal/new-password", .anyone) { portal in { try await portal.newPasswordPage($0) } },
        .post("/portal/new-password", .anyone) { portal in { try await portal.setPassword($0) } },
    ]

    func forgotPage(_ asked: PortalRequest, told: String? = nil) throws -> Response {
        let model = PortalForgotPage(
            frame: frame(asked.words.link.forgotHeading, asked), t: asked.words.words, told: told,
            asks: desk.hasMail && told == nil ? true : nil, hasNoMail: desk.hasMail ? nil : true)
        return try page(model, with: "portal-forgot")
    }

    /// Says the same whoever it is, and at once: the letter is written elsewhere.
    func takeForgotten(_ asked: PortalRequest) throws -> Response {
        if desk.hasMail, let name = asked.form.trimmed("name") {
            desk.forgotten.add(String(name.prefix(Person.longestName)), at: .portal)
        }
        return try forgotPage(asked, told: desk.hasMail ? asked.words.portal.portalForgotTold : nil)
    }

    func newPasswordPage(_ asked: PortalRequest) async throws -> Response {
        let link = asked.query("link") ?? ""
        guard let person = try await newsroom.person(behindLink: link, at: .portal) else {
            throw PeopleRefusal.linkIsOver
        }
        return try newPasswordPage(asked, link: link, person: person)
    }

    func setPassword(_ asked: PortalRequest) async throws -> Response {
        let link = asked.form["link"] ?? ""
        do {
            if asked.form["password"] != asked.form["again"] { throw PeopleRefusal.passwordsDiffer }
            _ = try await newsroom.setPassword(asked.form["password"] ?? "", byLink: link, at: .portal)
            return seeOther("/portal/sign-in", told: asked.words.link.passwordSet)
        } catch let refusal as PeopleRefusal where refusal != .linkIsOver {
            guard let person = try await newsroom.person(behindLink: link, at: .portal) else {
                throw PeopleRefusal.linkIsOver
            }
            return try newPasswordPage(asked, link: link, person: person, problem: refusal)
        }
    }

    private func newPasswordPage(
        _ asked: PortalRequest, link: String, person: Person, problem: PeopleRefusal? = nil
    ) throws -> Response {
        let model = PortalNewPasswordPage(
            frame: frame(asked.words.link.newPasswordHeading, asked), t: asked.words.words, link: link,
            name: person.name, fullName: person.fullName, shortest: NewPassword.shortest,
            problem: problem.map(asked.words.told))
        return try page(model, with: "portal-new-password", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `portal-forgot.mustache`.
struct PortalForgotPage {
    var frame: PortalFrame
    var t: [String: String]
    var told: String?
    var asks: Bool?
    var hasNoMail: Bool?
}

/// `portal-new-password.mustache`.
struct PortalNewPasswordPage {
    var frame: PortalFrame
    var t: [String: String]
    var link: String
    var name: String
    var fullName: String
    var shortest: Int
    var problem: String?
}
