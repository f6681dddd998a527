import Distribution
import Foundation
import Logging
import News
import ServiceLifecycle
import Storage
import Web
import Workflow

/// The followers that every node of a newsroom is ready to carry on, each of them on one node at a time.
struct Followers: Service {
    let newsroom: Newsroom
    /// Whose feeds are announced.
    let site: Site
    let distribution: Distribution.Settings
    let hubMeans: Means
    /// Absent where no mail was set up.
    let alerts: Alerts?
    let sending: (@Sendable (Letter) async throws -> Void)?
    let logger: Logger
    /// Tells this run of the program from every other.
    private let node =
        "\(ProcessInfo.processInfo.hostName)-\(ProcessInfo.processInfo.processIdentifier)-\(Clock.randomID())"

    private var store: Store { newsroom.store }

    func run() async throws {
        let all = [search, products, schedule, feeds, recalls, hub] + [letters].compactMap { $0 }
        let deliveries = deliveries
        await cancelWhenGracefulShutdown {
            await withDiscardingTaskGroup { group in
                for following in all { group.addTask { await following.run() } }
                group.addTask { await deliveries.run() }
            }
        }
    }

    private var search: Following {
        let index = SearchIndex(store)
        return Following(
            SearchIndex.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("search: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { _ in
            // Small, so that on SQLite an act never waits long behind it.
            let state = try await index.catchUp(batch: 100, at: Clock.now())
            return state.done < state.head
        }
    }

    /// The lists of what concerns each product.
    private var products: Following {
        let index = ProductIndex(newsroom)
        return Following(
            ProductIndex.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("products: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { try await index.catchUp(by: $0) }
    }

    /// Copy that moves by itself.
    private var schedule: Following {
        let scheduler = Scheduler(newsroom)
        return Following(
            Scheduler.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("schedule: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { _ in try await !scheduler.moveDue().isEmpty }
    }

    /// Letters to editors of subscribers about what they follow.
    private var letters: Following? {
        alerts.map { alerts in
            Following(
                Alerts.follower, of: store, by: node,
                reporting: { [logger] in logger.warning("letters: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
            ) { lease in try await alerts.catchUp(by: lease) }
        }
    }

    /// Letters to subscribers who have not answered to a correction, hold or kill.
    private var recalls: Following {
        let alerts = RecallAlerts(newsroom, mail: sending)
        var following = Following(
            RecallAlerts.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("alerts: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { _ in try await !alerts.sendDue().isEmpty }
        following.look = .seconds(5)
        return following
    }

    /// Feeds that should speak.
    private var feeds: Following {
        let watch = FeedWatch(newsroom)
        var following = Following(
            FeedWatch.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("feeds: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { [logger] _ in
            for feed in try await watch.look() {
                logger.error("\(feed.provider) is silent: nothing has come in \(feed.minutes) minutes.")
            }
            return false
        }
        following.look = .seconds(10)
        return following
    }

    /// Programs that are told of changes of the public feeds.
    private var hub: Following {
        let hub = FeedHub(store, means: hubMeans, address: site.hubAddress, feed: site.feed(at:))
        return Following(
            FeedHub.follower, of: store, by: node,
            reporting: { [logger] in logger.warning("hub: \(($0 as? any Explained)?.sentence ?? "\($0)")") }
        ) { _ in try await hub.step() }
    }

    /// Copy on its way to subscribers.
    private var deliveries: Distribution {
        Distribution(
            store, on: node, settings: distribution,
            reporting: { [logger] in logger.warning("delivery: \(($0 as? any Explained)?.sentence ?? "\($0)")") })
    }

    init(_ folder: NewsroomFolder, site: Site, portal: PortalSite, logger: Logger) throws {
        alerts = folder.sending.map { sending in
            Alerts(
                folder.newsroom, write: { portal.letter($0) }, send: sending,
                reporting: { logger.warning("letters: \(($0 as? any Explained)?.sentence ?? "\($0)")") })
        }
        newsroom = folder.newsroom
        distribution = try folder.distribution()
        sending = folder.sending
        hubMeans = folder.hubMeans
        self.site = site
        self.logger = logger
    }
}
