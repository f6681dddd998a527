import News
import Synchronization

/// When what was at subscribers.
final class Arrivals: Sendable {
    private struct State {
        var keys: Set<String> = []
        var times: [Int64: [ContinuousClock.Instant]] = [:]
        var repeated = 0
    }

    private let state = Mutex(State())

    /// - Parameter key: a delivery's, which ends with its position.
    func note(_ key: String) {
        let now = ContinuousClock.now
        guard let position = key.split(separator: "-").last.flatMap({ Int64($0) }) else { return }
        state.withLock { state in
            if state.keys.insert(key).inserted {
                state.times[position, default: []].append(now)
            } else {
                state.repeated += 1
            }
        }
    }

    /// How many subscribers have the entry at a position.
    func count(at position: Int64) -> Int { state.withLock { $0.times[position]?.count ?? 0 } }

    func times(at position: Int64) -> [ContinuousClock.Instant] { state.withLock { $0.times[position] ?? [] } }

    /// How many came more than once.
    var repeated: Int { state.withLock(\.repeated) }
}
