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

    /// One note; in a write nobody else decides about it until the end of the transaction.
    package func feedback(_ id: ID<Feedback>) throws -> Feedback? {
        try takeTurn()
        return try row("SELECT * FROM feedback WHERE id = \(id)").map(feedback)
    }

    /// Keeps what the desk made of a note.
    package func save(_ feedback: Feedback) throws {
        try run(
            """
            UPDATE feedback SET state = \(feedback.state), handled = \(feedback.handled),
                handled_by = \(feedback.handledBy), note = \(feedback.note), settled_number = \(feedback.settledBy)
            WHERE id = \(feedback.id)
            """)
    }

    /// What came about a story, newest first.
    package func feedback(about story: ID<Story>) throws -> [Feedback] {
        try rows("SELECT * FROM feedback WHERE story_id = \(story) ORDER BY id DESC").map(feedback)
    }

    /// The correction requests about a story that no correction has settled, oldest first.
    package func requests(for story: ID<Story>) throws -> [Feedback] {
        try rows(
            "SELECT * FROM feedback WHERE story_id = \(story) AND state = \(Feedback.State.request) ORDER BY id"
        ).map(feedback)
    }

    /// The notes in a state, newest first, each with the line of its story.
    ///
    /// - Parameter place: the moment and number of the last one on the page before.
    package func feedback(
        _ state: Feedback.State, after place: (received: WireTime, id: ID<Feedback>)? = nil, limit: Int = 50
    ) throws -> [(feedback: Feedback, story: FeedbackStory)] {
        let behind: SQL =
            place.map { "AND (feedback.received, feedback.id) < (\($0.received), \($0.id))" } ?? ""
        return try rows(
            """
            SELECT feedback.*, story.line, story.language, story.latest_number FROM feedback
            JOIN story ON story.id = feedback.story_id
            WHERE feedback.state = \(state) \(behind) ORDER BY feedback.received DESC, feedback.id DESC LIMIT \(limit)
            """
        ).map { (try feedback($0), try feedbackStory($0)) }
    }

    /// One note with the line of its story.
    package func feedbackWithStory(_ id: ID<Feedback>) throws -> (feedback: Feedback, story: FeedbackStory)? {
        try row(
            """
            SELECT feedback.*, story.line, story.language, story.latest_number FROM feedback
            JOIN story ON story.id = feedback.story_id WHERE feedback.id = \(id)
            """
        ).map { (try feedback($0), try feedbackStory($0)) }
    }

    /// How many notes are in each state that still asks for something.
    package func feedbackCounts() throws -> [Feedback.State: Int] {
        var counts: [Feedback.State: Int] = [.new: 0, .request: 0]
        let rows = try rows(
            """
            SELECT state, count(*) AS number FROM feedback
            WHERE state IN (\(Feedback.State.new), \(Feedback.State.request)) GROUP BY state
            """)
        for row in rows { counts[try row.choice("state")] = Int(try row.integer("number")) }
        return counts
    }

    private func feedback(_ row: Row) throws -> Feedback {
        var feedback = Feedback(
            id: try row.id("id"), story: try row.id("story_id"), version: Int(try row.integer("number")),
            text: try row.text("text"), contact: try row.optionalText("contact"), received: try row.time("received"),
            state: try row.choice("state"))
        feedback.handled = try row.optionalTime("handled")
        feedback.handledBy = try row.optionalInteger("handled_by").map { ID($0) }
        feedback.note = try row.optionalText("note")
        feedback.settledBy = try row.optionalInteger("settled_number").map(Int.init)
        return feedback
    }

    private func feedbackStory(_ row: Row) throws -> FeedbackStory {
        FeedbackStory(
            line: try row.text("line"), language: try row.optionalText("language"),
            latestNumber: Int(try row.optionalInteger("latest_number") ?? 0))
    }
}

/// The story that a note is about, as lists show it.
package struct FeedbackStory: Sendable {
    package var line: String
    package var language: String?
    package var latestNumber: Int
}

extension Feedback.State: SQLBindable {}
