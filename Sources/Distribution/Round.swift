import News
import Storage

/// One transaction of the engine, for many destinations: it keeps what became of what was sent, finds out what comes next
/// for each, and notes that it begins. So a delivery costs one share in one commit.
///
/// An attempt is on the books before its first byte leaves. After a crash it is therefore known what may have arrived, and
/// the same entry goes again under the same key.
struct Round: Sendable {
    let lease: Lease
    let places: [Place]
    /// Of some of the places, what became of what was under way there.
    let outcomes: [ID<Destination>: Outcome]
    let catalogue: Catalogue
    let tree: SubjectTree
    let shelf: Shelf
    let now: WireTime

    /// What is so once the transaction is kept.
    struct Result: Sendable {
        var places: [Place] = []
        /// What is to be sent now.
        var sends: [Send] = []
        /// Destinations that somebody has sent elsewhere.
        var moved: [ID<Destination>] = []
        var head: Int64 = 0
        var shelf: Shelf
        /// Destinations for which it could not be found out what comes next, and why.
        var troubles: [any Error] = []
    }

    struct Send: Sendable {
        var dispatch: Dispatch
        var destination: Destination
    }

    func perform(in db: Transaction) throws -> Result {
        try db.expectHeld(lease, at: now)
        let confirmed = try db.confirm(places.map(\.books), at: now)
        var result = Result(shelf: shelf)
        result.moved = places.map(\.id).filter { !confirmed.contains($0) }
        let known = places.filter { confirmed.contains($0.id) }
        try db.save(known.compactMap { outcomes[$0.id] }.flatMap { [$0.delivery] + $0.companions })
        let held = try known.map { try settle($0, in: db) }
        var reading = try Reading(db, for: held, shelf: shelf)
        var notes: [Delivery] = []
        for place in held { notes += plan(place, &reading, &result) }
        try db.save(notes)
        try keepPositions(result.places, in: db)
        (result.head, result.shelf) = (reading.head, reading.shelf)
        return result
    }

    /// What follows from what became of what was under way; the place as it stands then.
    private func settle(_ place: Place, in db: Transaction) throws -> Place {
        guard let outcome = outcomes[place.id] else { return place }
        let delivery = outcome.delivery
        var place = place
        if let why = outcome.parking { try db.set(.parked, because: why, of: delivery.destination) }
        guard delivery.state == .accepted else {
            place.unfinished = delivery
            return place
        }
        if place.wakes != nil {
            for delivery in [delivery] + outcome.companions { try db.supersedeWaiting(before: delivery) }
        }
        place.unfinished = nil
        place.books.position = max(place.books.position, delivery.position)
        return place
    }

    /// Finds out what comes next, and puts it into the result.
    ///
    /// - Returns: what is to be noted of it.
    private func plan(_ place: Place, _ reading: inout Reading, _ result: inout Result) -> [Delivery] {
        guard let destination = catalogue.destinations[place.id], let client = catalogue.client(of: destination),
            destination.state == .active, outcomes[place.id]?.parking == nil,
            place.isDue(at: now, head: reading.head)
        else {
            result.places.append(place)
            return []
        }
        var planner = Planner(place, destination, for: client, tree: tree, at: now)
        do { try planner.look(after: place.unfinished, in: &reading) } catch {
            result.troubles.append(error)
            result.places.append(place.resting(at: now))
            return []
        }
        return take(planner.plan, at: place, &result)
    }

    private func take(_ plan: Plan, at place: Place, _ result: inout Result) -> [Delivery] {
        var (place, notes) = (place, plan.notes)
        place.books.position = plan.position
        place.books.backfill = plan.backfill.flatMap { $0.done < $0.end ? $0 : nil }
        place.wakes = plan.wakes
        place.unfinished = plan.dispatch?.delivery.begun(at: now)
        if var dispatch = plan.dispatch {
            dispatch.delivery = dispatch.delivery.begun(at: now)
            notes.append(dispatch.delivery.underWay)
            notes += dispatch.companions.map(\.delivery.underWay)
            result.sends.append(Send(dispatch: dispatch, destination: plan.destination))
        }
        result.places.append(place)
        return notes
    }

    /// Destinations mostly stand at the same place, so one statement moves many.
    private func keepPositions(_ standing: [Place], in db: Transaction) throws {
        let before = Dictionary(uniqueKeysWithValues: places.map { ($0.id, $0.books) })
        let moved = standing.filter { before[$0.id]?.position != $0.books.position }
        for (position, places) in Dictionary(grouping: moved, by: \.books.position) {
            try db.stand(places.map(\.id), at: position)
        }
        for place in standing {
            guard let old = before[place.id]?.backfill, old != place.books.backfill else { continue }
            try db.set(place.books.backfill ?? .init(done: old.end, end: old.end), of: place.id)
        }
    }
}

extension Place {
    /// Left alone for a while.
    fileprivate func resting(at now: WireTime) -> Place {
        var resting = self
        resting.rests = now.adding(seconds: 30)
        return resting
    }
}
