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
    func reach(_ asked: SearchAsked, into stretch: Range<Int64>, newest: Int64, covering places: Int64) -> SearchReach {
        SearchReach(from: stretch.lowerBound)
    }

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
        let sought = words.map { (word: $0, bytes: Array($0.utf8)) }
        for position in positions {
            let found = try db.row("SELECT headline, body FROM search_words WHERE rowid = \(position)")
            guard let row = found else { continue }
            var both = WordPlaces()
            let end = note(try row.text("headline"), from: 0, of: sought, in: &both.headline)
            both.text = both.headline
            _ = note(try row.text("body"), from: end + 1, of: sought, in: &both.text)
            places[position] = both
        }
        return places
    }

    /// Goes through a text of words with spaces between them, byte by byte: there are hundreds of texts in a search.
    ///
    /// - Returns: the place after the last word.
    private func note(
        _ text: String, from start: Int, of sought: [(word: String, bytes: [UInt8])], in places: inout [String: [Int]]
    ) -> Int {
        var text = text
        return text.withUTF8 { bytes in
            var (place, wordStart) = (start, 0)
            while wordStart < bytes.count {
                var end = wordStart
                while end < bytes.count, bytes[end] != UInt8(ascii: " ") { end += 1 }
                for (word, wanted) in sought where wanted.count == end - wordStart {
                    if wanted.elementsEqual(bytes[wordStart..<end]) { places[word, default: []].append(place) }
                }
                place += 1
                wordStart = end + 1
            }
            return place
        }
    }

    private func line(_ words: [String]) -> String { words.joined(separator: " ") }
}
