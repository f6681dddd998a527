import Hummingbird
import News
import Workflow

/// The first page of a fresh newsroom, before which nothing of the desk answers.
extension DeskSite {
    static let setupRoutes: [DeskRoute] = [
        .get("/desk/setup", .anyone) { desk in { try await desk.setupPage($0) } },
        .post("/desk/setup", .anyone) { desk in { try await desk.setUp($0) } },
    ]

    func setupPage(_ asked: DeskRequest) async throws -> Response {
        if try await isSetUp() { return seeOther("/desk") }
        let code = asked.query("code")
        let isRight = if let code { try await newsroom.opensSetup(code) } else { false }
        return try setupPage(
            asked, code: isRight ? code : nil,
            problem: code == nil || isRight ? nil : PeopleRefusal.wrongSetupCode)
    }

    func setUp(_ asked: DeskRequest) async throws -> Response {
        let form = asked.form
        let setup = Setup(
            newsroomName: form["newsroom"] ?? "", fullName: form["full-name"] ?? "", name: form["name"] ?? "",
            password: form["password"] ?? "", code: form["code"] ?? "")
        do {
            if form["password"] != form["again"] { throw PeopleRefusal.passwordsDiffer }
            let token = try await newsroom.setUp(setup, from: browser(of: asked.request, asked.context))
            return letIn(token, to: "/desk", told: try await rename(setup.newsroomName, asked.words))
        } catch PeopleRefusal.alreadySetUp {
            throw PeopleRefusal.alreadySetUp
        } catch let refusal as PeopleRefusal {
            let isRight = try await newsroom.opensSetup(setup.code)
            return try setupPage(asked, code: isRight ? setup.code : nil, problem: refusal)
        }
    }

    /// Gives the newsroom its name; what to tell of it. The first person is in by then, so a settings file that can't be
    /// written stops nobody.
    private func rename(_ given: String, _ words: DeskPhrasebook) async throws -> String {
        let name = try Masthead.checkedName(given)
        guard name != masthead.name else { return words.setup.setUpDone }
        do {
            try settingName(name)
            try await newsroom.rename(to: name)
            return words.setup.setUpDone
        } catch let failure as any Explained {
            return words.setup.notRenamed + " " + failure.sentence
        }
    }

    private func setupPage(_ asked: DeskRequest, code: String?, problem: PeopleRefusal?) throws -> Response {
        let isFirst = asked.form["newsroom"] == nil
        let model = SetupPage(
            frame: frame(asked.words.setup.setupHeading, asked), t: asked.words.words,
            code: code, asksForCode: code == nil ? true : nil,
            newsroom: isFirst ? masthead.name : asked.form["newsroom"], fullName: asked.form["full-name"],
            name: asked.form["name"], shortest: NewPassword.shortest, problem: problem.map(asked.words.told),
            needsHTTPS: canKeepSession(asked.request) ? nil : asked.words.signIn.needsHTTPS)
        return try page(model, with: "desk-setup", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-setup.mustache`.
struct SetupPage {
    var frame: DeskFrame
    var t: [String: String]
    /// The right code, once it was given.
    var code: String?
    var asksForCode: Bool?
    var newsroom: String?
    var fullName: String?
    var name: String?
    /// Characters of a password at least.
    var shortest: Int
    var problem: String?
    var needsHTTPS: String?
}
