import News

/// What somebody said of a story, for the newsroom alone.
package struct StoryComment: Hashable, Sendable {
    package var id: ID<StoryComment>
    package var story: ID<Story>
    package var person: ID<Person>
    package var text: String
    package var at: WireTime
}

extension Transaction {
    /// What was said of a story, oldest first.
    package func comments(on story: ID<Story>) throws -> [StoryComment] {
        try rows("SELECT * FROM story_comment WHERE story_id = \(story) ORDER BY id").map { row in
            StoryComment(
                id: try row.id("id"), story: try row.id("story_id"), person: try row.id("person_id"),
                text: try row.text("text"), at: try row.time("at"))
        }
    }

    package func comment(_ text: String, on story: ID<Story>, by person: ID<Person>, at now: WireTime) throws {
        try run(
            """
            INSERT INTO story_comment (story_id, person_id, text, at) VALUES (\(story), \(person), \(text), \(now))
            """)
    }
}
