import News
import Storage

/// Why a provider is not watched.
package enum FeedRefusal: Explained, Hashable, Sendable {
    case noProvider
    case badMinutes
    case notWatched(String)

    package var sentence: String {
        switch self {
        case .noProvider: "Please give the provider's name, as its stories bear it."
        case .badMinutes: "Give minutes from 1 to \(WatchedFeed.most), which is a week."
        case .notWatched(let name): "\"\(name)\" is not watched, so there is nothing to end."
        }
    }
}

extension Newsroom {
    /// Expects something of a provider at least every so many minutes, from now on.
    package func watch(_ provider: String, every minutes: Int, by actor: String) async throws {
        let now = now()
        let provider = provider.split { $0.isWhitespace }.joined(separator: " ")
        guard !provider.isEmpty, provider.utf8.count <= 400 else { throw FeedRefusal.noProvider }
        guard (1...WatchedFeed.most).contains(minutes) else { throw FeedRefusal.badMinutes }
        try await store.write { db in
            try db.takeTurn()
            try db.watch(provider, every: minutes, at: now)
            try db.audit("watch feed", by: actor, detail: "\(provider), every \(minutes) minutes", at: now)
        }
    }

    /// Expects nothing of a provider any more.
    package func unwatch(_ provider: String, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            guard try db.unwatch(provider) else { throw FeedRefusal.notWatched(provider) }
            try db.audit("unwatch feed", by: actor, detail: provider, at: now)
        }
    }
}

/// Notes which feeds have fallen silent and which speak again, with an entry in the books for each. One node of a newsroom
/// is at it at a time.
package struct FeedWatch: Sendable {
    /// Its name among the followers, for the lease.
    package static let follower = "feeds"
    /// Who writes in the books.
    package static let actor = "watch"

    let newsroom: Newsroom

    package init(_ newsroom: Newsroom) { self.newsroom = newsroom }

    /// Looks once.
    ///
    /// - Returns: the feeds that have just fallen silent.
    @discardableResult
    package func look() async throws -> [WatchedFeed] {
        let now = newsroom.now()
        guard try await !newsroom.store.read({ try $0.feeds() }).isEmpty else { return [] }
        try await newsroom.store.writeApart { try $0.hearFeeds() }
        let turning = try await newsroom.store.read { try $0.feeds() }.filter { $0.isTurning(at: now) }
        if turning.isEmpty { return [] }
        return try await newsroom.store.write { db in
            try db.takeTurn()
            // Asked again under the turn: somebody may have changed what is expected.
            let turning = try db.feeds().filter { $0.isTurning(at: now) }
            for feed in turning { try note(feed, db, at: now) }
            return turning.filter { $0.silent == nil }
        }
    }

    private func note(_ feed: WatchedFeed, _ db: Transaction, at now: WireTime) throws {
        let speaks = feed.silent != nil
        try db.set(silent: speaks ? nil : now, of: feed.provider)
        let heard = feed.heard.map { "last heard at \($0)" } ?? "never heard"
        try db.audit(
            speaks ? "feed speaks" : "feed silent", by: Self.actor,
            detail: "\(feed.provider), expected every \(feed.minutes) minutes, \(heard)", at: now)
    }
}

extension WatchedFeed {
    /// Whether what is noted of it is no longer so.
    fileprivate func isTurning(at now: WireTime) -> Bool { (silent != nil) != isSilent(at: now) }
}
