import News
import Storage

/// What to do next for a destination, as one moment of the store shows it.
struct Plan {
    let destination: Destination
    /// Where the destination stood on the wire.
    let standsAt: Int64
    /// Where it stands once what was passed over is noted.
    var position: Int64
    var backfill: Destination.Backfill?
    /// What became of entries that are not sent now.
    var notes: [Delivery] = []
    /// What to send.
    var dispatch: Dispatch?

    /// Whether nothing is there to do.
    var isEmpty: Bool {
        dispatch == nil && notes.isEmpty && position == standsAt && backfill == destination.backfill
    }
}

/// An entry that is to be sent.
struct Dispatch: Sendable {
    /// As it goes: without what the subscriber may not have.
    var version: Version
    /// The names of the subscriber's products that it belongs to.
    var products: [String] = []
    /// As it stands on the books before this attempt.
    var delivery: Delivery
}

/// Finds out what comes next for a destination: first what was begun, then what an embargo kept, then the wire, then the
/// back-fill.
struct Planner {
    /// How many entries are looked at in one read, so that memory stays flat.
    static let page = 16

    let db: Transaction
    let subscriber: Subscriber
    let products: [Product]
    let tree: SubjectTree
    let now: WireTime
    private var plan: Plan

    /// - Returns: `nil` for a destination that is not at work.
    static func plan(for id: ID<Destination>, in db: Transaction, tree: SubjectTree, at now: WireTime) throws -> Plan? {
        guard let destination = try db.destination(id), destination.state == .active else { return nil }
        guard let subscriber = try db.subscriber(destination.subscriber) else { return nil }
        let position = try db.position(of: destination.follower)
        var planner = Planner(
            db: db, subscriber: subscriber, products: try db.products(of: subscriber.id), tree: tree, now: now,
            plan: Plan(
                destination: destination, standsAt: position, position: position, backfill: destination.backfill))
        try planner.look()
        return planner.plan
    }

    private mutating func look() throws {
        if let begun = try db.unfinishedDelivery(to: plan.destination.id) {
            // Everything else stands behind it, so that order holds.
            if let next = begun.nextAttempt, next > now { return }
            return try takeUp(begun)
        }
        if let due = try db.dueDelivery(to: plan.destination.id, at: now) { return try takeUp(due) }
        try followWire()
        if plan.dispatch == nil, plan.position == plan.standsAt { try fillBack() }
    }

    /// What has a row already is decided anew: its story may have been killed, or its time may have run out, meanwhile.
    private mutating func takeUp(_ delivery: Delivery) throws {
        guard let entry = try db.entry(at: delivery.position) else {
            throw StoreFailure.damaged("the wire has no position \(delivery.position)")
        }
        // A back-fill that was cut off has a row at or before the destination's position; a live one is after it.
        let isBackfill = delivery.position <= plan.standsAt
        try note(try matter(entry, isBackfill: isBackfill), entry, delivery)
        if plan.dispatch == nil { plan.position = max(plan.position, entry.position) }
    }

    private mutating func followWire() throws {
        for entry in try db.wire(after: plan.standsAt, limit: Self.page) {
            let known = try db.delivery(to: plan.destination.id, at: entry.position)
            try note(try matter(entry, isBackfill: false), entry, known)
            if plan.dispatch != nil { return }
            plan.position = entry.position
        }
    }

    private mutating func fillBack() throws {
        guard let backfill = plan.backfill else { return }
        for entry in try db.wire(after: backfill.done, limit: Self.page) where entry.position <= backfill.end {
            plan.backfill?.done = entry.position
            try fillBack(entry, upTo: backfill.end)
            if plan.dispatch != nil { return }
        }
    }

    /// A new subscriber gets each story once, as it stands now.
    private mutating func fillBack(_ entry: WireEntry, upTo end: Int64) throws {
        let newest = try db.standing(of: entry.version.story).position
        let isNewest = newest == entry.position
        if !isNewest, newest <= end { return }
        if newest > plan.standsAt {
            // The wire brings the newest one, which is theirs though they have nothing of the story yet.
            return plan.notes.append(
                blank(entry, .superseded, "A newer version was there before the back-fill came to it."))
        }
        guard try db.delivery(to: plan.destination.id, at: newest) == nil,
            let newestEntry = isNewest ? entry : try db.entry(at: newest)
        else { return }
        try note(try matter(newestEntry, isBackfill: true), newestEntry, nil)
    }

    private func matter(_ entry: WireEntry, isBackfill: Bool) throws -> Matter {
        let version = entry.version
        return Matter(
            version: version, standing: try db.standing(of: version.story), subscriber: subscriber, products: products,
            tree: tree,
            earlier: try db.deliveries(of: version.story, to: plan.destination.id).filter {
                $0.number < version.number
            },
            newestOnly: plan.destination.newestOnly, alertsOnly: plan.destination.manner.alertsOnly,
            isBackfill: isBackfill, now: now)
    }

    private mutating func note(_ matter: Matter, _ entry: WireEntry, _ known: Delivery?) throws {
        switch matter.decide() {
        case .send(let references):
            dispatch(entry.version.without(pictures: references), matter, entry, known)
        case .recall(let number):
            guard let held = try db.version(entry.version.story, number: number) else {
                throw StoreFailure.damaged("story \(entry.version.story) has no version \(number)")
            }
            dispatch(entry.version.recall(of: held), matter, entry, known)
        case .wait(let end):
            var waiting = known ?? blank(entry, .waiting, nil)
            (waiting.state, waiting.nextAttempt) = (.waiting, end)
            plan.notes.append(waiting)
        case .leave(let state, let why): close(known ?? blank(entry, state, why), state, why)
        case .pass: if let known { close(known, .skipped, "It is no longer one of the subscriber's.") }
        }
    }

    private mutating func dispatch(_ version: Version, _ matter: Matter, _ entry: WireEntry, _ known: Delivery?) {
        var delivery = known ?? blank(entry, .sending, nil)
        // It goes once more because somebody asked for a replay.
        if ![.sending, .trying].contains(delivery.state) { (delivery.attempts, delivery.firstAttempt) = (0, nil) }
        let products = matter.products(of: version).map(\.name)
        plan.dispatch = Dispatch(version: version, products: products, delivery: delivery)
    }

    /// What was delivered stays so on the books.
    private mutating func close(_ delivery: Delivery, _ state: Delivery.State, _ why: String) {
        if delivery.state == .accepted { return }
        var closed = delivery
        (closed.state, closed.problem, closed.nextAttempt) = (state, why, nil)
        plan.notes.append(closed)
    }

    private func blank(_ entry: WireEntry, _ state: Delivery.State, _ why: String?) -> Delivery {
        var delivery = Delivery(
            destination: plan.destination.id, position: entry.position, story: entry.version.story,
            number: entry.version.number, state: state)
        delivery.problem = why
        return delivery
    }
}
