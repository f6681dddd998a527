import News

/// How a destination stands at a moment.
package struct DestinationStanding: Sendable {
    package var destination: Destination
    /// The subscriber's name as contracts write it.
    package var subscriber: String
    /// The last position it has dealt with.
    package var position: Int64
    /// When the first entry that it has not dealt with moved, or what it could not take yet was first tried: an embargo may
    /// have ended behind where it stands. Absent where it is up to date.
    package var oldest: WireTime?
    /// When it last took something; absent where it never did.
    package var success: WireTime?
    /// How many entries wait for the end of an embargo.
    package var waiting: Int
    /// What was begun and is not finished.
    package var unfinished: Delivery?

    package init(
        destination: Destination, subscriber: String, position: Int64, oldest: WireTime? = nil,
        success: WireTime? = nil, waiting: Int = 0, unfinished: Delivery? = nil
    ) {
        self.destination = destination
        self.subscriber = subscriber
        self.position = position
        self.oldest = oldest
        self.success = success
        self.waiting = waiting
        self.unfinished = unfinished
    }

    /// Seconds since the first entry moved that it has not dealt with; 0 where it is up to date.
    package func lag(at now: WireTime) -> Int64 {
        oldest.map { max(0, (now.milliseconds - $0.milliseconds) / 1000) } ?? 0
    }

    /// Whether somebody should look: it was parked, or its last attempt failed.
    package var isInTrouble: Bool { destination.state == .parked || unfinished?.state == .trying }
}

/// What is asked of all destinations at once: a few looks into indexes each, however much was delivered.
extension Transaction {
    /// All destinations, by name.
    package func destinationStandings() throws -> [DestinationStanding] { try standings("1 = 1") }

    package func destinationStanding(_ id: ID<Destination>) throws -> DestinationStanding? {
        try standings("destination.id = \(id)").first
    }

    /// Those of one subscriber, by name.
    package func destinationStandings(of subscriber: ID<Subscriber>) throws -> [DestinationStanding] {
        try standings("destination.subscriber_id = \(subscriber)")
    }

    private func standings(_ condition: SQL) throws -> [DestinationStanding] {
        let unfinished = try unfinishedDeliveries(condition)
        return try rows(
            """
            SELECT destination.*, house_style.rules AS rules, subscriber.title AS subscriber_title, coalesce(follower.position, 0) AS stands_at,
                (SELECT released FROM wire WHERE wire.position = coalesce(follower.position, 0) + 1) AS oldest,
                (SELECT count(*) FROM delivery WHERE destination_id = destination.id AND \(Self.isOpen)
                    AND delivery.state = 'waiting') AS waiting,
                \(Self.success("1 = 1")) AS success_ahead,
                \(Self.success("delivery.position <= follower.position")) AS success_here,
                \(Self.success("delivery.position <= destination.backfill_done")) AS success_behind
            FROM destination JOIN subscriber ON subscriber.id = destination.subscriber_id
            LEFT JOIN follower ON follower.name = 'destination-' || destination.id
            LEFT JOIN house_style ON house_style.name = destination.style
            WHERE \(condition) ORDER BY destination.name
            """
        ).map { row in
            let destination = try destination(row)
            let successes = [
                try row.optionalTime("success_ahead"), try row.optionalTime("success_here"),
                try row.optionalTime("success_behind"),
            ]
            return DestinationStanding(
                destination: destination, subscriber: try row.text("subscriber_title"),
                position: try row.integer("stands_at"),
                oldest: [try row.optionalTime("oldest"), unfinished[destination.id]?.firstAttempt].compactMap { $0 }
                    .min(),
                success: successes.compactMap { $0 }.max(), waiting: Int(try row.integer("waiting")),
                unfinished: unfinished[destination.id])
        }
    }

    /// When what was taken farthest on was taken: of all, up to where the destination stands after a replay, and up to
    /// where its back-fill is. The latest of the three is the last success.
    private static func success(_ condition: SQL) -> SQL {
        """
        (SELECT accepted FROM delivery WHERE destination_id = destination.id AND delivery.state = 'accepted'
            AND \(condition) ORDER BY delivery.position DESC LIMIT 1)
        """
    }

    private func unfinishedDeliveries(_ condition: SQL) throws -> [ID<Destination>: Delivery] {
        let found = try rows(
            """
            SELECT delivery.* FROM destination JOIN delivery ON delivery.destination_id = destination.id
                AND delivery.state IN ('waiting', 'sending', 'trying') AND delivery.state IN ('sending', 'trying')
            WHERE \(condition)
            """
        ).map(delivery)
        return Dictionary(found.map { ($0.destination, $0) }) { first, second in
            first.position < second.position ? first : second
        }
    }

    /// The newest entries that a destination was to get, newest first, each with the story's line at that time.
    package func latestDeliveries(to destination: ID<Destination>, limit: Int) throws
        -> [(delivery: Delivery, line: String)]
    {
        try rows(
            """
            SELECT delivery.*, wire.line AS line FROM delivery JOIN wire ON wire.position = delivery.position
            WHERE destination_id = \(destination) ORDER BY delivery.position DESC LIMIT \(limit)
            """
        ).map { (try delivery($0), try $0.text("line")) }
    }

    /// Entries before a position, the newest first.
    package func wire(before position: Int64, limit: Int) throws -> [WireEntry] {
        try wire(after: max(0, position - 1 - Int64(limit)), limit: limit).filter { $0.position < position }.reversed()
    }

    /// How many positions of the wire are missing after one, up to another.
    package func wireGaps(after first: Int64, upTo last: Int64) throws -> Int64 {
        let found = try row(
            "SELECT count(*) AS number FROM wire WHERE position > \(first) AND position <= \(last)")
        return last - first - (try found?.integer("number") ?? 0)
    }
}
