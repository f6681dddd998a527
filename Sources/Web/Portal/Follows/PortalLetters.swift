import Formats
import Foundation
import News
import Workflow

/// Letters about what somebody follows.
extension PortalSite {
    /// How an occasion reads.
    package func letter(_ occasion: AlertOccasion) -> Letter {
        let words = DeskPhrasebook.of(occasion.person.language ?? masthead.languages.first)
        let (item, copy) = (occasion.item, occasion.item.version.copy)
        let times = Times(language: words.language, zone: masthead.zone)
        let line = item.isRecall ? copy.listingLine ?? item.version.guid : item.version.taggedHeadline
        let subject = mark(item, words).map { "\($0): \(line)" } ?? line
        let use = item.publishable.word == .yes ? nil : words.sentence(of: item.publishable, times)
        let notes = [item.version.reason, item.version.correction?.explanation, item.version.changeNote?.line]
        let opening = item.isRecall ? nil : copy.description ?? copy.body.blocks.lazy.map(\.text).first { !$0.isEmpty }
        let address = "\(masthead.baseURL)/portal/story/\(item.version.story)"
        let parts = [line, use] + notes + [opening?.shortened(to: 600), address, because(occasion.interest, words)]
        return Letter(
            to: occasion.email, subject: Self.oneLine(subject),
            text: parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n")
    }

    /// What an editor must see before anything else.
    private func mark(_ item: SubscriberItem, _ words: DeskPhrasebook) -> String? {
        switch item.publishable.word {
        case .canceled: "KILL"
        case .withheld: "HOLD"
        case .embargo: words.queue.lineEmbargo
        case .yes, .superseded, .expired: item.version.act == .correct ? words.portal.corrected : nil
        }
    }

    private func because(_ interest: Interest, _ words: DeskPhrasebook) -> String {
        let why =
            switch interest.subject {
            case .keyword(let word): words.portalService.becauseKeyword.replacing("%@", with: word)
            case .storyline: words.portalService.becauseStoryline
            }
        return "\(why) \(masthead.baseURL)/portal/follows"
    }

    private static func oneLine(_ text: String) -> String {
        text.split { $0.isNewline }.joined(separator: " ").shortened(to: 200)
    }
}
