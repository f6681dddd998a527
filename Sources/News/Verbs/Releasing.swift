/// Putting a story's first version on the wire.
extension Story {
    /// Releases the filed copy as version 1: the first text, or an URGENT when there is only a headline.
    package mutating func release(at now: WireTime) throws(Refusal) -> Version {
        if stage == .killed { throw .killed }
        guard latest == nil else { throw .alreadyOnWire }
        let filing = try readyFiling(at: now)
        return move(filing, tag: filing.copy.isOneLine ? .urgent : .first, by: .release, at: now)
    }

    /// Puts whatever waits on the wire by the verb that fits: for feeds trusted to need no desk.
    ///
    /// A hold by the provider ends with its next usable version; a hold by our own desk does not.
    package mutating func advance(at now: WireTime) throws(Refusal) -> Version {
        switch stage {
        case .killed: throw .killed
        case .filed: return try release(at: now)
        case .held: return try resume(at: now)
        case .released:
            let note = filed?.changeNote
            guard note?.verb == .corrects else { return try lead(note: note, at: now) }
            return try correct(Correction(.correction, "Corrected by its provider."), at: now)
        }
    }

    /// Ends a provider's hold with what the provider sent since: the same text, or new text in one step, so that the
    /// doubted one is never usable again.
    private mutating func resume(at now: WireTime) throws(Refusal) -> Version {
        guard let latest, latest.decidedBy == .provider else { throw .held }
        let filing = try readyFiling(at: now)
        guard filing.copy == latest.copy else { return move(filing, tag: latest.tag.next, by: .lead, at: now) }
        filed = nil
        stage = .released
        return restate(latest, by: .lift, of: .provider, at: now) { version in
            version.status = .usable
            version.embargo = filing.embargo
            version.providerNumber = filing.providerNumber
        }
    }

    /// The filed copy, if it may move at all.
    func readyFiling(at now: WireTime) throws(Refusal) -> Filing {
        guard let filing = filed else { throw .nothingFiled }
        switch filing.status {
        case .usable: break
        case .withheld: throw .withheldByProvider
        case .canceled: throw .canceledByProvider
        }
        let copy = filing.copy
        guard copy.kind.isPublishable else { throw .notPublishable(copy.kind) }
        if copy.listingLine == nil { throw .noHeadline }
        if copy.isOneLine, copy.urgency?.movesWithoutText != true { throw .noText }
        if let expiry = copy.expires, expiry <= now { throw .expired }
        return filing
    }

    /// Makes the next version out of a filing and takes it as the newest.
    mutating func move(_ filing: Filing, tag: VersionTag, by act: Version.Act, at now: WireTime) -> Version {
        var version = Version(
            story: id, guid: guid, number: (latest?.number ?? 0) + 1, tag: tag, act: act, copy: filing.copy,
            status: .usable, embargo: filing.embargo, firstCreated: firstCreated, created: filing.created, released: now
        )
        version.changeNote = filing.changeNote
        version.providerNumber = filing.providerNumber
        filed = nil
        stage = .released
        latest = version
        return version
    }

    /// Makes the next version out of the newest one, with nothing changed but its state.
    mutating func restate(
        _ latest: Version, by act: Version.Act, of party: Version.Decider = .desk, at now: WireTime,
        _ change: (inout Version) -> Void
    ) -> Version {
        var version = latest
        version.number += 1
        version.act = act
        version.decidedBy = party
        version.changeNote = nil
        version.correction = nil
        version.reason = nil
        version.created = now
        version.released = now
        change(&version)
        self.latest = version
        return version
    }
}

extension Copy {
    /// Whether it is a told story of which there is nothing but the headline.
    package var isOneLine: Bool { kind.isTold && body.isEmpty && (description ?? "").allSatisfy(\.isWhitespace) }
}
