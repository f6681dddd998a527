/// Taking copy in: from a reporter, or from another wire.
extension Story {
    /// Puts new copy with the story, in place of copy that waited; what is on the wire stays as it is.
    package mutating func file(_ filing: Filing) throws(Refusal) {
        if stage == .killed { throw .killed }
        if let latest, filing.copy == latest.copy, filing.embargo == latest.embargo, filing.status == latest.status {
            throw .nothingChanged
        }
        filed = filing
    }

    /// What an arrival from another wire means for the chain it belongs to.
    package enum Reception: String, Codable, Sendable {
        /// The first of its chain; it waits for the desk.
        case filed
        /// A higher version of a chain we have; it waits for the desk.
        case joined
        /// We have this version, or a later one.
        case duplicate
        /// Its provider killed it, and so did we.
        case killed
        /// Its provider withholds it, and so do we.
        case held
    }

    /// Joins an arrival to its chain. Kills and holds by its provider act at once: no desk may sleep on them.
    ///
    /// - Returns: what happened, and the versions that go on the wire because of it.
    package mutating func receive(_ arrival: Arrival, at now: WireTime) throws(Refusal) -> (Reception, [Version]) {
        if isOwn { return (.duplicate, []) }
        if arrival.status == .canceled { return try recall(arrival, at: now) }
        if stage == .killed { return (.duplicate, []) }
        if let providerNumber, arrival.number <= providerNumber { return (.duplicate, []) }
        let isFirst = providerNumber == nil
        providerNumber = arrival.number
        filed = Filing(arrival, at: now)
        guard arrival.status == .withheld else { return (isFirst ? .filed : .joined, []) }
        guard stage == .released else { return (.held, []) }
        return (.held, [try hold(because: "Withheld by its provider.", at: now)])
    }

    /// Whether our own desk began it: no other wire has a say in it, not even one that sends it back to us.
    private var isOwn: Bool { providerNumber == nil && (filed != nil || latest != nil) }

    private mutating func recall(_ arrival: Arrival, at now: WireTime) throws(Refusal) -> (Reception, [Version]) {
        if stage == .killed { return (.duplicate, []) }
        providerNumber = max(arrival.number, providerNumber ?? 0)
        filed = nil
        guard latest != nil else {
            stage = .killed
            return (.killed, [])
        }
        let reason = arrival.copy.editorsNote ?? "Canceled by its provider."
        return (.killed, [try kill(because: reason, at: now)])
    }
}

extension Filing {
    /// Copy as another wire sent it, with the change note its signals call for.
    package init(_ arrival: Arrival, at now: WireTime) {
        self.init(
            copy: arrival.copy, embargo: arrival.embargo, created: arrival.versionCreated ?? now,
            status: arrival.status, providerNumber: arrival.number)
        if arrival.copy.signals.contains(where: { $0.hasSuffix("correction") }) {
            changeNote = ChangeNote(.corrects, arrival.copy.editorsNote ?? "")
        }
    }
}
