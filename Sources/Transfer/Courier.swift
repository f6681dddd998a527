import Dispatch
import Synchronization

/// Carries bytes to other machines by HTTP, FTP, SFTP and SMTP, and knows nothing of what it carries.
///
/// Each transfer blocks a thread of its own while it lasts. Lines stay open for the next transfer to the same place.
package final class Courier: Sendable {
    let guarding: AddressGuard
    private let threads: Threads
    private let idle: IdleHandles<Line>
    private let willSweep = Mutex(false)

    /// - Parameters:
    ///   - guarding: which addresses it may speak to.
    ///   - most: how many transfers may go on at once; others wait.
    ///   - open: how many lines are kept open for later.
    package init(guarding: AddressGuard, most: Int = 256, open: Int = 1024) {
        self.guarding = guarding
        // Before a database or anybody else starts the libraries it needs in another way.
        _ = CurlHandle.isReady
        threads = Threads(most: most)
        idle = IdleHandles(most: open)
    }

    /// Does blocking work on a thread of its own.
    ///
    /// - Throws: `TransferFailure`, or `CancellationError` when the task was cancelled meanwhile.
    func run<Value: Sendable>(_ work: @escaping @Sendable (Cancellation) throws -> Value) async throws -> Value {
        let cancellation = Cancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                threads.add {
                    continuation.resume(
                        with: Result {
                            if cancellation.isCancelled { throw CancellationError() }
                            return try work(cancellation)
                        })
                }
            }
        } onCancel: {
            cancellation.cancel()
        }
    }

    /// Visits a place, on a line that is still open where there is one. After a failure it is closed.
    func visit<Value>(_ line: Line, until cancellation: Cancellation, _ work: (Visit) throws -> Value) throws -> Value {
        let checked = try CheckedAddresses(of: line.peer.host, guarding)
        func visit(with handle: CurlHandle) throws -> Value {
            let value = try work(Visit(line: line, checked: checked, handle: handle, cancellation: cancellation))
            if idle.giveBack(handle, for: line) { sweep() }
            sweepLater()
            return value
        }
        if let open = idle.take(for: line) {
            do { return try visit(with: open) } catch let failure as TransferFailure where line.wasStale(failure) {}
        }
        return try visit(with: CurlHandle())
    }

    /// Closes lines that nobody used for a while, on a thread that nobody waits for.
    private func sweepLater() {
        let isFirst = willSweep.withLock { willSweep in
            defer { willSweep = true }
            return !willSweep
        }
        guard isFirst else { return }
        DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(30)) { [weak self] in
            guard let self else { return }
            willSweep.withLock { $0 = false }
            sweep()
            if !idle.isEmpty { sweepLater() }
        }
    }

    private func sweep() {
        let old = idle.old()
        if !old.isEmpty { threads.add { [idle] in idle.close(old) } }
    }

    deinit { threads.add { [idle] in idle.close(idle.all()) } }
}

/// What a line between two machines depends on; only a transfer that agrees in all of it may use an open one.
struct Line: Hashable, Sendable {
    let peer: Peer
    let settings: TransferSettings
    let proof: Proof

    /// Whether the server may only have ended a line that said nothing for too long, so that a new one is worth a try at
    /// once. Mail that may have been taken is not sent again here.
    func wasStale(_ failure: TransferFailure) -> Bool {
        switch peer.scheme {
        case .http, .https: false  // libcurl sees to these.
        case .smtp, .smtps: failure.reply == 421
        case .ftp, .ftps, .sftp: failure.reply == 421 || failure.cause == .cutOff
        }
    }
}

/// How both sides prove who they are, beyond certificates.
enum Proof: Hashable, Sendable {
    case none
    case password(SignIn, inTLS: Bool)
    case ssh(SSHSignIn, KnownHost)
    case tls
}
