import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as its first version.
    package func release(_ id: ID<Story>, by actor: String) async throws -> Movement {
        try await act(on: id, by: actor) { story, now throws(Refusal) in try story.release(at: now) }
    }
}
