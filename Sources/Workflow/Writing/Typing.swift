import News
import Storage

/// What somebody has written, as their page sends it.
package struct Typing: Sendable {
    /// The secret of the page it is written on.
    package var holder: String
    /// The edition of the story that the page shows.
    package var edition: Int64
    /// The revision of the draft that the page knows; 0 before any was kept.
    package var revision: Int64
    /// The copy as the page has it, out of the copy it began with.
    package var change: @Sendable (Copy) throws -> Copy
    /// A fresh secret, for text that has to be kept beside this.
    package var spare: String

    package init(
        holder: String, edition: Int64, revision: Int64, spare: String,
        change: @escaping @Sendable (Copy) throws -> Copy
    ) {
        self.holder = holder
        self.edition = edition
        self.revision = revision
        self.spare = spare
        self.change = change
    }
}

/// How a page stands after its text was kept or its lock renewed.
package struct Standing: Sendable {
    /// What is kept of its text; absent when it has sent none.
    package var draft: Draft?
    /// The lock on the story; absent when nobody writes on it.
    package var lock: StoryLock?
    /// Whether this person has the story.
    package var isHeld: Bool
    /// The edition of the story that is there now.
    package var edition: Int64
}

extension Transaction {
    /// A story that somebody writes on.
    func storyToWrite(_ id: ID<Story>) throws -> Story {
        guard let story = try story(id) else { throw NoSuchStory(id: id) }
        return story
    }

    /// Keeps what somebody wrote, whatever became of the story meanwhile: in the draft of the page, or in a new one.
    func keep(_ typing: Typing, of story: Story, by person: Person, at now: WireTime) throws -> Draft {
        guard var draft = try draft(holder: typing.holder) else {
            let copy = try typing.change(story.filed?.copy ?? story.latest?.copy ?? Copy())
            return try openDraft(
                of: story.id, by: person.id, holder: typing.holder, on: typing.edition, copy: copy, state: .open,
                at: now)
        }
        guard draft.story == story.id, draft.person == person.id else { throw NoSuchDraft() }
        let copy = try typing.change(draft.copy)
        if copy == draft.copy && typing.edition == draft.edition { return draft }
        if typing.revision < draft.revision {
            // Another window of the same page wrote since: its text stays beside this one.
            _ = try openDraft(
                of: story.id, by: person.id, holder: typing.spare, on: draft.edition, copy: draft.copy, state: .kept,
                at: draft.saved)
        }
        draft.copy = copy
        draft.edition = typing.edition
        draft.revision += 1
        draft.saved = now
        if draft.state == .filed || draft.state == .dropped { draft.state = .kept }
        try save(draft)
        return draft
    }

    /// Takes or renews a person's lock where nobody else has it; says whether they have it now.
    func hold(_ story: Story, for person: Person, on holder: String, at now: WireTime) throws -> Bool {
        let lock = try lock(on: story.id)
        if !person.mayWrite(story) || (lock?.keepsOut(person.id, at: now) ?? false) { return false }
        let isRenewed = lock.map { $0.person == person.id && now < $0.heldUntil } ?? false
        try save(
            StoryLock(
                story: story.id, person: person.id, holder: holder, taken: isRenewed ? lock?.taken ?? now : now,
                heldUntil: now.adding(seconds: Newsroom.leaseSeconds)))
        return true
    }
}

/// There is no such draft, or it is somebody else's.
package struct NoSuchDraft: Explained, Hashable {
    package init() {}
    package var sentence: String { "That draft is not here any more. Load the story again to see what is kept of it." }
}

/// Somebody else is writing on a story.
package struct StoryIsHeld: Explained, Hashable {
    package var by: ID<Person>
    package var sentence: String {
        "Somebody else is writing on this story now. Load it again to see who, and take over if you must."
    }
}
