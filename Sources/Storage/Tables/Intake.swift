import News

/// What came in and what became of it: one row an item, or one a file that could not be read.
package struct IntakeEntry: Sendable {
    package var received: WireTime
    /// The file or feed it came from.
    package var source: String
    /// `WireFormat.name`; absent when it was not recognised.
    package var format: String?
    package var guid: String?
    package var version: String?
    package var kind: MediaKind?
    package var outcome: Outcome
    /// Why it was refused or not released.
    package var reason: String?
    package var story: ID<Story>?
    /// What was mended on the way in, a sentence each.
    package var repairs: [String]
    /// The file as received, kept where nothing else holds it.
    package var document: Document?

    package init(received: WireTime, source: String, outcome: Outcome) {
        self.received = received
        self.source = source
        self.outcome = outcome
        repairs = []
    }

    /// The bytes of a file, kept once however many items and entries come from it.
    package struct Document: Sendable {
        package let bytes: [UInt8]
        let hash: String

        package init(_ bytes: [UInt8]) {
            self.bytes = bytes
            hash = Documents.hash(bytes)
        }
    }

    package enum Outcome: String, Codable, Sendable, CaseIterable {
        case filed, joined, duplicate, killed, held
        /// Recognised, but not for publication: concepts, plans, catalogues.
        case kept
        /// Could not be read.
        case refused
    }
}

extension IntakeEntry.Outcome: SQLBindable {}

extension Transaction {
    package func note(_ entry: IntakeEntry) throws {
        if let document = entry.document { try keep(document) }
        try run(
            """
            INSERT INTO intake (received, source, format, guid, version, kind, outcome, reason, story_id, repairs, file_hash)
            VALUES (\(entry.received), \(entry.source), \(entry.format), \(entry.guid), \(entry.version), \(entry.kind),
                \(entry.outcome), \(entry.reason), \(entry.story), \(entry.repairs.joined(separator: "\n")),
                \(entry.document?.hash))
            """)
    }

    private func keep(_ document: IntakeEntry.Document) throws {
        guard try row("SELECT 1 AS one FROM intake_file WHERE hash = \(document.hash)") == nil else { return }
        try run(
            """
            INSERT INTO intake_file (hash, bytes) VALUES (\(document.hash), \(document.bytes))
            ON CONFLICT (hash) DO NOTHING
            """)
    }

    /// Whether a kept item of that guid and version is there already; in a write nobody else adds one.
    package func isKept(guid: String, version: String?) throws -> Bool {
        try takeTurn()
        return try row(
            """
            SELECT id FROM intake WHERE guid = \(guid) AND coalesce(version, '') = \(version ?? "") AND outcome = 'kept'
            """) != nil
    }

    /// The newest entries with an outcome, newest first.
    package func intake(_ outcome: IntakeEntry.Outcome, limit: Int = 50) throws -> [IntakeEntry] {
        try rows(
            """
            SELECT intake.*, intake_file.bytes FROM intake LEFT JOIN intake_file ON intake_file.hash = intake.file_hash
            WHERE outcome = \(outcome) ORDER BY id DESC LIMIT \(limit)
            """
        ).map { row in
            var entry = IntakeEntry(
                received: try row.time("received"), source: try row.text("source"), outcome: try row.choice("outcome"))
            entry.format = try row.optionalText("format")
            entry.guid = try row.optionalText("guid")
            entry.version = try row.optionalText("version")
            entry.reason = try row.optionalText("reason")
            entry.story = try row.optionalInteger("story_id").map { ID($0) }
            entry.repairs = try row.text("repairs").split(separator: "\n").map(String.init)
            entry.document = try row.optionalBytes("bytes").map { IntakeEntry.Document($0) }
            return entry
        }
    }
}
