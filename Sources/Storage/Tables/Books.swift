import News

/// Which entries of the books are shown.
package struct BooksQuery: Hashable, Sendable {
    package var actor: String?
    package var act: String?
    package var story: ID<Story>?
    /// Only entries before this one.
    package var before: Int64?
    package var limit = 50

    package init() {}
}

/// What the last look through all of the books found.
package struct BooksState: Hashable, Sendable {
    package var checked: WireTime
    /// The entries that were there.
    package var entries: Int64
    /// What was wrong, in a sentence; absent where the books were whole.
    package var fault: String?

    package init(checked: WireTime, entries: Int64, fault: String? = nil) {
        self.checked = checked
        self.entries = entries
        self.fault = fault
    }
}

extension Transaction {
    /// Entries of the books, newest first.
    package func books(_ query: BooksQuery) throws -> [AuditEntry] {
        var conditions: SQL = "1 = 1"
        if let actor = query.actor { conditions = "\(conditions) AND actor = \(actor)" }
        if let act = query.act { conditions = "\(conditions) AND act = \(act)" }
        if let story = query.story { conditions = "\(conditions) AND story_id = \(story)" }
        if let before = query.before { conditions = "\(conditions) AND number < \(before)" }
        return try rows("SELECT * FROM audit WHERE \(conditions) ORDER BY number DESC LIMIT \(query.limit)")
            .map(auditEntry)
    }

    /// The newest acts on stories, newest first.
    package func storyActs(limit: Int = 10) throws -> [AuditEntry] {
        try rows("SELECT * FROM audit WHERE story_id IS NOT NULL ORDER BY number DESC LIMIT \(limit)").map(auditEntry)
    }

    /// Every name that signs in the books, and every word for an act in them.
    package func booksWords() throws -> (actors: [String], acts: [String]) {
        (try words(in: "actor"), try words(in: "act"))
    }

    /// It leaps from one word to the next in the index.
    private func words(in column: SQL) throws -> [String] {
        try rows(
            """
            WITH RECURSIVE found (word) AS (
                SELECT min(\(column)) FROM audit
                UNION ALL
                SELECT (SELECT min(\(column)) FROM audit WHERE \(column) > found.word) FROM found
                WHERE found.word IS NOT NULL
            )
            SELECT word FROM found WHERE word IS NOT NULL LIMIT 300
            """
        ).map { try $0.text("word") }
    }

    package func booksState() throws -> BooksState? {
        guard let row = try row("SELECT books_checked, books_entries, books_fault FROM desk_state"),
            let checked = try row.optionalTime("books_checked")
        else { return nil }
        return BooksState(
            checked: checked, entries: try row.optionalInteger("books_entries") ?? 0,
            fault: try row.optionalText("books_fault"))
    }

    package func save(_ state: BooksState) throws {
        try run(
            """
            INSERT INTO desk_state (one, books_checked, books_entries, books_fault)
            VALUES (1, \(state.checked), \(state.entries), \(state.fault))
            ON CONFLICT (one) DO UPDATE SET books_checked = \(state.checked), books_entries = \(state.entries),
                books_fault = \(state.fault)
            """)
    }

    /// How many entries were written into the books, as counted beside them.
    package func countedEntries() throws -> Int64 {
        try row("SELECT audit_entries FROM wire_head")?.integer("audit_entries") ?? 0
    }
}
