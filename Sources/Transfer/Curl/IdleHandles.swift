import Synchronization

/// Handles that wait with their lines open, so that the next thing for the same place goes without another greeting.
final class IdleHandles<Place: Hashable & Sendable>: Sendable {
    private struct Idle {
        let handle: ParkedHandle
        let since: ContinuousClock.Instant
    }

    private struct State {
        /// The longest idle first.
        var handles: [Place: [Idle]] = [:]
        var count = 0
    }

    private let most: Int
    private let idle = Mutex(State())
    /// Servers end lines that say nothing for longer.
    private static var longest: Duration { .seconds(60) }

    init(most: Int) { self.most = most }

    deinit { close(all()) }

    /// A handle with open lines, that nobody else has until it is given back; `nil` where none waits.
    func take(for place: Place) -> CurlHandle? {
        let found = idle.withLock { idle -> ParkedHandle? in
            guard let last = idle.handles[place]?.last, last.since.duration(to: .now) < Self.longest else { return nil }
            idle.handles[place]?.removeLast()
            if idle.handles[place]?.isEmpty == true { idle.handles[place] = nil }
            idle.count -= 1
            return last.handle
        }
        return found.map { CurlHandle(taking: $0) }
    }

    /// Keeps the handle for the next.
    ///
    /// - Returns: whether there are more by now than are to be kept.
    func giveBack(_ handle: CurlHandle, for place: Place) -> Bool {
        let parked = Idle(handle: handle.park(), since: .now)
        return idle.withLock { idle in
            idle.handles[place, default: []].append(parked)
            idle.count += 1
            return idle.count > most
        }
    }

    var isEmpty: Bool { idle.withLock { $0.count == 0 } }

    /// Takes out those that waited too long or are too many, for somebody to close who may be kept waiting by it.
    func old() -> [ParkedHandle] {
        let now = ContinuousClock.now
        return idle.withLock { idle in
            let all = idle.handles.flatMap { place, waiting in waiting.map { (place, $0) } }.sorted {
                $0.1.since < $1.1.since
            }
            let end = all.firstIndex { $0.1.since.duration(to: now) < Self.longest } ?? all.count
            let old = all.prefix(max(end, all.count - most))
            for (place, _) in old {
                idle.handles[place]?.removeFirst()
                if idle.handles[place]?.isEmpty == true { idle.handles[place] = nil }
            }
            idle.count -= old.count
            return old.map(\.1.handle)
        }
    }

    func all() -> [ParkedHandle] {
        idle.withLock { idle in
            defer { idle = State() }
            return idle.handles.values.flatMap { $0.map(\.handle) }
        }
    }

    /// Ends the lines with a farewell, which may take a moment.
    func close(_ handles: [ParkedHandle]) { handles.forEach { _ = CurlHandle(taking: $0) } }
}
