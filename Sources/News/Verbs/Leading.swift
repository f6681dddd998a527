/// Replacing a running story's text with a fuller one.
extension Story {
    /// Puts the filed copy on the wire as the next lead; after an URGENT it is the first text.
    ///
    /// - Parameter note: what changed, for clients; the filing's own note when `nil`.
    package mutating func lead(note: ChangeNote? = nil, at now: WireTime) throws(Refusal) -> Version {
        let latest = try onWire()
        if stage == .held { throw .held }
        var filing = try readyFiling(at: now)
        if filing.copy == latest.copy && filing.embargo == latest.embargo { throw .nothingChanged }
        filing.changeNote = note ?? filing.changeNote
        return move(filing, tag: latest.tag.next, by: .lead, at: now)
    }

    /// The newest version on the wire, unless the story was killed or never released.
    func onWire() throws(Refusal) -> Version {
        if stage == .killed { throw .killed }
        guard let latest else { throw .notOnWire }
        return latest
    }
}
