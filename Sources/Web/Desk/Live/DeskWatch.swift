import Foundation
import News
import ServiceLifecycle
import Storage

/// Looks for what changes at the desk, once for all open pages: when the store rings, and every second for what other nodes
/// changed. Pages that look on get the news as events.
actor DeskWatch: Service {
    private let store: Store
    private let now: @Sendable () -> WireTime
    private var watchers: [Int: Watcher] = [:]
    private var count = 0
    private var pulse: DeskPulse?
    /// What a page that comes new is told first.
    private var last: LiveNews?
    private var isLooking = false
    private var mustLookAgain = false
    private var isOver = false
    /// How often the store was asked what changed: for tests.
    private(set) var questions = 0

    /// News that a page has not taken yet, at most; older ones are dropped, and the page's lists are whole with the next.
    private static let kept = 16
    private static let secondsPerBeat = 15

    private struct Watcher {
        let session: String
        let stream: AsyncStream<LiveEvent>.Continuation
    }

    init(store: Store, now: @escaping @Sendable () -> WireTime) {
        self.store = store
        self.now = now
    }

    /// Looks until the program ends; then every page is let go.
    func run() async throws {
        await withTaskGroup { group in
            group.addTask {
                for await _ in self.store.wireMoves().cancelOnGracefulShutdown() { await self.look() }
            }
            group.addTask { await cancelWhenGracefulShutdown { await self.tick() } }
            await group.waitForAll()
        }
        end()
    }

    /// News for one page from now on, the state of things first. They end with the session or the program; the page says `leave` in the end.
    func join(_ session: String) async -> (page: Int, events: AsyncStream<LiveEvent>) {
        let (stream, continuation) = AsyncStream.makeStream(
            of: LiveEvent.self, bufferingPolicy: .bufferingNewest(Self.kept))
        if watchers.isEmpty { await look(evenIfUnseen: true) }
        guard !isOver else {
            continuation.finish()
            return (0, stream)
        }
        count += 1
        let page = count
        watchers[page] = Watcher(session: session, stream: continuation)
        if let last { continuation.yield(.news(last)) }
        return (page, stream)
    }

    /// Forgets a page that looks on no more.
    func leave(_ page: Int) { watchers[page] = nil }

    /// How many pages look on.
    var pages: Int { watchers.count }

    private func end() {
        isOver = true
        watchers.values.forEach { $0.stream.finish() }
        watchers = [:]
    }

    private func tick() async {
        var seconds = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            await look()
            if seconds % Self.secondsPerBeat == 0 { watchers.values.forEach { $0.stream.yield(.beat) } }
        }
    }

    /// Asks what changed; rings that come meanwhile are answered by one more question.
    ///
    /// - Parameter evenIfUnseen: for the first page, which is about to look on.
    private func look(evenIfUnseen: Bool = false) async {
        guard !watchers.isEmpty || evenIfUnseen else { return pulse = nil }
        guard !isLooking else { return mustLookAgain = true }
        isLooking = true
        repeat {
            mustLookAgain = false
            await lookOnce()
        } while mustLookAgain && !watchers.isEmpty
        isLooking = false
    }

    private func lookOnce() async {
        let (before, sessions, now) = (pulse, Set(watchers.values.map(\.session)), now())
        questions += 1
        // A database that is away for a moment is asked again in a second.
        guard let seen = try? await store.read({ try LiveLook(since: before, sessions: sessions, at: now, in: $0) })
        else { return }
        for (number, watcher) in watchers
        where sessions.contains(watcher.session) && !seen.openSessions.contains(watcher.session) {
            watcher.stream.finish()
            watchers[number] = nil
        }
        pulse = seen.pulse
        guard let news = seen.news else { return }
        last = news.withoutStirs
        watchers.values.forEach { $0.stream.yield(.news(news)) }
    }
}

/// What a page that looks on is sent.
enum LiveEvent: Sendable {
    case news(LiveNews)
    /// That the line is still there.
    case beat
}

/// The state of the desk and what changed it, as pages read it.
struct LiveNews: Encodable, Sendable {
    /// How many wait in each list, and how many notes of readers are new.
    var counts: [String: Int]
    /// The last entry of the books: a page that has this one shows everything.
    var entry: Int64
    /// Who writes in which story now.
    var held: [String: String]
    /// What was done to stories since the last event.
    var stories: [Stir]

    struct Stir: Encodable, Sendable {
        var story: Int64
        var act: String
        var by: String
    }

    var withoutStirs: LiveNews {
        var news = self
        news.stories = []
        return news
    }
}

/// One look at the store.
private struct LiveLook: Sendable {
    var pulse: DeskPulse
    var openSessions: Set<String>
    /// Absent where nothing changed.
    var news: LiveNews?

    init(since before: DeskPulse?, sessions: Set<String>, at now: WireTime, in db: Transaction) throws {
        pulse = try db.deskPulse(at: now)
        openSessions = try db.sessions(stillOpen: sessions, at: now)
        guard pulse != before else { return }
        var counts = Dictionary(uniqueKeysWithValues: try db.deskCounts().map { ($0.key.rawValue, $0.value) })
        counts["feedback"] = try db.feedbackCounts()[.new] ?? 0
        let names = Dictionary(uniqueKeysWithValues: try db.people().map { ($0.id, $0.fullName) })
        let stirs = try before.map { try db.storyStirs(since: $0.entry) } ?? []
        news = LiveNews(
            counts: counts, entry: pulse.entry,
            held: Dictionary(
                uniqueKeysWithValues: pulse.held.map { (String($0.key.value), names[$0.value] ?? "") }),
            stories: stirs.map { LiveNews.Stir(story: $0.story.value, act: $0.act, by: $0.actor) })
    }
}
