import Hummingbird
import News
import Storage
import Workflow

/// What changed from one version to another, of those that are theirs.
extension PortalSite {
    func comparePage(_ asked: PortalRequest) async throws -> Response {
        let id = try asked.story()
        let (story, products) = try await look(asked) { wire, _ in
            guard let story = try wire.story(id), !story.newest.isRecall else { throw HTTPError(.notFound) }
            return (story, wire.products)
        }
        guard let new = try version(asked.query("b"), else: 0, of: story),
            let old = try version(asked.query("a"), else: 1, of: story) ?? story.versions.last
        else { throw HTTPError(.notFound) }
        return try page(comparison(of: old, with: new, story, products, asked), with: "portal-compare")
    }

    /// - Parameter index: which it is where the address names none, counted from the newest.
    private func version(_ word: String?, else index: Int, of story: SubscriberStory) throws -> SubscriberItem? {
        guard let word else { return story.versions.dropFirst(index).first }
        guard let found = story.versions.first(where: { String($0.version.number) == word }) else {
            throw HTTPError(.notFound)
        }
        return found
    }

    private func comparison(
        of old: SubscriberItem, with new: SubscriberItem, _ story: SubscriberStory, _ products: [Product],
        _ asked: PortalRequest
    ) -> PortalComparePage {
        let words = asked.words
        let copy = new.version.copy
        let parts = CopyComparison(old.version.copy, copy, words, masthead)
        func choices(_ chosen: SubscriberItem) -> [Choice] {
            story.versions.map {
                Choice(
                    value: String($0.version.number), label: label(of: $0.version, words),
                    isChosen: $0.position == chosen.position)
            }
        }
        return PortalComparePage(
            frame: frame(words.story.compare, asked, products: products), t: words.words, heading: words.story.compare,
            story: copy.listingLine ?? words.story.untitled, storyPath: "/portal/story/\(new.version.story)",
            copyLanguage: copy.language, copyDirection: Phrasebook.direction(of: copy.language),
            oldLabel: label(of: old.version, words), newLabel: label(of: new.version, words), oldChoices: choices(old),
            newChoices: choices(new), isSame: parts.isSame, headline: parts.headline, paragraphs: parts.paragraphs,
            fields: parts.fields)
    }

    func label(of version: Version, _ words: DeskPhrasebook) -> String {
        [
            words.story.versionNumber.filled(String(version.number)), version.tag.label,
            words.story.label(of: version.act),
        ]
        .compactMap { $0 }.joined(separator: ", ")
    }
}

/// `portal-compare.mustache`.
struct PortalComparePage {
    var frame: PortalFrame
    var t: [String: String]
    var heading: String
    /// The story's line.
    var story: String
    var storyPath: String
    var copyLanguage: String?
    var copyDirection: String
    var oldLabel: String
    var newLabel: String
    var oldChoices: [Choice]
    var newChoices: [Choice]
    var isSame: Bool
    var headline: [DiffPart]
    var paragraphs: [DiffParagraph]
    var fields: [DiffField]
}
