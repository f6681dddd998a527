/// SQLite's index of words: an FTS5 table that gets texts already cut, and whose row ids are places on the wire.
struct FTS5Index: WordIndex {
    func tables(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE search_entry (
                position INTEGER NOT NULL PRIMARY KEY,
                story_id INTEGER NOT NULL UNIQUE REFERENCES story (id),
                released INTEGER NOT NULL
            )
            """
        ] + wordTable
    }

    /// The tokenizer takes every character but ASCII's own signs for a letter, so that it parts words only at our spaces.
    private var wordTable: [String] {
        [
            """
            CREATE VIRTUAL TABLE search_words USING fts5 (headline, body, marks, tokenize = 'ascii tokenchars _', columnsize = 0)
            """,
            // As many bytes of a batch are kept in memory before they become a segment: few segments are quick to search.
            "INSERT INTO search_words (search_words, rank) VALUES ('hashsize', 33554432)",
        ]
    }

    func write(_ story: IndexedStory, in db: Transaction) throws {
        let marks = story.headline.map(SearchMark.headline) + [SearchMark.placeholder] + story.labels
        try db.run(
            """
            INSERT INTO search_entry (position, story_id, released)
            VALUES (\(story.position), \(story.story), \(story.released))
            """)
        try db.run(
            """
            INSERT INTO search_words (rowid, headline, body, marks)
            VALUES (\(story.position), \(line(story.headline)), \(line(story.body)), \(line(marks)))
            """)
    }

    func remove(_ position: Int64, in db: Transaction) throws {
        try db.run("DELETE FROM search_entry WHERE position = \(position)")
        try db.run("DELETE FROM search_words WHERE rowid = \(position)")
    }

    /// Row by row it would take as long as it took to fill.
    func clear(in db: Transaction) throws {
        try db.run("DELETE FROM search_entry")
        try db.run(text: "DROP TABLE search_words")
        for statement in wordTable { try db.run(text: statement) }
    }

    func settle(in db: Transaction) {}

    /// FTS5 walks all its lists from the newest row on, so there is nothing to divide.
    func reaches(over stretch: Range<Int64>) -> [SearchReach] { [SearchReach(from: stretch.lowerBound)] }

    func newest(_ asked: SearchAsked, in stretch: Range<Int64>, of reach: SearchReach, limit: Int) -> SQL {
        """
        SELECT rowid AS position FROM search_words
        WHERE search_words MATCH \(expression(asked)) AND rowid < \(stretch.upperBound) AND rowid >= \(stretch.lowerBound)
        ORDER BY rowid DESC LIMIT \(limit)
        """
    }

    /// All of it in quotes, so that nothing in it means more than words.
    private func expression(_ asked: SearchAsked) -> String {
        let phrases = asked.terms.phrases.map { phrase in
            "\"" + line(asked.field == .headline ? phrase.map(SearchMark.headline) : phrase) + "\""
        }
        let words = phrases.joined(separator: " AND ")
        let labels = asked.labels.map { "\"\($0)\"" }
        return ([asked.field == .body ? "body : (\(words))" : words] + labels).joined(separator: " AND ")
    }

    func places(of words: Set<String>, at positions: [Int64], in db: Transaction) throws -> [Int64: WordPlaces] {
        var places: [Int64: WordPlaces] = [:]
        let words = Set(words.map { Substring($0) })
        for position in positions {
            let found = try db.row("SELECT headline, body FROM search_words WHERE rowid = \(position)")
            guard let row = found else { continue }
            let headline = try row.text("headline").split(separator: " ")
            let body = try row.text("body").split(separator: " ")
            var both = WordPlaces()
            note(headline, from: 0, of: words, in: &both.headline)
            both.text = both.headline
            note(body, from: headline.count + 1, of: words, in: &both.text)
            places[position] = both
        }
        return places
    }

    private func note(_ text: [Substring], from start: Int, of words: Set<Substring>, in places: inout [String: [Int]])
    {
        for (index, word) in text.enumerated() where words.contains(word) {
            places[String(word), default: []].append(start + index)
        }
    }

    private func line(_ words: [String]) -> String { words.joined(separator: " ") }
}
