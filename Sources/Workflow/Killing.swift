import News

extension Newsroom {
    /// Recalls every version of a story for good.
    ///
    /// - Parameter substitute: the story to use instead, where there is one.
    package func kill(
        _ id: ID<Story>, because reason: String, substitute: ID<Story>? = nil, on edition: Int64? = nil,
        by actor: String
    ) async throws -> Movement {
        let replacement: String? = if let substitute { try await guid(of: substitute) } else { nil }
        return try await act(on: id, at: edition, by: actor) { story, now throws(Refusal) in
            try story.kill(because: reason, substitute: replacement, at: now)
        }
    }

    private func guid(of id: ID<Story>) async throws -> String {
        guard let story = try await store.read({ try $0.story(id) }) else { throw NoSuchStory(id: id) }
        return story.guid
    }
}
