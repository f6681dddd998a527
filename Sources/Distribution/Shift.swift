import News
import Storage

/// What the dispatcher knows between two rounds.
struct Shift: Sendable {
    /// Absent until it is read, and when it has to be read again.
    private(set) var catalogue: Catalogue?
    private(set) var places = Places()
    /// The last position of the wire, as far as it was looked at.
    private(set) var head: Int64 = 0
    /// Up to where it was asked whom a recall concerns. A round may see the wire go on before that is asked.
    private(set) var told: Int64 = 0
    private var shelf = Shelf()
    /// What came back and is not on the books yet.
    private var outcomes: [ID<Destination>: Outcome] = [:]

    mutating func take(_ outcomes: [Outcome]) {
        for outcome in outcomes { self.outcomes[outcome.delivery.destination] = outcome }
    }

    mutating func keep(_ look: Look, at now: WireTime) {
        if let loaded = look.loaded {
            catalogue = loaded.catalogue
            places.load(loaded.places)
        }
        places.hurry(look.toTell, at: now)
        head = max(head, look.head)
        told = max(told, look.head)
    }

    /// What is to be done now; `nil` when that is nothing.
    mutating func round(_ lease: Lease, _ settings: Distribution.Settings) -> Round? {
        guard let catalogue else { return nil }
        let now = settings.now()
        // What waits to be sent comes first: somebody waits for it, and nobody for the note that another one has it.
        let due = places.due(
            at: now, head: head, most: settings.batch, retries: settings.retries, where: catalogue.isAtWork)
        let back = outcomes.keys.prefix(settings.batch - due.count).compactMap { places.all[$0] }
        if back.isEmpty, due.isEmpty { return nil }
        let known = back.compactMap { place in outcomes[place.id].map { (place.id, $0) } }
        return Round(
            lease: lease, places: back + due, outcomes: Dictionary(uniqueKeysWithValues: known), catalogue: catalogue,
            tree: settings.tree, shelf: shelf, now: now)
    }

    /// Takes over what a round did, once it is kept.
    mutating func keep(_ result: Round.Result, of round: Round) {
        for id in round.outcomes.keys {
            outcomes[id] = nil
            places.end(id)
        }
        places.keep(result.places, at: round.now)
        for send in result.sends {
            places.begin(send.destination.id, isRetry: send.dispatch.delivery.attempts > 1)
        }
        shelf = result.shelf
        head = max(head, result.head)
        if !result.moved.isEmpty || round.outcomes.values.contains(where: { $0.parking != nil }) { catalogue = nil }
    }
}

/// What one look at the store shows.
struct Look: Sendable {
    let head: Int64
    /// Destinations that must be told of something that moved since the last look.
    let toTell: [ID<Destination>]
    /// Absent when nothing has changed of it.
    let loaded: (catalogue: Catalogue, places: [Place])?

    /// - Parameters:
    ///   - since: the wire's head at the last look; 0 at the first, which finds what moved since the first failure began.
    ///   - known: the revision that is in memory.
    init(
        in db: Transaction, since: Int64, known: Int64?, reaching transport: (Destination) throws -> any Transport
    ) throws {
        head = try db.wireHead()
        let since = since > 0 ? since : try db.unfinishedDeliveries().map(\.position).min() ?? head
        toTell = head > since ? try db.destinationsToTell(after: since) : []
        if try db.deliveryRevision() == known {
            loaded = nil
        } else {
            loaded = (try Catalogue(in: db, reaching: transport), try Self.places(in: db))
        }
    }

    private static func places(in db: Transaction) throws -> [Place] {
        let unfinished = Dictionary(
            try db.unfinishedDeliveries().map { ($0.destination, $0) }, uniquingKeysWith: { first, _ in first })
        let wakings = try db.firstWakings()
        return try db.places().map { books in
            Place(books: books, unfinished: unfinished[books.destination], wakes: wakings[books.destination])
        }
    }
}
