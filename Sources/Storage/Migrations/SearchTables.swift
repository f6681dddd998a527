/// The index of words and what it needs to know about itself. All of it can be made anew from the wire.
extension Migrations {
    @Sendable static func search(_ words: Dialect) -> [String] {
        words.wordIndex.tables(words) + [
            """
            CREATE TABLE search_block (
                number \(words.integer) NOT NULL PRIMARY KEY,
                earliest \(words.integer) NOT NULL,
                latest \(words.integer) NOT NULL
            )
            """,
            """
            CREATE TABLE search_state (
                one \(words.integer) NOT NULL PRIMARY KEY CHECK (one = 1),
                rules \(words.integer) NOT NULL,
                rebuilds_to \(words.integer) NOT NULL
            )
            """,
            "INSERT INTO search_state (one, rules, rebuilds_to) VALUES (1, \(SearchWords.rules), 0)",
        ]
    }
}
