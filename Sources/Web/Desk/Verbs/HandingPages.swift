import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Handing copy on inside the desk. Each can be taken back for as long as nobody has changed the story since.
extension DeskSite {
    func ready(_ asked: DeskRequest) async throws -> Response {
        try await hand(asked, to: .ready, told: asked.words.verb.toldReady)
    }

    /// Back to a queue that is named: how "Undo" takes handing on back.
    func progress(_ asked: DeskRequest) async throws -> Response {
        guard let queue = asked.form["queue"].flatMap(Queue.init(rawValue:)), queue != .scheduled else {
            throw HTTPError(.badRequest)
        }
        return try await hand(asked, to: queue, told: asked.words.verb.toldMoved, canUndo: false)
    }

    func unschedule(_ asked: DeskRequest) async throws -> Response {
        let story = try await newsroom.unschedule(try asked.story(), on: try asked.edition(), by: asked.actor)
        return toStory(story.id, told: asked.words.verb.toldUnscheduled)
    }

    func sendBackSheet(_ asked: DeskRequest) async throws -> Response { try await sendBackSheet(asked, problem: nil) }

    func sendBack(_ asked: DeskRequest) async throws -> Response {
        try await doing(
            {
                try await hand(
                    asked, to: .draft, saying: asked.form.trimmed("comment"),
                    assignee: asked.form["assignee"].flatMap { Int64($0) }.map { ID($0) },
                    told: asked.words.verb.toldSentBack)
            }, orAgain: { try await sendBackSheet(asked, problem: $0) }, asked.words)
    }

    private func hand(
        _ asked: DeskRequest, to queue: Queue, saying why: String? = nil, assignee: ID<Person>? = nil, told: String,
        canUndo: Bool = true
    ) async throws -> Response {
        let (id, edition) = (try asked.story(), try asked.edition())
        let before = try await story(of: asked).filed?.queue
        let story = try await newsroom.hand(
            id, to: queue, saying: why.map { String($0.prefix(4000)) }, assignee: assignee, on: edition,
            by: asked.actor)
        guard canUndo, let before else { return toStory(id, told: told) }
        return toStory(
            id, told: told, undo: "/desk/story/\(id)/progress",
            undoing: ["edition": String(story.edition), "queue": before.rawValue])
    }

    private func sendBackSheet(_ asked: DeskRequest, problem: String?) async throws -> Response {
        let id = try asked.story()
        let (story, people) = try await store.read { db in (try self.story(id, db), try db.people()) }
        let next = asked.form["assignee"] ?? (story.filed?.author ?? story.assignee)?.description
        let model = SendBackPage(
            frame: frame(asked.words.sheet.sendBackHeading, asked), t: asked.words.words, story: SheetStory(story),
            comment: asked.form["comment"] ?? "",
            people: people.filter { $0.disabled == nil && $0.may(.write) }.map { person in
                let value = person.id.description
                return SheetOption(value: value, label: person.fullName, chosen: value == next)
            }, problem: problem)
        return try page(model, with: "desk-send-back", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-send-back.mustache`.
struct SendBackPage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    var comment: String
    /// Who may work on it.
    var people: [SheetOption]
    var problem: String?
}
