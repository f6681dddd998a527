/// Who may change whose copy.
extension Person {
    /// Whether they may write on a story now: editors on any, reporters on what is their own and not yet in an editor's
    /// hands, and on what they were given to do.
    package func mayWrite(_ story: Story) -> Bool {
        story.stage != .killed && (may(.edit) || (may(.write) && isTheirs(story)))
    }

    private func isTheirs(_ story: Story) -> Bool {
        guard let filing = story.filed else { return story.assignee == id }
        switch filing.queue {
        case .draft: return filing.author == id || story.assignee == id
        case .incoming, .edit: return story.assignee == id
        case .ready, .scheduled: return false
        }
    }

    /// - Throws: `.killed` for a story nobody writes on any more; `.notTheirs`.
    package func expectToWrite(_ story: Story) throws(WritingRefusal) {
        if story.stage == .killed { throw .killed }
        if !mayWrite(story) { throw .notTheirs }
    }
}

/// Why somebody can't write on a story.
package enum WritingRefusal: Explained, Hashable, Sendable {
    case killed, notTheirs
    /// Only an editor calls copy ready.
    case notAnEditor
    /// What is on the wire can't be thrown away.
    case onWire
    /// There is nothing to throw away, or to bring back.
    case nothingThere

    package var sentence: String {
        switch self {
        case .killed: "The story was killed, and a killed story never comes back. File a substitute as a new story."
        case .notTheirs:
            "This copy is in an editor's hands. Ask for it to be sent back or given to you; what you wrote is kept."
        case .notAnEditor: "Copy is called ready by an editor. Send it for edit instead; what you wrote is kept."
        case .onWire: "The story is on the wire, so it can't be discarded. Withdraw it, hold it or kill it instead."
        case .nothingThere:
            "There is nothing here to discard or to bring back. Load the page again to see how it stands."
        }
    }
}

/// Where copy goes when it is filed.
package enum FilingStep: String, Sendable, CaseIterable {
    /// It stays where it is.
    case stay = ""
    /// To whoever edits it.
    case edit
    /// It is ready to move.
    case ready
    /// On to the release sheet.
    case release
}

extension Story {
    /// Files copy out of somebody's hands: what goes with the copy that waited stays, and the queue is the step's.
    ///
    /// - Throws: `WritingRefusal`, or the `Refusal` of `file`.
    package mutating func file(_ copy: Copy, by person: Person, then step: FilingStep, at now: WireTime) throws {
        try person.expectToWrite(self)
        if step == .ready && !person.may(.edit) { throw WritingRefusal.notAnEditor }
        let before = filed
        var filing = before ?? Filing(copy: copy, embargo: latest?.embargo ?? .none, created: now)
        filing.copy = copy
        filing.author = filing.author ?? person.id
        filing.progress = filing.queue(after: step, by: person, isNew: before == nil)
        // Copy that is filed as it was stays what it was: nothing is replaced by its like.
        if filing == before { return }
        filing.created = now
        try file(filing)
    }

    /// Whether its copy was thrown away before anything was released: it is in no queue.
    package var isDiscarded: Bool { stage == .filed && filed == nil }

    /// Throws away copy of a story that was never released: it waits nowhere any more, and the newsroom keeps it.
    package mutating func discard(by person: Person) throws(WritingRefusal) {
        try person.expectToWrite(self)
        if latest != nil { throw .onWire }
        if filed == nil { throw .nothingThere }
        filed = nil
    }
}

extension Filing {
    /// The queue of copy that a person has just filed.
    fileprivate func queue(after step: FilingStep, by person: Person, isNew: Bool) -> Queue {
        switch step {
        case .edit: return .edit
        case .ready: return .ready
        case .release where person.may(.edit): return .ready
        case .release, .stay:
            if isNew { return .draft }
            if let progress, progress != .incoming { return progress }
            // Who changes another wire's copy has taken it up.
            return .edit
        }
    }
}
