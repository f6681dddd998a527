import News
import Storage

/// A kind of search, and how one of it is made up.
struct SearchMix: Sendable {
    let name: String
    /// Whether it is measured by relevance too.
    var isRanked = false
    let make: @Sendable (StoryCorpus, Int, inout Chance) -> SearchQuery

    /// A search as readers make it.
    func query(_ corpus: StoryCorpus, _ stories: Int, _ chance: inout Chance, _ end: WireTime) -> SearchQuery {
        var query = make(corpus, stories, &chance)
        query.audience = .readers(at: end)
        return query
    }

    static let all: [SearchMix] = [
        SearchMix(name: "rare word", isRanked: true) { query([word($0, 25_000..<60_000, &$2)]) },
        SearchMix(name: "middling word", isRanked: true) { query([word($0, 1000..<5000, &$2)]) },
        SearchMix(name: "common word", isRanked: true) { query([word($0, 5..<200, &$2)]) },
        SearchMix(name: "two words", isRanked: true) { query([word($0, 50..<2000, &$2), word($0, 50..<2000, &$2)]) },
        SearchMix(name: "three words", isRanked: true) { corpus, _, chance in
            query((0..<3).map { _ in word(corpus, 50..<1000, &chance) })
        },
        SearchMix(name: "common and rare word") { query([word($0, 5..<100, &$2), word($0, 20_000..<40_000, &$2)]) },
        SearchMix(name: "name as phrase", isRanked: true) { corpus, stories, chance in
            query(["\"" + corpus.name(near: Int(chance.below(UInt64(stories)))) + "\""])
        },
        SearchMix(name: "two neighbouring words as phrase") { corpus, stories, chance in
            var copy = corpus.copy(Int(chance.below(UInt64(stories))))
            while copy.language != "en" { copy = corpus.copy(Int(chance.below(UInt64(stories)))) }
            let words = copy.body.plainText.split { $0.isWhitespace }
            let place = Int(chance.below(UInt64(max(1, words.count - 1))))
            return query(["\"" + words[place..<min(place + 2, words.count)].joined(separator: " ") + "\""])
        },
        SearchMix(name: "part of Korean text") { _, _, chance in
            query([String(Vocabulary.korean.words[500 + Int(chance.below(5000))].prefix(3))])
        },
        SearchMix(name: "word in headline") { corpus, _, chance in
            var asked = query([word(corpus, 5..<2000, &chance)])
            asked.field = .headline
            return asked
        },
        SearchMix(name: "common word, rare section") { corpus, _, chance in
            var asked = query([word(corpus, 5..<200, &chance)])
            asked.section = "science"
            return asked
        },
        SearchMix(name: "middling word, section, language") { corpus, _, chance in
            var asked = query([word(corpus, 1000..<5000, &chance)])
            asked.section = StoryCorpus.sections[Int(chance.below(8))]
            asked.language = "en"
            return asked
        },
        SearchMix(name: "word, period") { corpus, stories, chance in
            var asked = query([word(corpus, 5..<5000, &chance)])
            let start = Int(chance.below(UInt64(stories)))
            asked.from = corpus.time(start)
            asked.to = corpus.time(start + stories / 50)
            return asked
        },
    ]

    private static func query(_ words: [String]) -> SearchQuery {
        SearchQuery(words.joined(separator: " "), for: .desk)
    }

    /// A word of the main language by how frequent it is.
    private static func word(_ corpus: StoryCorpus, _ ranks: Range<UInt64>, _ chance: inout Chance) -> String {
        corpus.main.words[Int(ranks.lowerBound + chance.below(ranks.upperBound - ranks.lowerBound))]
    }
}
