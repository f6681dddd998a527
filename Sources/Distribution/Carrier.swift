import News
import Storage

/// Carries one destination on: finds out what comes next, sends it, and keeps what became of it.
///
/// An attempt is on the books before its first byte leaves. After a crash it is therefore known what may have arrived, and
/// the same entry goes again under the same key.
struct Carrier: Sendable {
    let destination: ID<Destination>
    let store: Store
    let settings: Distribution.Settings

    /// Deals with what comes next.
    ///
    /// - Returns: whether there may be more at once.
    func step(_ lease: Lease) async throws -> Bool {
        let now = settings.now()
        let plan = try await store.read { [destination, settings] db in
            try Planner.plan(for: destination, in: db, tree: settings.tree, at: now)
        }
        guard let plan, !plan.isEmpty else { return false }
        let begun = try await begin(plan, lease, at: now)
        guard let begun else { return true }
        return try await send(begun, to: plan.destination, lease)
    }

    /// Notes what was passed over and that an attempt begins; only who holds the lease can.
    private func begin(_ plan: Plan, _ lease: Lease, at now: WireTime) async throws -> Dispatch? {
        let begun = plan.dispatch.map { $0.begun(at: now) }
        let noted = begun?.delivery.underWay
        try await store.writeApart { db in
            try db.advance(lease, to: plan.position, at: now)
            for note in plan.notes { try db.save(note) }
            if let noted { try db.save(noted) }
            if let backfill = plan.backfill, backfill != plan.destination.backfill {
                try db.set(backfill, of: plan.destination.id)
            }
        }
        return begun
    }

    private func send(_ dispatch: Dispatch, to destination: Destination, _ lease: Lease) async throws -> Bool {
        var delivery = dispatch.delivery
        let started = ContinuousClock.now
        do {
            var made = try settings.parcels.make(dispatch.version, at: delivery.position, for: destination)
            made.address(to: destination, as: dispatch.products)
            (delivery.bytes, delivery.hash) = (made.bytes, made.hash)
            delivery.problem = made.remark.isEmpty ? nil : made.remark
            try await settings.transport(destination).deliver(made.parcel)
        } catch let error as CancellationError {
            throw error
        } catch {
            return try await fail(delivery, error, lease)
        }
        delivery.duration = (ContinuousClock.now - started).wholeMilliseconds
        try await accept(delivery, lease)
        return true
    }

    private func accept(_ delivery: Delivery, _ lease: Lease) async throws {
        var accepted = delivery
        (accepted.state, accepted.mayHave, accepted.accepted) = (.accepted, true, settings.now())
        let (done, now) = (accepted, settings.now())
        try await store.writeApart { db in
            try db.advance(lease, to: max(done.position, try db.position(of: lease.follower)), at: now)
            try db.save(done)
            try db.supersedeWaiting(before: done)
        }
    }

    private func fail(_ delivery: Delivery, _ error: any Error, _ lease: Lease) async throws -> Bool {
        let failure =
            error as? DeliveryFailure
            ?? DeliveryFailure(.retry(after: nil), (error as? any Explained)?.sentence ?? "\(error)")
        let now = settings.now()
        var failed = delivery
        failed.state = .trying
        failed.problem = failure.sentence
        failed.mayHave = delivery.mayHave || failure.mayHaveArrived
        failed.nextAttempt = next(after: failed, failure, at: now)
        let note = failed
        try await store.writeApart { db in
            try db.advance(lease, to: try db.position(of: lease.follower), at: now)
            try db.save(note)
            if note.nextAttempt == nil { try db.set(.parked, because: failure.sentence, of: note.destination) }
        }
        return false
    }

    private func next(after delivery: Delivery, _ failure: DeliveryFailure, at now: WireTime) -> WireTime? {
        guard case .retry(let asked) = failure.remedy else { return nil }
        return settings.schedule.next(
            after: delivery.attempts, since: delivery.firstAttempt ?? now, asked: asked, at: now,
            chance: settings.chance())
    }
}

extension Dispatch {
    /// With one more attempt, which begins now.
    fileprivate func begun(at now: WireTime) -> Dispatch {
        var begun = self
        begun.delivery.state = .sending
        begun.delivery.attempts += 1
        begun.delivery.firstAttempt = delivery.firstAttempt ?? now
        begun.delivery.nextAttempt = nil
        return begun
    }
}

extension Delivery {
    /// As it stands on the books while an attempt is under way: whatever becomes of that, it may have arrived.
    fileprivate var underWay: Delivery {
        var underWay = self
        underWay.mayHave = true
        return underWay
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int64 {
        components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    }
}
