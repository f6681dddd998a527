/// What is watched besides the wire: feeds that should speak.
extension Migrations {
    @Sendable static func watching(_ words: Dialect) -> [String] {
        [
            // `looked` is the last row of the intake that was read for it.
            """
            CREATE TABLE feed (
                provider TEXT NOT NULL PRIMARY KEY,
                minutes \(words.integer) NOT NULL CHECK (minutes > 0),
                since \(words.integer) NOT NULL,
                heard \(words.integer),
                looked \(words.integer) NOT NULL DEFAULT 0,
                silent \(words.integer)
            )
            """
        ]
    }
}
