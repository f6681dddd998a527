import News
import Storage

/// Why the hub did not take what a program asked for.
package enum FeedWishRefusal: Explained, Hashable, Sendable {
    case noMode, noTopic, noCallback, secretTooLong, badLease, crowded

    package var sentence: String {
        switch self {
        case .noMode: "hub.mode must be subscribe or unsubscribe."
        case .noTopic: "hub.topic must be the address of a feed of this site, as the feed itself names it."
        case .noCallback:
            "hub.callback must be an address that begins with https:// or http://, of at most 2,000 bytes."
        case .secretTooLong: "hub.secret must have fewer than 200 bytes."
        case .badLease: "hub.lease_seconds must be a number above 0."
        case .crowded: "Too many programs are waiting to be confirmed. Try again later."
        }
    }
}

extension Newsroom {
    /// Wishes that may wait, and programs that may listen, so that strangers can't fill the store.
    private static let most: (wishes: Int64, listeners: Int64) = (1000, 10_000)
    /// So that one stranger does not take all the places.
    private static let mostOfOneHost: Int64 = 500
    private static let longestCallback = 2000
    private static let longestSecret = 199

    /// "https://host:8443/".
    private static func origin(of callback: String) -> String {
        var parts = callback.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        while parts.count > 3 { parts.removeLast() }
        return parts.joined(separator: "/") + "/"
    }

    /// Keeps what a program asks of the hub; nothing follows from it until its own address has confirmed it.
    package func wish(_ wish: FeedWish) async throws {
        let isWeb = ["https://", "http://"].contains { wish.callback.lowercased().hasPrefix($0) }
        guard isWeb, wish.callback.utf8.count <= Self.longestCallback,
            wish.callback.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "#") })
        else { throw FeedWishRefusal.noCallback }
        guard (wish.secret?.utf8.count ?? 0) <= Self.longestSecret else { throw FeedWishRefusal.secretTooLong }
        let now = now()
        try await store.write { db in
            try db.forgetListeners(endedBy: now)
            // Who is known may go, or stay longer, however crowded it is.
            if try !db.isKnown(wish.callback, of: wish.topic) {
                let (crowd, host) = (try db.feedCrowd(), try db.feedCrowd(at: Self.origin(of: wish.callback)))
                guard crowd.wishes < Self.most.wishes, crowd.listeners < Self.most.listeners,
                    host.wishes + host.listeners < Self.mostOfOneHost
                else { throw FeedWishRefusal.crowded }
            }
            try db.keep(wish, at: now)
        }
    }
}
