import Dispatch
import Foundation
import Synchronization

/// Threads that may block, each with its own session. A thread starts when there is work that nobody is free for.
final class PostgresPool: Sendable {
    private let queue: PostgresQueue

    init(size: Int, _ address: PostgresAddress, _ settings: PostgresSettings) {
        queue = PostgresQueue(size: max(1, size)) { PostgresSession(address, settings) }
    }

    deinit { queue.close() }

    /// Runs work on one of the threads.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgresSession) throws -> Value) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { continuation in
            queue.add { session in continuation.resume(with: Result { try work(session) }) }
        }
    }

    /// The same without waiting for it.
    func start(_ work: @escaping @Sendable (PostgresSession) -> Void) { queue.add(work) }
}

/// Work that waits, and the threads that do it.
private final class PostgresQueue: Sendable {
    typealias Work = @Sendable (PostgresSession) -> Void

    private struct State {
        var waiting: [Work] = []
        var threads = 0
        var idle = 0
    }

    private let size: Int
    private let makeSession: @Sendable () -> PostgresSession
    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)

    init(size: Int, makeSession: @escaping @Sendable () -> PostgresSession) {
        self.size = size
        self.makeSession = makeSession
    }

    func add(_ work: @escaping Work) {
        let needsThread = state.withLock { state in
            state.waiting.append(work)
            guard state.waiting.count > state.idle, state.threads < size else { return false }
            state.threads += 1
            state.idle += 1
            return true
        }
        if needsThread { Thread { [self] in serve() }.start() }
        arrivals.signal()
    }

    /// Ends the threads when their work is done: one signal for each, with no work behind it.
    func close() {
        for _ in 0..<state.withLock({ $0.threads }) { arrivals.signal() }
    }

    private func serve() {
        let session = makeSession()
        while let work = next() {
            work(session)
            state.withLock { $0.idle += 1 }
        }
    }

    /// Waits for work; `nil` when there will be none.
    private func next() -> Work? {
        arrivals.wait()
        return state.withLock { state in
            state.idle -= 1
            return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
        }
    }
}
