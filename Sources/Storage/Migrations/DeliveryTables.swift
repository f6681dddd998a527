/// Who gets what, where, and what has been delivered.
extension Migrations {
    @Sendable static func delivery(_ words: Dialect) -> [String] {
        subscribers(words) + [
            """
            CREATE TABLE destination (
                id \(words.identity),
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                name TEXT NOT NULL UNIQUE,
                route TEXT NOT NULL,
                format TEXT NOT NULL,
                newest_only \(words.integer) NOT NULL DEFAULT 0 CHECK (newest_only IN (0, 1)),
                state TEXT NOT NULL CHECK (state IN ('active', 'paused', 'parked')),
                reason TEXT,
                created \(words.integer) NOT NULL,
                backfill_done \(words.integer),
                backfill_end \(words.integer),
                CHECK ((backfill_done IS NULL) = (backfill_end IS NULL))
            )
            """,
            """
            CREATE TABLE delivery (
                destination_id \(words.integer) NOT NULL REFERENCES destination (id),
                position \(words.integer) NOT NULL REFERENCES wire (position),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL,
                state TEXT NOT NULL
                    CHECK (state IN ('waiting', 'sending', 'trying', 'accepted', 'superseded', 'recalled', 'skipped')),
                may_have \(words.integer) NOT NULL DEFAULT 0 CHECK (may_have IN (0, 1)),
                attempts \(words.integer) NOT NULL DEFAULT 0,
                first_attempt \(words.integer),
                next_attempt \(words.integer),
                problem TEXT,
                bytes \(words.integer),
                hash TEXT,
                duration \(words.integer),
                accepted \(words.integer),
                acknowledged \(words.integer),
                PRIMARY KEY (destination_id, position)
            )
            """,
            "CREATE INDEX delivery_by_story ON delivery (story_id, destination_id, number)",
            // What is done needs no place in it, so it stays as small as what is under way.
            """
            CREATE INDEX delivery_open ON delivery (destination_id, state, position)
            WHERE state IN ('waiting', 'sending', 'trying')
            """,
        ]
    }

    private static func subscribers(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE product (
                id \(words.identity),
                name TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                filter TEXT NOT NULL,
                created \(words.integer) NOT NULL
            )
            """,
            """
            CREATE TABLE subscriber (
                id \(words.identity),
                name TEXT NOT NULL UNIQUE,
                title TEXT NOT NULL,
                starts \(words.integer),
                ends \(words.integer),
                rights TEXT NOT NULL,
                contacts TEXT NOT NULL,
                created \(words.integer) NOT NULL
            )
            """,
            """
            CREATE TABLE subscriber_product (
                subscriber_id \(words.integer) NOT NULL REFERENCES subscriber (id),
                product_id \(words.integer) NOT NULL REFERENCES product (id),
                PRIMARY KEY (subscriber_id, product_id)
            )
            """,
        ]
    }
}
