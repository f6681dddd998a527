import News

/// One version as a subscriber may see it: without pictures that they may not have; of a recalled story nothing but that.
package struct SubscriberItem: Sendable {
    /// Its place on the wire.
    package var position: Int64
    package var version: Version
    /// The number of its story's newest version.
    package var latestNumber: Int
    package var publishable: Publishable
    /// The products of theirs that it belongs to; none for one that reaches them because they hold an earlier version.
    package var products: Set<ID<Product>>
    /// Pictures that were left out, by their references, each with why.
    package var withheld: [String: Entitlement.Word] = [:]

    package var isLatest: Bool { version.number == latestNumber }

    /// Whether it says no more than that the story may not be used: its text and pictures are gone.
    package var isRecall: Bool { [.withheld, .canceled, .expired].contains(publishable.word) }
}

/// A story as a subscriber may see it.
package struct SubscriberStory: Sendable {
    /// The newest that they may see.
    package var newest: SubscriberItem
    /// All that they may see, the newest first.
    package var versions: [SubscriberItem]
}

/// Part of a list, the newest first.
package struct SubscriberPage: Sendable {
    package var items: [SubscriberItem] = []
    /// The place before which the list goes on; absent at its end. A page may be short, or empty, and yet go on.
    package var next: Int64?

    package init() {}
}

/// What came since a place, in the order of the wire.
package struct SubscriberChanges: Sendable {
    package var items: [SubscriberItem] = []
    /// Where to ask from next time.
    package var next: ChangePlace
    /// Whether there is more at once.
    package var hasMore = false
}

/// Up to where somebody has dealt with the wire: a position, and the moment up to which embargoes had ended.
///
/// As text "1234", or "1234.1764099999000" with milliseconds since 1970, or with a story's number in third place.
package struct ChangePlace: Hashable, Sendable, LosslessStringConvertible {
    package var position: Int64
    /// Absent where nobody has looked yet, so that nothing can have been missed.
    package var moment: WireTime?
    /// Of embargoes that ended at that very moment, stories up to this number were dealt with; all where absent.
    package var story: ID<Story>?

    package init(position: Int64, moment: WireTime? = nil, story: ID<Story>? = nil) {
        self.position = position
        self.moment = moment
        self.story = story
    }

    package init?(_ description: String) {
        let parts = description.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int64(part) : nil
        }
        guard (1...3).contains(parts.count), numbers.count == parts.count else { return nil }
        position = numbers[0]
        moment = numbers.count > 1 ? WireTime(milliseconds: numbers[1]) : nil
        story = numbers.count > 2 ? ID(numbers[2]) : nil
    }

    package var description: String {
        [position, moment?.milliseconds, story?.value].compactMap { $0.map(String.init) }.joined(separator: ".")
    }
}
