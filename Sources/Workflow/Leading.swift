import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as its next lead.
    package func lead(_ id: ID<Story>, note: ChangeNote? = nil, by actor: String) async throws -> Movement {
        try await act(on: id, by: actor) { story, now throws(Refusal) in try story.lead(note: note, at: now) }
    }
}
