import News

/// Something that an editor of a subscriber took from the portal.
package struct PortalUse: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable, SQLBindable {
        /// The text, onto the clipboard.
        case copy
        /// One story as a file.
        case download
        case picture
        /// As one of several in an archive.
        case archive
    }

    package var subscriber: ID<Subscriber>
    package var person: ID<Person>
    package var story: ID<Story>
    package var number: Int
    package var kind: Kind
    /// Absent for pictures.
    package var format: String?
    /// The headline as it was taken.
    package var line: String
    package var at: WireTime

    package init(
        subscriber: ID<Subscriber>, person: ID<Person>, story: ID<Story>, number: Int, kind: Kind, format: String?,
        line: String, at: WireTime
    ) {
        self.subscriber = subscriber
        self.person = person
        self.story = story
        self.number = number
        self.kind = kind
        self.format = format
        self.line = line
        self.at = at
    }
}

/// What a destination was sent over a time.
package struct DeliveryTotal: Hashable, Sendable {
    package var destination: ID<Destination>
    package var versions: Int
    package var bytes: Int64
}

extension Transaction {
    package func note(_ use: PortalUse) throws {
        try run(
            """
            INSERT INTO portal_use (subscriber_id, person_id, story_id, number, kind, format, line, at)
            VALUES (\(use.subscriber), \(use.person), \(use.story), \(use.number), \(use.kind), \(use.format),
                \(use.line), \(use.at))
            """)
    }

    /// What was taken from a moment up to, and without, another, the last first, with the full name of who took it.
    package func uses(
        of subscriber: ID<Subscriber>, from start: WireTime, to end: WireTime, limit: Int
    ) throws -> [(use: PortalUse, by: String)] {
        try rows(
            """
            SELECT portal_use.*, person.full_name FROM portal_use JOIN person ON person.id = portal_use.person_id
            WHERE portal_use.subscriber_id = \(subscriber) AND at >= \(start) AND at < \(end)
            ORDER BY at DESC, portal_use.id DESC LIMIT \(limit)
            """
        ).map { row in
            let use = PortalUse(
                subscriber: subscriber, person: try row.id("person_id"), story: try row.id("story_id"),
                number: Int(try row.integer("number")), kind: try row.choice("kind"),
                format: try row.optionalText("format"), line: try row.text("line"), at: try row.time("at"))
            return (use, try row.text("full_name"))
        }
    }

    /// How often each kind of thing was taken, by whom.
    package func useCounts(
        of subscriber: ID<Subscriber>, from start: WireTime, to end: WireTime
    ) throws -> [(kind: PortalUse.Kind, by: String, count: Int)] {
        try rows(
            """
            SELECT kind, person.full_name AS who, count(*) AS n
            FROM portal_use JOIN person ON person.id = portal_use.person_id
            WHERE portal_use.subscriber_id = \(subscriber) AND at >= \(start) AND at < \(end)
            GROUP BY kind, person.full_name ORDER BY person.full_name, kind
            """
        ).map { (try $0.choice("kind"), try $0.text("who"), Int(try $0.integer("n"))) }
    }

    /// What a destination accepted over a time.
    package func deliveryTotal(
        of destination: ID<Destination>, from start: WireTime, to end: WireTime
    ) throws -> DeliveryTotal {
        let row = try row(
            """
            SELECT count(*) AS n, CAST(coalesce(sum(bytes), 0) AS BIGINT) AS bytes FROM delivery
            WHERE destination_id = \(destination) AND state = 'accepted' AND accepted >= \(start) AND accepted < \(end)
            """)
        return DeliveryTotal(
            destination: destination, versions: Int(try row?.integer("n") ?? 0), bytes: try row?.integer("bytes") ?? 0)
    }

    /// When a destination last accepted something.
    package func lastAccepted(by destination: ID<Destination>) throws -> WireTime? {
        try row(
            """
            SELECT accepted FROM delivery WHERE destination_id = \(destination) AND state = 'accepted'
            ORDER BY position DESC LIMIT 1
            """
        )?.optionalTime("accepted")
    }

    /// The last deliveries of which anything reached a destination, the newest first, with the line of the version each
    /// brought; of a notice, that of the version it is about. Of what never left, its people must not know.
    package func lastDeliveries(
        to destination: ID<Destination>, limit: Int
    ) throws -> [(delivery: Delivery, line: String, act: Version.Act)] {
        let positions = try rows(
            """
            SELECT delivery.position, wire.act, CASE WHEN is_notice = 0 THEN wire.line ELSE (
                SELECT known.line FROM delivery AS theirs JOIN wire AS known ON known.position = theirs.position
                WHERE theirs.destination_id = delivery.destination_id AND theirs.story_id = delivery.story_id
                    AND theirs.may_have = 1 AND theirs.is_notice = 0 AND theirs.position < delivery.position
                ORDER BY theirs.position DESC LIMIT 1) END AS line
            FROM delivery JOIN wire ON wire.position = delivery.position
            WHERE destination_id = \(destination) AND (state = 'accepted' OR may_have = 1) ORDER BY delivery.position DESC LIMIT \(limit)
            """)
        return try positions.compactMap { row in
            try delivery(to: destination, at: try row.integer("position")).map {
                ($0, try row.optionalText("line") ?? "", try row.choice("act"))
            }
        }
    }

    /// When the entry at a position was released.
    package func released(at position: Int64) throws -> WireTime? {
        try row("SELECT released FROM wire WHERE position = \(position)")?.optionalTime("released")
    }

    package func destinations(of subscriber: ID<Subscriber>) throws -> [Destination] {
        try destinations().filter { $0.subscriber == subscriber }
    }
}
