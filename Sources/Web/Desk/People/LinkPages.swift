import Hummingbird
import News
import Workflow

/// New passwords: by a link, for who was invited or forgot the old one.
extension DeskSite {
    static let linkRoutes: [DeskRoute] = [
        .get("/desk/forgot", .anyone) { desk in { try desk.forgotPage($0) } },
        .post("/desk/forgot", .anyone) { desk in { try desk.takeForgotten($0) } },
        .get("/desk/new-password", .anyone) { desk in { try await desk.newPasswordPage($0) } },
        .post("/desk/new-password", .anyone) { desk in { try await desk.setPassword($0) } },
    ]

    func forgotPage(_ asked: DeskRequest, told: String? = nil) throws -> Response {
        let model = ForgotPage(
            frame: frame(asked.words.link.forgotHeading, asked), t: asked.words.words, told: told,
            asks: hasMail && told == nil ? true : nil, hasNoMail: hasMail ? nil : true)
        return try page(model, with: "desk-forgot")
    }

    /// Says the same whoever it is, and at once: the letter is written elsewhere.
    func takeForgotten(_ asked: DeskRequest) throws -> Response {
        if hasMail, let name = asked.form.trimmed("name") { forgotten.add(String(name.prefix(Person.longestName))) }
        return try forgotPage(asked, told: hasMail ? asked.words.link.forgotTold : nil)
    }

    func newPasswordPage(_ asked: DeskRequest) async throws -> Response {
        let link = asked.query("link") ?? ""
        guard let person = try await newsroom.person(behindLink: link) else { throw PeopleRefusal.linkIsOver }
        return try newPasswordPage(asked, link: link, person: person)
    }

    func setPassword(_ asked: DeskRequest) async throws -> Response {
        let link = asked.form["link"] ?? ""
        do {
            if asked.form["password"] != asked.form["again"] { throw PeopleRefusal.passwordsDiffer }
            _ = try await newsroom.setPassword(asked.form["password"] ?? "", byLink: link)
            return seeOther("/desk/sign-in", told: asked.words.link.passwordSet)
        } catch let refusal as PeopleRefusal where refusal != .linkIsOver {
            guard let person = try await newsroom.person(behindLink: link) else { throw PeopleRefusal.linkIsOver }
            return try newPasswordPage(asked, link: link, person: person, problem: refusal)
        }
    }

    private func newPasswordPage(
        _ asked: DeskRequest, link: String, person: Person, problem: PeopleRefusal? = nil
    ) throws -> Response {
        let model = NewPasswordPage(
            frame: frame(asked.words.link.newPasswordHeading, asked), t: asked.words.words, link: link,
            name: person.name, fullName: person.fullName, shortest: NewPassword.shortest,
            problem: problem.map(asked.words.told))
        return try page(model, with: "desk-new-password", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-forgot.mustache`, and the portal's.
struct ForgotPage<Frame> {
    var frame: Frame
    var t: [String: String]
    var told: String?
    var asks: Bool?
    var hasNoMail: Bool?
}

/// `desk-new-password.mustache`, and the portal's.
struct NewPasswordPage<Frame> {
    var frame: Frame
    var t: [String: String]
    var link: String
    var name: String
    var fullName: String
    var shortest: Int
    var problem: String?
}
