/// One thing that somebody should look at before copy moves.
package struct Finding: Hashable, Sendable {
    package enum Severity: String, Sendable, CaseIterable {
        /// The verb itself refuses; nothing moves before it is mended.
        case blocks
        /// Likely wrong; whoever presses the button answers for it.
        case warns
        /// Good to know.
        case notes
    }

    package enum Rule: Hashable, Sendable {
        /// The verb's own refusal.
        case refused(Refusal)
        case headlineTooLong(Headline.Output, excess: Int)
        case noDateline, noByline, noSection, noLanguage
        case embargoPast
        case unbalancedQuotes
        case changedFact(FactChange)
        case pictureWithoutCaption, pictureNotForSale, pictureMissing
        case doubledParagraph
        case expiresSoon(WireTime)
        case emptyPackage
    }

    /// Where to look.
    package enum Place: Hashable, Sendable {
        case story
        case headline
        /// From 1.
        case paragraph(Int)
        /// The nth picture, from 1.
        case picture(Int)
        case embargo
    }

    package var severity: Severity
    package var rule: Rule
    package var place: Place

    package init(_ severity: Severity, _ rule: Rule, at place: Place = .story) {
        self.severity = severity
        self.rule = rule
        self.place = place
    }
}

extension Finding: Explained {
    package var sentence: String {
        switch rule {
        case .refused(let refusal): refusal.sentence
        case .headlineTooLong(let output, let excess):
            "The headline is \(excess) characters too long for the \(output.rawValue) output, which takes \(output.limit)."
        case .noDateline: "There is no dateline. Say where the reporting was done, and on which day."
        case .noByline: "There is no byline."
        case .noSection: "No section is chosen, so the story stands on no section's page."
        case .noLanguage: "Nobody said which language the story is in."
        case .embargoPast: "The embargo ends before now, so it holds nothing back."
        case .unbalancedQuotes: "A quotation is opened and not closed, or closed and not opened."
        case .changedFact(let change): "\(change.before) became \(change.after). If it was wrong before, correct it."
        case .pictureWithoutCaption: "The picture has no caption. Say who and what is seen, where and when."
        case .pictureNotForSale: "The picture is not for sale: clients may not resell it."
        case .pictureMissing: "The text places a picture that the story does not have."
        case .doubledParagraph: "The paragraph stands in the text twice."
        case .expiresSoon(let end): "The story may be used until \(end) only."
        case .emptyPackage: "The package holds no story."
        }
    }
}
