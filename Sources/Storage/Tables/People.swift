import News

/// Who may sign in.
extension Transaction {
    /// Adds a person. Their name must be free; who adds people under the turn has seen that it is.
    package func addPerson(
        name: String, fullName: String, email: String? = nil, roles: Set<Role>, language: String? = nil,
        subscriber: ID<Subscriber>? = nil, at now: WireTime
    ) throws -> Person {
        try takeTurn()
        let row = try row(
            """
            INSERT INTO person (name, full_name, email, roles, language, subscriber_id, created)
            VALUES (\(name), \(fullName), \(email), \(Self.text(of: roles)), \(language), \(subscriber), \(now))
            RETURNING *
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no person") }
        return try person(row)
    }

    package func person(_ id: ID<Person>) throws -> Person? {
        try row("SELECT * FROM person WHERE id = \(id)").map(person)
    }

    /// By the name they sign in by, which is lower-case; nobody has a name that somebody at the other door has.
    package func person(named name: String) throws -> Person? {
        try row("SELECT * FROM person WHERE name = \(name)").map(person)
    }

    /// By the name they sign in by at a door.
    package func person(named name: String, at door: Door) throws -> Person? {
        try person(named: name).flatMap { $0.door == door ? $0 : nil }
    }

    /// Everybody of the newsroom, by name.
    package func people() throws -> [Person] {
        try rows("SELECT * FROM person WHERE subscriber_id IS NULL ORDER BY name").map(person)
    }

    /// The editors of a subscriber who may come to the portal, by name.
    package func people(of subscriber: ID<Subscriber>) throws -> [Person] {
        try rows("SELECT * FROM person WHERE subscriber_id = \(subscriber) ORDER BY name").map(person)
    }

    /// Whether anybody may sign in to the desk at all: a newsroom without people is still to be set up.
    package func hasPeople() throws -> Bool {
        try row("SELECT id FROM person WHERE subscriber_id IS NULL LIMIT 1") != nil
    }

    package func save(_ person: Person) throws {
        try run(
            """
            UPDATE person SET name = \(person.name), full_name = \(person.fullName), email = \(person.email),
                roles = \(Self.text(of: person.roles)), language = \(person.language), disabled = \(person.disabled)
            WHERE id = \(person.id)
            """)
    }

    /// A person out of a row with all of the table's columns.
    func person(_ row: Row) throws -> Person {
        Person(
            id: try row.id("id"), name: try row.text("name"), fullName: try row.text("full_name"),
            email: try row.optionalText("email"),
            roles: Set(try row.text("roles").split(separator: " ").compactMap { Role(rawValue: String($0)) }),
            language: try row.optionalText("language"), created: try row.time("created"),
            disabled: try row.optionalTime("disabled"),
            subscriber: try row.optionalInteger("subscriber_id").map { ID($0) })
    }

    private static func text(of roles: Set<Role>) -> String { roles.map(\.rawValue).sorted().joined(separator: " ") }
}
