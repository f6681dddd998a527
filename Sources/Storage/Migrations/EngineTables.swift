/// What the engine of delivery keeps beside its deliveries.
extension Migrations {
    @Sendable static func engine(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE delivery_revision (
                one \(words.integer) NOT NULL PRIMARY KEY CHECK (one = 1),
                number \(words.integer) NOT NULL
            )
            """,
            "INSERT INTO delivery_revision (one, number) VALUES (1, 0)",
            """
            CREATE TABLE recall_alert (
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                at \(words.integer) NOT NULL,
                contact TEXT,
                problem TEXT,
                PRIMARY KEY (position, subscriber_id)
            )
            """,
            // Few of the wire's entries are such, and they are looked for again and again.
            "CREATE INDEX wire_recall ON wire (released) WHERE act IN ('correct', 'hold', 'kill')",
        ] + watched.flatMap { words.counts($0.table, "delivery_revision", $0.silent) }
    }

    /// Tables that the engine keeps in memory, and columns that it alone moves.
    private static let watched: [(table: String, silent: [String])] = [
        ("product", []), ("subscriber", []), ("subscriber_product", []), ("house_style", []),
        ("destination", ["backfill_done", "backfill_end"]),
    ]
}
