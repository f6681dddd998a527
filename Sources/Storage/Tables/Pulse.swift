import News

/// By what open pages see that something has changed: cheap to ask, whoever changed it on whichever node.
package struct DeskPulse: Hashable, Sendable {
    /// The last entry of the books.
    package var entry: Int64
    /// The stories that somebody writes in, with who it is.
    package var held: [ID<Story>: ID<Person>]
}

/// What one act did to one story, for pages that show it.
package struct StoryStir: Hashable, Sendable {
    package var story: ID<Story>
    package var act: String
    package var actor: String
}

extension Transaction {
    package func deskPulse(at now: WireTime) throws -> DeskPulse {
        let entry = try row("SELECT max(number) AS number FROM audit")?.optionalInteger("number") ?? 0
        let held = try rows("SELECT story_id, person_id FROM story_lock WHERE held_until > \(now) LIMIT 500")
        return DeskPulse(
            entry: entry,
            held: Dictionary(try held.map { (try $0.id("story_id"), try $0.id("person_id")) }) { first, _ in first })
    }

    /// What was done to stories since an entry of the books, oldest first; no more than a page can tell of.
    package func storyStirs(since entry: Int64, limit: Int = 100) throws -> [StoryStir] {
        try rows(
            """
            SELECT story_id, act, actor FROM audit WHERE number > \(entry) AND story_id IS NOT NULL
            ORDER BY number DESC LIMIT \(limit)
            """
        ).reversed().map {
            StoryStir(story: try $0.id("story_id"), act: try $0.text("act"), actor: try $0.text("actor"))
        }
    }

    /// Those of some sessions that have not ended, by themselves or because their people were shut out.
    package func sessions(stillOpen hashes: some Collection<String>, at now: WireTime) throws -> Set<String> {
        guard let first = hashes.first else { return [] }
        let list = hashes.dropFirst().reduce("\(first)") { "\($0), \($1)" } as SQL
        let rows = try rows(
            """
            SELECT session.token_hash, session.created, session.seen FROM session
            JOIN person ON person.id = session.person_id
            WHERE session.token_hash IN (\(list)) AND person.disabled IS NULL
            """)
        return Set(
            try rows.compactMap { row in
                let session = Session(
                    tokenHash: try row.text("token_hash"), person: ID(0), created: try row.time("created"),
                    seen: try row.time("seen"), network: "", agent: "")
                return session.isOver(at: now) ? nil : session.tokenHash
            })
    }
}
