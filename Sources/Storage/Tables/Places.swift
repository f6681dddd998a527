import News

/// Where one destination stands, as the books say.
package struct DestinationPlace: Sendable {
    package var destination: ID<Destination>
    package var position: Int64
    /// Grows whenever somebody sends the destination elsewhere.
    package var fence: Int64
    package var backfill: Destination.Backfill?
}

/// What the engine asks and notes for many destinations at once.
extension Transaction {
    /// Grows with every change of products, subscribers, destinations, and of where a destination is to go on.
    package func deliveryRevision() throws -> Int64 {
        try row("SELECT number FROM delivery_revision")?.integer("number") ?? 0
    }

    func countDeliveryChange() throws { try run("UPDATE delivery_revision SET number = number + 1") }

    /// Where all destinations stand.
    package func places() throws -> [DestinationPlace] {
        try rows(
            """
            SELECT destination.id, position, fence, backfill_done, backfill_end FROM destination
            JOIN follower ON follower.name = 'destination-' || destination.id
            """
        ).map { row in
            let (done, end) = (try row.optionalInteger("backfill_done"), try row.optionalInteger("backfill_end"))
            return DestinationPlace(
                destination: try row.id("id"), position: try row.integer("position"),
                fence: try row.integer("fence"),
                backfill: done.flatMap { done in end.map { .init(done: done, end: $0) } })
        }
    }

    /// What was begun and not finished, at all destinations, in the order of the wire.
    package func unfinishedDeliveries() throws -> [Delivery] {
        try rows(
            """
            SELECT * FROM delivery WHERE \(Self.isOpen) AND state IN ('sending', 'trying') ORDER BY position
            """
        ).map(delivery)
    }

    /// When the first of those is due that an embargo keeps, at each destination that has any.
    package func firstWakings() throws -> [ID<Destination>: WireTime] {
        let pairs = try rows(
            """
            SELECT destination_id, min(next_attempt) AS first FROM delivery
            WHERE \(Self.isOpen) AND state = 'waiting' GROUP BY destination_id
            """
        ).compactMap { row in
            try row.optionalTime("first").map { (try row.id("destination_id") as ID<Destination>, $0) }
        }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// The same at one destination; `nil` where an embargo keeps nothing.
    package func firstWaking(at destination: ID<Destination>) throws -> WireTime? {
        try row(
            """
            SELECT min(next_attempt) AS first FROM delivery
            WHERE destination_id = \(destination) AND \(Self.isOpen) AND state = 'waiting'
            """)?.optionalTime("first")
    }

    /// Those of some destinations that still are where they are known to be, and stay so to the end of the transaction.
    package func confirm(_ places: [DestinationPlace], at now: WireTime) throws -> Set<ID<Destination>> {
        if places.isEmpty { return [] }
        let known = Dictionary(uniqueKeysWithValues: places.map { (Destination.follower(of: $0.destination), $0) })
        let names = known.keys.sorted().map { name -> SQL in "\(name)" }
        let held = try rows(
            "UPDATE follower SET moved = \(now) WHERE name IN (\(SQL.paddedList(names))) RETURNING name, fence")
        return Set(
            try held.compactMap { row in
                guard let place = known[try row.text("name")], place.fence == (try row.integer("fence")) else {
                    return nil
                }
                return place.destination
            })
    }

    /// Notes that destinations have dealt with everything up to a position.
    package func stand(_ destinations: [ID<Destination>], at position: Int64) throws {
        if destinations.isEmpty { return }
        let names = destinations.map { id -> SQL in "\(Destination.follower(of: id))" }
        try run("UPDATE follower SET position = \(position) WHERE name IN (\(SQL.paddedList(names)))")
    }

    /// What became of a story's versions at some destinations, in the order of the wire.
    package func deliveries(of story: ID<Story>, to destinations: [ID<Destination>]) throws -> [Delivery] {
        let ids = destinations.map { id -> SQL in "\(id)" }
        return try rows(
            """
            SELECT * FROM delivery WHERE story_id = \(story) AND destination_id IN (\(SQL.paddedList(ids)))
            ORDER BY position
            """
        ).map(delivery)
    }

    /// Destinations that may have a version of a story which was held, killed or put right after a position.
    package func destinationsToTell(after position: Int64) throws -> [ID<Destination>] {
        // In two steps, because mostly there is no such story, and an engine that joins might begin with all deliveries.
        let stories = try rows(
            """
            SELECT DISTINCT story_id FROM wire
            WHERE position > \(position) AND (status <> 'usable' OR act = 'correct')
            """
        ).map { row -> SQL in "\(try row.integer("story_id"))" }
        if stories.isEmpty { return [] }
        return try rows(
            """
            SELECT DISTINCT destination_id FROM delivery
            WHERE story_id IN (\(SQL.paddedList(stories))) AND may_have = 1
            """
        ).map { try $0.id("destination_id") }
    }
}
