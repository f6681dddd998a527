import News
import Storage

/// What happens inside the desk alone: nothing here touches the wire, so all of it can be taken back.
extension Newsroom {
    /// Hands waiting copy on: ready to move, or back to its writer.
    ///
    /// - Parameters:
    ///   - why: what the next to work on it should know; kept as a comment.
    ///   - assignee: who works on it next; as it was when `nil`.
    package func hand(
        _ id: ID<Story>, to queue: Queue, saying why: String? = nil, assignee: ID<Person>? = nil,
        on edition: Int64? = nil, by actor: String
    ) async throws -> Story {
        try await arrange(id, on: edition, noting: queue.rawValue, detail: why ?? "", by: actor) { story, db, now in
            try story.progress(to: queue)
            if let assignee { story.assignee = assignee }
            if let why { try db.say(why, on: id, by: actor, at: now) }
        }
    }

    /// Takes a story off the site; subscribers keep it.
    package func withdraw(_ id: ID<Story>, on edition: Int64? = nil, by actor: String) async throws -> Story {
        try await arrange(id, on: edition, noting: "withdraw", by: actor) { story, db, now in
            try story.withdraw(at: now)
            try db.noteSiteChange()
        }
    }

    /// Puts it back.
    package func restore(_ id: ID<Story>, on edition: Int64? = nil, by actor: String) async throws -> Story {
        try await arrange(id, on: edition, noting: "restore", by: actor) { story, db, _ in
            try story.restore()
            try db.noteSiteChange()
        }
    }

    /// Lets waiting copy move by itself at a moment.
    package func schedule(
        _ id: ID<Story>, at moment: WireTime, note: ChangeNote? = nil, embargo: Embargo? = nil,
        on edition: Int64? = nil, by actor: String
    ) async throws -> Story {
        try await arrange(id, on: edition, noting: "schedule", detail: "for \(moment)", by: actor) { story, _, now in
            if let embargo { story.filed?.embargo = embargo }
            try story.schedule(at: moment, by: actor, note: note, now: now)
        }
    }

    /// Takes it out of the schedule.
    package func unschedule(_ id: ID<Story>, on edition: Int64? = nil, by actor: String) async throws -> Story {
        try await arrange(id, on: edition, noting: "unschedule", by: actor) { story, _, _ in try story.unschedule() }
    }

    /// Changes a story's place at the desk in one transaction with its entry in the books.
    private func arrange(
        _ id: ID<Story>, on edition: Int64?, noting act: String, detail: String = "", by actor: String,
        _ change: @escaping @Sendable (inout Story, Transaction, WireTime) throws -> Void
    ) async throws -> Story {
        let now = now()
        return try await store.write { db in
            var story = try db.story(id, at: edition)
            try change(&story, db, now)
            try db.save(story, at: now)
            try db.audit(act, by: actor, story: id, detail: detail, at: now)
            story.edition += 1
            return story
        }
    }
}
