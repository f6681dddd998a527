/// What subscribers look at and collect themselves.
extension Migrations {
    @Sendable static func content(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE product_index (
                product_id \(words.integer) NOT NULL PRIMARY KEY REFERENCES product (id),
                rules TEXT NOT NULL,
                done \(words.integer) NOT NULL
            )
            """,
            """
            CREATE TABLE product_entry (
                product_id \(words.integer) NOT NULL REFERENCES product (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL,
                PRIMARY KEY (product_id, position)
            )
            """,
            "CREATE INDEX product_entry_by_story ON product_entry (story_id, product_id)",
            """
            CREATE TABLE api_key (
                id \(words.identity),
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                name TEXT NOT NULL,
                scopes TEXT NOT NULL,
                hash TEXT NOT NULL UNIQUE,
                per_minute \(words.integer),
                created \(words.integer) NOT NULL,
                used \(words.integer),
                revoked \(words.integer)
            )
            """,
            "CREATE INDEX api_key_by_subscriber ON api_key (subscriber_id, id)",
            """
            CREATE TABLE collected (
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL,
                channel TEXT NOT NULL,
                format TEXT NOT NULL,
                collected \(words.integer) NOT NULL,
                acknowledged \(words.integer),
                PRIMARY KEY (subscriber_id, position)
            )
            """,
            "CREATE INDEX collected_by_story ON collected (story_id, subscriber_id)",
            "CREATE INDEX collected_by_time ON collected (subscriber_id, collected, position)",
        ]
    }
}
