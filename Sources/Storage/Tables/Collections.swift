import News

/// What subscribers came for.
extension Transaction {
    /// Notes what a subscriber got; the first time counts.
    package func add(_ collection: Collected) throws {
        try run(
            """
            INSERT INTO collected (subscriber_id, position, story_id, number, is_notice, channel, format, collected)
            VALUES (\(collection.subscriber), \(collection.position), \(collection.story), \(collection.number),
                \(collection.isNotice), \(collection.channel), \(collection.format), \(collection.collected))
            ON CONFLICT (subscriber_id, position) DO NOTHING
            """)
    }

    /// Which of some positions a subscriber has not got yet.
    package func uncollected(_ positions: [Int64], by subscriber: ID<Subscriber>) throws -> [Int64] {
        guard let first = positions.first else { return [] }
        let list: SQL = positions.dropFirst().reduce("\(first)") { "\($0), \($1)" }
        let known = Set(
            try rows(
                "SELECT position FROM collected WHERE subscriber_id = \(subscriber) AND position IN (\(list))"
            ).map { try $0.integer("position") })
        return positions.filter { !known.contains($0) }
    }

    /// Who came for versions of a story, in the order of the wire.
    package func collections(of story: ID<Story>) throws -> [Collected] {
        try rows("SELECT * FROM collected WHERE story_id = \(story) ORDER BY position, subscriber_id").map(collection)
    }

    /// What a subscriber came for, the last first; for their usage report.
    ///
    /// - Parameter moment: only what was collected before it.
    package func collections(by subscriber: ID<Subscriber>, before moment: WireTime? = nil, limit: Int) throws
        -> [Collected]
    {
        try rows(
            """
            SELECT * FROM collected WHERE subscriber_id = \(subscriber) AND collected < \(moment?.milliseconds ?? .max)
            ORDER BY collected DESC, position DESC LIMIT \(limit)
            """
        ).map(collection)
    }

    /// How many versions a subscriber's programs came for over a time, by the channel they came through.
    package func programCollections(
        by subscriber: ID<Subscriber>, from start: WireTime, to end: WireTime
    ) throws -> [(channel: String, versions: Int)] {
        try rows(
            """
            SELECT channel, count(*) AS n FROM collected
            WHERE subscriber_id = \(subscriber) AND channel <> 'portal' AND collected >= \(start) AND collected < \(end)
            GROUP BY channel ORDER BY channel
            """
        ).map { (try $0.text("channel"), Int(try $0.integer("n"))) }
    }

    /// Notes that a subscriber has dealt with a version, wherever they have it from.
    ///
    /// - Returns: when they first said so; `nil` where nothing says that they have it.
    package func acknowledge(_ story: ID<Story>, number: Int, by subscriber: ID<Subscriber>, at now: WireTime) throws
        -> WireTime?
    {
        try run(
            """
            UPDATE collected SET acknowledged = coalesce(acknowledged, \(now))
            WHERE subscriber_id = \(subscriber) AND story_id = \(story) AND number = \(number)
            """)
        try run(
            """
            UPDATE delivery SET acknowledged = coalesce(acknowledged, \(now))
            WHERE story_id = \(story) AND number = \(number) AND state = 'accepted'
                AND destination_id IN (SELECT id FROM destination WHERE subscriber_id = \(subscriber))
            """)
        return try row(
            """
            SELECT min(acknowledged) AS acknowledged FROM (
                SELECT acknowledged FROM collected
                WHERE subscriber_id = \(subscriber) AND story_id = \(story) AND number = \(number)
                UNION ALL SELECT acknowledged FROM delivery WHERE story_id = \(story) AND number = \(number)
                    AND destination_id IN (SELECT id FROM destination WHERE subscriber_id = \(subscriber))
            ) AS theirs
            """)?.optionalTime("acknowledged")
    }

    private func collection(_ row: Row) throws -> Collected {
        Collected(
            subscriber: try row.id("subscriber_id"), position: try row.integer("position"),
            story: try row.id("story_id"), number: Int(try row.integer("number")),
            isNotice: try row.integer("is_notice") == 1, channel: try row.text("channel"),
            format: try row.text("format"), collected: try row.time("collected"),
            acknowledged: try row.optionalTime("acknowledged"))
    }
}
