import News
import Storage

extension Newsroom {
    /// Puts one line on the wire at once: the story is opened and released in one transaction.
    ///
    /// - Parameter author: who wrote it, where they sign in at the desk.
    package func urge(
        _ line: String, urgency: Urgency = .urgent, language: String? = nil, desk: ID<Desk>? = nil,
        author: ID<Person>? = nil, by actor: String
    ) async throws -> Movement {
        let now = now()
        let guid = masthead.guid(makeID(), at: now)
        var copy = Copy(language: language ?? masthead.languages.first, headline: Headline(line))
        copy.urgency = urgency
        return try await store.write { [copy = place(copy)] db in
            var story = try db.openStory(guid: guid, kind: copy.kind, at: now)
            story.desk = desk
            try story.file(Filing(copy: copy, created: now, author: author))
            try db.audit("file", by: actor, story: story.id, detail: line, at: now)
            let version = try story.release(at: now)
            guard let position = try db.keep(story, moved: [version], by: actor, at: now).first else {
                throw StoreFailure.damaged("an urgent left no entry on the wire")
            }
            return Movement(version: version, position: position)
        }
    }
}
