import News
import ServiceLifecycle
import Storage

/// Tells those who wait that there may be something new: when the store rings, and each second for what time alone changes or
/// another node has written. One look at the store a second, however many wait.
actor APIWatch: Service {
    /// Who may wait at a time, streams and long polls together.
    static let mostWaiting = 5000
    private static let secondsPerBeat = 15

    enum Event: Sendable {
        /// There may be something new.
        case ring
        /// That the line is still there.
        case beat
    }

    private struct Waiting {
        let stream: AsyncStream<Event>.Continuation
        /// When it has waited long enough; absent for a stream.
        let until: ContinuousClock.Instant?
        let key: ID<APIKey>
    }

    private let store: Store
    private let now: @Sendable () -> WireTime
    private var waiting: [Int: Waiting] = [:]
    private var count = 0
    private var seen: (head: Int64, moment: WireTime)?
    private var isOver = false

    init(store: Store, now: @escaping @Sendable () -> WireTime) {
        self.store = store
        self.now = now
    }

    /// Looks until the program ends; then everybody is let go.
    func run() async throws {
        await withTaskGroup { group in
            group.addTask {
                for await _ in self.store.wireMoves().cancelOnGracefulShutdown() { await self.ring() }
            }
            group.addTask { await cancelWhenGracefulShutdown { await self.tick() } }
            await group.waitForAll()
        }
        isOver = true
        waiting.values.forEach { $0.stream.finish() }
        waiting = [:]
    }

    /// Events from now on.
    ///
    /// - Parameter time: how long; until the program ends when `nil`.
    /// - Returns: `nil` where too many wait already, in all or with this key.
    func join(_ key: ID<APIKey>, for time: Duration?, most: Int) -> (number: Int, events: AsyncStream<Event>)? {
        guard !isOver, hasRoom(for: key, most: most) else { return nil }
        let (stream, continuation) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(2))
        count += 1
        waiting[count] = Waiting(stream: continuation, until: time.map { .now + $0 }, key: key)
        return (count, stream)
    }

    /// Whether one more may wait with a key.
    func hasRoom(for key: ID<APIKey>, most: Int) -> Bool {
        waiting.count < Self.mostWaiting && waiting.values.count(where: { $0.key == key }) < most
    }

    /// Forgets who waits no more.
    func leave(_ number: Int) { waiting.removeValue(forKey: number)?.stream.finish() }

    /// How many wait.
    var crowd: Int { waiting.count }

    private func ring() { waiting.values.forEach { $0.stream.yield(.ring) } }

    private func tick() async {
        var seconds = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            seconds += 1
            for (number, one) in waiting where one.until.map({ $0 <= .now }) ?? false { leave(number) }
            if await hasMoved() { ring() }
            if seconds % Self.secondsPerBeat == 0 { waiting.values.forEach { $0.stream.yield(.beat) } }
        }
    }

    /// Whether the wire is longer than at the last look, or an embargo has ended since.
    private func hasMoved() async -> Bool {
        guard !waiting.isEmpty else {
            seen = nil
            return false
        }
        let (before, now) = (seen, now())
        // A database that is away for a moment is asked again in a second.
        let look = try? await store.read { db in
            (
                try db.wireHead(),
                try before.map { try db.surfaced(after: $0.moment, ID(.max), upTo: now, limit: 1).isEmpty } ?? true
            )
        }
        guard let (head, nothingSurfaced) = look else { return false }
        seen = (head, now)
        return before.map { $0.head != head } ?? true || !nothingSurfaced
    }
}
