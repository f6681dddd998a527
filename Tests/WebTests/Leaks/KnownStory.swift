import News

/// What the test knows of a story by what it did to it: an oracle that asks neither the store nor any rule of the newsroom.
struct KnownStory: Sendable {
    var id: ID<Story>
    var path: String
    /// Oldest first; empty before the first release.
    var versions: [KnownVersion] = []
    /// Words of copy that waits and has never moved.
    var filed: KnownWords
    var isOffSite = false

    var newest: KnownVersion? { versions.last }

    /// Whether readers of the site may read it.
    func isPublic(at now: WireTime) -> Bool {
        guard let newest, !isOffSite else { return false }
        return newest.status == .usable && !newest.holds(at: now) && !newest.hasExpired(at: now)
    }

    /// Whether a version's text may be with somebody who bought a section.
    func mayHave(_ version: KnownVersion, _ buyer: KnownBuyer, at now: WireTime) -> Bool {
        guard let newest, newest.status == .usable, version.status == .usable else { return false }
        if newest.holds(at: now) && !buyer.isAdvance { return false }
        if newest.hasExpired(at: now) || version.hasExpired(at: now) { return false }
        return buyer.sections.contains(version.section) || version.putsRight && buyer.holds(id)
    }
}

/// One version, as the test made it.
struct KnownVersion: Sendable {
    var number: Int
    var status: Status
    var embargo: WireTime?
    var isEmbargoedWithoutEnd = false
    var expires: WireTime?
    var section: String
    /// Whether it goes to whoever has an earlier one, whatever they bought.
    var putsRight: Bool
    var words: KnownWords

    func holds(at now: WireTime) -> Bool { isEmbargoedWithoutEnd || embargo.map { now < $0 } ?? false }

    func hasExpired(at now: WireTime) -> Bool { expires.map { $0 <= now } ?? false }
}

/// Where secret words stand in copy.
struct KnownWords: Hashable, Sendable {
    var headline: SecretWord
    var text: [SecretWord]
    /// Of a picture that may be sold, and of one that may not.
    var sold: SecretWord
    var unsold: SecretWord
    /// Digests of their files.
    var soldFile: String
    var unsoldFile: String

    var all: Set<SecretWord> { Set(text + [headline, sold, unsold]) }
}

/// A subscriber, as the test knows its contract.
struct KnownBuyer: Sendable {
    var name: String
    var sections: Set<String>
    var isAdvance = false
    /// Versions that it was sent, by story.
    var got: [ID<Story>: Set<Int>] = [:]

    func holds(_ story: ID<Story>) -> Bool { got[story]?.isEmpty == false }
}
