import Hummingbird
import News
import Storage
import Workflow

/// The newsroom's desks and who is on them.
extension DeskSite {
    static let deskRoutes: [DeskRoute] = [
        .get("/desk/desks", .allowed(.arrange)) { desk in { try await desk.desksPage($0) } },
        .post("/desk/desks", .allowed(.arrange)) { desk in { try await desk.addDesk($0) } },
        .post("/desk/desks/:desk", .allowed(.arrange)) { desk in { try await desk.changeDesk($0) } },
        .post("/desk/desks/:desk/remove", .allowed(.arrange)) { desk in { try await desk.removeDesk($0) } },
        .post("/desk/desks/:desk/restore", .allowed(.arrange)) { desk in { try await desk.restoreDesk($0) } },
    ]

    func desksPage(_ asked: DeskRequest) async throws -> Response {
        let (desks, people) = try await store.read { db in (try db.desks(), try db.people()) }
        let heading = asked.words.story.desks
        let model = DesksPage(
            frame: frame(heading, asked), t: asked.words.words, heading: heading,
            desks: desks.map { desk in
                DeskModel(
                    number: String(desk.id.value), label: desk.label,
                    members: people.filter { $0.disabled == nil || desk.members.contains($0.id) }.map { person in
                        Choice(
                            value: String(person.id.value), label: person.fullName,
                            isChosen: desk.members.contains(person.id))
                    })
            })
        return try page(model, with: "desk-desks")
    }

    func addDesk(_ asked: DeskRequest) async throws -> Response {
        _ = try await newsroom.addDesk(asked.form["label"] ?? "", by: asked.actor)
        return seeOther("/desk/desks", told: asked.words.story.deskAdded)
    }

    func changeDesk(_ asked: DeskRequest) async throws -> Response {
        try await newsroom.change(
            ID<Desk>(try asked.number("desk")), label: asked.form["label"] ?? "",
            members: Set(asked.form.all("members").compactMap(Int64.init).map { ID($0) }), by: asked.actor)
        return seeOther("/desk/desks", told: asked.words.story.deskKept)
    }

    func removeDesk(_ asked: DeskRequest) async throws -> Response {
        let id = ID<Desk>(try asked.number("desk"))
        try await newsroom.remove(id, by: asked.actor)
        return seeOther("/desk/desks", told: asked.words.story.deskRemoved, undo: "/desk/desks/\(id)/restore")
    }

    func restoreDesk(_ asked: DeskRequest) async throws -> Response {
        try await newsroom.remove(ID<Desk>(try asked.number("desk")), isBack: true, by: asked.actor)
        return seeOther("/desk/desks", told: asked.words.story.deskBack)
    }
}

/// `desk-desks.mustache`.
struct DesksPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var desks: [DeskModel]
}

struct DeskModel { var number: String; var label: String; var members: [Choice] }
