import Hummingbird
import News
import Storage
import Workflow

/// Who works here, for administrators.
extension DeskSite {
    static let peopleRoutes: [DeskRoute] =
        setupRoutes + linkRoutes + accountRoutes + [
            .get("/desk/people", .allowed(.managePeople)) { desk in { try await desk.peoplePage($0) } },
            .post("/desk/people", .allowed(.managePeople)) { desk in { try await desk.addPerson($0) } },
            .get("/desk/people/:id", .allowed(.managePeople)) { desk in { try await desk.personPage($0) } },
            .post("/desk/people/:id/roles", .allowed(.managePeople)) { desk in { try await desk.setRoles($0) } },
            .post("/desk/people/:id/disable", .allowed(.managePeople)) { desk in { try await desk.disable($0) } },
            .post("/desk/people/:id/enable", .allowed(.managePeople)) { desk in { try await desk.enable($0) } },
            .post("/desk/people/:id/link", .allowed(.managePeople)) { desk in { try await desk.makeLink($0) } },
            .post("/desk/people/:id/sessions", .allowed(.managePeople)) { desk in { try await desk.endTheirs($0) } },
            .post("/desk/people/:id/codes", .allowed(.managePeople)) { desk in { try await desk.dropCodes($0) } },
        ]

    func peoplePage(_ asked: DeskRequest) async throws -> Response { try await peoplePage(asked, problem: nil) }

    func addPerson(_ asked: DeskRequest) async throws -> Response {
        do {
            let person = try await newsroom.addPerson(
                name: asked.form["name"] ?? "", fullName: asked.form["full-name"] ?? "", email: asked.form["email"],
                roles: asked.roles, by: asked.actor)
            return try await linkPage(asked, for: person)
        } catch let refusal as PeopleRefusal {
            return try await peoplePage(asked, problem: refusal)
        }
    }

    func makeLink(_ asked: DeskRequest) async throws -> Response {
        try await linkPage(asked, for: try await namedPerson(asked))
    }

    func setRoles(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedPerson(asked)
        do {
            try await newsroom.setRoles(asked.roles, of: person.name, by: asked.actor)
        } catch let refusal as PeopleRefusal {
            return try await personPage(asked, person, problem: refusal)
        }
        return done(asked, person, asked.words.peoplePage.rolesSet)
    }

    func disable(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedPerson(asked)
        do {
            try await newsroom.disable(person.name, by: asked.actor)
        } catch let refusal as PeopleRefusal {
            return try await personPage(asked, person, problem: refusal)
        }
        return seeOther(
            "/desk/people", told: asked.words.peoplePage.shutOutTold.replacing("%@", with: person.fullName),
            undo: "/desk/people/\(person.id)/enable")
    }

    func enable(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedPerson(asked)
        try await newsroom.enable(person.name, by: asked.actor)
        return done(asked, person, asked.words.peoplePage.letInTold)
    }

    func endTheirs(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedPerson(asked)
        try await newsroom.endSessions(of: person.name, by: asked.actor)
        return done(asked, person, asked.words.peoplePage.signedOutTold)
    }

    func dropCodes(_ asked: DeskRequest) async throws -> Response {
        let person = try await namedPerson(asked)
        try await newsroom.dropSecondFactor(of: person.name, by: asked.actor)
        return done(asked, person, asked.words.peoplePage.codesDroppedTold)
    }

    private func done(_ asked: DeskRequest, _ person: Person, _ told: String) -> Response {
        seeOther("/desk/people/\(person.id)", told: told.replacing("%@", with: person.fullName))
    }

    private func namedPerson(_ asked: DeskRequest) async throws -> Person {
        let id = ID<Person>(try asked.number("id"))
        guard let person = try await store.read({ try $0.person(id) }), person.door == .desk else {
            throw HTTPError(.notFound)
        }
        return person
    }

    private func linkPage(_ asked: DeskRequest, for person: Person) async throws -> Response {
        let link = try await newsroom.makeLink(
            for: person.name, minutes: SignInLimits.invitationHours * 60, by: asked.actor)
        let model = PersonLinkPage(
            frame: frame(asked.words.peoplePage.linkHeading, asked, current: "/desk/people"), t: asked.words.words,
            link: link, handOver: asked.words.peoplePage.handOver.replacing("%@", with: person.fullName),
            personHref: "/desk/people/\(person.id)")
        return try page(model, with: "desk-person-link")
    }
}

extension DeskRequest {
    /// The roles that were ticked.
    fileprivate var roles: Set<Role> { Set(form.all("role").compactMap { Role(rawValue: $0) }) }
}
