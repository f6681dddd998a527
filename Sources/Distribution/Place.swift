import News
import Storage

/// Where one destination stands, as the node that carries it on knows it.
struct Place: Sendable {
    /// As the books say; what it stands on counts as long as its fence does.
    var books: DestinationPlace
    /// What was begun and not finished; everything else of the destination stands behind it.
    var unfinished: Delivery?
    /// When the first of those is due that an embargo keeps.
    var wakes: WireTime?
    /// Until when it is left alone, because the newsroom itself could not find out what comes next.
    var rests: WireTime?

    var id: ID<Destination> { books.destination }

    /// Whether there may be something to do.
    func isDue(at now: WireTime, head: Int64) -> Bool {
        if let rests, rests > now { return false }
        if let unfinished { return unfinished.nextAttempt.map { $0 <= now } ?? true }
        return books.position < head || books.backfill != nil || wakes.map { $0 <= now } ?? false
    }

    /// Whether what comes next has failed before.
    var isRetry: Bool { (unfinished?.attempts ?? 0) > 0 }
}

/// Where all destinations stand, and which of them are being sent to.
struct Places: Sendable {
    private(set) var all: [ID<Destination>: Place] = [:]
    private var sending: [ID<Destination>: Bool] = [:]
    /// Those that were to be hurried while something was on its way to them.
    private var hurried: Set<ID<Destination>> = []
    private var order: [ID<Destination>] = []
    private var next = 0

    /// How many of those under way have failed before.
    private var retries: Int { sending.values.reduce(0) { $0 + ($1 ? 1 : 0) } }
    var isSending: Bool { !sending.isEmpty }

    /// Takes what the books say of destinations that nothing is being sent to.
    mutating func load(_ places: [Place]) {
        let under = sending
        var fresh: [ID<Destination>: Place] = [:]
        for place in places { fresh[place.id] = under[place.id] == nil ? place : all[place.id] ?? place }
        all = fresh
        order = fresh.keys.sorted()
    }

    /// Those that may have something to do, each in its turn.
    mutating func due(
        at now: WireTime, head: Int64, most: Int, retries limit: Int, where isAtWork: (ID<Destination>) -> Bool
    ) -> [Place] {
        var (chosen, failed) = ([Place](), retries)
        for step in 0..<order.count where chosen.count < most {
            let id = order[(next + step) % order.count]
            guard sending[id] == nil, let place = all[id], place.isDue(at: now, head: head), isAtWork(id) else {
                continue
            }
            if place.isRetry {
                guard failed < limit else { continue }
                failed += 1
            }
            chosen.append(place)
            if chosen.count == most { next = (next + step + 1) % order.count }
        }
        return chosen
    }

    mutating func keep(_ places: [Place], at now: WireTime) {
        for place in places {
            all[place.id] = place
            if sending[place.id] == nil, hurried.remove(place.id) != nil { hurry([place.id], at: now) }
        }
    }

    mutating func begin(_ id: ID<Destination>, isRetry: Bool) { sending[id] = isRetry }

    mutating func end(_ id: ID<Destination>) { sending[id] = nil }

    /// What they failed to get so far is tried at once: behind it waits something that they must be told.
    mutating func hurry(_ ids: [ID<Destination>], at now: WireTime) {
        for id in ids {
            if sending[id] != nil { hurried.insert(id) }
            guard let next = all[id]?.unfinished?.nextAttempt, next > now else { continue }
            all[id]?.unfinished?.nextAttempt = now
        }
    }
}
