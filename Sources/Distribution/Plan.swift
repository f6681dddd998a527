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
    /// When the first of those is due that an embargo keeps.
    var wakes: WireTime?
    /// What became of entries that are not sent now.
    var notes: [Delivery] = []
    /// What to send.
    var dispatch: Dispatch?
}

/// An entry that is to be sent.
struct Dispatch: Sendable {
    /// As it goes: without what the subscriber may not have.
    var version: Version
    /// The names of the subscriber's products that it belongs to.
    var products: [String]
    var cut: Cut
    /// As it stands on the books before this attempt.
    var delivery: Delivery
    /// Others that were gathered with it, and go in the same letter.
    var companions: [Dispatch] = []

    /// What is gone from a version as the wire has it; versions cut alike are alike.
    enum Cut: Hashable, Sendable {
        case pictures(Set<String>)
        /// All but what the version of a number said, which is the newest they may have.
        case recall(of: Int)
    }
}

/// Finds out what comes next for a destination: first what was begun, then what an embargo kept, then the wire, then the
/// back-fill.
struct Planner {
    /// How many entries are looked at in one round, so that memory stays flat.
    static let page = 16

    let client: Catalogue.Client
    let tree: SubjectTree
    let now: WireTime
    var plan: Plan

    init(_ place: Place, _ destination: Destination, for client: Catalogue.Client, tree: SubjectTree, at now: WireTime)
    {
        self.client = client
        self.tree = tree
        self.now = now
        plan = Plan(
            destination: destination, standsAt: place.books.position, position: place.books.position,
            backfill: place.books.backfill, wakes: place.wakes)
    }

    mutating func look(after unfinished: Delivery?, in store: inout Reading) throws {
        if let begun = unfinished {
            // Everything else stands behind it, so that order holds.
            if let next = begun.nextAttempt, next > now { return }
            return try takeUpTogether(begun, in: &store)
        }
        if let wakes = plan.wakes, wakes <= now {
            if let due = try store.db.dueDelivery(to: plan.destination.id, at: now) {
                return try takeUpTogether(due, in: &store)
            }
            plan.wakes = try store.db.firstWaking(at: plan.destination.id)
        }
        try followWire(in: &store)
        if plan.dispatch == nil, plan.position == plan.standsAt { try fillBack(in: &store) }
    }

    /// What has a row already is decided anew: its story may have been killed, or its time may have run out, meanwhile.
    mutating func takeUp(_ delivery: Delivery, in store: inout Reading) throws {
        let entry = try store.entry(at: delivery.position)
        // A back-fill that was cut off has a row at or before the destination's position; a live one is after it.
        let isBackfill = delivery.position <= plan.standsAt
        try note(try matter(entry, isBackfill: isBackfill, in: &store), entry, delivery, in: &store)
        if plan.dispatch == nil { plan.position = max(plan.position, entry.position) }
    }

    private mutating func followWire(in store: inout Reading) throws {
        for entry in try store.entries(after: plan.standsAt) {
            let known = try store.deliveries(of: entry.version.story, to: plan.destination.id).first {
                $0.position == entry.position
            }
            try note(try matter(entry, isBackfill: false, in: &store), entry, known, in: &store)
            if plan.dispatch != nil { return }
            plan.position = entry.position
        }
    }

    private mutating func fillBack(in store: inout Reading) throws {
        guard let backfill = plan.backfill else { return }
        for entry in try store.entries(after: backfill.done) where entry.position <= backfill.end {
            plan.backfill?.done = entry.position
            try fillBack(entry, upTo: backfill.end, in: &store)
            if plan.dispatch != nil { return }
        }
    }

    /// A new subscriber gets each story once, as it stands now.
    private mutating func fillBack(_ entry: WireEntry, upTo end: Int64, in store: inout Reading) throws {
        let story = entry.version.story
        let newest = try store.standing(of: story).position
        let isNewest = newest == entry.position
        if !isNewest, newest <= end { return }
        if newest > plan.standsAt {
            // The wire brings the newest one, which is theirs though they have nothing of the story yet.
            return plan.notes.append(
                blank(entry, .superseded, "A newer version was there before the back-fill came to it."))
        }
        let known = try store.deliveries(of: story, to: plan.destination.id)
        guard !known.contains(where: { $0.position == newest }) else { return }
        let newestEntry = isNewest ? entry : try store.entry(at: newest)
        try note(try matter(newestEntry, isBackfill: true, in: &store), newestEntry, nil, in: &store)
    }

    private func matter(_ entry: WireEntry, isBackfill: Bool, in store: inout Reading) throws -> Matter {
        let version = entry.version
        // What this plan has noted stands for what the books still say.
        let noted = plan.notes.filter { $0.story == version.story }
        let earlier = try store.deliveries(of: version.story, to: plan.destination.id).filter { known in
            !noted.contains { $0.position == known.position }
        }
        return Matter(
            version: version, standing: try store.standing(of: version.story), subscriber: client.subscriber,
            products: client.products, tree: tree,
            earlier: (earlier + noted).filter { $0.number < version.number },
            newestOnly: plan.destination.newestOnly,
            newest: plan.destination.newestOnly ? try store.newest(of: version.story) : nil,
            alertsOnly: plan.destination.manner.alertsOnly,
            isBackfill: isBackfill, now: now)
    }

    private mutating func note(
        _ matter: Matter, _ entry: WireEntry, _ known: Delivery?, in store: inout Reading
    ) throws {
        switch matter.decide() {
        case .send(let references):
            if let end = gatheringEnd(matter, known) { return wait(until: end, entry, known) }
            dispatch(matter.asItStands.without(pictures: references), .pictures(references), matter, entry, known)
        case .recall(let number):
            let held = try store.version(entry.version.story, number: number)
            dispatch(entry.version.recall(of: held), .recall(of: number), matter, entry, known)
        case .wait(let end): wait(until: end, entry, known)
        case .leave(let state, let why): close(known ?? blank(entry, state, why), state, why)
        case .pass: if let known { close(known, .skipped, "It is no longer one of the subscriber's.") }
        }
    }

    private mutating func wait(until end: WireTime, _ entry: WireEntry, _ known: Delivery?) {
        var waiting = known ?? blank(entry, .waiting, nil)
        (waiting.state, waiting.nextAttempt) = (.waiting, end)
        plan.notes.append(waiting)
        plan.wakes = min(plan.wakes ?? end, end)
    }

    private mutating func dispatch(
        _ version: Version, _ cut: Dispatch.Cut, _ matter: Matter, _ entry: WireEntry, _ known: Delivery?
    ) {
        var delivery = known ?? blank(entry, .sending, nil)
        // It goes once more because somebody asked for a replay.
        if ![.sending, .trying].contains(delivery.state) { (delivery.attempts, delivery.firstAttempt) = (0, nil) }
        let products = matter.products(of: version).map(\.name)
        plan.dispatch = Dispatch(version: version, products: products, cut: cut, delivery: delivery)
    }

    /// What was delivered stays so on the books.
    mutating func close(_ delivery: Delivery, _ state: Delivery.State, _ why: String) {
        if delivery.state == .accepted { return }
        var closed = delivery
        (closed.state, closed.problem, closed.nextAttempt) = (state, why, nil)
        plan.notes.append(closed)
    }

    private func blank(_ entry: WireEntry, _ state: Delivery.State, _ why: String?) -> Delivery {
        var delivery = Delivery(
            destination: plan.destination.id, position: entry.position, story: entry.version.story,
            number: entry.version.number, isNotice: entry.version.status != .usable, state: state)
        delivery.problem = why
        return delivery
    }
}
