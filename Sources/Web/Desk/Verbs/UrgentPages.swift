import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// One line to the wire, with nothing in between.
extension DeskSite {
    func urgentPage(_ asked: DeskRequest) async throws -> Response { try await urgentPage(asked, problem: nil) }

    func sendUrgent(_ asked: DeskRequest) async throws -> Response {
        let form = asked.form
        return try await doing(
            {
                let movement = try await newsroom.urge(
                    form.trimmed("line") ?? "", urgency: form["urgency"] == "1" ? .flash : .urgent,
                    language: form.trimmed("language"), desk: form["desk"].flatMap { Int64($0) }.map { ID($0) },
                    author: try asked.person.id, by: asked.actor)
                return moved(movement, asked.words)
            }, orAgain: { try await urgentPage(asked, problem: $0) }, asked.words)
    }

    private func urgentPage(_ asked: DeskRequest, problem: String?) async throws -> Response {
        let desks = try await store.read { try $0.desks() }
        let sheet = asked.words.sheet
        let chosen = asked.form["urgency"] ?? "2"
        let model = UrgentPage(
            frame: frame(asked.words.urgent, asked), t: asked.words.words, line: asked.form["line"] ?? "",
            urgencies: [("2", sheet.urgencyUrgent), ("1", sheet.urgencyFlash)].map {
                SheetOption(value: $0.0, label: $0.1, chosen: $0.0 == chosen)
            },
            languages: languages(chosen: asked.form["language"] ?? masthead.languages.first),
            desks: desks.map { desk in
                let value = desk.id.description
                return SheetOption(value: value, label: desk.label, chosen: asked.form["desk"] == value)
            }, problem: problem)
        return try page(model, with: "desk-urgent", status: problem == nil ? .ok : .unprocessableContent)
    }

    /// The newsroom's languages, under the names that their speakers call them by.
    func languages(chosen: String?) -> [SheetOption] {
        masthead.languages.map {
            SheetOption(value: $0, label: Site.ownName(of: $0), chosen: $0 == chosen)
        }
    }
}

/// `desk-urgent.mustache`.
struct UrgentPage {
    var frame: DeskFrame
    var t: [String: String]
    var line: String
    var urgencies: [SheetOption]
    var languages: [SheetOption]
    /// Empty where the newsroom has no desks.
    var desks: [SheetOption]
    var problem: String?
}
