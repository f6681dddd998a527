import News
import Storage

/// Moves scheduled copy when its moment has come. One node of a newsroom is at it at a time; whoever dies in the middle of
/// a move has moved all of it or nothing, and nothing moves twice.
package struct Scheduler: Sendable {
    /// Its name among the followers, for the lease.
    package static let follower = "schedule"

    let newsroom: Newsroom

    package init(_ newsroom: Newsroom) { self.newsroom = newsroom }

    /// What became of a story whose moment had come.
    package enum Outcome: Sendable {
        case moved(Newsroom.Movement)
        /// It waits as ready, with a comment that says why.
        case putBack(ID<Story>, why: String)
        /// Somebody was quicker.
        case nothingToDo
    }

    /// Moves what is due, each story in a transaction of its own.
    ///
    /// - Returns: what became of each, earliest first; empty when nothing was due.
    @discardableResult
    package func moveDue(limit: Int = 20) async throws -> [Outcome] {
        let now = newsroom.now()
        var outcomes: [Outcome] = []
        for id in try await newsroom.store.read({ try $0.due(at: now, limit: limit) }) {
            try Task.checkCancellation()
            outcomes.append(try await move(id))
        }
        return outcomes
    }

    private func move(_ id: ID<Story>) async throws -> Outcome {
        let now = newsroom.now()
        return try await newsroom.store.write { db in
            // Asked again under the turn: it may have been moved, changed or taken out meanwhile.
            guard let story = try db.story(id), story.isDue(at: now) else { return .nothingToDo }
            let person = story.filed?.scheduler ?? Self.follower
            var moving = story
            do {
                let version = try moving.moveAsScheduled(at: now)
                guard let position = try db.keep(moving, moved: [version], by: person, at: now).first else {
                    throw StoreFailure.damaged("a scheduled act left no entry on the wire")
                }
                return .moved(Newsroom.Movement(version: version, position: position))
            } catch let refusal as Refusal {
                try putBack(story, because: refusal, for: person, db, at: now)
                return .putBack(id, why: refusal.sentence)
            }
        }
    }

    /// Out of the schedule, so that it is not tried again and again; a person has to look.
    private func putBack(
        _ story: Story, because refusal: Refusal, for person: String, _ db: Transaction, at now: WireTime
    ) throws {
        var story = story
        try story.unschedule()
        try db.save(story, at: now)
        let why = "It did not move at its moment. \(refusal.sentence)"
        try db.say(why, on: story.id, by: person, at: now)
        try db.audit("unschedule", by: person, story: story.id, detail: why, at: now)
    }
}
