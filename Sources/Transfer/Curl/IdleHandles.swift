import Synchronization

/// Handles that wait with their lines open, so that the next thing for the same place goes without another greeting.
final class IdleHandles<Place: Hashable & Sendable>: Sendable {
    private struct Idle {
        let handle: ParkedHandle
        let since: ContinuousClock.Instant
    }

    /// Those of some of the places. Hundreds of threads take and give back, so they must not all stand at one door.
    private final class Drawer: Sendable {
        /// The longest idle first.
        let handles = Mutex<[Place: [Idle]]>([:])
    }

    private let most: Int
    private let drawers = (0..<32).map { _ in Drawer() }
    private let count = Atomic(0)
    /// Servers end lines that say nothing for longer.
    private static var longest: Duration { .seconds(60) }

    init(most: Int) { self.most = most }

    deinit { close(all()) }

    /// A handle with open lines, that nobody else has until it is given back; `nil` where none waits.
    func take(for place: Place) -> CurlHandle? {
        let found = drawer(of: place).handles.withLock { handles -> ParkedHandle? in
            guard let last = handles[place]?.last, last.since.duration(to: .now) < Self.longest else { return nil }
            handles[place]?.removeLast()
            return last.handle
        }
        guard let found else { return nil }
        count.subtract(1, ordering: .relaxed)
        return CurlHandle(taking: found)
    }

    /// Keeps the handle for the next.
    ///
    /// - Returns: whether there are more by now than are to be kept.
    func giveBack(_ handle: CurlHandle, for place: Place) -> Bool {
        let parked = Idle(handle: handle.park(), since: .now)
        drawer(of: place).handles.withLock { $0[place, default: []].append(parked) }
        return count.add(1, ordering: .relaxed).newValue > most
    }

    var isEmpty: Bool { count.load(ordering: .relaxed) == 0 }

    /// Takes out those that waited too long or are too many, for somebody to close who may be kept waiting by it.
    func old() -> [ParkedHandle] {
        let times = drawers.flatMap { drawer in
            drawer.handles.withLock { $0.values.flatMap { $0.map(\.since) } }
        }.sorted()
        let long = ContinuousClock.now - Self.longest
        let last = times.count > most ? max(long, times[times.count - most - 1]) : long
        return drawers.flatMap { takeOut(of: $0, upTo: last) }
    }

    private func takeOut(of drawer: Drawer, upTo last: ContinuousClock.Instant) -> [ParkedHandle] {
        let old = drawer.handles.withLock { handles in
            let old = handles.values.flatMap { $0.filter { $0.since <= last } }
            handles = handles.mapValues { $0.filter { $0.since > last } }.filter { !$0.value.isEmpty }
            return old.map(\.handle)
        }
        count.subtract(old.count, ordering: .relaxed)
        return old
    }

    func all() -> [ParkedHandle] { drawers.flatMap { takeOut(of: $0, upTo: .now) } }

    private func drawer(of place: Place) -> Drawer { drawers[abs(place.hashValue % drawers.count)] }

    /// Ends the lines with a farewell, which may take a moment.
    func close(_ handles: [ParkedHandle]) { handles.forEach { _ = CurlHandle(taking: $0) } }
}
