import Foundation

/// A thread's connection, made anew when it breaks, and the rules of trying again.
final class PostgresSession {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    private var connection: PostgresConnection?
    /// When the database was last found out of reach, and why.
    private var outage: (at: ContinuousClock.Instant, reason: String)?

    init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        self.address = address
        self.settings = settings
    }

    /// Reads one moment. Nothing can have been changed, so it is tried again after whatever may pass.
    func read<Value>(until end: ContinuousClock.Instant, _ work: (Transaction) throws -> Value) throws -> Value {
        try persist(until: end) { connection in
            try connection.transact("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", isWrite: false, work)
        }
    }

    /// Writes. It is tried again as long as its commit was not sent.
    func write<Value>(
        until end: ContinuousClock.Instant, evenIfClosed: Bool, _ work: (Transaction) throws -> Value
    ) throws -> Value {
        try persist(until: end) { connection in
            try connection.transact("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", isWrite: true) { db in
                if !evenIfClosed { try connection.expectOpen() }
                return try work(db)
            }
        }
    }

    /// Writes a batch of acts and tells each what came of it; those that are still to be written.
    func write(_ batch: ActBatch) -> [WaitingAct] {
        let end = batch.acts.map(\.end).min() ?? .now
        var outcomes: [WaitingAct.Outcome] = []
        do {
            try write(until: end, evenIfClosed: false) { outcomes = try batch.perform(in: $0, explaining: { $0 }) }
            return Array(batch.tell(outcomes))
        } catch let error as StoreFailure where error.isOutcomeUnknown {
            return Array(batch.tell(outcomes, unknown: error))
        } catch {
            // Who came later has more patience left than the first.
            let now = ContinuousClock.now
            let isOver = { (act: WaitingAct) in !Self.isWorthRetrying(error) || act.end <= now }
            batch.acts.filter(isOver).forEach { $0.fail(error) }
            return batch.acts.filter { !isOver($0) }
        }
    }

    private static func isWorthRetrying(_ error: any Error) -> Bool {
        switch error as? StoreFailure {
        case .unreachable, .tooBusy: true
        default: false
        }
    }

    private func persist<Value>(
        until end: ContinuousClock.Instant, _ transaction: (PostgresConnection) throws -> Value
    ) throws -> Value {
        try expectReach(until: end)
        var tries = 0
        while true {
            do { return try transaction(try connected()) } catch let error as PostgresError {
                tries += 1
                try prepareToRetry(error, isLast: ContinuousClock.now >= end || tries >= 50)
                Thread.sleep(forTimeInterval: Self.pause(after: tries))
            }
        }
    }

    /// Work whose time ran out while it waited for a thread does not find out anew what the work before it found.
    private func expectReach(until end: ContinuousClock.Instant) throws {
        guard let outage, ContinuousClock.now >= end, ContinuousClock.now - outage.at < .seconds(1) else { return }
        throw StoreFailure.unreachable(place: address.place, reason: outage.reason)
    }

    /// - Throws: what the caller is to read when trying again is of no use.
    private func prepareToRetry(_ error: PostgresError, isLast: Bool) throws {
        switch error.kind {
        case .lost:
            connection = nil
            outage = (.now, error.message)
            if isLast { throw StoreFailure.unreachable(place: address.place, reason: error.message) }
        case .conflict: if isLast { throw StoreFailure.tooBusy(error.message) }
        case .stale:
            connection = nil
            if isLast { throw error }
        case .slow: throw StoreFailure.tooBusy(error.message)
        case .closed: throw StoreFailure.closed(error.message)
        case .refused: throw error
        }
    }

    private func connected() throws -> PostgresConnection {
        if let connection, try connection.isHealthy() { return connection }
        connection = nil
        let fresh = try PostgresConnection(address, settings)
        connection = fresh
        outage = nil
        return fresh
    }

    /// 10 ms, twice as long each time up to a second, and never quite the same for two who collided; in seconds.
    private static func pause(after tries: Int) -> Double {
        min(1, 0.005 * Double(1 << min(tries, 10))) * Double.random(in: 0.5...1)
    }
}

extension PostgresConnection {
    /// Runs a block between BEGIN and COMMIT, and takes everything back when it throws.
    func transact<Value>(
        _ beginning: String, isWrite: Bool, _ work: (Transaction) throws -> Value
    ) throws -> Value {
        try begin(beginning, takingTurns: isWrite)
        do {
            let value = try Transaction.run(on: self, work)
            try expectWhole()
            if isWrite { try commit() } else { try leave() }
            return value
        } catch {
            try rollBack()
            throw error
        }
    }

    private func commit() throws {
        try expectAnswer()
        do {
            guard try send("COMMIT").command == "COMMIT" else {
                throw PostgresError(
                    kind: .refused, state: "25P02", message: "the transaction had failed and was taken back")
            }
        } catch let error as PostgresError where error.kind == .lost {
            throw StoreFailure.outcomeUnknown(place: address.place, reason: error.message)
        }
        if let doubt { throw StoreFailure.outcomeUnknown(place: address.place, reason: doubt) }
    }
}
