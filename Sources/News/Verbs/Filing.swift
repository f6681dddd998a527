/// Taking copy in from our own desk.
extension Story {
    /// Puts new copy with the story, in place of copy that waited; what is on the wire stays as it is.
    package mutating func file(_ filing: Filing) throws(Refusal) {
        if stage == .killed { throw .killed }
        if let latest, filing.copy == latest.copy, filing.embargo == latest.embargo, filing.status == latest.status {
            throw .nothingChanged
        }
        filed = filing
    }

    /// Puts changed copy with the story: what waits, else what is on the wire, as `change` leaves it.
    ///
    /// What a provider said of waiting copy stays with it: its status, its number and its note.
    ///
    /// - Parameter embargo: the new one; as it was when `nil`.
    package mutating func edit(
        embargo: Embargo? = nil, at now: WireTime, _ change: (Copy) throws -> Copy
    ) throws {
        var filing = filed ?? Filing(copy: latest?.copy ?? Copy(), embargo: latest?.embargo ?? .none, created: now)
        filing.copy = try change(filing.copy)
        filing.embargo = embargo ?? filing.embargo
        filing.created = now
        try file(filing)
    }
}
