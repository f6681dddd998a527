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

/// Somebody who is to be added, with names that fit.
struct NewPerson: Sendable {
    var name: String
    var fullName: String
    var email: String?
    var roles: Set<Role>
    var language: String?

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
    func add(_ new: NewPerson, password: String?, at now: WireTime) throws -> Person {
        try takeTurn()
        if try person(named: new.name) != nil { throw PeopleRefusal.nameTaken(new.name) }
        let person = try addPerson(
            name: new.name, fullName: new.fullName, email: new.email, roles: new.roles, language: new.language, at: now)
        if let password { try save(Credentials(password: password), of: person.id) }
        return person
    }
}

extension Set<Role> {
    /// "chief, editor", for the books.
    package var listed: String { map(\.rawValue).sorted().joined(separator: ", ") }
}
