import Synchronization

/// Handles that wait with their lines open, so that the next thing for the same place goes without another greeting.
final class IdleHandles<Place: Hashable & Sendable>: Sendable {
    private struct Idle {
        let place: Place
        let handle: ParkedHandle
        let since: ContinuousClock.Instant
    }

    private let most: Int
    /// The longest idle first.
    private let idle = Mutex<[Idle]>([])
    /// Servers end lines that say nothing for longer.
    private static var longest: Duration { .seconds(60) }

    init(most: Int) { self.most = most }

    deinit { close(all()) }

    /// A handle with open lines, that nobody else has until it is given back; `nil` where none waits.
    func take(for place: Place) -> CurlHandle? {
        let found = idle.withLock { idle in
            idle.lastIndex { $0.place == place && $0.since.duration(to: .now) < Self.longest }
                .map { idle.remove(at: $0).handle }
        }
        return found.map { CurlHandle(taking: $0) }
    }

    /// Keeps the handle for the next.
    func giveBack(_ handle: CurlHandle, for place: Place) {
        let parked = Idle(place: place, handle: handle.park(), since: .now)
        idle.withLock { $0.append(parked) }
    }

    var isEmpty: Bool { idle.withLock(\.isEmpty) }
    var isCrowded: Bool { idle.withLock(\.count) > most }

    /// Takes out those that waited too long or are too many, for somebody to close who may be kept waiting by it.
    func old() -> [ParkedHandle] {
        idle.withLock { idle in
            let end = idle.firstIndex { $0.since.duration(to: .now) < Self.longest } ?? idle.count
            let count = max(end, idle.count - most)
            defer { idle.removeFirst(count) }
            return idle.prefix(count).map(\.handle)
        }
    }

    func all() -> [ParkedHandle] {
        idle.withLock { idle in
            defer { idle = [] }
            return idle.map(\.handle)
        }
    }

    /// Ends the lines with a farewell, which may take a moment.
    func close(_ handles: [ParkedHandle]) { handles.forEach { _ = CurlHandle(taking: $0) } }
}
