import News

/// A public list of stories, newest first, before it is written in a feed's format.
///
/// Only what readers may see gets in: no version tags, change notes or editor's notes.
package struct Feed: Sendable {
    package var title: String
    /// The page that shows the same stories.
    package var address: String
    /// Where the feed itself can be fetched; its identifier too.
    package var selfAddress: String
    /// When anything in it last changed.
    package var updated: WireTime
    /// BCP 47, of most of its stories.
    package var language: String?
    /// Who publishes it.
    package var author: String
    /// WebSub hubs that announce its changes.
    package var hubs: [String]
    package var entries: [FeedEntry]
    /// Stories that were killed.
    package var removed: [Removed]

    package init(
        title: String, address: String, selfAddress: String, updated: WireTime, language: String? = nil, author: String,
        hubs: [String] = [], entries: [FeedEntry] = [], removed: [Removed] = []
    ) {
        self.title = title
        self.address = address
        self.selfAddress = selfAddress
        self.updated = updated
        self.language = language
        self.author = author
        self.hubs = hubs
        self.entries = entries
        self.removed = removed
    }

    /// Adds the newest version of each story in the state it has: an entry when readers may see it, a removal when it was
    /// killed, nothing when it is held, under embargo or expired.
    ///
    /// - Parameter published: when the story first went on the wire; `nil` takes the time its first version was made.
    package mutating func add(
        _ version: Version, _ masthead: Masthead, at now: WireTime, published: WireTime? = nil
    ) {
        if version.status == .canceled {
            removed.append(
                Removed(id: FeedEntry.id(of: version, masthead), when: version.released, why: version.reason))
        } else if version.isPublic(at: now) {
            entries.append(FeedEntry(version, masthead, published: published))
        }
    }

    /// A story that readers' programs must take away.
    package struct Removed: Hashable, Sendable {
        package var id: String
        package var when: WireTime
        package var why: String?

        package init(id: String, when: WireTime, why: String? = nil) {
            self.id = id
            self.when = when
            self.why = why
        }
    }
}
