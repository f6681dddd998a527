import News

/// When a delivery that failed is tried again: soon at first, then every half hour, each time a little off, so that
/// destinations that failed together don't come back together.
package struct RetrySchedule: Sendable {
    /// Seconds before each further attempt; the last one repeats.
    package var pauses: [Int64] = [5, 15, 60, 180, 300, 600, 900, 1800]
    /// Seconds from the first attempt on after which the destination is parked.
    package var limit: Int64 = 3 * 86_400
    /// The most that a pause is made longer or shorter by, as a part of it.
    package var jitter = 0.2

    package init() {}

    /// The moment of the next attempt; `nil` when there is none any more.
    ///
    /// - Parameters:
    ///   - attempts: how many there were, from 1.
    ///   - asked: seconds that the other end asked to be left alone for.
    ///   - chance: from 0 up to 1.
    package func next(
        after attempts: Int, since first: WireTime, asked: Int64? = nil, at now: WireTime, chance: Double
    ) -> WireTime? {
        let end = first.adding(seconds: limit)
        guard now < end else { return nil }
        let pause = Double(pauses[min(attempts, pauses.count) - 1]) * (1 + jitter * (2 * chance - 1))
        let wanted = max(Int64(pause * 1000), (asked ?? 0) * 1000)
        // The last attempt is at the very end, so that nothing is given up before its time.
        return min(WireTime(milliseconds: now.milliseconds + wanted), end)
    }
}
