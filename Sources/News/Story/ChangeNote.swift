/// What changed since the version before, told to clients' editors and never shown to readers.
package struct ChangeNote: Hashable, Sendable, Codable {
    package var verb: Verb
    /// What and where, one line: "minister's reaction in paras 3-4".
    package var detail: String

    package init(_ verb: Verb, _ detail: String = "") {
        self.verb = verb
        self.detail = detail
    }

    /// "ADDS minister's reaction in paras 3-4".
    package var line: String { detail.isEmpty ? verb.rawValue : "\(verb.rawValue) \(detail)" }

    /// A factual error is only ever `corrects`; no softer verb may cover it.
    package enum Verb: String, Codable, Sendable, CaseIterable {
        case adds = "ADDS"
        case updates = "UPDATES"
        case recasts = "RECASTS"
        case changes = "CHANGES"
        case restructures = "RESTRUCTURES"
        case corrects = "CORRECTS"
        case refiles = "REFILES"
    }
}

/// What a correcting version puts right; shown to readers with the story.
package struct Correction: Hashable, Sendable, Codable {
    package var weight: Weight
    /// What was wrong and what is right, in a full sentence.
    package var explanation: String

    package init(_ weight: Weight, _ explanation: String) {
        self.weight = weight
        self.explanation = explanation
    }

    /// Clients asked agencies to tell the two apart at a glance.
    package enum Weight: String, Codable, Sendable, CaseIterable {
        /// The error changed meaning; errors in figures and names almost always do.
        case correction
        /// A slip that misled nobody: a typo, a wrong weekday.
        case refile
    }
}
