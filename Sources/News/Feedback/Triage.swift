/// What the desk makes of what a reader wrote.
extension Feedback {
    /// Notes what was answered.
    package mutating func answer(_ note: String, by person: ID<Person>, at now: WireTime) throws(TriageRefusal) {
        if note.allSatisfy(\.isWhitespace) { throw .noNote }
        try move(to: .answered, note: note, by: person, at: now)
    }

    /// Makes a correction request of it; it waits with the story until a correction settles it.
    package mutating func request(_ note: String?, by person: ID<Person>, at now: WireTime) throws(TriageRefusal) {
        try move(to: .request, note: note, by: person, at: now)
    }

    /// Puts it away.
    package mutating func close(by person: ID<Person>, at now: WireTime) throws(TriageRefusal) {
        try move(to: .closed, note: note, by: person, at: now)
    }

    /// Puts it back to what it was before the last decision.
    package mutating func reopen(
        as earlier: State, note: String?, by person: ID<Person>, at now: WireTime
    ) throws(TriageRefusal) {
        if earlier == .settled { throw .settled }
        try move(to: earlier, note: note, by: person, at: now)
    }

    /// Links it to the correction that put right what it is about.
    package mutating func settle(by version: Int, _ person: ID<Person>?, at now: WireTime) throws(TriageRefusal) {
        if state != .request { throw .notARequest }
        state = .settled
        settledBy = version
        handled = now
        handledBy = person
    }

    private mutating func move(
        to next: State, note: String?, by person: ID<Person>, at now: WireTime
    ) throws(TriageRefusal) {
        if state == .settled { throw .settled }
        if let note, note.count > Self.longestText { throw .noteTooLong }
        state = next
        self.note = note
        handled = next == .new ? nil : now
        handledBy = next == .new ? nil : person
    }
}

/// Why something was not done with what a reader wrote.
package enum TriageRefusal: Explained, Hashable {
    case noNote, noteTooLong, settled, notARequest, changed, notThere

    package var sentence: String {
        switch self {
        case .noNote: "Say in a few words what you answered."
        case .noteTooLong: "Please keep the note under \(Feedback.longestText) characters."
        case .settled: "A correction has settled this already, and what was corrected stays corrected."
        case .notARequest: "This is no correction request. Make one of it first."
        case .changed: "Somebody else has dealt with this since you opened it. Load the page again to see how."
        case .notThere: "There is no such note of a reader."
        }
    }
}
