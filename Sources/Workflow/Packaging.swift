import News
import Storage

/// Putting stories together into one that is an ordered set.
extension Newsroom {
    /// Opens a package as a draft.
    ///
    /// - Parameter first: the story it begins with.
    package func package(
        _ headline: String, beginningWith first: ID<Story>? = nil, by person: Person
    ) async throws -> Story {
        let now = now()
        let guid = masthead.guid(makeID(), at: now)
        return try await store.write { db in
            var copy = Copy(kind: .package, language: masthead.languages.first, headline: Headline(headline))
            if let first {
                let member = try db.story(first, at: nil)
                copy.language = (member.latest?.copy ?? member.filed?.copy)?.language ?? copy.language
                try copy.add(member.asMember)
            }
            var story = try db.openStory(guid: guid, kind: .package, at: now)
            story.assignee = person.id
            try story.file(Filing(copy: copy, created: now, progress: .draft, author: person.id))
            try db.save(story, at: now)
            try db.audit("package", by: person.name, story: story.id, detail: headline, at: now)
            return story
        }
    }

    /// One change of a package's order.
    package enum Arrangement: Hashable, Sendable {
        case add(ID<Story>)
        /// By guid.
        case remove(String)
        /// By guid; so many places, -1 being one earlier.
        case move(String, by: Int)
    }

    /// Changes what a package holds. The changed copy waits with the desk like any other.
    package func arrange(
        _ id: ID<Story>, _ change: Arrangement, on edition: Int64? = nil, by person: Person
    ) async throws {
        let now = now()
        try await store.write { db in
            var story = try db.story(id, at: edition)
            try person.expectToWrite(story)
            let added = try added(by: change, to: story, db)
            try story.edit(at: now) { copy in
                var copy = copy
                switch change {
                case .add: if let added { try copy.add(added) }
                case .remove(let guid): try copy.remove(guid)
                case .move(let guid, let places): try copy.move(guid, by: places)
                }
                return copy
            }
            try db.save(story, at: now)
            try db.audit("arrange", by: person.name, story: id, detail: change.words, at: now)
        }
    }

    private func added(by change: Arrangement, to package: Story, _ db: Transaction) throws -> Link? {
        guard case .add(let member) = change else { return nil }
        if member == package.id { throw PackageRefusal.itself }
        guard let story = try db.story(member) else { throw PackageRefusal.noStory }
        return story.asMember
    }
}

extension Newsroom.Arrangement {
    /// As the books say it.
    fileprivate var words: String {
        switch self {
        case .add(let story): "added story \(story)"
        case .remove(let guid): "removed \(guid)"
        case .move(let guid, let places): "moved \(guid) by \(places)"
        }
    }
}

extension Story {
    /// How a package names it.
    fileprivate var asMember: Link {
        Link(.other("irel:hasMember"), to: guid, title: (latest?.copy ?? filed?.copy)?.listingLine, isReference: true)
    }
}
