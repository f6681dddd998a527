import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// Whoever manages subscribers lets their editors in, and looks in at their portals.
extension DeskSite {
    static let editorRoutes: [DeskRoute] = [
        .get("/desk/editors", .allowed(.manageSubscribers)) { desk in { try await desk.editorsPage($0) } },
        .post("/desk/editors", .allowed(.manageSubscribers)) { desk in { try await desk.addEditor($0) } },
        .post("/desk/editors/look-in", .allowed(.manageSubscribers)) { desk in { try await desk.lookIn($0) } },
        .post("/desk/editors/:id/link", .allowed(.manageSubscribers)) { desk in { try await desk.makeEditorLink($0) } },
        .post("/desk/editors/:id/disable", .allowed(.manageSubscribers)) { desk in
            { try await desk.disableEditor($0) }
        },
        .post("/desk/editors/:id/enable", .allowed(.manageSubscribers)) { desk in { try await desk.enableEditor($0) } },
        .post("/desk/editors/:id/codes", .allowed(.manageSubscribers)) { desk in
            { try await desk.dropEditorsCodes($0) }
        },
    ]

    func editorsPage(_ asked: DeskRequest) async throws -> Response { try await editorsPage(asked, problem: nil) }

    func addEditor(_ asked: DeskRequest) async throws -> Response {
        do {
            let person = try await newsroom.addEditor(
                name: asked.form["name"] ?? "", fullName: asked.form["full-name"] ?? "", email: asked.form["email"],
                of: asked.form["subscriber"] ?? "", by: asked.actor)
            return try await editorLinkPage(asked, for: person)
        } catch let refusal as PeopleRefusal {
            return try await editorsPage(asked, problem: refusal)
        } catch let refusal as SubscribingRefusal {
            return try await editorsPage(asked, problem: refusal)
        }
    }

    /// Opens a subscriber's portal as its editors see it; nothing can be changed there.
    func lookIn(_ asked: DeskRequest) async throws -> Response {
        let name = asked.form["subscriber"] ?? ""
        try await newsroom.lookIn(at: name, by: asked.actor)
        var response = seeOther("/portal")
        response.headers.append(PortalSite.cookie(PortalSite.lookingCookie, name))
        return response
    }

    func makeEditorLink(_ asked: DeskRequest) async throws -> Response {
        try await editorLinkPage(asked, for: namedEditor(asked))
    }

    func disableEditor(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedEditor(asked)
        try await newsroom.disable(person.name, at: .portal, by: asked.actor)
        return done(person, asked.words.peoplePage.shutOutTold, undo: "/desk/editors/\(person.id)/enable")
    }

    func enableEditor(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedEditor(asked)
        try await newsroom.enable(person.name, at: .portal, by: asked.actor)
        return done(person, asked.words.peoplePage.letInTold)
    }

    func dropEditorsCodes(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedEditor(asked)
        try await newsroom.dropSecondFactor(of: person.name, at: .portal, by: asked.actor)
        return done(person, asked.words.peoplePage.codesDroppedTold)
    }

    private func done(_ person: Person, _ told: String, undo: String? = nil) -> Response {
        seeOther("/desk/editors", told: told.replacing("%@", with: person.fullName), undo: undo)
    }

    private func namedEditor(_ asked: DeskRequest) async throws -> Person {
        let id = ID<Person>(try asked.number("id"))
        guard let person = try await store.read({ try $0.person(id) }), person.door == .portal else {
            throw HTTPError(.notFound)
        }
        return person
    }

    private func editorLinkPage(_ asked: DeskRequest, for person: Person) async throws -> Response {
        let link = try await newsroom.makeLink(
            for: person.name, at: .portal, minutes: SignInLimits.invitationHours * 60, by: asked.actor)
        let model = PersonLinkPage(
            frame: frame(asked.words.peoplePage.linkHeading, asked, current: "/desk/delivery"), t: asked.words.words,
            link: link, handOver: asked.words.peoplePage.handOver.replacing("%@", with: person.fullName),
            personHref: "/desk/editors")
        return try page(model, with: "desk-person-link")
    }

    private func editorsPage(_ asked: DeskRequest, problem: (any Explained)?) async throws -> Response {
        let words = asked.words
        let chosen = asked.form["subscriber"] ?? asked.query("subscriber")
        let found = try await store.read { db in
            try db.subscribers().map { subscriber in
                try EditorsOf(
                    subscriber: subscriber,
                    people: db.people(of: subscriber.id).map { person in
                        (person, try db.credentials(of: person.id) ?? Credentials())
                    })
            }
        }
        let model = DeskEditorsPage(
            frame: frame(words.portal.editors, asked, current: "/desk/delivery"), t: words.words,
            tabs: deliveryTabs(asked, at: "/desk/editors"), problem: problem.map(words.told),
            subscribers: found.map {
                Choice(value: $0.subscriber.name, label: $0.subscriber.title, isChosen: $0.subscriber.name == chosen)
            },
            groups: found.map { $0.model(words) }, isEmpty: found.isEmpty ? true : nil, newName: asked.form["name"],
            newFullName: asked.form["full-name"], newEmail: asked.form["email"])
        return try page(model, with: "desk-editors", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// A subscriber with their editors.
private struct EditorsOf: Sendable {
    var subscriber: Subscriber
    var people: [(person: Person, credentials: Credentials)]

    func model(_ words: DeskPhrasebook) -> DeskEditorsGroup {
        DeskEditorsGroup(
            name: subscriber.name, title: subscriber.title,
            editors: people.map { person, credentials in
                DeskEditor(
                    actions: "/desk/editors/\(person.id)", fullName: person.fullName, name: person.name,
                    email: person.email,
                    state: words.state(of: person, hasPassword: credentials.password != nil),
                    isOpen: person.disabled == nil ? true : nil, isDisabled: person.disabled == nil ? nil : true,
                    hasCodes: credentials.codeKey == nil ? nil : true)
            })
    }
}

/// `desk-editors.mustache`: who of the subscribers may come to the portal.
struct DeskEditorsPage {
    var frame: DeskFrame
    var t: [String: String]
    var tabs: [DeliveryTab]
    var problem: String?
    var subscribers: [Choice]
    var groups: [DeskEditorsGroup]
    var isEmpty: Bool?
    /// As they were given the last time.
    var newName: String?
    var newFullName: String?
    var newEmail: String?
}

struct DeskEditorsGroup {
    var name: String
    var title: String
    var editors: [DeskEditor]
}

struct DeskEditor {
    /// Where the forms go, without their last part.
    var actions: String
    var fullName: String
    var name: String
    var email: String?
    var state: String
    var isOpen: Bool?
    var isDisabled: Bool?
    var hasCodes: Bool?
}
