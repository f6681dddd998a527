import News

extension Newsroom {
    /// Withholds a story until further notice.
    package func hold(_ id: ID<Story>, because reason: String, on edition: Int64? = nil, by actor: String) async throws
        -> Movement
    {
        try await act(on: id, at: edition, by: actor) { story, now throws(Refusal) in
            try story.hold(because: reason, at: now)
        }
    }

    /// Ends a story's hold, or its embargo where it is not on hold.
    package func lift(_ id: ID<Story>, on edition: Int64? = nil, by actor: String) async throws -> Movement {
        try await act(on: id, at: edition, by: actor) { story, now throws(Refusal) in try story.lift(at: now) }
    }
}
