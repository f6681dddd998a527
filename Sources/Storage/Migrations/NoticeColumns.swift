/// Which deliveries and collections brought no text, only the word that a story may not be used.
extension Migrations {
    @Sendable static func notices(_ words: Dialect) -> [String] {
        ["delivery", "collected"].flatMap { table in
            [
                "ALTER TABLE \(table) ADD COLUMN is_notice \(words.integer) NOT NULL DEFAULT 0",
                """
                UPDATE \(table) SET is_notice = 1
                WHERE position IN (SELECT position FROM wire WHERE status IN ('withheld', 'canceled'))
                """,
            ]
        }
    }
}
