import News

/// One version of a story as lists show it, without its text.
package struct VersionLine: Hashable, Sendable {
    package var number: Int
    package var act: Version.Act
    package var tag: VersionTag
    package var released: WireTime
    package var line: String
}

/// Copy that was filed and never moved, because other copy took its place.
package struct ReplacedFiling: Sendable {
    package var id: ID<ReplacedFiling>
    /// When it was replaced.
    package var at: WireTime
    package var filing: Filing
}

extension Transaction {
    /// A story's versions, newest first.
    package func versionLines(of story: ID<Story>) throws -> [VersionLine] {
        try rows(
            "SELECT number, act, tag, released, line FROM wire WHERE story_id = \(story) ORDER BY number DESC"
        ).map { row in
            VersionLine(
                number: Int(try row.integer("number")), act: try row.choice("act"),
                tag: VersionTag(ordinal: Int(try row.integer("tag"))), released: try row.time("released"),
                line: try row.text("line"))
        }
    }

    /// A story's replaced filings with when they were replaced, newest first.
    package func replaced(of story: ID<Story>) throws -> [ReplacedFiling] {
        try rows("SELECT id, at, filed FROM replaced_filing WHERE story_id = \(story) ORDER BY id DESC").map { row in
            ReplacedFiling(
                id: try row.id("id"), at: try row.time("at"),
                filing: try Documents.read(Filing.self, from: try row.text("filed")))
        }
    }

    /// What the books have of one story, oldest first.
    package func audit(of story: ID<Story>) throws -> [AuditEntry] {
        try rows("SELECT * FROM audit WHERE story_id = \(story) ORDER BY number").map(auditEntry)
    }
}
