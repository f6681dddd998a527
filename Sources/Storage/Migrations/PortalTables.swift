/// Who of the subscribers' people comes for copy, what they took, and what they want to hear of.
extension Migrations {
    @Sendable static func portal(_ words: Dialect) -> [String] {
        [
            "ALTER TABLE person ADD COLUMN subscriber_id \(words.integer) REFERENCES subscriber (id)",
            "CREATE INDEX person_by_subscriber ON person (subscriber_id)",
            """
            CREATE TABLE portal_use (
                id \(words.identity),
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL,
                kind TEXT NOT NULL CHECK (kind IN ('copy', 'download', 'picture', 'archive')),
                format TEXT,
                line TEXT NOT NULL,
                at \(words.integer) NOT NULL
            )
            """,
            "CREATE INDEX portal_use_by_time ON portal_use (subscriber_id, at, id)",
            """
            CREATE TABLE portal_interest (
                id \(words.identity),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                keyword TEXT,
                story_id \(words.integer) REFERENCES story (id),
                by_mail \(words.integer) NOT NULL CHECK (by_mail IN (0, 1)),
                created \(words.integer) NOT NULL,
                CHECK ((keyword IS NULL) <> (story_id IS NULL))
            )
            """,
            "CREATE INDEX portal_interest_by_person ON portal_interest (person_id)",
            // Up to where each subscriber's news has been looked through for what their editors follow.
            """
            CREATE TABLE portal_place (
                subscriber_id \(words.integer) NOT NULL PRIMARY KEY REFERENCES subscriber (id),
                place TEXT NOT NULL
            )
            """,
            """
            CREATE TABLE portal_alert (
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                interest_id \(words.integer) NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'dropped')),
                attempts \(words.integer) NOT NULL DEFAULT 0,
                next_attempt \(words.integer),
                made \(words.integer) NOT NULL,
                PRIMARY KEY (person_id, position)
            )
            """,
            "CREATE INDEX portal_alert_by_time ON portal_alert (next_attempt) WHERE next_attempt IS NOT NULL",
        ]
    }
}
