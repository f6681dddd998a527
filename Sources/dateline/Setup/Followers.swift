import Distribution
import Foundation
import Logging
import News
import ServiceLifecycle
import Storage
import Workflow

/// The followers that every node of a newsroom is ready to carry on, each of them on one node at a time.
struct Followers: Service {
    let store: Store
    let distribution: Distribution.Settings
    let logger: Logger
    /// Tells this run of the program from every other.
    private let node =
        "\(ProcessInfo.processInfo.hostName)-\(ProcessInfo.processInfo.processIdentifier)-\(Clock.randomID())"

    func run() async throws {
        let index = SearchIndex(store)
        let search = Following(
            SearchIndex.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("search: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { _ in
            // Small, so that on SQLite an act never waits long behind it.
            let state = try await index.catchUp(batch: 100, at: Clock.now())
            return state.done < state.head
        }
        let deliveries = Distribution(
            store, on: node, settings: distribution,
            reporting: { [logger] in logger.warning("delivery: \(($0 as? any Explained)?.sentence ?? "\($0)")") })
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                group.addTask { await search.run() }
                group.addTask { await deliveries.run() }
            }
        }
    }

    init(_ folder: NewsroomFolder, logger: Logger) throws {
        store = folder.newsroom.store
        distribution = try folder.distribution()
        self.logger = logger
    }
}
