/// Replacing a running story's text with a fuller one.
extension Story {
    /// Puts the filed copy on the wire as the next lead; after an URGENT it is the first text.
    ///
    /// - Parameter note: what changed, for clients; the filing's own note when `nil`.
    package mutating func lead(note: ChangeNote? = nil, at now: WireTime) throws(Refusal) -> Version {
        let latest = try onWire()
        if stage == .held { throw .held }
        if let note, note.verb == .corrects || note.verb == .refiles { throw .correctionAsLead }
        var filing = try readyFiling(at: now)
        if filing.copy == latest.copy && filing.embargo == latest.embargo { throw .nothingChanged }
        filing.changeNote = note ?? filing.changeNote
        if filing.copy.isOneLine {
            // A second line before there is text is another URGENT; after the text there is no way back to one line.
            guard latest.tag == .urgent else { throw .noText }
            return move(filing, tag: .urgent, by: .lead, at: now)
        }
        return move(filing, tag: latest.tag.next, by: .lead, at: now)
    }

    /// The newest version on the wire, unless the story was killed or never released.
    func onWire() throws(Refusal) -> Version {
        if stage == .killed { throw .killed }
        guard let latest else { throw .notOnWire }
        return latest
    }
}
