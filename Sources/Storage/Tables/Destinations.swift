import News

/// Where copy is delivered to.
extension Transaction {
    /// Adds a destination that follows the wire from a position on.
    ///
    /// - Parameter destination: with everything but the id, which the store gives.
    package func addDestination(_ destination: Destination, after position: Int64, at now: WireTime) throws
        -> Destination
    {
        let row = try row(
            """
            INSERT INTO destination (subscriber_id, name, route, format, newest_only, state, reason, created,
                backfill_done, backfill_end, style, charset, file_names, alerts_only, digest)
            VALUES (\(destination.subscriber), \(destination.name), \(destination.route), \(destination.format),
                \(destination.newestOnly), \(destination.state), \(destination.reason), \(now),
                \(destination.backfill?.done), \(destination.backfill?.end), \(destination.manner.style?.name),
                \(destination.manner.charset), \(destination.manner.fileNames), \(destination.manner.alertsOnly),
                \(destination.manner.digest))
            RETURNING id
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no destination") }
        var added = destination
        added.id = try row.id("id")
        try advance(added.follower, to: position, at: now)
        return added
    }

    /// All destinations, by name.
    package func destinations() throws -> [Destination] {
        try rows("\(Self.withStyle) ORDER BY destination.name").map(destination)
    }

    package func destination(_ id: ID<Destination>) throws -> Destination? {
        try row("\(Self.withStyle) WHERE destination.id = \(id)").map(destination)
    }

    package func destination(named name: String) throws -> Destination? {
        try row("\(Self.withStyle) WHERE destination.name = \(name)").map(destination)
    }

    private static var withStyle: SQL {
        "SELECT destination.*, rules FROM destination LEFT JOIN house_style ON house_style.name = style"
    }

    /// Keeps how a destination is reached and how copy is made up for it.
    package func save(settingsOf destination: Destination) throws {
        try run(
            """
            UPDATE destination SET route = \(destination.route), format = \(destination.format),
                newest_only = \(destination.newestOnly), style = \(destination.manner.style?.name),
                charset = \(destination.manner.charset), file_names = \(destination.manner.fileNames),
                alerts_only = \(destination.manner.alertsOnly), digest = \(destination.manner.digest)
            WHERE id = \(destination.id)
            """)
    }

    /// Keeps whether a destination is at work, and why not.
    package func set(_ state: Destination.State, because reason: String?, of destination: ID<Destination>) throws {
        try run("UPDATE destination SET state = \(state), reason = \(reason) WHERE id = \(destination)")
    }

    /// Notes how far the back-fill is; at its end there is none any more.
    package func set(_ backfill: Destination.Backfill, of destination: ID<Destination>) throws {
        let left = backfill.done < backfill.end ? backfill : nil
        try run(
            """
            UPDATE destination SET backfill_done = \(left?.done), backfill_end = \(left?.end) WHERE id = \(destination)
            """)
    }

    func destination(_ row: Row) throws -> Destination {
        let done = try row.optionalInteger("backfill_done")
        let end = try row.optionalInteger("backfill_end")
        var destination = Destination(
            id: try row.id("id"), subscriber: try row.id("subscriber_id"), name: try row.text("name"),
            route: try row.text("route"), format: try row.text("format"),
            newestOnly: try row.integer("newest_only") == 1, state: try row.choice("state"),
            reason: try row.optionalText("reason"))
        if let done, let end { destination.backfill = .init(done: done, end: end) }
        destination.manner = try manner(row)
        return destination
    }

    private func manner(_ row: Row) throws -> Destination.Manner {
        var manner = Destination.Manner()
        if let name = try row.optionalText("style") {
            manner.style = NamedStyle(name, try Documents.read(HouseStyle.self, from: try row.text("rules")))
        }
        manner.charset = try row.optionalText("charset")
        manner.fileNames = try row.optionalText("file_names")
        manner.alertsOnly = try row.integer("alerts_only") == 1
        manner.digest = try row.optionalInteger("digest").map { Int($0) }
        return manner
    }
}

extension Destination.State: SQLBindable {}
