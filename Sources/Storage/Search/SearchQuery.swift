import News

/// What is looked for among the stories on the wire.
package struct SearchQuery: Sendable {
    /// Words, all of which must occur; in quotes, a phrase.
    package var text: String
    package var field: Field = .all
    /// Released at this moment or later.
    package var from: WireTime?
    /// Released before this moment.
    package var to: WireTime?
    /// BCP 47; only the language itself counts, "pt" of "pt-BR".
    package var language: String?
    package var section: String?
    package var order: Order = .time
    package var limit = 20
    /// Only stories whose text stands before this place on the wire: the next page begins before the last hit.
    /// Not with `relevance`, which has one page.
    package var before: Int64?
    package var audience: Audience

    package init(_ text: String, for audience: Audience) {
        self.text = text
        self.audience = audience
    }

    package enum Field: String, Sendable, CaseIterable { case all, headline, body }

    package enum Order: String, Sendable, CaseIterable {
        /// Newest text first.
        case time
        /// Best first, out of the newest few hundred that match.
        case relevance
    }

    package enum Audience: Hashable, Sendable {
        /// Every story that was not killed, embargoed and held ones too.
        case desk
        /// What the public may see at a moment.
        case readers(at: WireTime)
    }
}

/// A story that was found.
package struct SearchHit: Hashable, Sendable {
    package var story: ID<Story>
    /// The place on the wire of the version whose text was found.
    package var position: Int64
    /// When that version was released.
    package var released: WireTime
}

/// Why a search was not made.
package enum SearchRefusal: Explained, Hashable, Sendable {
    case noWords
    case tooLong

    package var sentence: String {
        switch self {
        case .noWords:
            "There is no word to search for. Give at least one word, or two characters in Chinese, Japanese or Korean."
        case .tooLong: "The search is too long. Give at most \(SearchTerms.mostWords) words."
        }
    }
}
