/// Whether a subscriber may publish a version that they see, at this moment.
package struct Publishable: Hashable, Sendable {
    package var word: Word
    /// When an embargo ends; absent where there is none, or nobody knows its end.
    package var until: WireTime?

    package init(_ word: Word, until: WireTime? = nil) {
        self.word = word
        self.until = until
    }

    /// The answer in one word; `sentence` says it in full.
    package enum Word: String, Sendable, CaseIterable {
        case yes
        /// A newer version of the story is on the wire.
        case superseded
        case embargo
        /// On hold: in doubt, until further notice.
        case withheld
        /// Killed, for good.
        case canceled
        case expired
    }

    package var sentence: String {
        switch word {
        case .yes: "It may be published now."
        case .superseded: "A newer version of the story is on the wire. Use that one."
        case .embargo:
            until.map { "It is under embargo. Do not publish it before \($0)." }
                ?? "It is under embargo until further notice. Do not publish it before a version that lifts it."
        case .withheld: "The story is on hold. Do not publish it, and take it down, until further notice."
        case .canceled: "The story was killed. Do not publish any version of it, and take down what you have published."
        case .expired: "Its time has run out. Do not publish it any more."
        }
    }
}
