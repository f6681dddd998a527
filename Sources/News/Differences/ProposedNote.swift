/// A change note in the words of wires, made of the real difference, so that it is true before anybody has typed a letter.
extension ChangeNote {
    /// The note that fits a difference; `nil` where nothing changed.
    ///
    /// It names every paragraph that is not as it was where it was, by its number in the new text, or says "throughout".
    package init?(_ difference: CopyDifference) {
        guard let text = Self.text(of: difference) else {
            guard !difference.parts.isEmpty else { return nil }
            self.init(.changes, difference.parts.map(\.rawValue).joined(separator: ", "))
            return
        }
        let besides = difference.parts.filter(Self.isWorthNaming).map(\.rawValue)
        let tail = besides.isEmpty ? "" : "; \(Verb.changes.rawValue) \(besides.joined(separator: ", "))"
        self.init(text.verb, text.detail + tail)
    }

    /// What a client's editor has to act on where the text changed too; the rest they see in the fields themselves.
    private static func isWorthNaming(_ part: CopyDifference.Part) -> Bool {
        switch part {
        case .headline, .byline, .dateline, .caption, .photo, .embargo, .editorsNote: true
        case .shortHeadlines, .slug, .urgency, .summary, .keywords, .sections, .subjects, .language, .credit, .rights,
            .links, .details:
            false
        }
    }

    /// What to say of the text; `nil` where it did not change.
    private static func text(of difference: CopyDifference) -> ChangeNote? {
        let text = difference.paragraphs
        if difference.isFirstText { return ChangeNote(.adds, "text") }
        if text.isEmpty { return nil }
        let named = text.named
        let isRecast = text.count >= 3 && named.count * 3 >= text.count * 2 && !text.changed.isEmpty
        if isRecast { return ChangeNote(.recasts, "throughout") }
        var clauses: [String] = []
        var verb = Verb.updates
        if named.isEmpty {
            verb = .changes
            clauses.append("text")
        } else if text.added.isEmpty, text.changed.isEmpty {
            verb = .restructures
            clauses.append(paragraphs(named))
        } else if named.first == 1 {
            clauses.append("lead")
            if named.count > 1 { clauses.append(paragraphs(Array(named.dropFirst()))) }
        } else if text.added.count >= text.changed.count {
            verb = .adds
            clauses.append("details in \(paragraphs(named))")
        } else {
            clauses.append(paragraphs(named))
        }
        if !text.dropped.isEmpty { clauses.append("drops former \(paragraphs(text.dropped))") }
        return ChangeNote(verb, clauses.joined(separator: ", "))
    }

    /// "para 2", "paras 3-4, 7".
    static func paragraphs(_ numbers: [Int]) -> String {
        var stretches: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = stretches.last, last.upperBound + 1 == number {
                stretches[stretches.count - 1] = last.lowerBound...number
            } else {
                stretches.append(number...number)
            }
        }
        let words = stretches.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
        return "\(numbers.count == 1 ? "para" : "paras") \(words.joined(separator: ", "))"
    }
}
