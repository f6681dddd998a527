import News

/// What lies around the wire: files that came in, followers, and rows that name a story.
extension Transaction {
    func checkFiles(step: (Int) -> Void) throws -> Check {
        var check = Check("intake files")
        var last = ""
        while true {
            // Few at a time, as each can be as large as a picture.
            let page = try rows("SELECT hash, bytes FROM intake_file WHERE hash > \(last) ORDER BY hash LIMIT 8")
            if page.isEmpty { return check }
            for row in page {
                last = try row.text("hash")
                check.look()
                check.expect(
                    Documents.hash(try row.optionalBytes("bytes") ?? []) == last,
                    "The file \(last) is not what its hash says; it was changed after it came in.")
            }
            step(page.count)
        }
    }

    func checkFollowers() throws -> Check {
        var check = Check("followers")
        let head = try wireHead()
        for (name, position) in try followers() {
            check.look()
            check.expect(
                position <= head, "Follower \(name) stands at \(position), ahead of the wire, which ends at \(head).")
        }
        return check
    }

    func checkIntake(step: (Int) -> Void) throws -> Check {
        var check = Check("intake entries")
        var last: Int64 = 0
        while true {
            let page = try rows(
                """
                SELECT intake.id, intake.story_id, intake.file_hash, story.id AS story, intake_file.hash AS file
                FROM intake LEFT JOIN story ON story.id = intake.story_id
                LEFT JOIN intake_file ON intake_file.hash = intake.file_hash
                WHERE intake.id > \(last) ORDER BY intake.id LIMIT 1000
                """)
            if page.isEmpty { return check }
            for row in page {
                last = try row.integer("id")
                let story = try row.optionalInteger("story_id")
                check.look()
                check.expect(
                    try row.optionalInteger("story") == story,
                    "Entry \(last) names story \(story ?? 0), which is not there.")
                check.expect(
                    try row.optionalText("file") == row.optionalText("file_hash"),
                    "Entry \(last) names a file that is not there.")
            }
            step(page.count)
        }
    }

    func checkFeedback(step: (Int) -> Void) throws -> Check {
        var check = Check("feedback")
        var last: Int64 = 0
        while true {
            let page = try rows(
                """
                SELECT feedback.id, feedback.story_id, feedback.number, wire.position FROM feedback
                LEFT JOIN wire ON wire.story_id = feedback.story_id AND wire.number = feedback.number
                WHERE feedback.id > \(last) ORDER BY feedback.id LIMIT 1000
                """)
            if page.isEmpty { return check }
            for row in page {
                last = try row.integer("id")
                let (story, number) = (try row.integer("story_id"), try row.integer("number"))
                check.look()
                check.expect(
                    try row.optionalInteger("position") != nil,
                    "Feedback \(last) is about version \(number) of story \(story), which is not there.")
            }
            step(page.count)
        }
    }
}
