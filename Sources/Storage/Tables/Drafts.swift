import News

/// Copy under somebody's hands, as it was last kept: one row for each time somebody sat down to write.
package struct Draft: Hashable, Sendable {
    package var id: ID<Draft>
    package var story: ID<Story>
    package var person: ID<Person>
    /// A secret that only the page knows on which it is written.
    package var holder: String
    /// The edition of the story that it was begun on.
    package var edition: Int64
    /// How often it was kept, from 1.
    package var revision: Int64
    package var copy: Copy
    package var state: State
    package var started: WireTime
    package var saved: WireTime

    package enum State: String, Sendable, CaseIterable {
        /// Being written.
        case open
        /// Written, and overtaken: somebody else has the story, or it has changed.
        case kept
        /// Became the story's copy.
        case filed
        /// Thrown away by whoever wrote it.
        case dropped
    }
}

extension Draft.State: SQLBindable {}

extension Transaction {
    package func openDraft(
        of story: ID<Story>, by person: ID<Person>, holder: String, on edition: Int64, copy: Copy, state: Draft.State,
        at now: WireTime
    ) throws -> Draft {
        let row = try row(
            """
            INSERT INTO draft (story_id, person_id, holder, edition, revision, document, state, started, saved)
            VALUES (\(story), \(person), \(holder), \(edition), 1, \(try Documents.write(copy)), \(state), \(now), \(now))
            RETURNING *
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no draft") }
        return try draft(row)
    }

    /// Keeps a draft's text and state.
    package func save(_ draft: Draft) throws {
        try run(
            """
            UPDATE draft SET edition = \(draft.edition), revision = \(draft.revision), saved = \(draft.saved),
                document = \(try Documents.write(draft.copy)), state = \(draft.state)
            WHERE id = \(draft.id)
            """)
    }

    package func draft(holder: String) throws -> Draft? {
        try row("SELECT * FROM draft WHERE holder = \(holder)").map(draft)
    }

    package func draft(_ id: ID<Draft>) throws -> Draft? { try row("SELECT * FROM draft WHERE id = \(id)").map(draft) }

    /// A story's drafts that are neither filed nor dropped, last kept first.
    package func drafts(of story: ID<Story>) throws -> [Draft] {
        try rows(
            """
            SELECT * FROM draft WHERE story_id = \(story) AND state IN ('open', 'kept') ORDER BY saved DESC, id DESC
            """
        ).map(draft)
    }

    /// Every draft a story ever had, oldest first.
    package func allDrafts(of story: ID<Story>) throws -> [Draft] {
        try rows("SELECT * FROM draft WHERE story_id = \(story) ORDER BY id").map(draft)
    }

    private func draft(_ row: Row) throws -> Draft {
        Draft(
            id: try row.id("id"), story: try row.id("story_id"), person: try row.id("person_id"),
            holder: try row.text("holder"), edition: try row.integer("edition"), revision: try row.integer("revision"),
            copy: try Documents.read(Copy.self, from: try row.text("document")), state: try row.choice("state"),
            started: try row.time("started"), saved: try row.time("saved"))
    }
}
