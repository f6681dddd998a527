import News
import Storage

/// What became of text that was to be filed. Whatever it is, the text is kept.
package enum FilingOutcome: Sendable {
    case filed(Story)
    /// The story moved on, or on to somebody else: the two texts have to be looked at.
    case overtaken(Draft, Overtaken)
    /// A rule refuses it.
    case refused(Draft, any Explained)
}

/// Why text could not be filed as it stood.
package enum Overtaken: Hashable, Sendable {
    /// Other copy was filed, or the story was released or corrected since.
    case changed
    case heldBy(ID<Person>)
    case killed
}

extension Newsroom {
    /// Files what somebody wrote: only for who has the story, and only over what they have seen.
    package func file(
        _ typing: Typing, of id: ID<Story>, then step: FilingStep, by person: Person
    ) async throws -> FilingOutcome {
        let now = now()
        return try await store.write { db in
            var story = try db.storyToWrite(id)
            var draft = try db.keep(typing, of: story, by: person, at: now)
            if let why = try db.overtaken(story, typing, by: person, at: now) {
                draft.state = .kept
                try db.save(draft)
                return .overtaken(draft, why)
            }
            do {
                try story.file(place(draft.copy), by: person, then: step, at: now)
            } catch let refusal as any Explained {
                return .refused(draft, refusal)
            }
            try db.save(story, at: now)
            draft.state = .filed
            try db.save(draft)
            try db.unlock(id, of: person.id)
            let line = story.filed?.copy.listingLine ?? ""
            try db.audit("file", by: person.name, story: id, detail: line, at: now)
            return .filed(story)
        }
    }
}

extension Transaction {
    fileprivate func overtaken(
        _ story: Story, _ typing: Typing, by person: Person, at now: WireTime
    ) throws -> Overtaken? {
        if story.stage == .killed { return .killed }
        if let lock = try lock(on: story.id), lock.keepsOut(person.id, at: now) { return .heldBy(lock.person) }
        return typing.edition == story.edition ? nil : .changed
    }
}
