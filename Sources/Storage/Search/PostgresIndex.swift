/// PostgreSQL's index of words: a `tsvector` with our own words and places, under a GIN index.
///
/// GIN does not know what is newest. So each row also bears marks of the stretches of the wire that it stands in, from small
/// to large; the newest are found by asking for the words within the newest small stretches, then within larger ones.
struct PostgresIndex: WordIndex {
    /// Sizes of stretches as powers of two.
    private static let sizes = [9, 12, 15, 18, 21]

    func tables(_ words: Dialect) -> [String] {
        [
            """
            CREATE TABLE search_entry (
                position BIGINT NOT NULL PRIMARY KEY,
                story_id BIGINT NOT NULL UNIQUE REFERENCES story (id),
                released BIGINT NOT NULL,
                words TSVECTOR NOT NULL
            ) WITH (toast_tuple_target = 128)
            """,
            // Beside the table, so that its rows are close together, and as they are, which is quicker to look through.
            "ALTER TABLE search_entry ALTER COLUMN words SET STORAGE EXTERNAL",
            // The list of what is still to be put in takes a whole batch, and `settle` puts that in at once.
            """
            CREATE INDEX search_entry_by_words ON search_entry USING gin (words)
            WITH (fastupdate = on, gin_pending_list_limit = 262144)
            """,
        ]
    }

    func write(_ story: IndexedStory, in db: Transaction) throws {
        try db.run(
            """
            INSERT INTO search_entry (position, story_id, released, words)
            VALUES (\(story.position), \(story.story), \(story.released), CAST(\(vector(of: story)) AS tsvector))
            """)
    }

    func remove(_ position: Int64, in db: Transaction) throws {
        try db.run("DELETE FROM search_entry WHERE position = \(position)")
    }

    func clear(in db: Transaction) throws { try db.run("TRUNCATE search_entry") }

    func settle(in db: Transaction) throws {
        _ = try db.row("SELECT gin_clean_pending_list('search_entry_by_words') AS pages")
    }

    /// Marks of the smallest size of which few are enough, as GIN looks at each for every row it considers. A phrase may
    /// have more: rows looked at in vain cost it more than marks do.
    func reach(_ asked: SearchAsked, into stretch: Range<Int64>, newest: Int64, covering places: Int64) -> SearchReach {
        let oldest = max(stretch.lowerBound, stretch.upperBound - places, 0)
        let last = max(stretch.upperBound - 1, oldest)
        // Marks for most of the index would hold back little.
        if oldest <= stretch.lowerBound, (last - oldest) * 2 > newest { return SearchReach(from: stretch.lowerBound) }
        let most = asked.hasPhrase ? 8 : 3
        for size in Self.sizes where (last >> size) - (oldest >> size) < most {
            let numbers = (oldest >> size)...(last >> size)
            return SearchReach(from: numbers.lowerBound << size, marks: numbers.map { mark(size, $0) })
        }
        return SearchReach(from: stretch.lowerBound)
    }

    /// The sum keeps the planner from walking the table from its newest row in search of a rare word.
    func newest(_ asked: SearchAsked, in stretch: Range<Int64>, of reach: SearchReach, limit: Int) -> SQL {
        """
        SELECT position FROM search_entry WHERE words @@ CAST(\(expression(asked, reach)) AS tsquery)
            AND position + 0 < \(stretch.upperBound) AND position + 0 >= \(stretch.lowerBound)
        ORDER BY position + 0 DESC LIMIT \(limit)
        """
    }

    private func expression(_ asked: SearchAsked, _ reach: SearchReach) -> String {
        let phrases = asked.terms.phrases.map { phrase in
            let words = phrase.map { word in
                switch asked.field {
                case .all: "'\(word)'"
                case .headline: "'\(SearchMark.headline(word))'"
                case .body: "'\(word)':D"
                }
            }
            return "(" + words.joined(separator: " <-> ") + ")"
        }
        let labels = asked.labels.map { "'\($0)'" }
        let marks = reach.marks.map { "'\($0)'" }.joined(separator: " | ")
        return (phrases + labels + (marks.isEmpty ? [] : ["(\(marks))"])).joined(separator: " & ")
    }

    /// The text of a `tsvector`: each word with its places, a headline's with the weight A. Words hold nothing that would have
    /// to be quoted.
    private func vector(of story: IndexedStory) -> String {
        var places: [String: String] = [:]
        for (index, word) in story.headline.enumerated() where word != SearchMark.placeholder {
            places[word, default: word + ":"] += "\(index + 1)A,"
            let mark = SearchMark.headline(word)
            places[mark, default: mark + ":"] += "\(index + 1),"
        }
        let start = story.headline.count + 2
        for (index, word) in story.body.enumerated() where word != SearchMark.placeholder {
            places[word, default: word + ":"] += "\(start + index),"
        }
        let stretches = Self.sizes.map { mark($0, story.position >> $0) }
        var text = (story.labels + stretches).joined(separator: " ")
        for word in places.values { text += " " + word.dropLast() }
        return text
    }

    private func mark(_ size: Int, _ number: Int64) -> String { "p\(size)_\(number)" }

    /// Only the words that are sought get the weight C and are kept by it: to unpack all of a row takes ten times as long.
    func places(of words: Set<String>, at positions: [Int64], in db: Transaction) throws -> [Int64: WordPlaces] {
        let named = (words + words.map(SearchMark.headline)).map { "\"\($0)\"" }.joined(separator: ",")
        let rows = try db.rows(
            """
            SELECT position, word.lexeme, CAST(word.positions AS text) AS places FROM search_entry CROSS JOIN LATERAL
                unnest(ts_filter(setweight(words, 'C', CAST(\("{\(named)}") AS text[])), '{c}')) AS word
            WHERE position = ANY (CAST(\("{\(positions.map(String.init).joined(separator: ","))}") AS bigint[]))
            """)
        var places: [Int64: WordPlaces] = [:]
        for row in rows {
            let word = try row.text("lexeme")
            let list = try row.text("places").dropFirst().dropLast().split(separator: ",").compactMap { Int($0) }
            if word.hasPrefix("h_") {
                places[try row.integer("position"), default: WordPlaces()].headline[String(word.dropFirst(2))] = list
            } else {
                places[try row.integer("position"), default: WordPlaces()].text[word] = list
            }
        }
        return places
    }
}
