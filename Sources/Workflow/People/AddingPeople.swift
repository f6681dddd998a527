import News
import Storage

extension Newsroom {
    /// Adds somebody. Without a password they need a link to set one.
    package func addPerson(
        name: String, fullName: String, email: String? = nil, roles: Set<Role>, language: String? = nil,
        password: String? = nil, by actor: String
    ) async throws -> Person {
        let new = try NewPerson(name: name, fullName: fullName, email: email, roles: roles, language: language)
        if let password { try NewPassword.check(password, about: [new.name, new.fullName, masthead.name]) }
        let kept: String? = if let password { try await passwords.hash(password) } else { nil }
        let now = now()
        return try await store.write { db in
            let person = try db.add(new, password: kept, at: now)
            try db.audit("add person", by: actor, detail: "\(person.name): \(person.roles.listed)", at: now)
            return person
        }
    }
}

extension Newsroom {
    /// Adds an editor of a subscriber, who may come to the portal. Without a password they need a link to set one.
    package func addEditor(
        name: String, fullName: String, email: String? = nil, language: String? = nil, of subscriber: String,
        password: String? = nil, by actor: String
    ) async throws -> Person {
        let new = try NewPerson(editor: name, fullName: fullName, email: email, language: language)
        if let password { try NewPassword.check(password, about: [new.name, new.fullName, masthead.name]) }
        let kept: String? = if let password { try await passwords.hash(password) } else { nil }
        let now = now()
        return try await store.write { db in
            try db.takeTurn()
            let subscriber = try db.expectSubscriber(subscriber)
            let person = try db.add(new, of: subscriber.id, password: kept, at: now)
            try db.audit("add person", by: actor, detail: "\(person.name): \(subscriber.name)", at: now)
            return person
        }
    }
}

/// Somebody who is to be added, with names that fit.
struct NewPerson: Sendable {
    var name: String
    var fullName: String
    var email: String?
    var roles: Set<Role>
    var language: String?

    /// Of a subscriber: nobody there has a role in the newsroom.
    init(editor name: String, fullName: String, email: String?, language: String?) throws(PeopleRefusal) {
        self.name = try Person.checkedName(name)
        self.fullName = try Person.checkedFullName(fullName)
        self.email = try Person.checkedEmail(email)
        roles = []
        self.language = language
    }

    init(name: String, fullName: String, email: String?, roles: Set<Role>, language: String?) throws(PeopleRefusal) {
        self.name = try Person.checkedName(name)
        self.fullName = try Person.checkedFullName(fullName)
        self.email = try Person.checkedEmail(email)
        if roles.isEmpty { throw .noRole }
        self.roles = roles
        self.language = language
    }
}

extension Transaction {
    /// - Throws: `PeopleRefusal.nameTaken`.
    func add(
        _ new: NewPerson, of subscriber: ID<Subscriber>? = nil, password: String?, at now: WireTime
    ) throws -> Person {
        try takeTurn()
        if try person(named: new.name) != nil { throw PeopleRefusal.nameTaken(new.name) }
        let person = try addPerson(
            name: new.name, fullName: new.fullName, email: new.email, roles: new.roles, language: new.language,
            subscriber: subscriber, at: now)
        if let password { try save(Credentials(password: password), of: person.id) }
        return person
    }
}

extension Set<Role> {
    /// "chief, editor", for the books.
    package var listed: String { map(\.rawValue).sorted().joined(separator: ", ") }
}
