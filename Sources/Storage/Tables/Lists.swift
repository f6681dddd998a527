import News

/// One story as lists show it.
package struct StoryLine: Sendable {
    package var id: ID<Story>
    package var guid: String
    package var stage: Story.Stage
    package var kind: MediaKind
    /// The newest version's headline, or what stands for one.
    package var line: String
    package var language: String?
    package var urgency: Int?
    package var provider: String?
    /// Absent before the first release.
    package var latestNumber: Int?
    /// Whether copy waits for the desk.
    package var isWaiting: Bool
    package var changed: WireTime
}

extension Transaction {
    /// The desk's list: all stories, or those at one stage, last changed first.
    package func storyLines(stage: Story.Stage? = nil, limit: Int) throws -> [StoryLine] {
        let filter: SQL = stage.map { "WHERE stage = \($0)" } ?? ""
        return try rows(
            """
            SELECT id, guid, stage, kind, line, language, urgency, provider, latest_number, changed,
                filed IS NOT NULL AS waiting
            FROM story \(filter) ORDER BY changed DESC, id DESC LIMIT \(limit)
            """
        ).map { row in
            StoryLine(
                id: try row.id("id"), guid: try row.text("guid"), stage: try row.choice("stage"),
                kind: try row.choice("kind"), line: try row.text("line"), language: try row.optionalText("language"),
                urgency: try row.optionalInteger("urgency").map(Int.init), provider: try row.optionalText("provider"),
                latestNumber: try row.optionalInteger("latest_number").map(Int.init),
                isWaiting: try row.integer("waiting") != 0, changed: try row.time("changed"))
        }
    }
}
