import News

/// One sign-in of one person on one browser.
package struct Session: Hashable, Sendable {
    /// SHA-256 of the secret in the cookie, in hex.
    package var tokenHash: String
    package var person: ID<Person>
    package var created: WireTime
    /// When it was last used, to the minute.
    package var seen: WireTime
    /// Where it was begun from.
    package var network: String
    /// What the browser calls itself.
    package var agent: String

    package init(
        tokenHash: String, person: ID<Person>, created: WireTime, seen: WireTime, network: String, agent: String
    ) {
        self.tokenHash = tokenHash
        self.person = person
        self.created = created
        self.seen = seen
        self.network = network
        self.agent = agent
    }

    /// Hours without use after which it ends.
    package static let idleHours: Int64 = 12
    /// Days after which it ends, used or not.
    package static let longestDays: Int64 = 14

    /// Whether it has run out by itself.
    package func isOver(at now: WireTime) -> Bool {
        seen.adding(seconds: Self.idleHours * 3600) <= now || created.adding(seconds: Self.longestDays * 86_400) <= now
    }
}

extension Transaction {
    package func open(_ session: Session) throws {
        try run(
            """
            INSERT INTO session (token_hash, person_id, created, seen, network, agent)
            VALUES (\(session.tokenHash), \(session.person), \(session.created), \(session.seen), \(session.network),
                \(session.agent))
            """)
    }

    /// A session and whose it is; `nil` for one that has ended, by itself or because its person was shut out.
    package func session(_ tokenHash: String, at now: WireTime) throws -> (session: Session, person: Person)? {
        let found = try row(
            """
            SELECT person.*, session.created AS begun, session.seen, session.network, session.agent
            FROM session JOIN person ON person.id = session.person_id
            WHERE session.token_hash = \(tokenHash) AND person.disabled IS NULL
            """)
        guard let found else { return nil }
        let person = try person(found)
        let session = Session(
            tokenHash: tokenHash, person: person.id, created: try found.time("begun"), seen: try found.time("seen"),
            network: try found.text("network"), agent: try found.text("agent"))
        return session.isOver(at: now) ? nil : (session, person)
    }

    /// Notes that a session is in use.
    package func touch(_ session: Session, at now: WireTime) throws {
        try run("UPDATE session SET seen = \(now) WHERE token_hash = \(session.tokenHash)")
    }

    package func end(session tokenHash: String) throws {
        try run("DELETE FROM session WHERE token_hash = \(tokenHash)")
    }

    /// A person's sessions that go on, the one used last first.
    package func sessions(of id: ID<Person>, at now: WireTime) throws -> [Session] {
        try rows("SELECT * FROM session WHERE person_id = \(id) ORDER BY seen DESC, token_hash").map { row in
            Session(
                tokenHash: try row.text("token_hash"), person: id, created: try row.time("created"),
                seen: try row.time("seen"), network: try row.text("network"), agent: try row.text("agent"))
        }.filter { !$0.isOver(at: now) }
    }

    /// Ends a person's sessions, but for one where it is named; how many.
    @discardableResult
    package func endSessions(of id: ID<Person>, but kept: String? = nil) throws -> Int {
        try changes(of: "DELETE FROM session WHERE person_id = \(id) AND token_hash <> \(kept ?? "")")
    }

    /// Drops the sessions of everybody that have run out.
    package func dropSessions(overAt now: WireTime) throws {
        let idle = now.adding(seconds: -Session.idleHours * 3600)
        let old = now.adding(seconds: -Session.longestDays * 86_400)
        try run("DELETE FROM session WHERE seen <= \(idle) OR created <= \(old)")
    }
}
