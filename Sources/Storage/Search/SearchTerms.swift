/// What a search text asks for: phrases, all of which must occur. A word is a phrase of one.
struct SearchTerms: Hashable, Sendable {
    static let mostWords = 100
    private static let mostBytes = 20_000
    private static let quotes: Set<Character> = ["\"", "“", "”", "„", "‟", "«", "»", "″", "＂", "「", "」", "『", "』"]

    /// Each once, in the order of the text.
    let phrases: [[String]]

    /// - Throws: `SearchRefusal` for a text without words, or with too many.
    init(_ text: String) throws(SearchRefusal) {
        guard text.utf8.count <= Self.mostBytes else { throw .tooLong }
        var words = SearchWords()
        var seen = Set<[String]>()
        phrases = Self.pieces(of: text).map { words.cut($0) }.filter { !$0.isEmpty && seen.insert($0).inserted }
        if phrases.isEmpty { throw .noWords }
        if phrases.lazy.map(\.count).reduce(0, +) > Self.mostWords { throw .tooLong }
    }

    /// Every word once.
    var words: Set<String> { Set(phrases.joined()) }

    /// What stands between quotes, and outside them between spaces: "well-known" is looked for as it is written.
    private static func pieces(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { quotes.contains($0) }.enumerated().flatMap { index, part in
            index % 2 == 1 ? [String(part)] : part.split { $0.isWhitespace || $0 == "\0" }.map(String.init)
        }
    }
}
