import News
import Storage

/// The desk's verbs on a real newsroom: each fetches a story, lets `News` decide, and keeps the result with its audit
/// entry in one transaction.
package struct Newsroom: Sendable {
    package let store: Store
    let nameplate: Nameplate
    let now: @Sendable () -> WireTime
    let makeID: @Sendable () -> String
    /// Gives secrets: bytes that nobody can guess.
    let random: @Sendable (Int) -> [UInt8]
    let passwords: Passwords
    /// By what it is decided which versions belong to which product.
    package let rules: ProductRules

    /// - Parameters:
    ///   - subjects: which subjects are broader than which.
    ///   - now: the newsroom's clock.
    ///   - makeID: gives the end of a new story's guid, never the same twice.
    ///   - random: gives bytes that nobody can guess.
    ///   - hashing: what a guess at a password costs.
    package init(
        store: Store, masthead: Masthead, now: @escaping @Sendable () -> WireTime,
        makeID: @escaping @Sendable () -> String, random: @escaping @Sendable (Int) -> [UInt8] = Secrets.random,
        hashing cost: Passwords.Cost = .standard, subjects: SubjectTree = .flat
    ) {
        self.store = store
        nameplate = Nameplate(masthead)
        self.now = now
        self.makeID = makeID
        self.random = random
        passwords = Passwords(cost: cost, random: random)
        rules = ProductRules(subjects)
    }

    /// Who the newsroom is, as it is called now.
    package var masthead: Masthead { nameplate.masthead }

    /// What an act put on the wire.
    package struct Movement: Sendable {
        package var version: Version
        /// Its place on the wire.
        package var position: Int64
    }

    /// A change of copy that goes with an act: the two happen together or not at all.
    package struct Edit: Sendable {
        /// The copy as it should be, out of the copy that waits or else is on the wire.
        package var change: @Sendable (Copy) throws -> Copy
        /// As it was when `nil`.
        package var embargo: Embargo?
        /// The edition of the story that the change was made on; with another by now it is refused, so that nobody
        /// overwrites what they have not seen. `nil` for changes that fit whatever is there.
        package var edition: Int64?

        package init(
            embargo: Embargo? = nil, on edition: Int64? = nil, change: @escaping @Sendable (Copy) throws -> Copy
        ) {
            self.change = change
            self.embargo = embargo
            self.edition = edition
        }
    }

    /// Runs one verb on one story, after an edit where there is one, and keeps what it changed.
    ///
    /// - Parameters:
    ///   - edition: the edition of the story that whoever acts has seen; `nil` for acts that fit whatever is there.
    ///   - then: what belongs to the act besides.
    /// - Throws: `StoryHasChanged` where the story has another edition by now.
    func act(
        on id: ID<Story>, editing edit: Edit? = nil, at edition: Int64? = nil, by actor: String,
        verb: @escaping @Sendable (inout Story, WireTime) throws(Refusal) -> Version,
        then: @escaping @Sendable (Version, WireTime, Transaction) throws -> Void = { _, _, _ in }
    ) async throws -> Movement {
        let now = now()
        return try await store.write { db in
            var story = try db.story(id, at: edition)
            if let edit {
                try edit.expect(story)
                try story.edit(embargo: edit.embargo, at: now) { place(try edit.change($0)) }
            }
            let version = try verb(&story, now)
            guard let position = try db.keep(story, moved: [version], by: actor, at: now).first else {
                throw StoreFailure.damaged("an act left no entry on the wire")
            }
            try then(version, now, db)
            return Movement(version: version, position: position)
        }
    }

}

extension Transaction {
    /// A story to be changed, as whoever changes it has seen it.
    ///
    /// - Throws: `NoSuchStory`; `StoryHasChanged` where it has another edition by now.
    func story(_ id: ID<Story>, at edition: Int64?) throws -> Story {
        guard let story = try story(id) else { throw NoSuchStory(id: id) }
        if let edition, edition != story.edition { throw StoryHasChanged(id: id, edition: story.edition) }
        return story
    }
}

extension Newsroom.Edit {
    /// - Throws: `StoryHasChanged` where the story is no longer as the edit saw it.
    func expect(_ story: Story) throws {
        if let edition, edition != story.edition { throw StoryHasChanged(id: story.id, edition: story.edition) }
    }
}

/// Somebody else changed a story since it was read.
package struct StoryHasChanged: Explained, Hashable, Sendable {
    package var id: ID<Story>
    /// The edition that is there now.
    package var edition: Int64

    package init(id: ID<Story>, edition: Int64) {
        self.id = id
        self.edition = edition
    }

    package var sentence: String {
        "Story \(id) has changed since you opened it. Nothing of it was overwritten, and your text is kept: compare the two."
    }
}

/// There is no story with that number.
package struct NoSuchStory: Explained, Hashable, Sendable {
    package var id: ID<Story>

    package init(id: ID<Story>) { self.id = id }

    package var sentence: String { "There is no story \(id). See: dateline list" }
}

extension Transaction {
    /// Keeps a story, its new versions and an audit entry for each.
    func keep(_ story: Story, moved versions: [Version], by actor: String, at now: WireTime) throws -> [Int64] {
        let positions = try wire(versions)
        try save(story, at: now)
        for version in versions {
            let detail = [
                version.tag.label, version.reason ?? version.correction?.explanation ?? version.changeNote?.line,
            ]
            try audit(
                version.act.rawValue, by: actor, story: story.id,
                detail: (["version \(version.number)"] + detail.compactMap { $0 }).joined(separator: "; "), at: now)
        }
        return positions
    }
}
