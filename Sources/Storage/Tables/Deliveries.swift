import News

/// What became of one entry of the wire at one destination.
package struct Delivery: Hashable, Sendable {
    package var destination: ID<Destination>
    package var position: Int64
    package var story: ID<Story>
    package var number: Int
    /// Whether it brings no text, only the word that the story may not be used.
    package var isNotice: Bool
    package var state: State
    /// Whether any byte of it may have reached the other end, so that a recall must follow it.
    package var mayHave = false
    package var attempts = 0
    package var firstAttempt: WireTime?
    /// When it is due; absent unless it waits.
    package var nextAttempt: WireTime?
    /// What went wrong last, or why it was not sent.
    package var problem: String?
    package var bytes: Int64?
    /// SHA-256 of what was sent, in hex.
    package var hash: String?
    /// Milliseconds.
    package var duration: Int64?
    package var accepted: WireTime?
    package var acknowledged: WireTime?

    package init(
        destination: ID<Destination>, position: Int64, story: ID<Story>, number: Int, isNotice: Bool = false,
        state: State
    ) {
        self.destination = destination
        self.position = position
        self.story = story
        self.number = number
        self.isNotice = isNotice
        self.state = state
    }

    /// Whether the text of that version may have reached the other end.
    package var mayHaveText: Bool { mayHave && !isNotice }

    struct Key: Hashable {
        var destination: ID<Destination>
        var position: Int64
    }

    var key: Key { Key(destination: destination, position: position) }

    package enum State: String, Sendable, CaseIterable {
        /// For the end of its embargo.
        case waiting
        /// On its way, or cut off on its way.
        case sending
        /// It failed and will be tried again.
        case trying
        case accepted
        /// A newer version goes in its place.
        case superseded
        /// The story was held or killed before it was sent.
        case recalled
        /// Left out, by a person or because its time ran out.
        case skipped
    }
}

extension Transaction {
    /// Keeps what became of an entry at a destination, in place of what was known.
    package func save(_ delivery: Delivery) throws { try save([delivery]) }

    /// Keeps what became of many, in as few statements as there can be; of two about the same the later one counts.
    package func save(_ deliveries: [Delivery]) throws {
        var latest: [Delivery.Key: Delivery] = [:]
        for delivery in deliveries { latest[delivery.key] = delivery }
        var rest = latest.values.sorted { ($0.destination, $0.position) < ($1.destination, $1.position) }[...]
        var size = 64
        while !rest.isEmpty {
            // Powers of two, so that all lengths make few different statements.
            while size > rest.count { size /= 2 }
            try saveTogether(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
    }

    private func saveTogether(_ deliveries: some Sequence<Delivery>) throws {
        let lines = deliveries.map { delivery -> SQL in
            """
            (\(delivery.destination), \(delivery.position), \(delivery.story), \(delivery.number), \(delivery.isNotice),
            \(delivery.state), \(delivery.mayHave), \(delivery.attempts), \(delivery.firstAttempt), \(delivery.nextAttempt),
            \(delivery.problem), \(delivery.bytes), \(delivery.hash), \(delivery.duration), \(delivery.accepted),
            \(delivery.acknowledged))
            """
        }
        try run(
            """
            INSERT INTO delivery (destination_id, position, story_id, number, is_notice, state, may_have, attempts,
                first_attempt, next_attempt, problem, bytes, hash, duration, accepted, acknowledged)
            VALUES \(SQL.list(lines))
            ON CONFLICT (destination_id, position) DO UPDATE SET state = excluded.state, may_have = excluded.may_have,
                attempts = excluded.attempts, first_attempt = excluded.first_attempt,
                next_attempt = excluded.next_attempt, problem = excluded.problem, bytes = excluded.bytes,
                hash = excluded.hash, duration = excluded.duration, accepted = excluded.accepted,
                acknowledged = excluded.acknowledged
            """)
    }

    package func delivery(to destination: ID<Destination>, at position: Int64) throws -> Delivery? {
        try row("SELECT * FROM delivery WHERE destination_id = \(destination) AND position = \(position)").map(delivery)
    }

    /// The delivery that was begun and not finished; everything else of the destination stands behind it.
    package func unfinishedDelivery(to destination: ID<Destination>) throws -> Delivery? {
        try row(
            """
            SELECT * FROM delivery WHERE destination_id = \(destination) AND \(Self.isOpen)
                AND state IN ('sending', 'trying')
            ORDER BY position LIMIT 1
            """
        ).map(delivery)
    }

    /// The first delivery whose embargo has ended.
    package func dueDelivery(to destination: ID<Destination>, at now: WireTime) throws -> Delivery? {
        try row(
            """
            SELECT * FROM delivery WHERE destination_id = \(destination) AND \(Self.isOpen) AND state = 'waiting'
                AND next_attempt <= \(now)
            ORDER BY position LIMIT 1
            """
        ).map(delivery)
    }

    /// All deliveries whose time to wait has ended, in the order of the wire.
    package func dueDeliveries(to destination: ID<Destination>, at now: WireTime, limit: Int) throws -> [Delivery] {
        try rows(
            """
            SELECT * FROM delivery WHERE destination_id = \(destination) AND \(Self.isOpen) AND state = 'waiting'
                AND next_attempt <= \(now)
            ORDER BY position LIMIT \(limit)
            """
        ).map(delivery)
    }

    /// What became of a story's versions at one destination, or at all of them, in the order of the wire.
    package func deliveries(of story: ID<Story>, to destination: ID<Destination>? = nil) throws -> [Delivery] {
        let filter: SQL = destination.map { "AND destination_id = \($0)" } ?? ""
        return try rows("SELECT * FROM delivery WHERE story_id = \(story) \(filter) ORDER BY position, destination_id")
            .map(delivery)
    }

    /// What became of the entries after a position at a destination, in the order of the wire.
    package func deliveries(to destination: ID<Destination>, after position: Int64, limit: Int) throws -> [Delivery] {
        try rows(
            """
            SELECT * FROM delivery WHERE destination_id = \(destination) AND position > \(position)
            ORDER BY position LIMIT \(limit)
            """
        ).map(delivery)
    }

    /// Notes that a subscriber said that they have dealt with an entry.
    ///
    /// - Returns: whether it was delivered to them at all.
    package func acknowledge(_ position: Int64, by destination: ID<Destination>, at now: WireTime) throws -> Bool {
        try changes(
            of: """
                UPDATE delivery SET acknowledged = coalesce(acknowledged, \(now))
                WHERE destination_id = \(destination) AND position = \(position) AND state = 'accepted'
                """) == 1
    }

    /// Sends a destination back, or ahead, to deal with the wire from there again. Whoever carries it on loses it, so that
    /// what is under way can't move it.
    package func replay(_ destination: Destination, from position: Int64, at now: WireTime) throws {
        try replay(destination.follower, from: position, at: now)
        try forgetWhereItStands(destination)
        try run(
            """
            UPDATE delivery SET state = 'superseded', next_attempt = NULL
            WHERE destination_id = \(destination.id) AND position > \(position) AND \(Self.isOpen)
                AND state IN ('sending', 'trying')
            """)
    }

    /// Lets what has failed at a destination be tried at once, with all its time before it. What is on its way stays so.
    package func restartDeliveries(to destination: Destination) throws {
        let restarted = try changes(
            of: """
                UPDATE delivery SET attempts = 0, first_attempt = NULL, next_attempt = NULL
                WHERE destination_id = \(destination.id) AND \(Self.isOpen) AND state = 'trying'
                """)
        if restarted > 0 { try forgetWhereItStands(destination) }
    }

    /// Says to whoever carries the destination on that it is not where they know it to be: what they are at counts no more.
    private func forgetWhereItStands(_ destination: Destination) throws {
        try run("UPDATE follower SET fence = fence + 1 WHERE name = \(destination.follower)")
        try countDeliveryChange()
    }

    /// As the index of what is under way says it.
    static var isOpen: SQL { "state IN ('waiting', 'sending', 'trying')" }

    func delivery(_ row: Row) throws -> Delivery {
        var delivery = Delivery(
            destination: try row.id("destination_id"), position: try row.integer("position"),
            story: try row.id("story_id"), number: Int(try row.integer("number")),
            isNotice: try row.integer("is_notice") == 1, state: try row.choice("state"))
        delivery.mayHave = try row.integer("may_have") == 1
        delivery.attempts = Int(try row.integer("attempts"))
        delivery.firstAttempt = try row.optionalTime("first_attempt")
        delivery.nextAttempt = try row.optionalTime("next_attempt")
        delivery.problem = try row.optionalText("problem")
        delivery.bytes = try row.optionalInteger("bytes")
        delivery.hash = try row.optionalText("hash")
        delivery.duration = try row.optionalInteger("duration")
        delivery.accepted = try row.optionalTime("accepted")
        delivery.acknowledged = try row.optionalTime("acknowledged")
        return delivery
    }
}

extension Delivery.State: SQLBindable {}

extension Transaction {
    /// Versions that wait for an embargo are not sent once a newer one of their story was.
    package func supersedeWaiting(before delivery: Delivery) throws {
        try run(
            """
            UPDATE delivery SET state = 'superseded', next_attempt = NULL
            WHERE destination_id = \(delivery.destination) AND story_id = \(delivery.story)
                AND number < \(delivery.number) AND \(Self.isOpen) AND state = 'waiting'
            """)
    }
}

extension Transaction {
    /// Moves a destination past an entry that is left out. Whoever carries it on loses it, so that what is under way can't
    /// bring the entry back.
    package func skip(_ delivery: Delivery, of destination: Destination, at now: WireTime) throws {
        let position = max(delivery.position, try position(of: destination.follower))
        try replay(destination.follower, from: position, at: now)
        try forgetWhereItStands(destination)
    }
}
