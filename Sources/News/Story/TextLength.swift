/// How long a text is, for those who write it.
package struct TextLength: Hashable, Sendable {
    /// Words; characters in scripts that put no spaces between them.
    package var count: Int
    package var countsCharacters: Bool
    /// Whole minutes that reading takes, at least 1; 0 for no text.
    package var minutes: Int

    /// Words read in a minute, and characters of scripts without spaces.
    private static let wordsPerMinute = 200
    private static let charactersPerMinute = 500

    /// - Parameter language: BCP 47; the text's words are counted where it is not known.
    package init(of body: Body, in language: String?) {
        let primary = language?.lowercased().split { $0 == "-" || $0 == "_" }.first.map(String.init)
        countsCharacters = ["zh", "ja", "th", "lo", "km", "my", "yue"].contains(primary ?? "")
        count = countsCharacters ? body.blocks.reduce(0) { $0 + $1.text.countingLetters } : body.wordCount
        let pace = countsCharacters ? Self.charactersPerMinute : Self.wordsPerMinute
        minutes = count == 0 ? 0 : max(1, (count + pace / 2) / pace)
    }
}

extension String {
    /// How many characters it has, white space left out.
    fileprivate var countingLetters: Int { lazy.filter { !$0.isWhitespace }.count }
}
