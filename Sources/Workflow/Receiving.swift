import News
import Storage

/// Taking in what other wires send.
extension Newsroom {
    /// What became of one arrival.
    package struct Receipt: Sendable {
        package var story: ID<Story>
        package var reception: Story.Reception
        /// What went on the wire because of it.
        package var moved: [Movement]
        /// Why a trusted arrival was filed and not released.
        package var refusal: Refusal?
    }

    /// Joins arrivals to their chains, all in one transaction; each stands or falls alone.
    ///
    /// - Parameters:
    ///   - notes: the intake entry of each arrival; its outcome, story and reason are filled in.
    ///   - releasing: whether they go straight on the wire, as trusted feeds do.
    package func receive(
        _ arrivals: [(arrival: Arrival, note: IntakeEntry)], releasing: Bool, by actor: String
    ) async throws -> [Result<Receipt, any Error>] {
        let now = now()
        return try await store.write { db in
            try arrivals.map { arrival, note in
                let outcome: Result<Receipt, any Error>
                do {
                    outcome = .success(
                        try db.attempt {
                            try self.receive(arrival, note: note, releasing: releasing, by: actor, at: now, in: db)
                        })
                } catch let failure as Refusal {
                    var note = note
                    note.outcome = .refused
                    note.reason = failure.sentence
                    try db.note(note)
                    outcome = .failure(failure)
                }
                return outcome
            }
        }
    }

    private func receive(
        _ arrival: Arrival, note: IntakeEntry, releasing: Bool, by actor: String, at now: WireTime, in db: Transaction
    ) throws -> Receipt {
        var arrival = arrival
        arrival.copy = place(arrival.copy)
        var story = try db.story(guid: arrival.guid) ?? open(arrival, at: now, in: db)
        let wasKilled = story.stage == .killed
        var (reception, moved) = try story.receive(arrival, at: now)
        var refusal: Refusal? = wasKilled ? .killed : nil
        if releasing, reception == .filed || reception == .joined {
            var advanced = story
            do {
                moved.append(try advanced.advance(at: now))
                story = advanced
            } catch { refusal = error }
        }
        var positions: [Int64] = []
        if reception != .duplicate {
            positions = try db.keep(story, moved: moved, by: actor, at: now)
            let name = arrival.version.map { "\(arrival.guid) version \($0)" } ?? arrival.guid
            try db.audit("receive", by: actor, story: story.id, detail: "\(reception.rawValue): \(name)", at: now)
        }
        try db.note(note.with(reception, story: story.id, refusal: refusal))
        return Receipt(
            story: story.id, reception: reception,
            moved: zip(moved, positions).map { Movement(version: $0, position: $1) }, refusal: refusal)
    }

    /// Keeps an item that informs the desk and is no story; says whether it was new.
    package func keep(_ note: IntakeEntry) async throws -> Bool {
        try await store.write { db in
            if let guid = note.guid, note.outcome == .kept, try db.isKept(guid: guid, version: note.version) {
                return false
            }
            try db.note(note)
            return true
        }
    }

    private func open(_ arrival: Arrival, at now: WireTime, in db: Transaction) throws -> Story {
        var story = try db.openStory(guid: arrival.guid, kind: arrival.copy.kind, at: now)
        story.firstCreated = arrival.firstCreated ?? arrival.versionCreated ?? now
        return story
    }
}

extension IntakeEntry {
    fileprivate func with(_ reception: Story.Reception, story: ID<Story>, refusal: Refusal?) -> IntakeEntry {
        var entry = self
        entry.story = story
        entry.reason = refusal?.sentence
        entry.outcome = IntakeEntry.Outcome(reception)
        return entry
    }
}

extension IntakeEntry.Outcome {
    /// The outcome that a reception means for the intake's books.
    package init(_ reception: Story.Reception) {
        self =
            switch reception {
            case .filed: .filed
            case .joined: .joined
            case .duplicate: .duplicate
            case .killed: .killed
            case .held: .held
            }
    }
}
