import Dispatch
import Foundation
import Synchronization

/// Threads that may block. One starts when there is work that nobody is free for, up to a number.
final class Threads: Sendable {
    typealias Work = @Sendable () -> Void

    private let line: WaitingLine

    init(most: Int) { line = WaitingLine(most: max(1, most)) }

    deinit { line.close() }

    func add(_ work: @escaping Work) { line.add(work) }
}

/// Work that waits, and the threads that do it.
private final class WaitingLine: Sendable {
    private struct State {
        var waiting: [Threads.Work] = []
        var threads = 0
        var idle = 0
    }

    private let most: Int
    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)
    /// Enough for libcurl and its libraries, so little that hundreds of threads cost nothing to speak of.
    private static let stack = 512 * 1024

    init(most: Int) { self.most = most }

    func add(_ work: @escaping Threads.Work) {
        let needsThread = state.withLock { state in
            state.waiting.append(work)
            guard state.waiting.count > state.idle, state.threads < most else { return false }
            state.threads += 1
            state.idle += 1
            return true
        }
        if needsThread { start() }
        arrivals.signal()
    }

    /// Ends the threads when their work is done: one signal for each, with no work behind it.
    func close() {
        for _ in 0..<state.withLock({ $0.threads }) { arrivals.signal() }
    }

    private func start() {
        let thread = Thread { [self] in
            Self.blockBrokenPipes()
            serve()
        }
        thread.stackSize = Self.stack
        thread.start()
    }

    /// A line that breaks while TLS writes to it would otherwise end the whole program with SIGPIPE.
    private static func blockBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    private func serve() {
        while let work = next() {
            work()
            state.withLock { $0.idle += 1 }
        }
    }

    /// Waits for work; `nil` when there will be none.
    private func next() -> Threads.Work? {
        arrivals.wait()
        return state.withLock { state in
            state.idle -= 1
            return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
        }
    }
}
