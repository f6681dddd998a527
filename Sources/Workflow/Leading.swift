import News

extension Newsroom {
    /// Puts a story's filed copy on the wire as its next lead.
    ///
    /// - Parameter edit: a change to make to the copy first.
    package func lead(
        _ id: ID<Story>, editing edit: Edit? = nil, note: ChangeNote? = nil, on edition: Int64? = nil, by actor: String
    ) async throws -> Movement {
        try await act(on: id, editing: edit, at: edition, by: actor) { story, now throws(Refusal) in
            try story.lead(note: note, at: now)
        }
    }
}
