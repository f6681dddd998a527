import Synchronization

/// An act that waits to be written, and whoever waits for it.
struct WaitingAct: Sendable {
    /// Tells whoever waits what came of the act.
    typealias Tell = @Sendable () -> Void

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
    /// - Returns: what is to be told after the commit, of the first acts of the batch.
    /// - Throws: what leaves nothing of the transaction; for an act that is alone its own error too.
    func perform(in db: Transaction, explaining: (any Error) -> any Error) throws -> [WaitingAct.Tell] {
        if acts.count == 1 { return [try acts[0].perform(db)] }
        try db.takeTurn()
        var tells: [WaitingAct.Tell] = []
        let end = ContinuousClock.now + Self.longest
        for act in acts where tells.isEmpty || ContinuousClock.now < end {
            do { tells.append(try db.attempt { try act.perform(db) }) } catch {
                if db.isLost(after: error) { throw error }
                let told = explaining(error)
                tells.append { act.fail(told) }
            }
        }
        return tells
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
