import Foundation
import News
import ServiceLifecycle
import Storage
import Workflow

/// Looks for what comes for subscribers, once for all open pages of each: when the wire rings, every second for what other
/// nodes moved, and now and then for embargoes that ended.
actor PortalWatch: Service {
    private let newsroom: Newsroom
    private let now: @Sendable () -> WireTime
    private var watchers: [Int: Watcher] = [:]
    private var places: [ID<Subscriber>: ChangePlace] = [:]
    private var count = 0
    private var head: Int64 = -1
    private var seconds = 0
    private var isLooking = false
    private var mustLookAgain = false
    /// Whether the next look is for what time alone has brought, or for somebody new, too.
    private var mustLookAtAll = true
    private var isOver = false

    /// News that a page has not taken yet, at most: the page's list is whole with the next.
    private static let kept = 4
    private static let secondsPerBeat = 15
    /// How often pages are told what time alone has brought.
    private static let secondsPerLook = 10

    private struct Watcher {
        let subscriber: ID<Subscriber>
        let session: String
        let stream: AsyncStream<PortalNews>.Continuation
    }

    init(newsroom: Newsroom, now: @escaping @Sendable () -> WireTime) {
        self.newsroom = newsroom
        self.now = now
    }

    /// Looks until the program ends; then every page is let go.
    func run() async throws {
        await withTaskGroup { group in
            group.addTask {
                for await _ in self.newsroom.store.wireMoves().cancelOnGracefulShutdown() { await self.look() }
            }
            group.addTask { await cancelWhenGracefulShutdown { await self.tick() } }
            await group.waitForAll()
        }
        isOver = true
        watchers.values.forEach { $0.stream.finish() }
        watchers = [:]
    }

    /// News for one page from now on. They end with the session or the program; the page says `leave` in the end.
    ///
    /// - Parameter place: what was there when the page asked; what comes after it is told as new.
    func join(_ session: String, for subscriber: ID<Subscriber>, from place: ChangePlace) -> (
        page: Int, events: AsyncStream<PortalNews>
    ) {
        let (stream, continuation) = AsyncStream.makeStream(
            of: PortalNews.self, bufferingPolicy: .bufferingNewest(Self.kept))
        guard !isOver else {
            continuation.finish()
            return (0, stream)
        }
        count += 1
        watchers[count] = Watcher(subscriber: subscriber, session: session, stream: continuation)
        if places[subscriber] == nil {
            places[subscriber] = place
            mustLookAtAll = true
        }
        return (count, stream)
    }

    /// Forgets a page that looks on no more.
    func leave(_ page: Int) {
        guard let subscriber = watchers.removeValue(forKey: page)?.subscriber else { return }
        if !watchers.values.contains(where: { $0.subscriber == subscriber }) { places[subscriber] = nil }
    }

    /// How many pages look on.
    var pages: Int { watchers.count }

    private func tick() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            if seconds % Self.secondsPerLook == 0 { mustLookAtAll = true }
            await look()
            if seconds % Self.secondsPerBeat == 0 { watchers.values.forEach { $0.stream.yield(.beat) } }
        }
    }

    /// Asks what came; rings that come meanwhile are answered by one more question.
    private func look() async {
        guard !watchers.isEmpty else { return }
        guard !isLooking else { return mustLookAgain = true }
        isLooking = true
        repeat {
            mustLookAgain = false
            await lookOnce()
        } while mustLookAgain && !watchers.isEmpty
        isLooking = false
    }

    private func lookOnce() async {
        let (sessions, asked, before) = (Set(watchers.values.map(\.session)), places, mustLookAtAll ? -1 : head)
        mustLookAtAll = false
        let subscribers = Set(watchers.values.map(\.subscriber))
        let (rules, now) = (newsroom.rules, now())
        // A database that is away for a moment is asked again in a second.
        let seen = try? await newsroom.store.read { db in
            try PortalLook(subscribers, from: asked, before: before, sessions: sessions, by: rules, at: now, in: db)
        }
        guard let seen else { return mustLookAtAll = true }
        for (number, watcher) in watchers
        where sessions.contains(watcher.session) && !seen.openSessions.contains(watcher.session) {
            watcher.stream.finish()
            leave(number)
        }
        head = seen.head
        for (subscriber, place) in seen.places { places[subscriber] = place }
        for watcher in watchers.values {
            if let news = seen.news[watcher.subscriber] { watcher.stream.yield(.came(news)) }
        }
    }
}

/// What a page that looks on is told.
enum PortalNews: Sendable {
    /// How many versions came, and whether one of them is urgent, or a recall.
    case came(Came)
    /// That the line is still there.
    case beat

    struct Came: Encodable, Sendable {
        var count: Int
        var isUrgent: Bool

        /// `nil` where nothing came.
        init?(_ items: [SubscriberItem]) {
            if items.isEmpty { return nil }
            count = items.count
            isUrgent = items.contains { $0.isRecall || $0.version.copy.urgency.map { $0.value <= 2 } ?? false }
        }
    }
}

/// One look at the store for the subscribers who have pages open.
private struct PortalLook: Sendable {
    var head: Int64
    var openSessions: Set<String>
    var places: [ID<Subscriber>: ChangePlace] = [:]
    var news: [ID<Subscriber>: PortalNews.Came] = [:]

    private static let most = 50

    init(
        _ subscribers: Set<ID<Subscriber>>, from asked: [ID<Subscriber>: ChangePlace], before: Int64,
        sessions: Set<String>, by rules: ProductRules, at now: WireTime, in db: Transaction
    ) throws {
        head = try db.wireHead()
        openSessions = try db.sessions(stillOpen: sessions, at: now)
        guard head != before else { return }
        for subscriber in subscribers {
            guard let place = asked[subscriber] else {
                places[subscriber] = ChangePlace(position: head, moment: now)
                continue
            }
            guard let wire = try SubscriberWire(of: subscriber, in: db, by: rules, at: now) else { continue }
            let changes = try wire.changes(after: place, limit: Self.most)
            places[subscriber] = changes.next
            news[subscriber] = PortalNews.Came(changes.items)
        }
    }
}
