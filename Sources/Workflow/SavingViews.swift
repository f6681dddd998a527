import News
import Storage

/// Lists that people come back to.
extension Newsroom {
    /// Keeps a list with its filters under a name; one of the same name and person is replaced.
    ///
    /// - Parameter shared: whether everybody sees it, which takes somebody who may arrange the newsroom.
    @discardableResult
    package func save(view name: String, query: String, shared: Bool, by person: Person) async throws -> SavedView {
        let now = now()
        if name.isEmpty { throw ViewRefusal.noName }
        if name.count > SavedView.longestName { throw ViewRefusal.nameTooLong }
        if query.utf8.count > SavedView.longestQuery { throw ViewRefusal.tooManyFilters }
        if shared, !person.may(.arrange) { throw ViewRefusal.notForEverybody }
        return try await store.write { db in
            try db.takeTurn()
            for old in try db.savedViews(for: person.id) where old.person == person.id && old.name == name {
                try db.delete(old.id)
            }
            try db.audit("save-view", by: person.name, detail: name, at: now)
            return try db.addView(name, query: query, of: person.id, isShared: shared)
        }
    }

    /// Removes a view: one's own, or a shared one by somebody who may arrange the newsroom.
    ///
    /// - Returns: the view as it was.
    package func delete(view id: ID<SavedView>, by person: Person) async throws -> SavedView {
        let now = now()
        return try await store.write { db in
            try db.takeTurn()
            guard let view = try db.savedView(id), view.isShared || view.person == person.id else {
                throw ViewRefusal.notThere
            }
            if view.person != person.id, !person.may(.arrange) { throw ViewRefusal.notForEverybody }
            try db.delete(id)
            try db.audit("delete-view", by: person.name, detail: view.name, at: now)
            return view
        }
    }
}

/// Why a view was not kept or removed.
package enum ViewRefusal: Explained, Hashable, Sendable {
    case noName, nameTooLong, tooManyFilters, notForEverybody, notThere

    package var sentence: String {
        switch self {
        case .noName: "Give the view a name."
        case .nameTooLong: "Please keep the name under \(SavedView.longestName) characters."
        case .tooManyFilters: "These filters are too long to be kept. Use fewer words."
        case .notForEverybody: "Views for everybody are arranged by a chief. Keep one of your own, or ask a chief."
        case .notThere: "There is no such view any more."
        }
    }
}
