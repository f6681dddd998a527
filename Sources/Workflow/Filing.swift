import News
import Storage

/// Taking copy in.
extension Newsroom {
    /// Opens a new story with a reporter's copy.
    package func file(_ copy: Copy, embargo: Embargo = .none, by actor: String) async throws -> Story {
        let now = now()
        let guid = masthead.guid(makeID(), at: now)
        return try await store.write { [placed = place(copy)] db in
            var story = try db.openStory(guid: guid, kind: copy.kind, at: now)
            try story.file(Filing(copy: placed, embargo: embargo, created: now))
            try db.save(story, at: now)
            try db.audit("file", by: actor, story: story.id, detail: copy.listingLine ?? "", at: now)
            return story
        }
    }

    /// Files changed copy for a story that exists: what waits, else what is on the wire, as `edit` leaves it.
    package func file(for id: ID<Story>, _ edit: Edit, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            guard var story = try db.story(id) else { throw NoSuchStory(id: id) }
            try edit.expect(story)
            try story.edit(embargo: edit.embargo, at: now) { place(try edit.change($0)) }
            try db.save(story, at: now)
            let line = story.filed?.copy.listingLine ?? ""
            try db.audit("file", by: actor, story: story.id, detail: line, at: now)
        }
    }

    /// Files new copy for a story that exists, in place of copy that waited.
    package func file(_ copy: Copy, for id: ID<Story>, embargo: Embargo? = nil, by actor: String) async throws {
        try await file(for: id, Edit(embargo: embargo) { _ in copy }, by: actor)
    }

    /// Puts copy into the sections its subjects lead to, when no desk has placed it.
    func place(_ copy: Copy) -> Copy {
        guard copy.sections.isEmpty else { return copy }
        var placed = copy
        let subjects = Set(copy.subjects.compactMap(\.uri))
        placed.sections = masthead.sections.filter { !$0.subjects.isDisjoint(with: subjects) }.map(\.name)
        return placed
    }
}
