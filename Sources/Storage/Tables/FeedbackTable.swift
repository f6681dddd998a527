import News

/// What readers wrote.
extension Transaction {
    package func keep(_ feedback: Feedback) throws {
        try run(
            """
            INSERT INTO feedback (story_id, number, text, contact, received)
            VALUES (\(feedback.story), \(feedback.version), \(feedback.text), \(feedback.contact), \(feedback.received))
            """)
    }

    /// What came about a story, newest first.
    package func feedback(about story: ID<Story>) throws -> [Feedback] {
        try rows("SELECT * FROM feedback WHERE story_id = \(story) ORDER BY id DESC").map { row in
            Feedback(
                story: try row.id("story_id"), version: Int(try row.integer("number")), text: try row.text("text"),
                contact: try row.optionalText("contact"), received: try row.time("received"))
        }
    }
}
