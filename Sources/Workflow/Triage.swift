import News
import Storage

/// What the desk makes of what readers wrote.
extension Newsroom {
    /// Decides about one note.
    ///
    /// - Parameters:
    ///   - state: the one it was seen in; where it is in another by now, nothing is done.
    ///   - change: the decision.
    ///   - act: the decision's word in the books.
    /// - Returns: the note as it was before, for whoever takes the decision back.
    @discardableResult
    package func triage(
        _ id: ID<Feedback>, seen state: Feedback.State, as act: String, by person: Person,
        _ change: @escaping @Sendable (inout Feedback, WireTime) throws(TriageRefusal) -> Void
    ) async throws -> Feedback {
        let now = now()
        return try await store.write { db in
            guard let before = try db.feedback(id) else { throw TriageRefusal.notThere }
            guard before.state == state else { throw TriageRefusal.changed }
            var feedback = before
            try change(&feedback, now)
            try db.save(feedback)
            try db.audit(act, by: person.name, story: feedback.story, detail: "feedback \(id)", at: now)
            return before
        }
    }

    /// Links correction requests to the correction that settles them, in its own transaction. What is no open request of
    /// that story is passed over: somebody else has dealt with it, and the correction must not wait for that.
    func settle(
        requests: [ID<Feedback>], by version: Version, _ actor: String, at now: WireTime, in db: Transaction
    ) throws {
        let person = requests.isEmpty ? nil : try db.person(named: actor)
        for id in requests {
            guard var request = try db.feedback(id), request.story == version.story, request.state == .request
            else { continue }
            try request.settle(by: version.number, person?.id, at: now)
            try db.save(request)
            try db.audit(
                "settle", by: actor, story: version.story, detail: "feedback \(id) by version \(version.number)",
                at: now)
        }
    }
}
