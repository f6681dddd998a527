import Synchronization

/// An act that waits to be written, and whoever waits for it.
struct WaitingAct: Sendable {
    /// Tells whoever waits what came of the act.
    typealias Tell = @Sendable () -> Void

    /// What came of an act in a transaction that is not committed yet.
    struct Outcome: Sendable {
        /// Whether the act changed nothing, whatever becomes of the transaction.
        var isRefused = false
        let tell: Tell
    }

    /// Runs the act, maybe once more after all was taken back; the result is told once it is durable.
    let perform: @Sendable (Transaction) throws -> Tell
    let fail: @Sendable (any Error) -> Void
    /// When its patience ends.
    let end: ContinuousClock.Instant

    init<Value: Sendable>(
        until end: ContinuousClock.Instant, telling continuation: CheckedContinuation<Value, any Error>,
        _ work: @escaping @Sendable (Transaction) throws -> Value
    ) {
        self.end = end
        perform = { db in
            let value = try work(db)
            return { continuation.resume(returning: value) }
        }
        fail = { continuation.resume(throwing: $0) }
    }
}

/// Acts written together: one commit makes all of them durable, and each stands or falls alone.
struct ActBatch: Sendable {
    let acts: [WaitingAct]
    /// How long a batch may grow before the acts behind are left to the next.
    private static let longest = Duration.milliseconds(100)

    /// Runs the acts in a write.
    ///
    /// - Returns: what came of each, to be told after the commit, of the first acts of the batch.
    /// - Throws: what leaves nothing of the transaction; for an act that is alone its own error too.
    func perform(in db: Transaction, explaining: (any Error) -> any Error) throws -> [WaitingAct.Outcome] {
        if acts.count == 1 { return [WaitingAct.Outcome(tell: try acts[0].perform(db))] }
        try db.takeTurn()
        var outcomes: [WaitingAct.Outcome] = []
        let end = ContinuousClock.now + Self.longest
        for act in acts where outcomes.isEmpty || ContinuousClock.now < end {
            do { outcomes.append(WaitingAct.Outcome(tell: try db.attempt { try act.perform(db) })) } catch {
                if db.isLost(after: error) { throw error }
                let told = explaining(error)
                outcomes.append(WaitingAct.Outcome(isRefused: true) { act.fail(told) })
            }
        }
        return outcomes
    }
}

extension ActBatch {
    /// Tells each act what came of it, where the commit was kept.
    ///
    /// - Returns: the acts that are still to be written.
    func tell(_ outcomes: [WaitingAct.Outcome]) -> ArraySlice<WaitingAct> {
        outcomes.forEach { $0.tell() }
        return acts.dropFirst(outcomes.count)
    }

    /// The same where nobody knows whether the commit was kept: only who was part of it is told so.
    func tell(_ outcomes: [WaitingAct.Outcome], unknown: any Error) -> ArraySlice<WaitingAct> {
        for (act, outcome) in zip(acts, outcomes) {
            if outcome.isRefused { outcome.tell() } else { act.fail(unknown) }
        }
        return acts.dropFirst(outcomes.count)
    }
}

/// Acts in the order they came, for the one that writes them.
final class ActQueue: Sendable {
    private struct State {
        var waiting: [WaitingAct] = []
        var isBeingWritten = false
    }

    private let state = Mutex(State())
    /// So many that a commit costs each of them little, so few that the first does not wait long for the last.
    private static let most = 64

    /// Adds an act; whether somebody must now start to write.
    func add(_ act: WaitingAct) -> Bool {
        state.withLock { state in
            state.waiting.append(act)
            defer { state.isBeingWritten = true }
            return !state.isBeingWritten
        }
    }

    /// What is to be written next.
    func next() -> ActBatch {
        state.withLock { state in
            let batch = ActBatch(acts: Array(state.waiting.prefix(Self.most)))
            state.waiting.removeFirst(batch.acts.count)
            return batch
        }
    }

    /// Ends a batch; acts that were left come first in the next.
    ///
    /// - Returns: whether there is more to write.
    func end(leaving left: some Collection<WaitingAct>) -> Bool {
        state.withLock { state in
            state.waiting.insert(contentsOf: left, at: 0)
            state.isBeingWritten = !state.waiting.isEmpty
            return state.isBeingWritten
        }
    }
}
