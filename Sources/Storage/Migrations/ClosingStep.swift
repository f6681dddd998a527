extension Migrations {
    /// The mark that keeps a newsroom from being written, the count of the books' entries, and what a move has done.
    @Sendable static func closing(_ words: Dialect) -> [String] {
        [
            // The sentence that says why nothing may be written here; absent where the newsroom is open.
            "ALTER TABLE wire_head ADD COLUMN closed TEXT",
            "ALTER TABLE wire_head ADD COLUMN audit_entries \(words.integer) NOT NULL DEFAULT 0",
            "UPDATE wire_head SET audit_entries = (SELECT count(*) FROM audit)",
            """
            CREATE TABLE move (
                role TEXT NOT NULL PRIMARY KEY CHECK (role IN ('leaving', 'arriving')),
                token TEXT NOT NULL,
                place TEXT NOT NULL,
                finished \(words.integer) NOT NULL CHECK (finished IN (0, 1))
            )
            """,
            "CREATE TABLE move_page (name TEXT NOT NULL PRIMARY KEY, reached TEXT NOT NULL)",
        ] + words.gate
    }
}
