import News

/// How one destination stands to one story.
package struct StoryReceipt: Sendable {
    package var destination: Destination
    package var subscriber: Subscriber
    /// The last position it has dealt with.
    package var position: Int64
    /// What became of the story's versions there, in the order of the wire.
    package var deliveries: [Delivery]
}

extension Transaction {
    /// Every destination that the story has gone to, or was to go to, by the destination's name.
    package func receipts(of story: ID<Story>) throws -> [StoryReceipt] {
        let deliveries = Dictionary(grouping: try deliveries(of: story), by: \.destination)
        if deliveries.isEmpty { return [] }
        let subscribers = Dictionary(try subscribers().map { ($0.id, $0) }) { first, _ in first }
        return try rows(
            """
            SELECT destination.*, house_style.rules AS rules, coalesce(follower.position, 0) AS stands_at FROM destination
            LEFT JOIN follower ON follower.name = 'destination-' || destination.id
            LEFT JOIN house_style ON house_style.name = destination.style
            WHERE destination.id IN (SELECT destination_id FROM delivery WHERE story_id = \(story))
            ORDER BY destination.name
            """
        ).compactMap { row in
            let destination = try destination(row)
            guard let subscriber = subscribers[destination.subscriber] else { return nil }
            return StoryReceipt(
                destination: destination, subscriber: subscriber, position: try row.integer("stands_at"),
                deliveries: deliveries[destination.id] ?? [])
        }
    }

    /// Where a story's newest version stands on the wire; absent for one that has not moved.
    package func newestPosition(of story: ID<Story>) throws -> Int64? {
        try row("SELECT max(position) AS position FROM wire WHERE story_id = \(story)")?.optionalInteger("position")
    }
}
