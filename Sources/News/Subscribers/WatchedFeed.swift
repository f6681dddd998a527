/// A provider of which something is expected again and again.
package struct WatchedFeed: Hashable, Sendable {
    /// The provider's name, as its stories bear it.
    package var provider: String
    /// Something is expected at least once in so many.
    package var minutes: Int
    /// Since when that is expected.
    package var since: WireTime
    /// When something came last; absent when nothing is known to have come.
    package var heard: WireTime?
    /// Since when it has been noted as silent; absent while it speaks.
    package var silent: WireTime?

    package init(provider: String, minutes: Int, since: WireTime, heard: WireTime? = nil, silent: WireTime? = nil) {
        self.provider = provider
        self.minutes = minutes
        self.since = since
        self.heard = heard
        self.silent = silent
    }

    /// The longest time that may be set, in minutes: a week.
    package static let most = 7 * 24 * 60

    /// Whether it should have spoken by now. One that is newly watched gets its whole time.
    package func isSilent(at now: WireTime) -> Bool {
        now.milliseconds - max(heard ?? since, since).milliseconds > Int64(minutes) * 60_000
    }
}
