/// Stopping a story in doubt, and letting it go again.
extension Story {
    /// Withholds every version until it is lifted, corrected or killed.
    package mutating func hold(
        because reason: String, by party: Version.Decider = .desk, at now: WireTime
    ) throws(Refusal) -> Version {
        if stage == .filed { throw .nothingToRecall }
        let latest = try onWire()
        if stage == .held { throw .held }
        if reason.allSatisfy(\.isWhitespace) { throw .noReason }
        stage = .held
        return restate(latest, by: .hold, of: party, at: now) { version in
            version.status = .withheld
            version.reason = reason
        }
    }

    /// Ends a hold; where there is none, ends an embargo.
    package mutating func lift(at now: WireTime) throws(Refusal) -> Version {
        let latest = try onWire()
        if stage != .held && latest.embargo == .none { throw .notHeld }
        let endsEmbargo = stage != .held
        stage = .released
        return restate(latest, by: .lift, at: now) { version in
            version.status = .usable
            if endsEmbargo { version.embargo = .none }
        }
    }
}
