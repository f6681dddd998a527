import Dispatch
import Foundation
import Synchronization
import TestSupport
import Testing

/// A suite's turn: a few of them go on at a time, so that what they time is not their number, each on threads that may
/// block. Tests here wait for whole programs; on the threads that all tasks share they would keep the others from waking.
struct Turn: SuiteTrait, TestScoping {
    /// Whether it takes so long that it should begin before the others: the suite ends with its longest part.
    let isLong: Bool

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        if !isLong { try await Task.sleep(for: .seconds(1)) }
        await Self.turnstile.enter()
        do {
            try await withTaskExecutorPreference(BlockingThreads.shared) { try await function() }
        } catch {
            await Self.turnstile.leave()
            throw error
        }
        await Self.turnstile.leave()
    }

    private static let turnstile = Turnstile(places: 3)
}

extension Trait where Self == Turn {
    static var inTurn: Turn { Turn(isLong: false) }
    static var firstInTurn: Turn { Turn(isLong: true) }
}

/// As many threads as there is work at a time.
final class BlockingThreads: TaskExecutor {
    static let shared = BlockingThreads()

    private let state = Mutex((waiting: [UnownedJob](), idle: 0))
    private let arrivals = DispatchSemaphore(value: 0)

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let needsThread = state.withLock { state in
            state.waiting.append(job)
            guard state.waiting.count > state.idle else { return false }
            state.idle += 1
            return true
        }
        if needsThread {
            let thread = Thread { [self] in serve() }
            thread.stackSize = 4 << 20
            thread.start()
        }
        arrivals.signal()
    }

    private func serve() {
        while true {
            arrivals.wait()
            let job = state.withLock { state in
                state.idle -= 1
                return state.waiting.removeFirst()
            }
            job.runSynchronously(on: asUnownedTaskExecutor())
            state.withLock { $0.idle += 1 }
        }
    }
}
