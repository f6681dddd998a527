import News

/// A list with its filters, under a name.
package struct SavedView: Hashable, Sendable {
    package var id: ID<SavedView>
    package var person: ID<Person>
    package var name: String
    /// The list's address behind "/desk/queue/".
    package var query: String
    /// Whether everybody sees it.
    package var isShared: Bool

    /// Longest name kept, in characters.
    package static let longestName = 60
    /// Longest address kept, in bytes.
    package static let longestQuery = 1000
}

extension Transaction {
    /// A person's own views and those that everybody sees, by name.
    package func savedViews(for person: ID<Person>) throws -> [SavedView] {
        try rows("SELECT * FROM saved_view WHERE person_id = \(person) OR shared = 1 ORDER BY name, id").map(savedView)
    }

    package func savedView(_ id: ID<SavedView>) throws -> SavedView? {
        try row("SELECT * FROM saved_view WHERE id = \(id)").map(savedView)
    }

    /// Adds a view.
    package func addView(_ name: String, query: String, of person: ID<Person>, isShared: Bool) throws -> SavedView {
        let added = try row(
            """
            INSERT INTO saved_view (person_id, name, query, shared) VALUES (\(person), \(name), \(query), \(isShared))
            RETURNING *
            """)
        guard let added else { throw StoreFailure.damaged("an insert gave no view") }
        return try savedView(added)
    }

    package func delete(_ view: ID<SavedView>) throws { try run("DELETE FROM saved_view WHERE id = \(view)") }

    private func savedView(_ row: Row) throws -> SavedView {
        SavedView(
            id: try row.id("id"), person: try row.id("person_id"), name: try row.text("name"),
            query: try row.text("query"), isShared: try row.integer("shared") != 0)
    }
}
