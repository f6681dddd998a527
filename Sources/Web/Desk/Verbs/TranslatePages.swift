import Foundation
import Hummingbird
import News
import Workflow

/// The same story in another language.
extension DeskSite {
    func translateSheet(_ asked: DeskRequest) async throws -> Response {
        try translateSheet(of: try await story(of: asked), asked)
    }

    func translate(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        return try await doing(
            {
                let story = try await newsroom.translate(
                    id, into: asked.form.trimmed("language") ?? "", author: try asked.person.id, by: asked.actor)
                return toStory(story.id, told: asked.words.verb.toldTranslation)
            }, orAgain: { try translateSheet(of: try await story(of: asked), asked, problem: $0) }, asked.words)
    }

    private func translateSheet(of story: Story, _ asked: DeskRequest, problem: String? = nil) throws -> Response {
        let own = story.filed?.copy.language ?? story.latest?.copy.language
        let others = languages(chosen: nil).filter { $0.value != own }
        let model = TranslatePage(
            frame: frame(asked.words.sheet.translateHeading, asked), t: asked.words.words, story: SheetStory(story),
            chosen: asked.form["language"] ?? others.first?.value ?? "", languages: others, problem: problem)
        return try page(model, with: "desk-translate", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-translate.mustache`.
struct TranslatePage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    var chosen: String
    /// The newsroom's other languages, to choose from; any may be typed.
    var languages: [SheetOption]
    var problem: String?
}
