import News
import Storage

/// What somebody gives to set a newsroom up: its name and the first person.
package struct Setup: Sendable {
    package var newsroomName: String
    package var fullName: String
    package var name: String
    package var password: String
    /// The code that the program printed.
    package var code: String

    package init(newsroomName: String, fullName: String, name: String, password: String, code: String) {
        self.newsroomName = newsroomName
        self.fullName = fullName
        self.name = name
        self.password = password
        self.code = code
    }
}

extension Newsroom {
    /// The code by which the newsroom can be set up, made when first asked for; `nil` once somebody may sign in.
    package func setupCode() async throws -> String? {
        let fresh = RecoveryCodes.one(random)
        let (hasPeople, kept) = try await store.read { (try $0.hasPeople(), try $0.setupCode()) }
        if hasPeople || kept != nil { return hasPeople ? nil : kept }
        return try await store.write { db in
            try db.takeTurn()
            if try db.hasPeople() { return nil }
            if let code = try db.setupCode() { return code }
            try db.keep(setupCode: fresh)
            return fresh
        }
    }

    /// Makes the first person, chief and administrator in one, and signs them in. Of several who try at once one succeeds.
    ///
    /// - Returns: the secret for the session's cookie. The newsroom's name is for the caller to change afterwards.
    package func setUp(_ setup: Setup, from browser: Browser) async throws -> String {
        let newsroomName = try Masthead.checkedName(setup.newsroomName)
        let first = try NewPerson(
            name: setup.name, fullName: setup.fullName, email: nil, roles: [.chief, .administrator], language: nil)
        try NewPassword.check(setup.password, about: [first.name, first.fullName, newsroomName, masthead.name])
        try await store.read { try $0.expectSetup(by: setup.code) }
        let (now, token) = (now(), Secrets.token(random))
        let kept = try await passwords.hash(setup.password)
        return try await store.write { db in
            try db.takeTurn()
            try db.expectSetup(by: setup.code)
            let person = try db.add(first, password: kept, at: now)
            try db.keep(setupCode: nil)
            try db.audit("set up", by: person.name, detail: newsroomName, at: now)
            try db.signIn(person, by: token, from: browser, at: now)
            return token
        }
    }

    /// Whether a code is the one that lets somebody set the newsroom up.
    package func opensSetup(_ code: String) async throws -> Bool {
        try await store.read { db in try db.setupCode().map { RecoveryCodes.areEqual($0, code) } ?? false }
    }

    /// Takes up another name at once, on every page.
    package func rename(to name: String) async throws {
        nameplate.rename(to: name)
        try await store.write { try $0.noteSiteChange() }
    }
}

extension Transaction {
    fileprivate func expectSetup(by code: String) throws {
        if try hasPeople() { throw PeopleRefusal.alreadySetUp }
        guard let kept = try setupCode(), RecoveryCodes.areEqual(kept, code) else { throw PeopleRefusal.wrongSetupCode }
    }
}
