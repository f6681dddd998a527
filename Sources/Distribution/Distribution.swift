import News
import Storage
import Workflow

/// Carries the wire to every destination: strictly in order at each, all of them beside one another, so that one that is
/// slow or dead holds up none of the others.
///
/// One node does it for all destinations. Where there are more, another takes over when that one is not heard of any more.
package struct Distribution: Sendable {
    /// Its name among the followers, for the lease.
    package static let follower = "delivery"

    /// What deliveries to all destinations share.
    package struct Settings: Sendable {
        package var parcels: Parcels
        package var tree: SubjectTree
        package var schedule = RetrySchedule()
        package var now: @Sendable () -> WireTime
        /// From 0 up to 1.
        package var chance: @Sendable () -> Double
        /// How a destination is reached.
        package var transport: @Sendable (Destination) throws -> any Transport
        /// How long another node waits for a sign of life before it takes over.
        package var leaseTime = Duration.seconds(10)
        /// How often to look at the store when nothing rings.
        package var look = Duration.milliseconds(500)
        /// How many destinations share one commit.
        package var batch = 256
        /// How many deliveries that failed before may be under way at once: those whose other end is slow or dead must not
        /// take the threads of all others.
        package var retries = 64

        package init(
            parcels: Parcels, tree: SubjectTree = .flat, means: Means? = nil,
            now: @escaping @Sendable () -> WireTime, chance: @escaping @Sendable () -> Double
        ) {
            let means = means ?? Means(now: now)
            transport = { try Route($0.route).transport(by: means) }
            self.parcels = parcels
            self.tree = tree
            self.now = now
            self.chance = chance
        }
    }

    let store: Store
    let node: String
    let settings: Settings
    let report: @Sendable (any Error) -> Void

    /// - Parameters:
    ///   - node: a name no other run of the program has.
    ///   - report: called with what went wrong in the newsroom itself, before it is tried again.
    package init(
        _ store: Store, on node: String, settings: Settings, reporting report: @escaping @Sendable (any Error) -> Void
    ) {
        self.store = store
        self.node = node
        self.settings = settings
        self.report = report
    }

    /// Runs until it is cancelled.
    package func run() async {
        var following = Following(Self.follower, of: store, by: node, reporting: report) { lease in
            try await Dispatcher(store: store, settings: settings, lease: lease, report: report).run()
            return false
        }
        following.leaseTime = settings.leaseTime
        await following.run()
    }

    /// Deals with everything that is due now, and returns when nothing is under way any more.
    package func deliverDue(_ lease: Lease) async throws {
        try await Dispatcher(store: store, settings: settings, lease: lease, report: report).run(onlyWhatIsDue: true)
    }
}
