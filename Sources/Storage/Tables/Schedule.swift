import News

/// Copy that moves by itself.
extension Transaction {
    /// Stories whose moment has come, earliest first.
    package func due(at now: WireTime, limit: Int) throws -> [ID<Story>] {
        try rows(
            """
            SELECT id FROM story WHERE scheduled IS NOT NULL AND scheduled <= \(now) ORDER BY scheduled, id LIMIT \(limit)
            """
        ).map { try $0.id("id") }
    }

    /// Keeps a comment by whoever signs in by a name; nothing where nobody does, since comments are people's.
    package func say(_ text: String, on story: ID<Story>, by name: String, at now: WireTime) throws {
        guard let person = try person(named: name) else { return }
        try comment(text, on: story, by: person.id, at: now)
    }
}
