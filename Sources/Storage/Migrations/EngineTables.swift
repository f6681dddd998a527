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
                destination_id \(words.integer) NOT NULL REFERENCES destination (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                at \(words.integer) NOT NULL,
                contact TEXT,
                address TEXT,
                problem TEXT,
                PRIMARY KEY (destination_id, position)
            )
            """,
        ] + watched.flatMap { words.counts($0.table, "delivery_revision", $0.silent) }
    }

    /// Tables that the engine keeps in memory, and columns that it alone moves.
    private static let watched: [(table: String, silent: [String])] = [
        ("product", []), ("subscriber", []), ("subscriber_product", []),
        ("destination", ["backfill_done", "backfill_end"]),
    ]
}
