import News
import Storage

/// Carries a follower of the wire on, as long as this node holds it: nodes that share a newsroom run the same followers,
/// and each follower is at work on one of them. When that one dies, another takes over once the lease has run out.
package struct Following: Sendable {
    /// Deals with what comes next after the follower's position, and advances it by the lease.
    ///
    /// - Returns: whether there is more at once.
    package typealias Step = @Sendable (Lease) async throws -> Bool

    let store: Store
    let follower: String
    let holder: String
    let step: Step
    let report: @Sendable (any Error) -> Void
    /// How long another node waits for a sign of life before it takes over.
    package var leaseTime = Duration.seconds(10)
    /// How often to look at the wire when nothing rings.
    package var look = Duration.milliseconds(500)

    /// - Parameters:
    ///   - holder: a name no other run of the program has.
    ///   - report: called with what went wrong before it is tried again.
    package init(
        _ follower: String, of store: Store, by holder: String,
        reporting report: @escaping @Sendable (any Error) -> Void,
        step: @escaping Step
    ) {
        self.store = store
        self.follower = follower
        self.holder = holder
        self.report = report
        self.step = step
    }

    /// Runs until it is cancelled, and then gives the follower back.
    package func run() async {
        var pause = Duration.seconds(1)
        while !Task.isCancelled {
            do {
                let now = ContinuousClock.now
                let lease = try await store.writeApart { try $0.lease(follower, to: holder, for: leaseTime) }
                pause = .seconds(1)
                if let lease { try await carryOn(lease, since: now) } else { try await Task.sleep(for: leaseTime / 5) }
            } catch is CancellationError { return } catch {
                report(error)
                try? await Task.sleep(for: pause)
                pause = min(pause * 2, .seconds(30))
            }
        }
    }

    private func carryOn(_ lease: Lease, since began: ContinuousClock.Instant) async throws {
        do {
            try await withThrowingTaskGroup { group in
                let heartbeat = Heartbeat(until: began + leaseTime)
                group.addTask { try await keepAlive(lease, heartbeat) }
                group.addTask { try await heartbeat.end() }
                group.addTask { try await follow(lease) }
                // The first to fail ends the other: who lost the lease must not go on, who can't go on must not keep it.
                defer { group.cancelAll() }
                try await group.next()
            }
        } catch {
            await giveBack(lease)
            throw error
        }
    }

    private func keepAlive(_ lease: Lease, _ heartbeat: Heartbeat) async throws {
        while true {
            try await Task.sleep(for: leaseTime / 4)
            let now = ContinuousClock.now
            try await store.writeApart { [leaseTime] in try $0.renew(lease, for: leaseTime) }
            await heartbeat.holds(until: now + leaseTime)
        }
    }

    private func follow(_ lease: Lease) async throws {
        let moves = store.wireMoves()
        try await withThrowingTaskGroup { group in
            let (looks, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
            group.addTask { for await _ in moves { continuation.yield() } }
            group.addTask {
                while true {
                    try await Task.sleep(for: look)
                    continuation.yield()
                }
            }
            defer { group.cancelAll() }
            while try await step(lease) { try Task.checkCancellation() }
            for await _ in looks { while try await step(lease) { try Task.checkCancellation() } }
            try Task.checkCancellation()
        }
    }

    /// Lets another node take over at once; where that can't be said within a moment, the lease runs out.
    private func giveBack(_ lease: Lease) async {
        let (end, signal) = AsyncStream.makeStream(of: Void.self)
        // Neither is cancelled with the rest, and a database that is away keeps nobody from ending.
        let saying = Task {
            try? await store.writeApart { try $0.giveBack(lease) }
            signal.finish()
        }
        let waiting = Task {
            try? await Task.sleep(for: .seconds(2))
            signal.finish()
        }
        for await _ in end {}
        saying.cancel()
        waiting.cancel()
    }
}

/// Until when this node may be sure that nobody else holds the follower, by its own clock.
private actor Heartbeat {
    private var until: ContinuousClock.Instant

    init(until: ContinuousClock.Instant) { self.until = until }

    func holds(until: ContinuousClock.Instant) { self.until = until }

    /// Waits until the lease has run out unrenewed.
    func end() async throws {
        while ContinuousClock.now < until { try await Task.sleep(until: until, clock: .continuous) }
        throw LeaseRanOut()
    }
}

/// The lease could not be renewed in time, so another node may hold the follower by now.
struct LeaseRanOut: Explained, Hashable {
    var sentence: String {
        "The database could not be told in time that this node is alive; the follower is taken up again."
    }
}
