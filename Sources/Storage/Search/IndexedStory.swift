import News

/// A version's text as the index keeps it.
struct IndexedStory: Sendable {
    var position: Int64
    var story: ID<Story>
    var released: WireTime
    /// The headline's words in order.
    var headline: [String]
    /// The words of summary and text in order.
    var body: [String]
    /// What searches are narrowed by: language and sections.
    var labels: [String]

    init(_ entry: WireEntry, cutting words: inout SearchWords) {
        let copy = entry.version.copy
        position = entry.position
        story = entry.version.story
        released = entry.version.released
        var measure = TextMeasure()
        headline = measure.fit(words.cut(copy.headline.text), words: 500, bytes: 50_000)
        let text = [copy.description, copy.body.plainText].compactMap { $0 }.joined(separator: "\n")
        body = measure.fit(words.cut(text), words: 15_000, bytes: 600_000)
        labels =
            [Label.primary(copy.language).map(SearchMark.language)].compactMap { $0 }
            + Set(copy.sections).sorted().map(SearchMark.section)
    }
}

/// Terms of the index that are no words of a text: they begin with a letter and a low line, which is in no word.
enum SearchMark {
    /// Stands where a word is not kept, so that those around it don't seem to stand together.
    static let placeholder = "_"

    /// A headline's word, told apart from the same word in the text.
    static func headline(_ word: String) -> String { "h_" + word }

    static func language(_ language: String) -> String { "l_" + plain(language) }

    static func section(_ section: String) -> String { "s_" + plain(section) }

    /// The name, or a hash of one that could be mistaken for something else.
    private static func plain(_ name: String) -> String {
        let isPlain =
            name.utf8.count <= 50 && name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) }
        return isPlain ? name : "_" + Documents.hash(name)
    }
}

/// Cuts long texts to what every engine can keep: PostgreSQL's `tsvector` has places up to 16,383, at most 255 of a word, and
/// a megabyte in all (https://www.postgresql.org/docs/15/textsearch-limitations.html).
private struct TextMeasure {
    private static let mostOfAWord = 250
    private var counts: [String: Int] = [:]

    mutating func fit(_ words: [String], words most: Int, bytes: Int) -> [String] {
        var left = bytes
        var fitting: [String] = []
        fitting.reserveCapacity(min(words.count, most))
        for word in words.prefix(most) {
            left -= word.utf8.count
            if left < 0 { break }
            counts[word, default: 0] += 1
            fitting.append(counts[word, default: 0] < Self.mostOfAWord ? word : SearchMark.placeholder)
        }
        return fitting
    }
}
