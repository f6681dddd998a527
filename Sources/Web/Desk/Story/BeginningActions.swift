import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Beginning a story, throwing one away, handing it over and talking of it.
extension DeskSite {
    func beginStory(_ asked: DeskRequest) async throws -> Response {
        let language = asked.form.trimmed("language").flatMap { masthead.languages.contains($0) ? $0 : nil }
        let story = try await newsroom.begin(
            from: number("template", asked).map { ID($0) }, desk: number("desk", asked).map { ID($0) },
            language: language, by: try asked.person)
        return seeOther("/desk/story/\(story.id)")
    }

    func discardStory(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        try await newsroom.discard(id, on: try edition(asked), by: try asked.person)
        return seeOther("/desk", told: asked.words.story.discarded, undo: "/desk/story/\(id)/bring-back")
    }

    func bringBackStory(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        try await newsroom.bringBack(id, by: try asked.person)
        return seeOther("/desk/story/\(id)", told: asked.words.story.broughtBack)
    }

    func assignStory(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        let before = try await newsroom.assign(
            id, to: number("desk", asked).map { ID($0) }, number("assignee", asked).map { ID($0) },
            by: try asked.person)
        return seeOther(
            "/desk/story/\(id)", told: asked.words.story.assigned, undo: "/desk/story/\(id)/assign",
            undoing: [
                "desk": before.desk?.description ?? "", "assignee": before.assignee?.description ?? "",
            ])
    }

    func commentOnStory(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        try await newsroom.comment(asked.form["comment"] ?? "", on: id, by: try asked.person)
        return seeOther("/desk/story/\(id)", told: asked.words.story.commented)
    }

    /// A number that a form may leave open.
    func number(_ name: String, _ asked: DeskRequest) -> Int64? { asked.form.trimmed(name).flatMap(Int64.init) }
}
