import News
import Storage

extension Newsroom {
    /// Makes the link by which somebody sets a password, and ends those made before. It goes out once and only here.
    ///
    /// - Returns: its address, on the newsroom's own site whatever address was asked.
    package func makeLink(for name: String, at door: Door = .desk, minutes: Int64, by actor: String) async throws
        -> String
    {
        let now = now()
        let token = Secrets.token(random)
        let name = Person.folded(name)
        try await store.write { db in
            try db.takeTurn()
            guard let person = try db.person(named: name, at: door) else { throw PeopleRefusal.noSuchPerson(name) }
            try db.endLinks(.password, of: person.id)
            try db.keep(.password(token, for: person, minutes: minutes, at: now), at: now)
            try db.audit("make link", by: actor, detail: person.name, at: now)
        }
        return address(ofLink: token, at: door)
    }

    /// Makes a link for somebody who says that they forgot their password, and the letter it goes in. Links they have stay
    /// good, so that nobody can take them away by asking.
    ///
    /// - Returns: `nil` where there is nobody of that name who may sign in and has an address, or enough links are under way.
    package func makeLink(forgottenBy name: String, at door: Door = .desk) async throws -> (
        person: Person, email: String, link: String
    )? {
        let now = now()
        let token = Secrets.token(random)
        let name = Person.folded(name)
        let found: (Person, String)? = try await store.write { db in
            try db.takeTurn()
            guard let person = try db.person(named: name, at: door), person.disabled == nil, let email = person.email,
                try db.links(.password, of: person.id, at: now) < Self.mostLinks
            else { return nil }
            try db.keep(.password(token, for: person, minutes: SignInLimits.resetMinutes, at: now), at: now)
            try db.audit("make link", by: "nobody", detail: "\(person.name), by mail", at: now)
            return (person, email)
        }
        return found.map { ($0.0, $0.1, address(ofLink: token, at: door)) }
    }

    /// Links of one person under way at a time, so that nobody's letter box is filled.
    private static let mostLinks = 3

    private func address(ofLink token: String, at door: Door) -> String {
        "\(masthead.baseURL)/\(door.rawValue)/new-password?link=\(token)"
    }

    /// Whose link it is; `nil` for one that is over.
    package func person(behindLink token: String, at door: Door = .desk) async throws -> Person? {
        let now = now()
        let found = try await store.read { try $0.person(behindLink: Secrets.hash(token), .password, at: now) }
        return found.flatMap { $0.door == door ? $0 : nil }
    }

    /// Sets a password by a link, which is used up, and ends all sessions that the old one began.
    package func setPassword(_ password: String, byLink token: String, at door: Door = .desk) async throws -> Person {
        let now = now()
        guard let person = try await person(behindLink: token, at: door) else { throw PeopleRefusal.linkIsOver }
        try NewPassword.check(password, about: [person.name, person.fullName, masthead.name])
        let kept = try await passwords.hash(password)
        return try await store.write { db in
            try db.takeTurn()
            guard let person = try db.person(behindLink: Secrets.hash(token), .password, at: now) else {
                throw PeopleRefusal.linkIsOver
            }
            try db.set(password: kept, of: person.id)
            try db.audit("set password", by: person.name, detail: "by link", at: now)
            return person
        }
    }
}

extension SignInLink {
    fileprivate static func password(_ token: String, for person: Person, minutes: Int64, at now: WireTime)
        -> SignInLink
    {
        SignInLink(
            tokenHash: Secrets.hash(token), person: person.id, purpose: .password,
            expires: now.adding(seconds: minutes * 60))
    }
}

extension Transaction {
    /// Puts another password in place of the old one, and ends everything that the old one opened.
    func set(password kept: String, of id: ID<Person>, butSession session: String? = nil) throws {
        var credentials = try credentials(of: id) ?? Credentials()
        credentials.password = kept
        try save(credentials, of: id)
        try endLinks(.password, of: id)
        try endLinks(.code, of: id)
        try endSessions(of: id, but: session)
    }
}
