/// Who works at the desk, and what they work on before it moves.
extension Migrations {
    @Sendable static func desk(_ words: Dialect) -> [String] {
        people(words) + storyColumns(words) + writing(words) + feedbackColumns(words) + [
            """
            CREATE TABLE desk_state (
                one \(words.integer) NOT NULL PRIMARY KEY CHECK (one = 1),
                setup_code TEXT,
                site_changes \(words.integer) NOT NULL DEFAULT 0,
                books_checked \(words.integer),
                books_entries \(words.integer),
                books_fault TEXT
            )
            """
        ] + lookups(words)
    }

    /// What the desk asks of the wire and the books: what moved lately, who did what, what could not be read.
    private static func lookups(_ words: Dialect) -> [String] {
        [
            "CREATE INDEX wire_by_release ON wire (released, act)",
            "CREATE INDEX audit_by_actor ON audit (actor, number)",
            "CREATE INDEX audit_by_act ON audit (act, number)",
            "CREATE INDEX audit_by_story ON audit (story_id, number)",
            "CREATE INDEX intake_by_outcome ON intake (outcome, id)",
        ]
    }

    private static func people(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE person (
                id \(words.identity),
                name TEXT NOT NULL UNIQUE,
                full_name TEXT NOT NULL,
                email TEXT,
                roles TEXT NOT NULL,
                password TEXT,
                totp TEXT,
                totp_step \(words.integer),
                recovery TEXT,
                language TEXT,
                created \(words.integer) NOT NULL,
                disabled \(words.integer)
            )
            """,
            """
            CREATE TABLE session (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                created \(words.integer) NOT NULL,
                seen \(words.integer) NOT NULL,
                network TEXT NOT NULL,
                agent TEXT NOT NULL
            )
            """,
            "CREATE INDEX session_by_person ON session (person_id)",
            """
            CREATE TABLE failed_sign_in (
                id \(words.identity),
                name TEXT NOT NULL,
                network TEXT NOT NULL,
                at \(words.integer) NOT NULL
            )
            """,
            "CREATE INDEX failed_sign_in_by_name ON failed_sign_in (name, network, at)",
            "CREATE INDEX failed_sign_in_by_network ON failed_sign_in (network, at)",
            """
            CREATE TABLE sign_in_link (
                token_hash TEXT NOT NULL PRIMARY KEY,
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                purpose TEXT NOT NULL CHECK (purpose IN ('password', 'code')),
                expires \(words.integer) NOT NULL
            )
            """,
            """
            CREATE TABLE desk (
                id \(words.identity),
                name TEXT NOT NULL UNIQUE,
                label TEXT NOT NULL,
                removed \(words.integer)
            )
            """,
            """
            CREATE TABLE desk_member (
                desk_id \(words.integer) NOT NULL REFERENCES desk (id),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                PRIMARY KEY (desk_id, person_id)
            )
            """,
        ]
    }

    /// What queues are cut by.
    private static func storyColumns(_ words: Dialect) -> [String] {
        [
            """
            ALTER TABLE story ADD COLUMN queue TEXT
                CHECK (queue IN ('incoming', 'draft', 'edit', 'ready', 'scheduled'))
            """,
            "ALTER TABLE story ADD COLUMN scheduled \(words.integer)",
            "ALTER TABLE story ADD COLUMN author \(words.integer)",
            "ALTER TABLE story ADD COLUMN desk_id \(words.integer)",
            "ALTER TABLE story ADD COLUMN assignee \(words.integer)",
            "ALTER TABLE story ADD COLUMN off_site \(words.integer)",
            "ALTER TABLE story ADD COLUMN edition \(words.integer) NOT NULL DEFAULT 0",
            """
            UPDATE story SET queue = CASE WHEN provider_number IS NULL THEN 'edit' ELSE 'incoming' END
            WHERE filed IS NOT NULL
            """,
        ] + listColumns(words) + listIndexes
    }

    /// What lists tell of a story besides.
    private static func listColumns(_ words: Dialect) -> [String] {
        [
            // Every section's name between line breaks.
            "ALTER TABLE story ADD COLUMN sections TEXT",
            // When it was first given to an editor, and when its first version went on the wire.
            "ALTER TABLE story ADD COLUMN submitted \(words.integer)",
            "ALTER TABLE story ADD COLUMN entered \(words.integer)",
            // The provider's number of the copy that waits, and when that copy came.
            "ALTER TABLE story ADD COLUMN arrived \(words.integer)",
            "ALTER TABLE story ADD COLUMN arrived_at \(words.integer)",
            """
            UPDATE story SET submitted = first_created,
                entered = (SELECT released FROM wire WHERE wire.story_id = story.id AND wire.number = 1),
                arrived = CASE WHEN filed IS NULL THEN NULL ELSE provider_number END,
                arrived_at = CASE WHEN filed IS NULL OR provider_number IS NULL THEN NULL ELSE changed END,
                sections = (SELECT '\n' || \(words.lines("label")) || '\n' FROM story_label
                    WHERE story_label.story_id = story.id AND story_label.kind = 'section')
            """,
        ]
    }

    /// In the order of each list, with the columns it is cut by, so that rows that are not wanted need not be fetched.
    private static let listIndexes = [
        """
        CREATE INDEX story_by_queue ON story
            (queue, changed, id, language, kind, urgency, provider, desk_id, author, assignee, sections)
        WHERE queue IS NOT NULL
        """,
        """
        CREATE INDEX story_by_stage ON story
            (stage, changed, id, language, kind, urgency, provider, desk_id, author, assignee, sections)
        """,
        "CREATE INDEX story_by_schedule ON story (scheduled, id) WHERE scheduled IS NOT NULL",
        "CREATE INDEX story_by_entry ON story (entered, desk_id, submitted, sections) WHERE entered IS NOT NULL",
        "CREATE INDEX story_by_provider ON story (provider) WHERE provider IS NOT NULL",
    ]

    /// Words are looked for in copy that waits: in its lines, which the index of the queues now has with it.
    @Sendable static func waitingLines(_ words: Dialect) -> [String] {
        [
            "DROP INDEX story_by_queue",
            """
            CREATE INDEX story_by_queue ON story
                (queue, changed, id, language, kind, urgency, provider, desk_id, author, assignee, sections\(words.beside("line")))
            WHERE queue IS NOT NULL
            """,
        ]
    }

    /// Copy under somebody's hands, and what people say of it.
    private static func writing(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE draft (
                id \(words.identity),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                holder TEXT NOT NULL UNIQUE,
                edition \(words.integer) NOT NULL,
                revision \(words.integer) NOT NULL,
                document TEXT NOT NULL,
                state TEXT NOT NULL CHECK (state IN ('open', 'kept', 'filed', 'dropped')),
                started \(words.integer) NOT NULL,
                saved \(words.integer) NOT NULL
            )
            """,
            "CREATE INDEX draft_by_story ON draft (story_id, state)",
            "CREATE INDEX draft_by_person ON draft (person_id, state)",
            """
            CREATE TABLE story_lock (
                story_id \(words.integer) NOT NULL PRIMARY KEY REFERENCES story (id),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                holder TEXT NOT NULL,
                taken \(words.integer) NOT NULL,
                held_until \(words.integer) NOT NULL
            )
            """,
            "CREATE INDEX story_lock_by_end ON story_lock (held_until)",
            """
            CREATE TABLE story_comment (
                id \(words.identity),
                story_id \(words.integer) NOT NULL REFERENCES story (id),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                text TEXT NOT NULL,
                at \(words.integer) NOT NULL
            )
            """,
            "CREATE INDEX story_comment_by_story ON story_comment (story_id)",
            """
            CREATE TABLE copy_template (
                id \(words.identity),
                name TEXT NOT NULL UNIQUE,
                document TEXT NOT NULL,
                changed \(words.integer) NOT NULL,
                removed \(words.integer)
            )
            """,
            """
            CREATE TABLE saved_view (
                id \(words.identity),
                person_id \(words.integer) NOT NULL REFERENCES person (id),
                name TEXT NOT NULL,
                query TEXT NOT NULL,
                shared \(words.integer) NOT NULL DEFAULT 0
            )
            """,
            "CREATE INDEX saved_view_by_person ON saved_view (person_id)",
        ]
    }

    /// What the desk made of what readers wrote.
    private static func feedbackColumns(_ words: Dialect) -> [String] {
        [
            """
            ALTER TABLE feedback ADD COLUMN state TEXT NOT NULL DEFAULT 'new'
                CHECK (state IN ('new', 'answered', 'request', 'settled', 'closed'))
            """,
            "ALTER TABLE feedback ADD COLUMN handled \(words.integer)",
            "ALTER TABLE feedback ADD COLUMN handled_by \(words.integer)",
            "ALTER TABLE feedback ADD COLUMN note TEXT",
            "ALTER TABLE feedback ADD COLUMN settled_number \(words.integer)",
            "CREATE INDEX feedback_by_state ON feedback (state, received, id)",
            "CREATE INDEX feedback_by_story ON feedback (story_id)",
        ]
    }
}
