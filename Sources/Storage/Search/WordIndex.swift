/// An engine's own index of words. Everything else about search is written once.
///
/// Each has a table `search_entry`, one row a story, with the place on the wire of the version whose text is indexed
/// (`position`), the story, and when that version was released.
protocol WordIndex: Sendable {
    /// The statements that make the index and `search_entry`.
    func tables(_ words: Dialect) -> [String]

    func write(_ story: IndexedStory, in db: Transaction) throws

    /// Takes out what was indexed at a place.
    func remove(_ position: Int64, in db: Transaction) throws

    /// Takes out everything.
    func clear(in db: Transaction) throws

    /// Ends a batch.
    func settle(in db: Transaction) throws

    /// The newest part of a stretch of the wire that can be looked through alone: about as many places as wanted, or more.
    ///
    /// - Parameter newest: the last place that is indexed.
    func reach(_ asked: SearchAsked, into stretch: Range<Int64>, newest: Int64, covering places: Int64) -> SearchReach

    /// Selects `position` of the newest matches within a stretch of a reach, newest first.
    func newest(_ asked: SearchAsked, in stretch: Range<Int64>, of reach: SearchReach, limit: Int) -> SQL

    /// Where words stand in indexed texts.
    func places(of words: Set<String>, at positions: [Int64], in db: Transaction) throws -> [Int64: WordPlaces]
}

/// What an index is asked for.
struct SearchAsked: Sendable {
    var terms: SearchTerms
    var field: SearchQuery.Field
    /// Marks that must be there, all of them.
    var labels: [String]

    /// Whether words must stand together somewhere.
    var hasPhrase: Bool { terms.phrases.contains { $0.count > 1 } }
}

/// How far back a step of a search looks.
struct SearchReach: Sendable {
    /// Looks no further back than this place on the wire.
    var from: Int64
    /// What the index knows the part by; none where it needs no marks.
    var marks: [String] = []
}

/// Where words stand in a text, by word, in rising order.
struct WordPlaces: Sendable {
    /// In headline and body together, with a gap between the two.
    var text: [String: [Int]] = [:]
    var headline: [String: [Int]] = [:]
}
