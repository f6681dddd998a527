import News
import Storage

/// The wire as one subscriber may see it at one moment, read from one state of the store. Whatever shows copy to subscribers
/// who come for it (API, portal) takes it from here and nowhere else.
///
/// Valid only inside the block that the transaction was given to.
package struct SubscriberWire {
    package let subscriber: Subscriber
    /// The subscriber's products.
    package let products: [Product]
    /// Where the wire ends.
    package let head: Int64
    package let now: WireTime
    let db: Transaction
    let rules: ProductRules
    /// Up to which place each of the products is listed.
    let listed: [ID<Product>: Int64]

    /// - Returns: `nil` where there is no such subscriber.
    package init?(
        of subscriber: ID<Subscriber>, in db: Transaction, by rules: ProductRules, at now: WireTime
    ) throws {
        guard let found = try db.subscriber(subscriber) else { return nil }
        self.subscriber = found
        products = try db.products(of: subscriber)
        head = try db.wireHead()
        self.now = now
        self.db = db
        self.rules = rules
        let done = try db.productProgress(by: rules.fingerprint).map { ($0.product, $0.done) }
        listed = Dictionary(uniqueKeysWithValues: done)
    }

    /// A story with all its versions that they may see; `nil` where there is none, or nothing of it is theirs.
    package func story(_ id: ID<Story>) throws -> SubscriberStory? {
        let versions = try db.placedVersions(of: id)
        guard let newest = versions.last else { return nil }
        let standing = try db.standing(of: id)
        let sight = Sight(standing: standing, versions: versions)
        var seen = try versions.reversed().compactMap { try item($0, sight) }
        if seen.isEmpty, let expired = try expired(newest, sight) { seen = [expired] }
        return seen.first.map { SubscriberStory(newest: $0, versions: seen) }
    }

    /// One version of a story; `nil` where there is none, or it is none of theirs.
    package func version(_ story: ID<Story>, number: Int) throws -> SubscriberItem? {
        try self.story(story)?.versions.first { $0.version.number == number }
    }

    /// Whether they may see a picture that the newsroom keeps.
    package func maySee(picture digest: String) throws -> Bool {
        for id in try db.stories(showing: digest, limit: Self.mostStoriesOfPicture) {
            let versions = try story(id)?.versions ?? []
            if versions.contains(where: { $0.version.copy.keptPictures.contains(digest) }) { return true }
        }
        return false
    }

    /// Of the stories that show one picture, the newest so many are asked.
    private static let mostStoriesOfPicture = 200

    /// What the entry of a list is to them; `nil` where it is nothing of theirs.
    func item(_ entry: ProductEntry) throws -> SubscriberItem? {
        let standing = try db.standing(of: entry.story)
        // Versions of a story that was recalled are gone, and only its newest says so.
        if standing.status != .usable, standing.number != entry.number { return nil }
        guard let placed = try db.entry(at: entry.position) else {
            throw StoreFailure.damaged("the wire has no position \(entry.position)")
        }
        let versions = try placed.version.concernsHolders ? db.placedVersions(of: entry.story) : [placed]
        return try item(placed, Sight(standing: standing, versions: versions))
    }
}
