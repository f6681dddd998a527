import News
import Storage

extension Newsroom {
    /// Where a new destination begins.
    package enum Beginning: Hashable, Sendable {
        /// With what moves from now on.
        case now
        /// With what moves from now on; behind that, the stories of the wire after a position, as they stand now.
        case backfill(after: Int64)
    }

    /// Adds a destination under a name that is free.
    ///
    /// - Parameters:
    ///   - route: its transport and settings, as the transport writes them.
    ///   - manner: of its style only the name is looked at; there must be one of that name.
    package func addDestination(
        _ name: String, of subscriber: String, route: String, format: String, newestOnly: Bool = false,
        manner: Destination.Manner = .init(), beginning: Beginning = .now, by actor: String
    ) async throws -> Destination {
        let now = now()
        try Self.expectGoodName(name)
        return try await store.write { db in
            try db.takeTurn()
            guard try db.destination(named: name) == nil else { throw SubscribingRefusal.taken(.destination, name) }
            let head = try db.wireHead()
            var destination = Destination(
                id: ID(0), subscriber: try db.expectSubscriber(subscriber).id, name: name, route: route,
                format: format, newestOnly: newestOnly)
            destination.manner = manner
            if let style = manner.style { destination.manner.style = try db.expectStyle(style.name) }
            if case .backfill(let position) = beginning {
                guard (0...head).contains(position) else {
                    throw SubscribingRefusal.notOnWire(position, head: head)
                }
                destination.backfill = position < head ? .init(done: position, end: head) : nil
            }
            try db.audit("add destination", by: actor, detail: "\(name) of \(subscriber)", at: now)
            return try db.addDestination(destination, after: head, at: now)
        }
    }

    /// Changes how a destination is reached and how copy is made up for it; everything else of it stays.
    package func change(
        destination name: String, by actor: String, _ change: @escaping @Sendable (inout Destination) throws -> Void
    ) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let before = try db.expectDestination(name)
            var destination = before
            try change(&destination)
            if let style = destination.manner.style { destination.manner.style = try db.expectStyle(style.name) }
            guard destination != before else { return }
            destination.id = before.id
            try db.save(settingsOf: destination)
            try db.audit("change destination", by: actor, detail: name, at: now)
        }
    }

    /// Keeps a house style under its name, in place of one that has it; destinations that name it follow at once.
    package func save(style: NamedStyle, by actor: String) async throws {
        let now = now()
        try Self.expectGoodName(style.name)
        try await store.write { db in
            try db.takeTurn()
            try db.save(style, at: now)
            try db.audit("save style", by: actor, detail: style.name, at: now)
        }
    }

    /// Notes that somebody sent a test to a destination, which is on no other books.
    package func noteTest(of name: String, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            try db.audit("test destination", by: actor, detail: name, at: now)
        }
    }

    /// Stops a destination where it stands.
    package func pause(_ name: String, because reason: String?, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let destination = try db.expectDestination(name)
            try db.set(.paused, because: reason, of: destination.id)
            try db.audit("pause destination", by: actor, detail: "\(name); \(reason ?? "no reason given")", at: now)
        }
    }

    /// Lets a destination go on from where it stands, with all its time to try.
    ///
    /// - Parameter skip: whether to leave out the entry that failed.
    package func resume(_ name: String, skipping skip: Bool = false, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let destination = try db.expectDestination(name)
            var detail = name
            if skip {
                guard var failed = try db.unfinishedDelivery(to: destination.id) else {
                    throw SubscribingRefusal.nothingToSkip(name)
                }
                (failed.state, failed.nextAttempt) = (.skipped, nil)
                try db.save(failed)
                try db.skip(failed, of: destination, at: now)
                detail += ", without position \(failed.position)"
            }
            try db.restartDeliveries(to: destination)
            try db.set(.active, because: nil, of: destination.id)
            try db.audit("resume destination", by: actor, detail: detail, at: now)
        }
    }

    /// Delivers the wire after a position to a destination once more, under the same keys.
    package func replay(_ name: String, after position: Int64, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let destination = try db.expectDestination(name)
            let head = try db.wireHead()
            guard (0...head).contains(position) else { throw SubscribingRefusal.notOnWire(position, head: head) }
            try db.replay(destination, from: position, at: now)
            try db.audit("replay destination", by: actor, detail: "\(name) after \(position)", at: now)
        }
    }

    /// Delivers the stories of the wire after a position to a destination, as they stand now, behind everything that moves;
    /// what it was sent already is left out.
    package func backfill(_ name: String, after position: Int64, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let destination = try db.expectDestination(name)
            guard destination.backfill == nil else { throw SubscribingRefusal.backfillIsUnderWay(name) }
            let end = try db.position(of: destination.follower)
            guard (0...end).contains(position) else { throw SubscribingRefusal.notOnWire(position, head: end) }
            try db.set(.init(done: position, end: end), of: destination.id)
            try db.audit("back-fill destination", by: actor, detail: "\(name) after \(position)", at: now)
        }
    }

    /// Notes that a subscriber has dealt with the newest version of a story that they were sent.
    package func acknowledge(_ story: ID<Story>, by name: String, told actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let destination = try db.expectDestination(name)
            let newest = try db.deliveries(of: story, to: destination.id).last { $0.state == .accepted }
            guard let newest, try db.acknowledge(newest.position, by: destination.id, at: now) else {
                throw SubscribingRefusal.notDelivered(story: story, destination: name)
            }
            try db.audit(
                "acknowledge", by: actor, story: story, detail: "version \(newest.number) by \(name)", at: now)
        }
    }
}
