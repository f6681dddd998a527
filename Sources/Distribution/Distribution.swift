import News
import Storage
import Workflow

/// Carries the wire to every destination: strictly in order at each, all of them beside one another, so that one that is
/// slow or dead holds up none of the others.
package struct Distribution: Sendable {
    /// What the carriers of all destinations share.
    package struct Settings: Sendable {
        package var parcels: Parcels
        package var tree: SubjectTree
        package var schedule = RetrySchedule()
        package var now: @Sendable () -> WireTime
        /// From 0 up to 1.
        package var chance: @Sendable () -> Double
        /// How a destination is reached.
        package var transport: @Sendable (Destination) throws -> any Transport
        /// How long another node waits for a sign of life before it takes a destination over.
        package var leaseTime = Duration.seconds(10)
        /// How often to look for destinations that are new, and at each for what is due.
        package var look = Duration.seconds(1)

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
        await withDiscardingTaskGroup { group in
            var carried: Set<ID<Destination>> = []
            while !Task.isCancelled {
                do {
                    for destination in try await store.read({ try $0.destinations() }) {
                        guard carried.insert(destination.id).inserted else { continue }
                        group.addTask { await following(destination).run() }
                    }
                } catch { report(error) }
                try? await Task.sleep(for: settings.look)
            }
        }
    }

    private func following(_ destination: Destination) -> Following {
        let carrier = Carrier(destination: destination.id, store: store, settings: settings)
        var following = Following(destination.follower, of: store, by: node, reporting: report) { lease in
            try await carrier.step(lease)
        }
        following.leaseTime = settings.leaseTime
        following.look = settings.look
        return following
    }

    /// Deals with everything that is due at one destination now.
    package func catchUp(_ destination: Destination, _ lease: Lease) async throws {
        let carrier = Carrier(destination: destination.id, store: store, settings: settings)
        while try await carrier.step(lease) { try Task.checkCancellation() }
    }
}
