/// The schema's history. Entries are never edited once released: a change is the next entry.
enum Migrations {
    /// Statements of each step, oldest first.
    static let steps: [@Sendable (Dialect) -> [String]] = [
        first, leases, closing, search, desk, delivery, transports, content, watching, portal, engine,
        webSub, waitingLines, notices,
    ]

    /// Brings the tables to the newest step; refuses a schema from a newer program.
    static func run(in db: Transaction) throws {
        if let lock = db.dialect.openingLock { try db.run(text: lock) }
        try db.run(text: "CREATE TABLE IF NOT EXISTS schema_step (number \(db.dialect.integer) NOT NULL PRIMARY KEY)")
        let done = Int(try db.row("SELECT coalesce(max(number), 0) AS number FROM schema_step")?.integer("number") ?? 0)
        guard done <= steps.count else { throw StoreFailure.newerSchema(found: done, known: steps.count) }
        for (index, step) in steps.enumerated().dropFirst(done) {
            for statement in step(db.dialect) { try db.run(text: statement) }
            try db.run("INSERT INTO schema_step (number) VALUES (\(index + 1))")
        }
    }

    @Sendable private static func first(_ words: Dialect) -> [String] {
        story(words) + filings(words) + wire(words) + books(words) + words.seal("wire") + words.seal("audit")
    }

    /// A story's row holds the state of its chain and, from its newest version, what lists need.
    private static func story(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE story (
                id \(words.identity),
                guid TEXT NOT NULL,
                stage TEXT NOT NULL CHECK (stage IN ('filed', 'released', 'held', 'killed')),
                kind TEXT NOT NULL,
                provider_number \(words.integer),
                first_created \(words.integer) NOT NULL,
                filed TEXT,
                changed \(words.integer) NOT NULL,
                line TEXT NOT NULL,
                language TEXT,
                urgency \(words.integer),
                provider TEXT,
                latest_number \(words.integer),
                first_released \(words.integer),
                moved \(words.integer),
                corrected \(words.integer),
                status TEXT CHECK (status IN ('usable', 'withheld', 'canceled')),
                embargo TEXT CHECK (embargo IN ('none', 'until', 'indefinite')),
                embargo_until \(words.integer),
                expires \(words.integer),
                CHECK ((latest_number IS NULL) = (status IS NULL)),
                \(words.unique("guid"))
            )
            """,
            "CREATE INDEX story_by_move ON story (status, moved, id)",
            "CREATE INDEX story_by_change ON story (changed, id)",
            "CREATE INDEX story_by_embargo ON story (embargo_until)",
            "CREATE INDEX story_by_expiry ON story (expires)",
            """
            CREATE TABLE story_label (
                kind TEXT NOT NULL CHECK (kind IN ('section', 'keyword', 'translation', 'picture')),
                label TEXT NOT NULL,
                moved \(words.integer) NOT NULL,
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                PRIMARY KEY (kind, label, story_id)
            )
            """,
            "CREATE INDEX story_label_by_move ON story_label (kind, label, moved, story_id)",
            "CREATE INDEX story_label_by_story ON story_label (story_id)",
        ]
    }

    /// Copy that was filed and then replaced.
    private static func filings(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE replaced_filing (
                id \(words.identity),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                at \(words.integer) NOT NULL,
                filed TEXT NOT NULL
            )
            """,
            "CREATE INDEX replaced_filing_by_story ON replaced_filing (story_id)",
        ]
    }

    /// The wire, the one row that counts it, and those who follow it.
    private static func wire(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE wire (
                position \(words.integer) NOT NULL PRIMARY KEY,
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL CHECK (number > 0),
                act TEXT NOT NULL,
                tag \(words.integer) NOT NULL,
                status TEXT NOT NULL,
                released \(words.integer) NOT NULL,
                line TEXT NOT NULL,
                hash TEXT NOT NULL,
                document TEXT NOT NULL,
                UNIQUE (story_id, number)
            )
            """,
            """
            CREATE TABLE wire_head (
                one \(words.integer) NOT NULL PRIMARY KEY CHECK (one = 1),
                position \(words.integer) NOT NULL
            )
            """,
            "INSERT INTO wire_head (one, position) VALUES (1, 0)",
            """
            CREATE TABLE follower (
                name TEXT NOT NULL PRIMARY KEY,
                position \(words.integer) NOT NULL CHECK (position >= 0),
                moved \(words.integer) NOT NULL
            )
            """,
        ]
    }

    /// Who carries a follower on, until when, and how many held it so far.
    @Sendable private static func leases(_ words: Dialect) -> [String] {
        [
            "ALTER TABLE follower ADD COLUMN holder TEXT",
            "ALTER TABLE follower ADD COLUMN held_until \(words.integer) NOT NULL DEFAULT 0",
            "ALTER TABLE follower ADD COLUMN fence \(words.integer) NOT NULL DEFAULT 0",
        ]
    }

    /// Audit, intake and readers' feedback.
    private static func books(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE audit (
                number \(words.integer) NOT NULL PRIMARY KEY,
                at \(words.integer) NOT NULL,
                actor TEXT NOT NULL,
                act TEXT NOT NULL,
                story_id \(words.integer),
                detail TEXT NOT NULL,
                previous TEXT NOT NULL,
                hash TEXT NOT NULL
            )
            """,
            "CREATE TABLE intake_file (hash TEXT NOT NULL PRIMARY KEY, bytes \(words.bytes) NOT NULL)",
            """
            CREATE TABLE intake (
                id \(words.identity),
                received \(words.integer) NOT NULL,
                source TEXT NOT NULL,
                format TEXT,
                guid TEXT,
                version TEXT,
                kind TEXT,
                outcome TEXT NOT NULL,
                reason TEXT,
                story_id \(words.integer) REFERENCES story (id),
                repairs TEXT NOT NULL,
                file_hash TEXT REFERENCES intake_file (hash)
            )
            """,
            "CREATE INDEX intake_by_guid ON intake \(words.lookup("guid"))",
            """
            CREATE TABLE feedback (
                id \(words.identity),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                number \(words.integer) NOT NULL,
                text TEXT NOT NULL,
                contact TEXT,
                received \(words.integer) NOT NULL
            )
            """,
        ]
    }
}
