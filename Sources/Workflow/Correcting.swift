import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as a correction.
    package func correct(_ id: ID<Story>, _ correction: Correction, by actor: String) async throws -> Movement {
        try await act(on: id, by: actor) { story, now throws(Refusal) in try story.correct(correction, at: now) }
    }
}
