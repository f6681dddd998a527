import News
import Storage

/// Writing on a story: its lock, and what is kept of every page that is written on.
extension Newsroom {
    /// How long a lock holds unless it is renewed.
    package static let leaseSeconds: Int64 = 60

    /// Keeps what somebody wrote, and with it their lock where nobody else has the story.
    ///
    /// The text is kept in any case; `isHeld` says whether the story is still theirs.
    package func keep(_ typing: Typing, of id: ID<Story>, by person: Person) async throws -> Standing {
        let now = now()
        return try await store.write { db in
            let story = try db.storyToWrite(id)
            var draft = try db.keep(typing, of: story, by: person, at: now)
            // A late call of a page whose text has been filed: nothing is left to keep.
            let isHeld = try draft.state == .filed || db.hold(story, for: person, on: typing.holder, at: now)
            let state: Draft.State = draft.state == .filed ? .filed : isHeld ? .open : .kept
            if state != draft.state {
                draft.state = state
                try db.save(draft)
            }
            return Standing(draft: draft, lock: try db.lock(on: id), isHeld: isHeld, edition: story.edition)
        }
    }

    /// Takes or renews the lock of somebody's page.
    package func hold(_ id: ID<Story>, on holder: String, by person: Person) async throws -> Standing {
        let now = now()
        return try await store.write { db in
            let story = try db.storyToWrite(id)
            let draft = try db.draft(holder: holder).flatMap { $0.person == person.id ? $0 : nil }
            let isHeld = try db.hold(story, for: person, on: holder, at: now)
            return Standing(draft: draft, lock: try db.lock(on: id), isHeld: isHeld, edition: story.edition)
        }
    }

    /// Takes a story out of somebody else's hands; what they wrote is kept for them.
    package func takeOver(_ id: ID<Story>, holder: String, by person: Person) async throws {
        let now = now()
        try await store.write { db in
            let story = try db.storyToWrite(id)
            try person.expectToWrite(story)
            for var draft in try db.drafts(of: id) where draft.state == .open && draft.person != person.id {
                draft.state = .kept
                try db.save(draft)
            }
            let loser = try db.lock(on: id).flatMap { try db.person($0.person)?.name }
            try db.save(
                StoryLock(
                    story: id, person: person.id, holder: holder, taken: now,
                    heldUntil: now.adding(seconds: Self.leaseSeconds)))
            try db.audit("take-over", by: person.name, story: id, detail: loser.map { "from \($0)" } ?? "", at: now)
        }
    }

    /// Carries on with a draft that was kept, on the story as it stands now.
    ///
    /// - Parameters:
    ///   - edition: the edition that it was compared with.
    ///   - holder: a fresh secret, where the draft is somebody else's: theirs stays as it is.
    package func carryOn(
        _ draft: ID<Draft>, of id: ID<Story>, on edition: Int64, holder: String, by person: Person
    ) async throws {
        let now = now()
        try await store.write { db in
            let story = try db.storyToWrite(id)
            try person.expectToWrite(story)
            if story.edition != edition { throw StoryHasChanged(id: id, edition: story.edition) }
            var draft = try db.draft(draft, of: id, for: person)
            for var other in try db.drafts(of: id)
            where other.person == person.id && other.state == .open && other.id != draft.id {
                other.state = .kept
                try db.save(other)
            }
            if draft.person != person.id {
                draft = try db.openDraft(
                    of: id, by: person.id, holder: holder, on: edition, copy: draft.copy, state: .open, at: now)
            }
            draft.state = .open
            draft.edition = edition
            draft.revision += 1
            try db.save(draft)
            guard try db.hold(story, for: person, on: draft.holder, at: now) else {
                throw StoryIsHeld(by: try db.lock(on: id)?.person ?? person.id)
            }
        }
    }

    /// Puts a draft out of sight; it can be brought back.
    package func drop(_ draft: ID<Draft>, of id: ID<Story>, by person: Person) async throws {
        try await store.write { db in
            _ = try db.storyToWrite(id)
            var draft = try db.draft(draft, of: id, for: person)
            if draft.state == .open && draft.person == person.id { try db.unlock(id, of: person.id) }
            draft.state = .dropped
            try db.save(draft)
        }
    }

    /// Brings a dropped draft back, to be carried on where it is the person's only one.
    package func restore(_ draft: ID<Draft>, of id: ID<Story>, by person: Person) async throws {
        try await store.write { db in
            _ = try db.storyToWrite(id)
            var draft = try db.draft(draft, of: id, for: person)
            guard draft.state == .dropped else { return }
            let writesAnother = try db.drafts(of: id).contains { $0.state == .open && $0.person == draft.person }
            draft.state = writesAnother ? .kept : .open
            try db.save(draft)
        }
    }
}

extension Transaction {
    /// A draft of a story that a person may do something with: their own, and anybody's for editors.
    fileprivate func draft(_ id: ID<Draft>, of story: ID<Story>, for person: Person) throws -> Draft {
        guard let draft = try draft(id), draft.story == story, draft.person == person.id || person.may(.edit) else {
            throw NoSuchDraft()
        }
        return draft
    }
}
