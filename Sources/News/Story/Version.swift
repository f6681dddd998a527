/// One immutable state of a story: its copy, its place in the chain and what clients may do with it.
package struct Version: Hashable, Sendable, Codable {
    package var story: ID<Story>
    /// The chain's permanent identifier, the same in every version and every format.
    package var guid: String
    /// From 1, one higher with every act of the desk that reaches the wire.
    package var number: Int
    package var tag: VersionTag
    package var act: Act
    /// Whose decision the act was.
    package var decidedBy: Decider
    package var copy: Copy
    package var status: Status
    package var embargo: Embargo
    package var changeNote: ChangeNote?
    package var correction: Correction?
    /// Why it was held or killed, in a sentence that clients get.
    package var reason: String?
    /// The guid of the story to use in place of a killed one.
    package var substitute: String?
    /// When the first version of the chain was made.
    package var firstCreated: WireTime
    /// When this version was made.
    package var created: WireTime
    /// When this version went on the wire.
    package var released: WireTime
    /// The provider's own number for it, where the story came from another wire.
    package var providerNumber: Int?

    package init(
        story: ID<Story>, guid: String, number: Int, tag: VersionTag, act: Act, copy: Copy, status: Status = .usable,
        embargo: Embargo = .none, firstCreated: WireTime, created: WireTime, released: WireTime
    ) {
        self.story = story
        self.guid = guid
        self.number = number
        self.tag = tag
        self.act = act
        decidedBy = .desk
        self.copy = copy
        self.status = status
        self.embargo = embargo
        self.firstCreated = firstCreated
        self.created = created
        self.released = released
    }

    /// The act of the desk that put a version on the wire.
    package enum Act: String, Codable, Sendable, CaseIterable {
        case release, lead, correct, hold, kill, lift
    }

    /// Who decides over a story: our desk, or the wire it came from.
    package enum Decider: String, Codable, Sendable { case desk, provider }

    /// When readers could first see this version, if nothing stops it: at its release or the end of its embargo.
    /// `nil` while nobody knows when that is.
    package var surfaces: WireTime? {
        switch embargo {
        case .none: released
        case .until(let end): max(released, end)
        case .untilFurtherNotice: nil
        }
    }

    /// Whether readers may see it at a moment.
    package func isPublic(at moment: WireTime) -> Bool {
        status == .usable && !embargo.holds(at: moment) && !isExpired(at: moment) && copy.kind.isPublishable
    }

    /// Whether its time has run out.
    package func isExpired(at moment: WireTime) -> Bool {
        copy.expires.map { $0 <= moment } ?? false
    }

    /// "(2nd LD) Headline" as wires list it.
    package var taggedHeadline: String {
        let line = copy.listingLine ?? guid
        return tag.label.map { "(\($0)) \(line)" } ?? line
    }
}
