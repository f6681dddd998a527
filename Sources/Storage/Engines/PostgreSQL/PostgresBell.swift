import CLibPQ
import Foundation
import Synchronization

/// Carries rings between the nodes by LISTEN and NOTIFY, on a connection and a thread of its own: never inside an act's
/// transaction, because the server lets only one such commit at a time, and at most once in 100 ms.
///
/// It is a courtesy. Who must not miss anything looks at the wire from time to time as well.
final class PostgresBell: Sendable {
    private let ringer: PostgresRinger

    init(_ address: PostgresAddress, _ settings: PostgresSettings, ringing bell: Bell) {
        ringer = PostgresRinger(address, settings, ringing: bell)
    }

    deinit { ringer.end() }

    /// Starts to hear other nodes, and to tell them; a program that never listens never tells either.
    func start() { ringer.start() }

    /// Lets other nodes know, soon.
    func tell() { ringer.tell() }
}

/// The thread of a bell.
private final class PostgresRinger: Sendable {
    private static let channel = "dateline_wire"
    private static let pause = Duration.milliseconds(100)

    private let address: PostgresAddress
    private let settings: PostgresSettings
    private let bell: Bell
    /// A pipe that wakes the thread.
    private let waker: (heard: CInt, spoken: CInt)
    private let state = Mutex((hasStarted: false, mustTell: false, mustEnd: false))

    init(_ address: PostgresAddress, _ settings: PostgresSettings, ringing bell: Bell) {
        self.address = address
        self.settings = settings
        self.bell = bell
        var ends: [CInt] = [-1, -1]
        pipe(&ends)
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        waker = (ends[0], ends[1])
    }

    deinit {
        close(waker.heard)
        close(waker.spoken)
    }

    func start() {
        let isFirst = state.withLock { state in
            defer { state.hasStarted = true }
            return !state.hasStarted
        }
        if isFirst { Thread { [self] in run() }.start() }
    }

    func tell() {
        let mustWake = state.withLock { state in
            defer { state.mustTell = true }
            return state.hasStarted && !state.mustTell
        }
        if mustWake { wake() }
    }

    /// Ends the thread.
    func end() {
        let mustWake = state.withLock { state in
            state.mustEnd = true
            return state.hasStarted
        }
        if mustWake { wake() }
    }

    private func wake() { _ = write(waker.spoken, [0], 1) }

    private func run() {
        while !state.withLock({ $0.mustEnd }) {
            if let link = try? PostgresLink(address, settings) {
                // What was told while nobody listened is not known.
                bell.ring()
                try? serve(link)
            }
            listen(to: nil, for: .seconds(1))
        }

    }

    /// - Throws: when the connection breaks.
    private func serve(_ link: PostgresLink) throws {
        try link.ask("LISTEN \(Self.channel)")
        var lastTold = ContinuousClock.now - Self.pause
        while !state.withLock({ $0.mustEnd }) {
            let due = lastTold + Self.pause - .now
            if due <= .zero, state.withLock({ $0.mustTell }) {
                state.withLock { $0.mustTell = false }
                try link.ask("NOTIFY \(Self.channel)")
                lastTold = .now
            }
            let mustTell = state.withLock { $0.mustTell }
            let isQuiet = !listen(to: link.socket, for: mustTell ? max(due, .milliseconds(1)) : .seconds(30))
            // A way that broke without a word is found out by asking.
            if isQuiet, !mustTell { try link.ask("SELECT 1") }
            if try link.hearsNotice() { bell.ring() }
        }
    }

    /// Waits for the socket, for a wake-up or for time to pass; whether one of the first two came.
    @discardableResult
    private func listen(to socket: CInt?, for time: Duration) -> Bool {
        var places = [pollfd(fd: waker.heard, events: Int16(POLLIN), revents: 0)]
        if let socket { places.append(pollfd(fd: socket, events: Int16(POLLIN), revents: 0)) }
        let count = poll(&places, nfds_t(places.count), CInt(clamping: time.milliseconds))
        var wakes = [UInt8](repeating: 0, count: 64)
        _ = read(waker.heard, &wakes, wakes.count)
        return count > 0
    }
}

extension PostgresLink {
    /// Runs a command on a connection that does nothing else.
    fileprivate func ask(_ command: String) throws {
        try push { PQsendQueryParams($0, command, 0, nil, nil, nil, nil, 0) }
        _ = try collect()
    }
}
