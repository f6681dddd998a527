import Hummingbird
import News
import Storage
import Workflow

/// The pages about people, from what the store has.
extension DeskSite {
    func personPage(_ asked: DeskRequest) async throws -> Response {
        let id = ID<Person>(try asked.number("id"))
        guard let person = try await store.read({ try $0.person(id) }), person.door == .desk else {
            throw HTTPError(.notFound)
        }
        return try await personPage(asked, person, problem: nil)
    }

    func personPage(_ asked: DeskRequest, _ person: Person, problem: PeopleRefusal?) async throws -> Response {
        let now = asked.now
        let (sessions, credentials) = try await store.read { db in
            (try db.sessions(of: person.id, at: now), try db.credentials(of: person.id) ?? Credentials())
        }
        let words = asked.words
        let times = Times(language: words.language, zone: masthead.zone)
        let model = PersonPage(
            frame: frame(person.fullName, asked, current: "/desk/people"), t: words.words,
            problem: problem.map(words.told), fullName: person.fullName, name: person.name, email: person.email,
            state: words.state(of: person, hasPassword: credentials.password != nil),
            lastUsed: sessions.first.map { times.moment($0.seen) }, sessionCount: sessions.count,
            actions: "/desk/people/\(person.id)", roles: words.choices(of: person.roles),
            isDisabled: person.disabled == nil ? nil : true, isOpen: person.disabled == nil ? true : nil,
            hasSessions: sessions.isEmpty ? nil : true, hasCodes: credentials.codeKey == nil ? nil : true)
        return try page(model, with: "desk-person", status: problem == nil ? .ok : .unprocessableContent)
    }

    func peoplePage(_ asked: DeskRequest, problem: PeopleRefusal?) async throws -> Response {
        let words = asked.words
        let lines = try await store.read { db in
            try db.people().map { person in
                let hasPassword = try db.credentials(of: person.id)?.password != nil
                return PersonLine(
                    href: "/desk/people/\(person.id)", fullName: person.fullName, name: person.name,
                    roleList: words.listed(person.roles), state: words.state(of: person, hasPassword: hasPassword))
            }
        }
        let model = PeoplePage(
            frame: frame(words.people, asked, current: "/desk/people"), t: words.words,
            problem: problem.map(words.told), lines: lines, newName: asked.form["name"],
            newFullName: asked.form["full-name"], newEmail: asked.form["email"],
            roles: words.choices(of: Set(asked.form.all("role").compactMap { Role(rawValue: $0) })))
        return try page(model, with: "desk-people", status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension DeskPhrasebook {
    func label(of role: Role) -> String {
        switch role {
        case .reporter: peoplePage.roleReporter
        case .editor: peoplePage.roleEditor
        case .chief: peoplePage.roleChief
        case .subscriberManager: peoplePage.roleSubscriberManager
        case .administrator: peoplePage.roleAdministrator
        }
    }

    /// What a role is for.
    private func hint(of role: Role) -> String {
        switch role {
        case .reporter: peoplePage.hintReporter
        case .editor: peoplePage.hintEditor
        case .chief: peoplePage.hintChief
        case .subscriberManager: peoplePage.hintSubscriberManager
        case .administrator: peoplePage.hintAdministrator
        }
    }

    /// "Chief editor, Administrator".
    func listed(_ roles: Set<Role>) -> String {
        Role.allCases.filter(roles.contains).map(label).joined(separator: ", ")
    }

    func choices(of roles: Set<Role>) -> [RoleChoice] {
        Role.allCases.map { role in
            RoleChoice(
                value: role.rawValue, label: label(of: role), hint: hint(of: role),
                checked: roles.contains(role) ? true : nil)
        }
    }

    func state(of person: Person, hasPassword: Bool) -> String {
        if person.disabled != nil { return peoplePage.stateDisabled }
        return hasPassword ? peoplePage.stateActive : peoplePage.stateInvited
    }
}

/// `desk-people.mustache`.
struct PeoplePage {
    var frame: DeskFrame
    var t: [String: String]
    var problem: String?
    var lines: [PersonLine]
    /// As they were given the last time.
    var newName: String?
    var newFullName: String?
    var newEmail: String?
    var roles: [RoleChoice]
}

struct PersonLine {
    var href: String
    var fullName: String
    var name: String
    var roleList: String
    var state: String
}

struct RoleChoice {
    var value: String
    var label: String
    var hint: String
    var checked: Bool?
}

/// `desk-person.mustache`.
struct PersonPage {
    var frame: DeskFrame
    var t: [String: String]
    var problem: String?
    var fullName: String
    var name: String
    var email: String?
    var state: String
    /// Absent while they are signed in nowhere.
    var lastUsed: PageTime?
    var sessionCount: Int
    /// Where the forms go, without their last part.
    var actions: String
    var roles: [RoleChoice]
    var isDisabled: Bool?
    var isOpen: Bool?
    var hasSessions: Bool?
    var hasCodes: Bool?
}

/// `desk-person-link.mustache`: shows a link this one time.
struct PersonLinkPage {
    var frame: DeskFrame
    var t: [String: String]
    var link: String
    var handOver: String
    var personHref: String
}
