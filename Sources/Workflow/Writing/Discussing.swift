import News
import Storage

/// Talking of a story, and handing it to somebody.
extension Newsroom {
    /// Says something of a story, for the newsroom alone.
    package func comment(_ text: String, on id: ID<Story>, by person: Person) async throws {
        let now = now()
        let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        if text.isEmpty { throw CommentRefusal.empty }
        if text.count > CommentRefusal.longest { throw CommentRefusal.tooLong }
        try await store.write { db in
            _ = try db.storyToWrite(id)
            try db.comment(text, on: id, by: person.id, at: now)
            try db.audit("comment", by: person.name, story: id, at: now)
        }
    }

    /// Says whose a story is: which desk's, and who works on it. Its copy stays as it is, so whoever writes may go on.
    ///
    /// - Returns: whose it was.
    @discardableResult
    package func assign(
        _ id: ID<Story>, to desk: ID<Desk>?, _ assignee: ID<Person>?, by person: Person
    ) async throws -> (desk: ID<Desk>?, assignee: ID<Person>?) {
        let now = now()
        return try await store.write { db in
            let story = try db.storyToWrite(id)
            if let desk, try !db.desks().contains(where: { $0.id == desk }) { throw AssignmentRefusal.noSuchDesk }
            let assigned = try assignee.map { try db.person($0) }
            if let assigned, assigned?.door != .desk || assigned?.disabled != nil {
                throw AssignmentRefusal.noSuchPerson
            }
            try db.assign(id, to: desk, assignee)
            let label = try desk.flatMap { id in try db.desks().first { $0.id == id }?.name }
            let detail = [label.map { "desk \($0)" }, assigned??.name].compactMap { $0 }.joined(separator: "; ")
            try db.audit("assign", by: person.name, story: id, detail: detail, at: now)
            return (story.desk, story.assignee)
        }
    }
}

/// Why a comment was not taken.
package enum CommentRefusal: Explained, Hashable {
    case empty, tooLong

    /// Longest comment, in characters.
    package static let longest = 4000

    package var sentence: String {
        switch self {
        case .empty: "Write something before you send it."
        case .tooLong: "Please keep a comment under \(Self.longest) characters."
        }
    }
}

/// Why a story was not given to somebody.
package enum AssignmentRefusal: Explained, Hashable {
    case noSuchDesk, noSuchPerson

    package var sentence: String {
        switch self {
        case .noSuchDesk: "That desk is not here any more. Load the page again and choose another."
        case .noSuchPerson: "That person no longer signs in here. Load the page again and choose somebody else."
        }
    }
}
