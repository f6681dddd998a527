import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as its first version.
    ///
    /// - Parameter edition: the edition of the story that whoever acts has seen.
    package func release(_ id: ID<Story>, on edition: Int64? = nil, by actor: String) async throws -> Movement {
        try await act(on: id, at: edition, by: actor) { story, now throws(Refusal) in try story.release(at: now) }
    }

    /// Puts a story's filed copy on the wire by the act that the release sheet chose.
    ///
    /// - Parameter embargo: the new one; as it was when `nil`.
    package func move(
        _ id: ID<Story>, by act: ReleaseAct, embargo: Embargo? = nil, on edition: Int64? = nil, by actor: String
    ) async throws -> Movement {
        try await self.act(on: id, at: edition, by: actor) { story, now throws(Refusal) in
            if let embargo { story.filed?.embargo = embargo }
            return try story.move(by: act, at: now)
        }
    }
}
