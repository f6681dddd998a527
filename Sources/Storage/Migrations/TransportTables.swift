/// How copy is made up for destinations.
extension Migrations {
    @Sendable static func transports(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE house_style (
                name TEXT NOT NULL PRIMARY KEY,
                rules TEXT NOT NULL,
                created \(words.integer) NOT NULL
            )
            """,
            "ALTER TABLE destination ADD COLUMN style TEXT REFERENCES house_style (name)",
            "ALTER TABLE destination ADD COLUMN charset TEXT",
            "ALTER TABLE destination ADD COLUMN file_names TEXT",
            """
            ALTER TABLE destination ADD COLUMN alerts_only \(words.integer) NOT NULL DEFAULT 0
                CHECK (alerts_only IN (0, 1))
            """,
            "ALTER TABLE destination ADD COLUMN digest \(words.integer) CHECK (digest > 0)",
        ]
    }
}
