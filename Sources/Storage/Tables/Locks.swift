import News

/// Who is writing on a story. It keeps two from writing past one another; that nothing is overwritten unseen is seen to by
/// editions, also when clocks differ or a lock has run out.
package struct StoryLock: Hashable, Sendable {
    package var story: ID<Story>
    package var person: ID<Person>
    /// The page that it was last renewed from.
    package var holder: String
    package var taken: WireTime
    package var heldUntil: WireTime

    package init(story: ID<Story>, person: ID<Person>, holder: String, taken: WireTime, heldUntil: WireTime) {
        self.story = story
        self.person = person
        self.holder = holder
        self.taken = taken
        self.heldUntil = heldUntil
    }

    /// Whether it keeps a person from writing.
    package func keepsOut(_ other: ID<Person>, at now: WireTime) -> Bool { person != other && now < heldUntil }
}

extension Transaction {
    package func lock(on story: ID<Story>) throws -> StoryLock? {
        try row("SELECT * FROM story_lock WHERE story_id = \(story)").map { row in
            StoryLock(
                story: try row.id("story_id"), person: try row.id("person_id"), holder: try row.text("holder"),
                taken: try row.time("taken"), heldUntil: try row.time("held_until"))
        }
    }

    /// Takes or renews a lock, whoever had it.
    package func save(_ lock: StoryLock) throws {
        try run(
            """
            INSERT INTO story_lock (story_id, person_id, holder, taken, held_until)
            VALUES (\(lock.story), \(lock.person), \(lock.holder), \(lock.taken), \(lock.heldUntil))
            ON CONFLICT (story_id) DO UPDATE SET person_id = excluded.person_id, holder = excluded.holder,
                taken = excluded.taken, held_until = excluded.held_until
            """)
    }

    /// Ends a person's lock on a story, if they have it.
    package func unlock(_ story: ID<Story>, of person: ID<Person>) throws {
        try run("DELETE FROM story_lock WHERE story_id = \(story) AND person_id = \(person)")
    }
}
