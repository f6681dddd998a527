import News
import Storage

/// Who may have a story that was corrected, held or killed, and what they know of that.
package struct RecallReceipts: Sendable {
    /// The newest correction, hold or kill.
    package var recall: Version
    package var position: Int64
    package var lines: [Line]

    /// One destination that may have an earlier version.
    package struct Line: Sendable {
        package var destination: Destination
        package var subscriber: Subscriber
        /// The newest version before the recall that they may have.
        package var holds: Int
        package var answer: Answer
        /// What was written to the subscriber because nobody answered; absent where nothing was.
        package var alert: SentAlert?
    }

    package enum Answer: Hashable, Sendable {
        case acknowledged(WireTime)
        /// They have it and have not said that they dealt with it.
        case told(WireTime)
        /// They don't have it yet, and what is known of why.
        case untold(String?)
    }
}

extension Newsroom {
    /// Who was told of a story's newest correction, hold or kill; `nil` where there is none.
    package func recallReceipts(of id: ID<Story>) async throws -> RecallReceipts? {
        try await store.read { db in
            guard let recall = try db.versions(of: id).first(where: \.isRecall) else { return nil }
            let deliveries = try db.deliveries(of: id)
            let position = try db.position(of: id, number: recall.number)
            let alerts = Dictionary(
                try db.alerts(about: id).filter { $0.position == position }.map { ($0.subscriber, $0) },
                uniquingKeysWith: { first, _ in first })
            let lines = try Dictionary(grouping: deliveries, by: \.destination).compactMap { id, theirs in
                try db.recallLine(recall, theirs, at: id, alerts)
            }
            return RecallReceipts(
                recall: recall, position: position,
                lines: lines.sorted { $0.destination.name < $1.destination.name })
        }
    }
}

extension Version {
    /// Whether who has an earlier version must be told of it.
    package var isRecall: Bool {
        switch act {
        case .correct, .hold, .kill: true
        case .release, .lead, .lift: false
        }
    }
}

extension Transaction {
    fileprivate func position(of story: ID<Story>, number: Int) throws -> Int64 {
        let row = try row("SELECT position FROM wire WHERE story_id = \(story) AND number = \(number)")
        guard let row else { throw StoreFailure.damaged("story \(story) has no version \(number)") }
        return try row.integer("position")
    }

    fileprivate func recallLine(
        _ recall: Version, _ deliveries: [Delivery], at id: ID<Destination>, _ alerts: [ID<Subscriber>: SentAlert]
    ) throws -> RecallReceipts.Line? {
        let held = deliveries.last { $0.mayHaveText && $0.number < recall.number }
        guard let held, let destination = try destination(id), let subscriber = try subscriber(destination.subscriber)
        else { return nil }
        let later = deliveries.filter { $0.number >= recall.number }
        return RecallReceipts.Line(
            destination: destination, subscriber: subscriber, holds: held.number,
            answer: Self.answer(later, destination), alert: alerts[subscriber.id])
    }

    private static func answer(_ deliveries: [Delivery], _ destination: Destination) -> RecallReceipts.Answer {
        if let moment = deliveries.compactMap(\.acknowledged).min() { return .acknowledged(moment) }
        if let moment = deliveries.compactMap(\.accepted).min() { return .told(moment) }
        return .untold(deliveries.compactMap(\.problem).last ?? destination.reason)
    }
}
