extension Version {
    /// Whether subscribers who want alerts alone get it: what is urgent, recalled, or put right.
    package var isAlert: Bool {
        status != .usable || act == .correct || (copy.urgency ?? .normal).movesWithoutText
    }
}
