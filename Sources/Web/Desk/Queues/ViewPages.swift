import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Lists that people come back to.
extension DeskSite {
    func saveView(_ asked: DeskRequest) async throws -> Response {
        guard let filters = QueueFilters(query: asked.form["query"] ?? "") else { throw HTTPError(.badRequest) }
        let view = try await newsroom.save(
            view: asked.form.trimmed("name") ?? "", query: filters.query, shared: asked.form["shared"] != nil,
            by: asked.person)
        return seeOther(filters.href, told: asked.words.queue.viewSaved, undo: "/desk/views/\(view.id)/delete")
    }

    func deleteView(_ asked: DeskRequest) async throws -> Response {
        let view = try await newsroom.delete(view: ID(asked.number("view")), by: asked.person)
        var fields = ["name": view.name, "query": view.query]
        if view.isShared { fields["shared"] = "1" }
        return seeOther(
            "/desk/queue/\(view.query)", told: asked.words.queue.viewDeleted, undo: "/desk/views", undoing: fields)
    }

    func viewLinks(_ views: [SavedView], _ current: QueueFilters, _ person: Person) -> [ViewLink] {
        views.map { view in
            ViewLink(
                label: view.name, href: "/desk/queue/\(view.query)",
                isShown: current.query == view.query && current.after == nil, isShared: view.isShared,
                deletion: view.person == person.id || person.may(.arrange) ? "/desk/views/\(view.id)/delete" : nil)
        }
    }
}

/// A saved view among the links of a queue's page.
struct ViewLink {
    var label: String
    var href: String
    /// Whether it is the list on the page.
    var isShown: Bool
    var isShared: Bool
    /// Where its removal is posted to; absent for who may not remove it.
    var deletion: String?
}
