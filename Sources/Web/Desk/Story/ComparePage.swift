import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What changed between two states of a story: its versions, the copy that waits, and drafts.
extension DeskSite {
    func comparePage(_ asked: DeskRequest) async throws -> Response {
        let (id, person) = (try asked.story(), try asked.person)
        let (old, new) = (asked.query("a"), asked.query("b"))
        let model: ComparePage? = try await store.read { db in
            guard let found = try StoryDesk(id, in: db) else { return nil }
            let sides = StorySides(found, person, asked.words, masthead)
            guard let one = try sides.side(old ?? sides.before(new ?? found.now), in: db),
                let other = try sides.side(new ?? found.now, in: db)
            else { return nil }
            return comparison(of: one, with: other, sides, found, asked)
        }
        guard let model else { throw HTTPError(.notFound) }
        return try page(model, with: "desk-compare")
    }

    /// What is shown in place of filing: both texts, with nothing of either lost.
    func conflictPage(_ draft: Draft, _ why: Overtaken, _ asked: DeskRequest) async throws -> Response {
        let (id, person) = (try asked.story(), try asked.person)
        let model: ComparePage? = try await store.read { db in
            guard let found = try StoryDesk(id, in: db) else { return nil }
            let sides = StorySides(found, person, asked.words, masthead)
            guard let one = try sides.side(found.now, in: db), let other = try sides.side("draft-\(draft.id)", in: db)
            else { return nil }
            var page = comparison(of: one, with: other, sides, found, asked)
            page.problem = sentence(why, found, asked.words)
            return page
        }
        guard let model else { throw HTTPError(.notFound) }
        return try page(model, with: "desk-compare", status: .conflict)
    }

    private func sentence(_ why: Overtaken, _ found: StoryDesk, _ words: DeskPhrasebook) -> String {
        switch why {
        case .changed: words.story.overtaken
        case .heldBy(let person): words.story.overtakenBy.filled(found.name(of: person) ?? words.story.somebody)
        case .killed: words.story.overtakenByKill
        }
    }

    private func comparison(
        of old: StorySide, with new: StorySide, _ sides: StorySides, _ found: StoryDesk, _ asked: DeskRequest
    ) -> ComparePage {
        let story = found.story
        let heading = asked.words.story.compare
        let all = sides.all
        let language = new.copy.language
        let draft = [new, old].compactMap(\.draft).first
        let isFree = asked.visitor.map { found.lock(against: $0.person, at: asked.now) == nil } ?? false
        let mayWrite = asked.visitor?.person.mayWrite(story) ?? false
        let parts = CopyComparison(old.copy, new.copy, asked.words, masthead)
        return ComparePage(
            frame: frame(heading, asked), t: asked.words.words, heading: heading,
            story: new.copy.listingLine ?? asked.words.story.untitled, storyPath: "/desk/story/\(story.id)",
            edition: String(story.edition), copyLanguage: language,
            copyDirection: Phrasebook.direction(of: language), oldLabel: old.label, newLabel: new.label,
            oldChoices: all.map { Choice(value: $0.ref, label: $0.label, isChosen: $0.ref == old.ref) },
            newChoices: all.map { Choice(value: $0.ref, label: $0.label, isChosen: $0.ref == new.ref) },
            isSame: parts.isSame, headline: parts.headline, paragraphs: parts.paragraphs, fields: parts.fields,
            draftToCarryOn: mayWrite && isFree ? draft.map { String($0.id.value) } : nil,
            mayTakeOver: mayWrite && !isFree)
    }
}

/// `desk-compare.mustache`.
struct ComparePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    /// The story's line.
    var story: String
    var storyPath: String
    var edition: String
    var copyLanguage: String?
    var copyDirection: String
    var oldLabel: String
    var newLabel: String
    var oldChoices: [Choice]
    var newChoices: [Choice]
    /// Why the text was not filed; absent where somebody only looks.
    var problem: String?
    var isSame: Bool
    var headline: [DiffPart]
    var paragraphs: [DiffParagraph]
    var fields: [DiffField]
    /// The draft among the two, if it can be carried on.
    var draftToCarryOn: String?
    var mayTakeOver: Bool
}

/// A stretch that stayed, went or came: one of the three.
struct DiffPart { var same: String?; var removed: String?; var added: String? }

struct DiffParagraph { var number: String?; var note: String?; var parts: [DiffPart] }

struct DiffField { var label: String; var parts: [DiffPart] }
