import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// What people of a subscriber change about themselves.
extension PortalSite {
    static let accountRoutes: [PortalRoute] = [
        .get("/portal/account", .editor) { portal in { try await portal.accountPage($0) } },
        .post("/portal/account", .editor) { portal in { try await portal.changeAccount($0) } },
        .post("/portal/account/password", .editor) { portal in { try await portal.changePassword($0) } },
        .post("/portal/account/sessions", .editor) { portal in { try await portal.endSessions($0) } },
        .get("/portal/account/codes", .editor) { portal in { try portal.codesPage($0) } },
        .post("/portal/account/codes", .editor) { portal in { try await portal.turnOnCodes($0) } },
        .post("/portal/account/codes/off", .editor) { portal in { try await portal.turnOffCodes($0) } },
        .post("/portal/look", .editor) { portal in { portal.chooseLook($0) } },
    ]

    func accountPage(_ asked: PortalRequest) async throws -> Response { try await accountPage(asked, problem: nil) }

    func changeAccount(_ asked: PortalRequest) async throws -> Response {
        let language = asked.form.trimmed("language")
        return try await orShowAgain(asked) {
            try await newsroom.changeAccount(
                of: asked.expectEditor().id, fullName: asked.form["full-name"] ?? "", email: asked.form["email"],
                language: DeskPhrasebook.all.map(\.language).first { $0 == language })
            return seeOther(
                "/portal/account",
                told: DeskPhrasebook.of(language ?? masthead.languages.first).accountPage.accountChanged)
        }
    }

    func changePassword(_ asked: PortalRequest) async throws -> Response {
        try await orShowAgain(asked) {
            if asked.form["new"] != asked.form["again"] { throw PeopleRefusal.passwordsDiffer }
            let token = try await newsroom.changePassword(
                of: asked.expectEditor(), from: asked.form["old"] ?? "", to: asked.form["new"] ?? "",
                on: desk.browser(of: asked.request, asked.context))
            return letIn(token, to: "/portal/account", told: asked.words.accountPage.passwordChanged)
        }
    }

    func endSessions(_ asked: PortalRequest) async throws -> Response {
        let visitor = try asked.expectVisitor()
        try await newsroom.endSession(asked.form.trimmed("session"), of: visitor.person, in: visitor.session)
        return seeOther("/portal/account", told: asked.words.accountPage.sessionsEnded)
    }

    func turnOffCodes(_ asked: PortalRequest) async throws -> Response {
        try await orShowAgain(asked) {
            try await newsroom.turnOffCodes(
                of: asked.expectEditor(), password: asked.form["password"] ?? "",
                from: desk.browser(of: asked.request, asked.context))
            return seeOther("/portal/account", told: asked.words.accountPage.codesAreOff)
        }
    }

    func chooseLook(_ asked: PortalRequest) -> Response {
        let look = Look(rawValue: asked.form["look"] ?? "") ?? .system
        var response = seeOther("/portal/account", told: asked.words.portal.lookChosenHere)
        response.headers.append(HTTPField(name: .setCookie, value: look.cookie(at: .portal)))
        return response
    }

    /// Does it, or shows the page again with why not.
    private func orShowAgain(_ asked: PortalRequest, _ act: () async throws -> Response) async throws -> Response {
        do {
            return try await act()
        } catch let refusal as PeopleRefusal {
            return try await accountPage(asked, problem: refusal)
        } catch let refusal as SignInRefusal {
            return try await accountPage(asked, problem: refusal)
        }
    }

    private func accountPage(_ asked: PortalRequest, problem: (any Explained)?) async throws -> Response {
        let (visitor, now) = (try asked.expectVisitor(), asked.now)
        let person = visitor.person
        let (sessions, credentials, products) = try await store.read { db in
            (
                try db.sessions(of: person.id, at: now), try db.credentials(of: person.id) ?? Credentials(),
                try db.products(of: visitor.subscriber.id)
            )
        }
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let model = PortalAccountPage(
            frame: frame(asked.words.account, asked, products: products), t: asked.words.words,
            problem: problem.map(asked.words.told), name: person.name, companyTitle: visitor.subscriber.title,
            contract: PortalContract(visitor.subscriber, products, asked.words, times),
            fullName: asked.form["full-name"] ?? person.fullName, email: asked.form["email"] ?? person.email,
            languages: languageChoices(person, asked.words), looks: looks(asked), shortest: NewPassword.shortest,
            codesOn: credentials.codeKey == nil
                ? nil : asked.words.accountPage.recoveryLeft.replacing("%@", with: String(credentials.recovery.count)),
            sessions: sessions.map { SessionLine($0, isThis: $0 == visitor.session, times) },
            hasOthers: sessions.count > 1 ? true : nil)
        return try page(model, with: "portal-account", status: problem == nil ? .ok : .unprocessableContent)
    }

    private func languageChoices(_ person: Person, _ words: DeskPhrasebook) -> [Choice] {
        [Choice(value: "", label: words.accountPage.newsroomsLanguage, isChosen: person.language == nil)]
            + [("en", "English"), ("ko", "한국어")].map { code, label in
                Choice(value: code, label: label, isChosen: person.language == code, language: code)
            }
    }

    private func looks(_ asked: PortalRequest) -> [Choice] {
        let chosen = Look.chosen(by: asked.request)
        return Look.allCases.map {
            Choice(value: $0.rawValue, label: $0.label(asked.words.keyboard), isChosen: $0 == chosen)
        }
    }
}

/// `portal-account.mustache`.
struct PortalAccountPage {
    var frame: PortalFrame
    var t: [String: String]
    var problem: String?
    var name: String
    var companyTitle: String
    var contract: PortalContract
    var fullName: String
    var email: String?
    var languages: [Choice]
    var looks: [Choice]
    var shortest: Int
    /// How many recovery codes are left; absent where no codes are asked for.
    var codesOn: String?
    var sessions: [SessionLine]
    var hasOthers: Bool?
}

/// What the subscriber has agreed on, as their editors see it.
struct PortalContract {
    /// "from … until …"; absent where it runs without end.
    var periodText: String?
    var productTitles: String
    /// What it allows besides, in a sentence each.
    var rights: [String]

    init(_ subscriber: Subscriber, _ products: [Product], _ words: DeskPhrasebook, _ times: Times) {
        let period = subscriber.period
        let parts = [
            period.from.map { words.portal.yourPeriodFrom.replacing("%@", with: times.moment($0).text) },
            period.until.map { words.portal.yourPeriodUntil.replacing("%@", with: times.moment($0).text) },
        ].compactMap { $0 }
        periodText = parts.isEmpty ? nil : parts.joined(separator: " ")
        productTitles = products.isEmpty ? "–" : products.map(\.title).joined(separator: ", ")
        rights = [
            subscriber.rights.archive ? words.portal.rightArchive : nil,
            subscriber.rights.advance ? words.portal.rightAdvance : nil,
        ].compactMap { $0 }
    }
}
