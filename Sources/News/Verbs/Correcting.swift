/// Putting right what was wrong on the wire.
extension Story {
    /// Puts the filed copy on the wire as a correction or a refile; it keeps the tag of what it corrects, unless it
    /// brings an URGENT its first text.
    ///
    /// A held story may be corrected, and is then usable again.
    package mutating func correct(_ correction: Correction, at now: WireTime) throws(Refusal) -> Version {
        let latest = try onWire()
        if correction.explanation.allSatisfy(\.isWhitespace) { throw .noExplanation }
        var filing = try readyFiling(at: now)
        if filing.copy == latest.copy { throw .nothingChanged }
        let verb: ChangeNote.Verb = correction.weight == .correction ? .corrects : .refiles
        filing.changeNote = ChangeNote(verb, filing.changeNote?.detail ?? correction.explanation)
        if filing.copy.isOneLine && latest.tag != .urgent { throw .noText }
        let tag = latest.tag == .urgent && !filing.copy.isOneLine ? .first : latest.tag
        var version = move(filing, tag: tag, by: .correct, at: now)
        version.correction = correction
        self.latest = version
        return version
    }
}
