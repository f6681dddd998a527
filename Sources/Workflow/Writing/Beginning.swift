import News
import Storage

/// Beginning stories, and throwing away what came to nothing.
extension Newsroom {
    /// Opens a story with nothing in it yet, or with what a template gives; it waits among the drafts at once.
    ///
    /// - Parameter desk: where `nil`, the desk of somebody who is of one alone.
    package func begin(
        from template: ID<CopyTemplate>? = nil, desk: ID<Desk>? = nil, language: String? = nil, by person: Person
    ) async throws -> Story {
        let now = now()
        let guid = masthead.guid(makeID(), at: now)
        return try await store.write { db in
            try db.takeTurn()
            var copy = try template.map { try db.chosen($0).copy } ?? Copy()
            copy.language = language ?? copy.language ?? masthead.languages.first
            copy.urgency = copy.urgency ?? .normal
            if copy.dateline != nil { copy.dateline?.date = LocalDate(now, in: masthead.zone) }
            var story = try db.openStory(guid: guid, kind: copy.kind, at: now)
            try story.file(Filing(copy: place(copy), created: now, progress: .draft, author: person.id))
            let desks = try db.desks()
            let own = desks.filter { $0.members.contains(person.id) }
            story.desk = desk.flatMap { id in desks.first { $0.id == id }?.id } ?? (own.count == 1 ? own[0].id : nil)
            try db.save(story, at: now)
            try db.audit("begin", by: person.name, story: story.id, detail: copy.listingLine ?? "", at: now)
            story.edition += 1
            return story
        }
    }

    /// Throws away copy of a story that was never released. It leaves every queue; `recall` brings it back.
    package func discard(_ id: ID<Story>, on edition: Int64, by person: Person) async throws {
        let now = now()
        try await store.write { db in
            var story = try db.storyToWrite(id)
            if story.edition != edition { throw StoryHasChanged(id: id, edition: story.edition) }
            if let lock = try db.lock(on: id), lock.keepsOut(person.id, at: now) { throw StoryIsHeld(by: lock.person) }
            let line = story.filed?.copy.listingLine ?? ""
            try story.discard(by: person)
            try db.save(story, at: now)
            try db.unlock(id, of: person.id)
            try db.audit("discard", by: person.name, story: id, detail: line, at: now)
        }
    }

    /// Brings discarded copy back to where it waited.
    package func bringBack(_ id: ID<Story>, by person: Person) async throws {
        let now = now()
        try await store.write { db in
            var story = try db.storyToWrite(id)
            guard story.isDiscarded, let filing = try db.replaced(of: id).first?.filing else {
                throw WritingRefusal.nothingThere
            }
            try story.file(filing)
            try person.expectToWrite(story)
            try db.save(story, at: now)
            try db.audit("bring-back", by: person.name, story: id, detail: filing.copy.listingLine ?? "", at: now)
        }
    }
}

extension Transaction {
    /// A template that can be chosen.
    func chosen(_ id: ID<CopyTemplate>) throws -> CopyTemplate {
        guard let template = try template(id), template.removed == nil else { throw NoSuchTemplate() }
        return template
    }
}

/// There is no template of that number.
package struct NoSuchTemplate: Explained, Hashable {
    package var sentence: String { "That template is not here any more. Choose another, or begin without one." }
}
