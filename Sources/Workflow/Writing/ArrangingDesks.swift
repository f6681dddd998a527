import News
import Storage

/// The newsroom's desks and templates.
extension Newsroom {
    /// Adds a desk. Its name in addresses is made from its label.
    package func addDesk(_ label: String, members: Set<ID<Person>> = [], by actor: String) async throws -> ID<Desk> {
        let now = now()
        let label = try Naming.checked(label)
        return try await store.write { db in
            try db.takeTurn()
            let name = try Naming.free(Slug.make(from: label), where: { try !db.hasDesk(named: $0) })
            let id = try db.addDesk(name: name, label: label)
            try db.save(Desk(id: id, name: name, label: label, members: members))
            try db.audit("add-desk", by: actor, detail: label, at: now)
            return id
        }
    }

    /// Gives a desk its label and its members.
    package func change(_ id: ID<Desk>, label: String, members: Set<ID<Person>>, by actor: String) async throws {
        let now = now()
        let label = try Naming.checked(label)
        try await store.write { db in
            try db.takeTurn()
            guard var desk = try db.desks().first(where: { $0.id == id }) else { throw AssignmentRefusal.noSuchDesk }
            desk.label = label
            desk.members = members
            try db.save(desk)
            try db.audit("change-desk", by: actor, detail: label, at: now)
        }
    }

    /// Takes a desk away, so that its stories belong to none; or puts it back, and they are its own again.
    package func remove(_ id: ID<Desk>, isBack: Bool = false, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            try db.remove(id, at: isBack ? nil : now)
            try db.audit(isBack ? "restore-desk" : "remove-desk", by: actor, detail: "desk \(id)", at: now)
        }
    }

    /// Makes a template of copy: what belongs to one day or one story alone is left out.
    package func addTemplate(_ name: String, from copy: Copy, by actor: String) async throws -> ID<CopyTemplate> {
        let now = now()
        let name = try Naming.checked(name)
        return try await store.write { db in
            try db.takeTurn()
            let id: ID<CopyTemplate>
            if var known = try db.template(named: name) {
                // Under the name of one that was deleted; its text went with it.
                if known.removed == nil { throw NamingRefusal.taken }
                known.copy = copy.asTemplate
                known.removed = nil
                known.changed = now
                try db.save(known)
                id = known.id
            } else {
                id = try db.addTemplate(name, copy.asTemplate, at: now)
            }
            try db.audit("add-template", by: actor, detail: name, at: now)
            return id
        }
    }

    /// Changes a template's name and copy.
    package func change(
        _ id: ID<CopyTemplate>, name: String, by actor: String, copy change: @escaping @Sendable (Copy) throws -> Copy
    ) async throws {
        let now = now()
        let name = try Naming.checked(name)
        try await store.write { db in
            try db.takeTurn()
            var template = try db.chosen(id)
            if let other = try db.template(named: name), other.id != id { throw NamingRefusal.taken }
            template.name = name
            template.copy = try change(template.copy)
            template.changed = now
            try db.save(template)
            try db.audit("change-template", by: actor, detail: name, at: now)
        }
    }

    /// Deletes a template, or brings it back.
    package func remove(_ id: ID<CopyTemplate>, isBack: Bool = false, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            guard var template = try db.template(id) else { throw NoSuchTemplate() }
            template.removed = isBack ? nil : now
            try db.save(template)
            try db.audit(isBack ? "restore-template" : "remove-template", by: actor, detail: template.name, at: now)
        }
    }
}

extension Copy {
    /// Without what belongs to one day or one story alone.
    package var asTemplate: Copy {
        var copy = self
        copy.dateline?.date = nil
        copy.dateline?.asReceived = nil
        copy.provider = nil
        copy.links = []
        copy.signals = []
        copy.services = []
        copy.profile = nil
        copy.contentCreated = nil
        copy.contentModified = nil
        copy.expires = nil
        copy.alternativeIDs = [:]
        return copy
    }
}

/// Names that people give to desks and templates.
private enum Naming {
    static let longest = 80

    static func checked(_ name: String) throws(NamingRefusal) -> String {
        let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if words.isEmpty { throw .empty }
        if words.count > longest { throw .tooLong }
        return words
    }

    /// The name, or the first of "name-2", "name-3" … that nobody has.
    static func free(_ name: String, where isFree: (String) throws -> Bool) throws -> String {
        if try isFree(name) { return name }
        var number = 2
        while try !isFree("\(name)-\(number)") { number += 1 }
        return "\(name)-\(number)"
    }
}

/// Why a name was not taken.
package enum NamingRefusal: Explained, Hashable {
    case empty, tooLong, taken

    package var sentence: String {
        switch self {
        case .empty: "Give it a name."
        case .tooLong: "Please keep the name under 80 characters."
        case .taken: "There is one of that name already. Choose another name."
        }
    }
}
