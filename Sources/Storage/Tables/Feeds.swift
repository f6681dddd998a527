import News

/// Providers that should speak.
extension Transaction {
    /// All that are watched, by name, as they were last looked at.
    package func feeds() throws -> [WatchedFeed] { try rows("SELECT * FROM feed ORDER BY provider").map(feed) }

    /// Watches a provider from now on, or changes how often something is expected of it.
    package func watch(_ provider: String, every minutes: Int, at now: WireTime) throws {
        try run(
            """
            INSERT INTO feed (provider, minutes, since) VALUES (\(provider), \(minutes), \(now))
            ON CONFLICT (provider) DO UPDATE SET minutes = excluded.minutes, silent = NULL
            """)
        try run(
            "UPDATE feed SET heard = coalesce(heard, \(try lastArrival(of: provider))) WHERE provider = \(provider)")
    }

    /// - Returns: whether it was watched.
    package func unwatch(_ provider: String) throws -> Bool {
        try changes(of: "DELETE FROM feed WHERE provider = \(provider)") == 1
    }

    /// Takes in what came since the last look.
    package func hearFeeds() throws {
        guard let looked = try row("SELECT min(looked) AS looked FROM feed")?.optionalInteger("looked") else { return }
        let last = try row("SELECT max(id) AS last FROM intake")?.optionalInteger("last") ?? 0
        // Rows of other nodes may appear a little out of their order, so the last ones are read again.
        let heard = try rows(
            """
            SELECT story.provider AS provider, max(intake.received) AS heard FROM intake
            JOIN story ON story.id = intake.story_id
            WHERE intake.id > \(looked - 200) AND story.provider IN (SELECT provider FROM feed) GROUP BY story.provider
            """)
        for row in heard {
            let (provider, moment) = (try row.text("provider"), try row.time("heard"))
            try run(
                "UPDATE feed SET heard = \(moment) WHERE provider = \(provider) AND coalesce(heard, 0) < \(moment)")
        }
        try run("UPDATE feed SET looked = \(last) WHERE looked <> \(last)")
    }

    /// Notes since when a feed is silent; `nil` when it speaks again.
    package func set(silent: WireTime?, of provider: String) throws {
        try run("UPDATE feed SET silent = \(silent) WHERE provider = \(provider)")
    }

    /// When something of a provider came last, as far back as one look should go.
    private func lastArrival(of provider: String) throws -> WireTime? {
        try row(
            """
            SELECT max(received) AS received FROM (
                SELECT intake.received AS received, story.provider AS provider
                FROM (SELECT story_id, received FROM intake ORDER BY id DESC LIMIT 20000) AS intake
                JOIN story ON story.id = intake.story_id) AS lately
            WHERE provider = \(provider)
            """)?.optionalTime("received")
    }

    private func feed(_ row: Row) throws -> WatchedFeed {
        WatchedFeed(
            provider: try row.text("provider"), minutes: Int(try row.integer("minutes")),
            since: try row.time("since"), heard: try row.optionalTime("heard"),
            silent: try row.optionalTime("silent"))
    }
}
