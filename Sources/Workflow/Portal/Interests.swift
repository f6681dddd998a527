import News
import Storage

/// Why something was not followed.
package enum InterestRefusal: Explained, Hashable, Sendable {
    case noKeyword, tooMany, alreadyFollowed, noStory

    /// Interests of one person, at most.
    package static let most = 100

    package var sentence: String {
        switch self {
        case .noKeyword: "Please give a keyword of at most \(Interest.longestKeyword) characters."
        case .tooMany: "At most \(Self.most) keywords and storylines can be followed. Drop one first."
        case .alreadyFollowed: "You follow that already."
        case .noStory: "That story is not here for you any more."
        }
    }
}

/// What editors of subscribers follow.
extension Newsroom {
    package func follow(keyword text: String, byMail: Bool, by person: Person) async throws {
        guard let keyword = Interest.checkedKeyword(text) else { throw InterestRefusal.noKeyword }
        try await follow(.keyword(keyword), byMail: byMail, by: person)
    }

    /// - Throws: `InterestRefusal.noStory` for a story that is none of their subscriber's.
    package func follow(storyline id: ID<Story>, byMail: Bool, by person: Person) async throws {
        guard let subscriber = person.subscriber else { return }
        let (rules, now) = (rules, now())
        let found = try await store.read { db in
            try SubscriberWire(of: subscriber, in: db, by: rules, at: now)?.story(id)?.newest.version.guid
        }
        guard let found else { throw InterestRefusal.noStory }
        try await follow(.storyline(id, guid: found), byMail: byMail, by: person)
    }

    private func follow(_ subject: Interest.Subject, byMail: Bool, by person: Person) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            let all = try db.interests(of: person.id)
            if all.contains(where: { $0.subject.isSame(as: subject) }) { throw InterestRefusal.alreadyFollowed }
            if all.count >= InterestRefusal.most { throw InterestRefusal.tooMany }
            if byMail { try db.beginAlerts(for: person, at: now) }
            try db.addInterest(subject, of: person.id, byMail: byMail, at: now)
        }
    }

    /// Changes whether letters come for it. Nothing happens to an interest that is not their own.
    package func set(byMail: Bool, of id: ID<Interest>, by person: Person) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            guard try db.interest(id)?.person == person.id else { return }
            if byMail { try db.beginAlerts(for: person, at: now) }
            try db.set(byMail: byMail, of: id)
        }
    }

    /// Follows it no more. Nothing happens to an interest that is not their own.
    package func drop(_ id: ID<Interest>, by person: Person) async throws {
        try await store.write { db in
            try db.takeTurn()
            if try db.interest(id)?.person == person.id { try db.drop(id) }
        }
    }
}

extension Transaction {
    /// Lets the news of a subscriber nobody of whom wanted letters until now begin here, wherever it was left.
    fileprivate func beginAlerts(for person: Person, at now: WireTime) throws {
        guard let subscriber = person.subscriber, try interestsByMail(of: subscriber).isEmpty else { return }
        try save(portalPlace: ChangePlace(position: try wireHead(), moment: now).description, of: subscriber)
    }
}

extension Interest.Subject {
    fileprivate func isSame(as other: Interest.Subject) -> Bool {
        switch (self, other) {
        case (.keyword(let one), .keyword(let two)): one.lowercased() == two.lowercased()
        case (.storyline(let one, _), .storyline(let two, _)): one == two
        case (.keyword, _), (.storyline, _): false
        }
    }
}
