import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// What people change about themselves.
extension DeskSite {
    static let accountRoutes: [DeskRoute] = [
        .get("/desk/account", .signedIn) { desk in { try await desk.accountPage($0) } },
        .post("/desk/account", .signedIn) { desk in { try await desk.changeAccount($0) } },
        .post("/desk/account/password", .signedIn) { desk in { try await desk.changePassword($0) } },
        .post("/desk/account/sessions", .signedIn) { desk in { try await desk.endSessions($0) } },
        .get("/desk/account/codes", .signedIn) { desk in { try await desk.codesPage($0) } },
        .post("/desk/account/codes", .signedIn) { desk in { try await desk.turnOnCodes($0) } },
        .post("/desk/account/codes/off", .signedIn) { desk in { try await desk.turnOffCodes($0) } },
    ]

    func accountPage(_ asked: DeskRequest) async throws -> Response { try await accountPage(asked, problem: nil) }

    func changeAccount(_ asked: DeskRequest) async throws -> Response {
        let language = asked.form.trimmed("language")
        return try await orShowAgain(asked) {
            try await newsroom.changeAccount(
                of: asked.person.id, fullName: asked.form["full-name"] ?? "", email: asked.form["email"],
                language: DeskPhrasebook.all.map(\.language).first { $0 == language })
            return seeOther(
                "/desk/account",
                told: DeskPhrasebook.of(language ?? masthead.languages.first).accountPage.accountChanged)
        }
    }

    func changePassword(_ asked: DeskRequest) async throws -> Response {
        try await orShowAgain(asked) {
            if asked.form["new"] != asked.form["again"] { throw PeopleRefusal.passwordsDiffer }
            let token = try await newsroom.changePassword(
                of: asked.person, from: asked.form["old"] ?? "", to: asked.form["new"] ?? "",
                on: browser(of: asked.request, asked.context))
            return letIn(token, to: "/desk/account", told: asked.words.accountPage.passwordChanged)
        }
    }

    func endSessions(_ asked: DeskRequest) async throws -> Response {
        guard let visitor = asked.visitor else { throw HTTPError(.forbidden) }
        let session = asked.form.trimmed("session")
        try await newsroom.endSession(session, of: visitor.person, in: visitor.session)
        return seeOther("/desk/account", told: asked.words.accountPage.sessionsEnded)
    }

    func turnOffCodes(_ asked: DeskRequest) async throws -> Response {
        try await orShowAgain(asked) {
            try await newsroom.turnOffCodes(
                of: asked.person, password: asked.form["password"] ?? "",
                from: browser(of: asked.request, asked.context))
            return seeOther("/desk/account", told: asked.words.accountPage.codesAreOff)
        }
    }

    /// Does it, or shows the page again with why not.
    private func orShowAgain(_ asked: DeskRequest, _ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch let refusal as PeopleRefusal {
            return try await accountPage(asked, problem: refusal)
        } catch let refusal as SignInRefusal {
            return try await accountPage(asked, problem: refusal)
        }
    }

    private func accountPage(_ asked: DeskRequest, problem: (any Explained)?) async throws -> Response {
        guard let visitor = asked.visitor else { throw HTTPError(.forbidden) }
        let (person, now) = (visitor.person, asked.now)
        let (sessions, credentials) = try await store.read { db in
            (try db.sessions(of: person.id, at: now), try db.credentials(of: person.id) ?? Credentials())
        }
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let model = AccountPage(
            frame: frame(asked.words.account, asked, current: "/desk/account"), t: asked.words.words,
            problem: problem.map(asked.words.told), name: person.name,
            fullName: asked.form["full-name"] ?? person.fullName, email: asked.form["email"] ?? person.email,
            roleList: asked.words.listed(person.roles), languages: Choice.languages(for: person, asked.words),
            looks: Look.choices(asked.request, asked.words),
            shortest: NewPassword.shortest,
            codesOn: credentials.codeKey == nil
                ? nil : asked.words.accountPage.recoveryLeft.replacing("%@", with: String(credentials.recovery.count)),
            sessions: sessions.map { SessionLine($0, isThis: $0 == visitor.session, times) },
            hasOthers: sessions.count > 1 ? true : nil)
        return try page(model, with: "desk-account", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-account.mustache`.
struct AccountPage {
    var frame: DeskFrame
    var t: [String: String]
    var problem: String?
    var name: String
    var fullName: String
    var email: String?
    var roleList: String
    var languages: [Choice]
    var looks: [Choice]
    var shortest: Int
    /// How many recovery codes are left; absent where no codes are asked for.
    var codesOn: String?
    var sessions: [SessionLine]
    var hasOthers: Bool?
}

/// A session in the list of one's own.
struct SessionLine {
    var key: String
    var agent: String
    var network: String
    var begun: PageTime
    var used: PageTime
    var isThis: Bool?
    var isOther: Bool?

    init(_ session: Session, isThis: Bool, _ times: Times) {
        key = session.tokenHash
        agent = Self.name(of: session.agent)
        network = session.network
        begun = times.moment(session.created)
        used = times.moment(session.seen)
        self.isThis = isThis ? true : nil
        isOther = isThis ? nil : true
    }

    /// "Firefox, Linux", as far as what browsers call themselves lets one tell.
    private static func name(of agent: String) -> String {
        let browser = ["Edg/": "Edge", "Firefox/": "Firefox", "Chrome/": "Chrome", "Safari/": "Safari"]
        let order = ["Edg/", "Firefox/", "Chrome/", "Safari/"]
        let systems = ["Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux"]
        let parts = [
            order.first { agent.contains($0) }.flatMap { browser[$0] }, systems.first { agent.contains($0) },
        ].compactMap { $0 }
        return parts.isEmpty ? String(agent.prefix(40)) : parts.joined(separator: ", ")
    }
}
