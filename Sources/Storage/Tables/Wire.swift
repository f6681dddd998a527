import News

/// One entry of the wire: its place in the order everyone follows, and the version that moved there.
package struct WireEntry: Sendable {
    /// From 1, without gaps, in the order of commits.
    package var position: Int64
    package var version: Version
    /// SHA-256 of the version as stored, in hex.
    package var hash: String
}

/// The append-only log of versions.
extension Transaction {
    /// Appends versions in order, in the transaction of the act that moved them.
    ///
    /// - Returns: the position of each.
    @discardableResult
    package func wire(_ versions: [Version]) throws -> [Int64] {
        try takeTurn()
        return try versions.map { version in
            // The counter's row is locked until commit, so positions are given in commit order and none is skipped.
            let head = try row("UPDATE wire_head SET position = position + 1 RETURNING position")
            guard let position = try head?.integer("position") else {
                throw StoreFailure.damaged("the wire has no head")
            }
            let document = try Documents.write(version)
            try run(
                """
                INSERT INTO wire (position, story_id, number, act, tag, status, released, line, hash, document)
                VALUES (\(position), \(version.story), \(version.number), \(version.act), \(version.tag.ordinal),
                    \(version.status), \(version.released), \(version.copy.listingLine ?? version.guid),
                    \(Documents.hash(document)), \(document))
                """)
            return position
        }
    }

    /// The last position; 0 for an empty wire.
    package func wireHead() throws -> Int64 {
        try row("SELECT position FROM wire_head")?.integer("position") ?? 0
    }

    /// Entries after a position, in order.
    package func wire(after position: Int64, limit: Int) throws -> [WireEntry] {
        try rows(
            """
            SELECT position, hash, document FROM wire WHERE position > \(position) ORDER BY position LIMIT \(limit)
            """
        ).map { row in
            WireEntry(position: try row.integer("position"), version: try version(row), hash: try row.text("hash"))
        }
    }

    /// One version of a story; `nil` when it never moved.
    package func version(_ story: ID<Story>, number: Int) throws -> Version? {
        try row("SELECT hash, document FROM wire WHERE story_id = \(story) AND number = \(number)").map(version)
    }

    /// All versions of a story, newest first.
    package func versions(of story: ID<Story>) throws -> [Version] {
        try rows("SELECT hash, document FROM wire WHERE story_id = \(story) ORDER BY number DESC").map(version)
    }

    private func version(_ row: Row) throws -> Version {
        let document = try row.text("document")
        return try Documents.read(Version.self, from: document)
    }
}
