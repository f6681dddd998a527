import News
import Storage

/// What administrators do with people. Each ends what the person had open where it takes something from them.
extension Newsroom {
    /// Gives somebody other roles. Their sessions end, so that nothing goes on that they may no longer do.
    package func setRoles(_ roles: Set<Role>, of name: String, by actor: String) async throws {
        if roles.isEmpty { throw PeopleRefusal.noRole }
        try await change(name, "set roles", detail: roles.listed, by: actor) { db, person in
            if !roles.contains(.administrator) { try db.expectAnotherAdministrator(than: person) }
            guard person.roles != roles else { return }
            person.roles = roles
            try db.endSessions(of: person.id)
        }
    }

    /// Shuts somebody out: their sessions end, and neither password nor link lets them in.
    package func disable(_ name: String, at door: Door = .desk, by actor: String) async throws {
        let now = now()
        try await change(name, at: door, "disable person", by: actor) { db, person in
            try db.expectAnotherAdministrator(than: person)
            person.disabled = person.disabled ?? now
            try db.endSessions(of: person.id)
            try db.endLinks(.password, of: person.id)
            try db.endLinks(.code, of: person.id)
        }
    }

    package func enable(_ name: String, at door: Door = .desk, by actor: String) async throws {
        try await change(name, at: door, "enable person", by: actor) { _, person in person.disabled = nil }
    }

    package func endSessions(of name: String, at door: Door = .desk, by actor: String) async throws {
        try await change(name, at: door, "end sessions", by: actor) { db, person in
            try db.endSessions(of: person.id)
        }
    }

    /// Lets somebody in without a code who lost their device and their recovery codes.
    package func dropSecondFactor(of name: String, at door: Door = .desk, by actor: String) async throws {
        try await change(name, at: door, "drop second factor", by: actor) { db, person in
            guard var credentials = try db.credentials(of: person.id) else { return }
            (credentials.codeKey, credentials.lastStep, credentials.recovery) = (nil, nil, [])
            try db.save(credentials, of: person.id)
        }
    }

    private func change(
        _ name: String, at door: Door = .desk, _ act: String, detail: String? = nil, by actor: String,
        _ change: @escaping @Sendable (Transaction, inout Person) throws -> Void
    ) async throws {
        let now = now()
        let name = Person.folded(name)
        try await store.write { db in
            try db.takeTurn()
            guard var person = try db.person(named: name, at: door) else { throw PeopleRefusal.noSuchPerson(name) }
            try change(db, &person)
            try db.save(person)
            try db.audit(
                act, by: actor, detail: [person.name, detail].compactMap { $0 }.joined(separator: ": "), at: now)
        }
    }
}

extension Transaction {
    /// - Throws: `PeopleRefusal.lastAdministrator` where nobody else could look after people. Who was only invited can't yet.
    fileprivate func expectAnotherAdministrator(than person: Person) throws {
        guard person.disabled == nil, person.roles.contains(.administrator) else { return }
        let others = try people().filter { other in
            other.id != person.id && other.disabled == nil && other.roles.contains(.administrator)
        }
        guard try others.contains(where: { try credentials(of: $0.id)?.password != nil }) else {
            throw PeopleRefusal.lastAdministrator
        }
    }
}
