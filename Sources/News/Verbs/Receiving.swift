/// Taking in what other wires send.
extension Story {
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
        if isOwn {
            guard arrival.status == .usable else { throw .ownStory }
            return (.duplicate, [])
        }
        guard isProvider(of: arrival) else { throw .anotherProvider }
        if stage == .killed { return (.duplicate, []) }
        switch arrival.status {
        case .canceled: return recall(arrival, at: now)
        case .withheld: return try withhold(arrival, at: now)
        case .usable: break
        }
        if repeats(arrival) { return (.duplicate, []) }
        let isFirst = providerNumber == nil
        providerNumber = arrival.number
        filed = Filing(arrival, at: now)
        return (isFirst ? .filed : .joined, [])
    }

    /// Whether our own desk began it: no other wire has a say in it, not even one that sends it back to us.
    private var isOwn: Bool { providerNumber == nil && (filed != nil || latest != nil) }

    /// Whether the arrival comes from whoever sent the chain so far; a provider that is not named is believed.
    private func isProvider(of arrival: Arrival) -> Bool {
        guard let known = filed?.copy.provider ?? latest?.copy.provider, let sender = arrival.copy.provider else {
            return true
        }
        return known.isSame(as: sender)
    }

    /// Whether we have this version. Where versions aren't numbered, the same copy in the same state is a repeat.
    private func repeats(_ arrival: Arrival) -> Bool {
        guard let providerNumber else { return false }
        if arrival.number != providerNumber { return arrival.number < providerNumber }
        if arrival.versionNumber != nil { return true }
        if let filed { return filed.copy == arrival.copy && filed.embargo == arrival.embargo }
        return latest?.copy == arrival.copy && latest?.embargo == arrival.embargo && stage == .released
    }

    /// Withholds what is on the wire; an older version's state is overtaken by what came since.
    private mutating func withhold(_ arrival: Arrival, at now: WireTime) throws(Refusal) -> (Reception, [Version]) {
        if let providerNumber, arrival.number < providerNumber { return (.duplicate, []) }
        if stage == .held && filed?.copy == arrival.copy { return (.duplicate, []) }
        providerNumber = arrival.number
        filed = Filing(arrival, at: now)
        guard stage == .released else { return (.held, []) }
        return (.held, [try hold(because: "Withheld by its provider.", by: .provider, at: now)])
    }

    /// Kills at once, whatever the number. The reason is for everybody, so the provider's note to editors is none.
    private mutating func recall(_ arrival: Arrival, at now: WireTime) -> (Reception, [Version]) {
        providerNumber = max(arrival.number, providerNumber ?? 0)
        filed = nil
        stage = .killed
        guard let latest else { return (.killed, []) }
        let version = restate(latest, by: .kill, of: .provider, at: now) { version in
            version.status = .canceled
            version.reason = "Canceled by its provider."
        }
        return (.killed, [version])
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

extension Party {
    /// Whether two descriptions are of one party, by whatever both give.
    fileprivate func isSame(as other: Party) -> Bool {
        let pairs = [(uri, other.uri), (qcode, other.qcode), (name, other.name)]
        let told = pairs.compactMap { mine, theirs in mine.flatMap { mine in theirs.map { mine == $0 } } }
        return told.isEmpty || told.contains(true)
    }
}
