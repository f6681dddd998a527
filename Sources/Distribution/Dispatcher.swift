import News
import Storage

/// Sends to all destinations for as long as this node holds the lease.
struct Dispatcher: Sendable {
    let store: Store
    let settings: Distribution.Settings
    let lease: Lease
    let report: @Sendable (any Error) -> Void
    private let desk = DeliveryDesk()
    private let press: Press

    init(
        store: Store, settings: Distribution.Settings, lease: Lease, report: @escaping @Sendable (any Error) -> Void
    ) {
        self.store = store
        self.settings = settings
        self.lease = lease
        self.report = report
        press = Press(settings.parcels)
    }

    /// Runs until it is cancelled or the lease is lost.
    ///
    /// - Parameter onlyWhatIsDue: whether it returns when there is nothing to do and nothing under way.
    func run(onlyWhatIsDue: Bool = false) async throws {
        let (wakes, wake) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let moves = store.wireMoves()
        try await withThrowingDiscardingTaskGroup { group in
            defer { group.cancelAll() }
            group.addTask {
                for await _ in moves {
                    await desk.ring()
                    wake.yield()
                }
            }
            group.addTask { await tick(wake) }
            var shift = Shift()
            wake.yield()
            for await _ in wakes {
                while try await work(&shift, in: &group, wake) { try Task.checkCancellation() }
                if onlyWhatIsDue, !shift.places.isSending { return }
            }
        }
    }

    /// Keeps what came back and sends what is next.
    ///
    /// - Returns: whether there may be more at once.
    private func work(
        _ shift: inout Shift, in group: inout ThrowingDiscardingTaskGroup<any Error>,
        _ wake: AsyncStream<Void>.Continuation
    ) async throws -> Bool {
        let (outcomes, rang) = await desk.clear()
        shift.take(outcomes)
        do {
            if rang || shift.catalogue == nil { try await look(&shift) }
            guard let round = shift.round(lease, settings) else { return false }
            let result = try await store.writeApart { try round.perform(in: $0) }
            shift.keep(result, of: round)
            result.troubles.forEach(report)
            for send in result.sends { start(send, in: &group, round.catalogue, wake) }
            return true
        } catch let error where error is CancellationError || (error as? StoreFailure)?.isLeaseLost == true {
            throw error
        } catch {
            // What came back is still known, and is kept as soon as the store can.
            report(error)
            try await Task.sleep(for: .seconds(1))
            return false
        }
    }

    /// Finds out what has changed in the store.
    private func look(_ shift: inout Shift) async throws {
        let seen = try await store.read { [known = shift.catalogue?.revision, since = shift.told, settings] db in
            try Look(in: db, since: since, known: known, reaching: settings.transport)
        }
        shift.keep(seen, at: settings.now())
    }

    private func start(
        _ send: Round.Send, in group: inout ThrowingDiscardingTaskGroup<any Error>, _ catalogue: Catalogue,
        _ wake: AsyncStream<Void>.Continuation
    ) {
        group.addTask {
            guard let outcome = await attempt(send, catalogue) else { return }
            await desk.take(outcome)
            wake.yield()
        }
    }

    /// What becomes of an attempt; `nil` when it was cut short by this program's own end.
    private func attempt(_ send: Round.Send, _ catalogue: Catalogue) async -> Outcome? {
        var deliveries = ([send.dispatch] + send.dispatch.companions).map(\.delivery)
        let started = ContinuousClock.now
        do {
            var parcels: [Parcel] = []
            for (index, dispatch) in ([send.dispatch] + send.dispatch.companions).enumerated() {
                let made = try await press.parcel(of: dispatch, for: send.destination)
                (deliveries[index].bytes, deliveries[index].hash) = (made.bytes, made.hash)
                deliveries[index].problem = made.remark.isEmpty ? nil : made.remark
                parcels.append(made.parcel)
            }
            parcels[0].companions = Array(parcels.dropFirst())
            try await catalogue.transport(to: send.destination.id).deliver(parcels[0])
        } catch is CancellationError { return nil } catch {
            return Outcome(
                error, of: deliveries[0], with: Array(deliveries.dropFirst()), on: settings.schedule,
                at: settings.now(),
                chance: settings.chance())
        }
        return Outcome(
            accepted: deliveries[0], with: Array(deliveries.dropFirst()), in: ContinuousClock.now - started,
            at: settings.now())
    }

    /// What is due by itself is looked for in memory alone, so often that nobody waits for it.
    private func tick(_ wake: AsyncStream<Void>.Continuation) async {
        var untilLook = Duration.zero
        while !Task.isCancelled {
            try? await Task.sleep(for: Self.tick)
            untilLook += Self.tick
            if untilLook >= settings.look {
                untilLook = .zero
                await desk.ring()
            }
            wake.yield()
        }
    }

    private static let tick = Duration.milliseconds(50)
}

/// Where those who send bring what became of it, and where rings are heard.
private actor DeliveryDesk {
    private var outcomes: [Outcome] = []
    private var rang = true

    func ring() { rang = true }

    func take(_ outcome: Outcome) { outcomes.append(outcome) }

    /// What came since the last time, and whether it rang.
    func clear() -> (outcomes: [Outcome], rang: Bool) {
        defer { (outcomes, rang) = ([], false) }
        return (outcomes, rang)
    }
}
