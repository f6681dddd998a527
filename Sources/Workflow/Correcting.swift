import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as a correction.
    ///
    /// - Parameter edit: a change to make to the copy first.
    package func correct(
        _ id: ID<Story>, _ correction: Correction, editing edit: Edit? = nil, on edition: Int64? = nil, by actor: String
    ) async throws -> Movement {
        try await act(on: id, editing: edit, at: edition, by: actor) { story, now throws(Refusal) in
            try story.correct(correction, at: now)
        }
    }
}
