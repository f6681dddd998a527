/// Who is told of changes of the public feeds.
extension Migrations {
    @Sendable static func webSub(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE feed_listener (
                topic TEXT NOT NULL,
                callback TEXT NOT NULL,
                secret TEXT,
                ends \(words.integer) NOT NULL,
                sent TEXT,
                attempts \(words.integer) NOT NULL DEFAULT 0,
                next_attempt \(words.integer) NOT NULL DEFAULT 0,
                PRIMARY KEY (topic, callback)
            )
            """,
            """
            CREATE TABLE feed_wish (
                topic TEXT NOT NULL,
                callback TEXT NOT NULL,
                mode TEXT NOT NULL CHECK (mode IN ('subscribe', 'unsubscribe')),
                secret TEXT,
                lease \(words.integer) NOT NULL,
                attempts \(words.integer) NOT NULL DEFAULT 0,
                next_attempt \(words.integer) NOT NULL,
                PRIMARY KEY (topic, callback)
            )
            """,
            "CREATE INDEX feed_wish_by_time ON feed_wish (next_attempt)",
        ]
    }
}
