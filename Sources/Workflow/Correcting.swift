import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as a correction.
    ///
    /// - Parameters:
    ///   - edit: a change to make to the copy first.
    ///   - requests: what readers asked for that is put right with it.
    package func correct(
        _ id: ID<Story>, _ correction: Correction, editing edit: Edit? = nil, settling requests: [ID<Feedback>] = [],
        on edition: Int64? = nil, by actor: String
    ) async throws -> Movement {
        try await act(on: id, editing: edit, at: edition, by: actor) { story, now throws(Refusal) in
            try story.correct(correction, at: now)
        } then: { version, now, db in
            try self.settle(requests: requests, by: version, actor, at: now, in: db)
        }
    }
}
