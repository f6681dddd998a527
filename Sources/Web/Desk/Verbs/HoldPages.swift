import Foundation
import Hummingbird
import News
import Workflow

/// Stopping a story, letting it go, and taking it off the site alone.
extension DeskSite {
    func holdSheet(_ asked: DeskRequest) async throws -> Response {
        try await holdSheet(of: try await story(of: asked), asked)
    }

    func hold(_ asked: DeskRequest) async throws -> Response {
        let (id, edition) = (try asked.story(), try asked.edition())
        return try await doing(
            {
                let reason = asked.form.trimmed("reason") ?? ""
                let movement = try await newsroom.hold(id, because: reason, on: edition, by: asked.actor)
                return moved(movement, asked.words)
            }, orAgain: { try await holdSheet(of: try await story(of: asked), asked, problem: $0) }, asked.words)
    }

    func lift(_ asked: DeskRequest) async throws -> Response {
        moved(
            try await newsroom.lift(try asked.story(), on: try asked.edition(), by: asked.actor), asked.words)
    }

    func withdraw(_ asked: DeskRequest) async throws -> Response {
        let story = try await newsroom.withdraw(try asked.story(), on: try asked.edition(), by: asked.actor)
        return toStory(
            story.id, told: asked.words.verb.toldWithdrawn, undo: "/desk/story/\(story.id)/restore",
            undoing: ["edition": String(story.edition)])
    }

    func restore(_ asked: DeskRequest) async throws -> Response {
        let story = try await newsroom.restore(try asked.story(), on: try asked.edition(), by: asked.actor)
        return toStory(
            story.id, told: asked.words.verb.toldRestored, undo: "/desk/story/\(story.id)/withdraw",
            undoing: ["edition": String(story.edition)])
    }

    private func holdSheet(
        of story: Story, _ asked: DeskRequest, problem: String? = nil
    ) async throws -> Response {
        var model = HoldPage(
            frame: frame(asked.words.sheet.holdHeading, asked), t: asked.words.words, story: SheetStory(story),
            reason: asked.form["reason"] ?? "", problem: problem)
        var trial = story
        if let version = try? trial.hold(because: "-", at: asked.now) {
            model.recipients = try await recipients(of: [(nil, version)], story: story, asked)
        }
        return try page(model, with: "desk-hold", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-hold.mustache`.
struct HoldPage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    var reason: String
    var problem: String?
    /// Who has it and will be told.
    var recipients = RecipientsModel()
}
