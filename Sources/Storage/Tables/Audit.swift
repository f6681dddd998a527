import News

/// One act in the newsroom's books: who did what, when. Each entry seals the one before it.
package struct AuditEntry: Hashable, Sendable {
    /// From 1, without gaps.
    package var number: Int64
    package var at: WireTime
    package var actor: String
    package var act: String
    package var story: ID<Story>?
    package var detail: String
    /// The hash of the entry before; empty for the first.
    package var previous: String
    /// SHA-256 over all of the above, in hex.
    package var hash: String
}

extension Transaction {
    /// Writes an act into the books, in the transaction of the act itself.
    package func audit(_ act: String, by actor: String, story: ID<Story>? = nil, detail: String = "", at now: WireTime)
        throws
    {
        try takeTurn()
        let last = try lastAudit()
        var entry = AuditEntry(
            number: last.number + 1, at: now, actor: actor, act: act, story: story, detail: detail,
            previous: last.hash, hash: "")
        entry.hash = entry.seal
        memory.ends.audit = (entry.number, entry.hash)
        memory.ends.mustBeNoted = true
        try run(
            """
            INSERT INTO audit (number, at, actor, act, story_id, detail, previous, hash)
            VALUES (\(entry.number), \(entry.at), \(actor), \(act), \(story), \(detail), \(entry.previous), \(entry.hash))
            """)
    }

    private func lastAudit() throws -> (number: Int64, hash: String) {
        if let last = memory.ends.audit { return last }
        guard let row = try row("SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1") else { return (0, "") }
        return (try row.integer("number"), try row.text("hash"))
    }

    /// Entries after a number, oldest first.
    package func audit(after number: Int64 = 0, limit: Int = 1000) throws -> [AuditEntry] {
        try rows("SELECT * FROM audit WHERE number > \(number) ORDER BY number LIMIT \(limit)").map(auditEntry)
    }

    func auditEntry(_ row: Row) throws -> AuditEntry {
        AuditEntry(
            number: try row.integer("number"), at: try row.time("at"), actor: try row.text("actor"),
            act: try row.text("act"), story: try row.optionalInteger("story_id").map { ID($0) },
            detail: try row.text("detail"), previous: try row.text("previous"), hash: try row.text("hash"))
    }

    /// The number of the first entry that was changed, taken out or put in; `nil` when the books are whole.
    package func firstAuditBreak() throws -> Int64? {
        var previous = AuditEntry?.none
        while true {
            let page = try audit(after: previous?.number ?? 0)
            if page.isEmpty { return nil }
            for entry in page {
                guard entry.follows(previous), entry.hash == entry.seal else { return entry.number }
                previous = entry
            }
        }
    }
}

extension AuditEntry {
    /// The hash that the entry must bear. Lengths go in with the fields, so that no two entries read the same.
    var seal: String {
        let fields = [
            previous, String(number), String(at.milliseconds), actor, act, story.map { String($0.value) } ?? "-",
            detail,
        ]
        return Documents.hash(fields.map { "\($0.utf8.count):\($0)" }.joined())
    }

    /// Whether it is as it was written.
    package var isSealed: Bool { hash == seal }

    package func follows(_ entry: AuditEntry?) -> Bool {
        number == (entry?.number ?? 0) + 1 && previous == (entry?.hash ?? "")
    }
}
