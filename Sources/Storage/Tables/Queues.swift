import News

/// A list of the desk: a queue of copy that waits, or the stories at a stage.
package enum DeskList: String, Sendable, CaseIterable {
    case incoming, drafts, edit, ready, scheduled, released, held, killed

    /// The queue it shows; `nil` for those that show a stage.
    package var queue: Queue? {
        switch self {
        case .incoming: .incoming
        case .drafts: .draft
        case .edit: .edit
        case .ready: .ready
        case .scheduled: .scheduled
        case .released, .held, .killed: nil
        }
    }

    /// The stage it shows; `nil` for queues.
    package var stage: Story.Stage? {
        switch self {
        case .released: .released
        case .held: .held
        case .killed: .killed
        case .incoming, .drafts, .edit, .ready, .scheduled: nil
        }
    }
}

/// One story in a list of the desk.
package struct DeskLine: Sendable {
    package var id: ID<Story>
    package var stage: Story.Stage
    package var queue: Queue?
    package var kind: MediaKind
    package var line: String
    package var language: String?
    package var urgency: Int?
    package var provider: String?
    package var latestNumber: Int?
    package var changed: WireTime
    package var scheduled: WireTime?
    package var embargoEnds: WireTime?
    package var isEmbargoed: Bool
    package var author: ID<Person>?
    package var assignee: ID<Person>?
    package var desk: ID<Desk>?
}

/// What a list of the desk is cut by.
package struct DeskQuery: Hashable, Sendable {
    package var list: DeskList
    package var limit = 50
    package var offset = 0

    package init(_ list: DeskList) { self.list = list }
}

extension Transaction {
    /// A list of the desk, last changed first.
    package func deskLines(_ query: DeskQuery) throws -> [DeskLine] {
        try rows(
            """
            SELECT id, stage, queue, kind, line, language, urgency, provider, latest_number, changed, scheduled, embargo,
                embargo_until, author, assignee, desk_id
            FROM story WHERE \(Self.isIn(query.list))
            ORDER BY changed DESC, id DESC LIMIT \(query.limit) OFFSET \(query.offset)
            """
        ).map(deskLine)
    }

    /// How many stories wait in each queue, by the queue's word; and how many are held.
    package func deskCounts() throws -> [DeskList: Int] {
        var counts: [DeskList: Int] = [:]
        let rows = try rows("SELECT queue, count(*) AS number FROM story WHERE queue IS NOT NULL GROUP BY queue")
        for row in rows {
            let queue: Queue = try row.choice("queue")
            if let list = DeskList.allCases.first(where: { $0.queue == queue }) {
                counts[list] = Int(try row.integer("number"))
            }
        }
        counts[.held] = Int(
            try row("SELECT count(*) AS number FROM story WHERE stage = \(Story.Stage.held)")?.integer("number") ?? 0)
        return counts
    }

    private static func isIn(_ list: DeskList) -> SQL {
        if let queue = list.queue { return "queue = \(queue)" }
        if let stage = list.stage { return "stage = \(stage)" }
        return "1 = 0"
    }

    private func deskLine(_ row: Row) throws -> DeskLine {
        let embargo = try row.optionalText("embargo")
        return DeskLine(
            id: try row.id("id"), stage: try row.choice("stage"),
            queue: try row.optionalText("queue").flatMap(Queue.init(rawValue:)), kind: try row.choice("kind"),
            line: try row.text("line"), language: try row.optionalText("language"),
            urgency: try row.optionalInteger("urgency").map(Int.init), provider: try row.optionalText("provider"),
            latestNumber: try row.optionalInteger("latest_number").map(Int.init), changed: try row.time("changed"),
            scheduled: try row.optionalTime("scheduled"), embargoEnds: try row.optionalTime("embargo_until"),
            isEmbargoed: embargo != nil && embargo != "none",
            author: try row.optionalInteger("author").map { ID($0) },
            assignee: try row.optionalInteger("assignee").map { ID($0) },
            desk: try row.optionalInteger("desk_id").map { ID($0) })
    }
}
