import News

/// Who waits where.
extension Transaction {
    /// All desks, by their labels.
    package func desks() throws -> [Desk] {
        let members = Dictionary(grouping: try rows("SELECT desk_id, person_id FROM desk_member")) { row in
            (try? row.integer("desk_id")) ?? 0
        }
        return try rows("SELECT * FROM desk WHERE removed IS NULL ORDER BY label, id").map { row in
            let id: ID<Desk> = try row.id("id")
            return Desk(
                id: id, name: try row.text("name"), label: try row.text("label"),
                members: Set(try (members[id.value] ?? []).map { try $0.id("person_id") }))
        }
    }

    /// Whether a desk has a name, also one that was removed: its address may still be in somebody's notes.
    package func hasDesk(named name: String) throws -> Bool {
        try row("SELECT id FROM desk WHERE name = \(name)") != nil
    }

    package func addDesk(name: String, label: String) throws -> ID<Desk> {
        try takeTurn()
        guard let row = try row("INSERT INTO desk (name, label) VALUES (\(name), \(label)) RETURNING id") else {
            throw StoreFailure.damaged("an insert gave no desk")
        }
        return try row.id("id")
    }

    /// Keeps a desk's label and members.
    package func save(_ desk: Desk) throws {
        try run("UPDATE desk SET label = \(desk.label) WHERE id = \(desk.id)")
        try run("DELETE FROM desk_member WHERE desk_id = \(desk.id)")
        for person in desk.members.sorted() {
            try run("INSERT INTO desk_member (desk_id, person_id) VALUES (\(desk.id), \(person))")
        }
    }

    /// Takes a desk away, or puts it back with `nil`. Its stories keep its number, so that it can be put back with them.
    package func remove(_ desk: ID<Desk>, at now: WireTime?) throws {
        try run("UPDATE desk SET removed = \(now) WHERE id = \(desk)")
    }

    /// Says whose a story is. Its edition stays: nothing that somebody writes on it is overtaken by that.
    package func assign(_ story: ID<Story>, to desk: ID<Desk>?, _ person: ID<Person>?) throws {
        try run("UPDATE story SET desk_id = \(desk), assignee = \(person) WHERE id = \(story)")
    }
}
