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
        // The counter's row is locked until commit, so positions are given in commit order and none is skipped.
        try takeTurn()
        return try versions.map { version in
            let position = try wireHead() + 1
            memory.ends.wire = position
            memory.ends.mustBeNoted = true
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
        if let head = memory.ends.wire { return head }
        guard let row = try row("SELECT position FROM wire_head") else {
            throw StoreFailure.damaged("the wire has no head")
        }
        return try row.integer("position")
    }

    /// Tells the row of the wire's head where the wire and the books end; the last thing a write does.
    ///
    /// The books' entries are counted beside their chain, which reads as whole when its last ones are taken away.
    func noteEnds() throws {
        guard memory.ends.mustBeNoted else { return }
        try run(
            """
            UPDATE wire_head SET position = coalesce(\(memory.ends.wire), position),
                audit_entries = coalesce(\(memory.ends.audit?.number), audit_entries)
            """)
        memory.ends.mustBeNoted = false
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

    /// All versions of a story with their places, the first one first.
    package func placedVersions(of story: ID<Story>) throws -> [WireEntry] {
        try rows("SELECT position, hash, document FROM wire WHERE story_id = \(story) ORDER BY number").map { row in
            WireEntry(position: try row.integer("position"), version: try version(row), hash: try row.text("hash"))
        }
    }

    private func version(_ row: Row) throws -> Version {
        let document = try row.text("document")
        return try Documents.read(Version.self, from: document)
    }
}
