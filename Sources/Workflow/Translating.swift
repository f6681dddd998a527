import News
import Storage

extension Newsroom {
    /// Opens the story's translation as a draft: its copy as a beginning, tied to it.
    package func translate(
        _ id: ID<Story>, into language: String, author: ID<Person>? = nil, by actor: String
    ) async throws -> Story {
        let now = now()
        let guid = masthead.guid(makeID(), at: now)
        return try await store.write { db in
            let source = try db.story(id, at: nil)
            let copy = try source.copyForTranslation(into: language)
            let embargo = source.filed?.embargo ?? source.latest?.embargo ?? .none
            var story = try db.openStory(guid: guid, kind: copy.kind, at: now)
            story.desk = source.desk
            story.assignee = author
            try story.file(Filing(copy: copy, embargo: embargo, created: now, progress: .draft, author: author))
            try db.save(story, at: now)
            let detail = "of story \(id), into \(language)"
            try db.audit("translate", by: actor, story: story.id, detail: detail, at: now)
            return story
        }
    }
}
