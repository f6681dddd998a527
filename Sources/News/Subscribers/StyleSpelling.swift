/// Writes words as a house spells them.
struct StyleSpelling {
    private let acronyms: HouseStyle.Acronyms?
    private let spellings: [HouseStyle.Spelling]

    init(_ style: HouseStyle) {
        acronyms = style.acronyms
        spellings = style.spellings.filter { !$0.word.isEmpty }
    }

    var isEmpty: Bool { acronyms == nil && spellings.isEmpty }

    /// Headlines have no points in either form.
    func headline(_ text: String) -> String {
        spelled(acronyms == nil ? text : Self.withoutPoints(text, isEnd: false))
    }

    /// - Parameter isEnd: whether a sentence ends where the text does.
    func text(_ text: String, isEnd: Bool) -> String {
        switch acronyms {
        case nil: spelled(text)
        case .plain: spelled(Self.withoutPoints(text, isEnd: isEnd))
        case .points: spelled(Self.withPoints(text))
        }
    }

    func runs(_ runs: [Run]) -> [Run] {
        runs.enumerated().map { index, run in
            var run = run
            run.text = text(run.text, isEnd: index == runs.count - 1)
            return run
        }
    }

    private func spelled(_ text: String) -> String {
        spellings.reduce(text) { text, spelling in
            Self.replace(spelling.word, in: text) { _, _ in spelling.instead }
        }
    }

    private static let known = ["U.S.S.R.", "U.A.E.", "U.S.", "U.N.", "U.K.", "E.U.", "D.C."]

    /// A point that ends a sentence as well stays.
    private static func withoutPoints(_ text: String, isEnd: Bool) -> String {
        guard text.contains(".") else { return text }
        return known.reduce(text) { text, acronym in
            let plain = acronym.filter { $0 != "." }
            return replace(acronym, in: text) { _, after in
                endsSentence(after, isEnd: isEnd) ? plain + "." : plain
            }
        }
    }

    private static func endsSentence(_ after: Substring, isEnd: Bool) -> Bool {
        let rest = after.drop { "\"'”’)".contains($0) }
        if rest.allSatisfy(\.isWhitespace) { return isEnd }
        guard rest.first == " " else { return false }
        return starters.contains(String(rest.dropFirst().prefix { $0.isLetter }))
    }

    /// Words that begin sentences and hardly ever follow an acronym inside one.
    private static let starters: Set<String> = [
        "The", "A", "An", "It", "He", "She", "They", "We", "In", "On", "At", "But", "And", "This", "That", "These",
        "There", "Its", "His", "Her", "Their", "For", "After", "Before", "When", "While", "If", "As", "Earlier",
        "Meanwhile", "However", "Some", "Many", "Most", "Both", "No", "Last", "Two", "Three",
    ]

    /// Not within words that are all in capitals, where "US" may be a word, nor before a sum.
    private static func withPoints(_ text: String) -> String {
        known.reduce(text) { text, acronym in
            let plain = acronym.filter { $0 != "." }
            return replace(plain, in: text) { before, after in
                if after.first == "$" || isShouted(before.split(separator: " ").last) || isShouted(nextWord(after)) {
                    return plain
                }
                return after.first == "." ? String(acronym.dropLast()) : acronym
            }
        }
    }

    private static func nextWord(_ after: Substring) -> Substring? { after.split(separator: " ").first }

    private static func isShouted(_ word: Substring?) -> Bool {
        guard let word else { return false }
        let letters = word.filter(\.isLetter)
        return letters.count > 3 && letters.allSatisfy(\.isUppercase)
    }

    /// Replaces a word wherever it stands by itself.
    private static func replace(
        _ word: String, in text: String, by instead: (_ before: Substring, _ after: Substring) -> String
    ) -> String {
        guard text.contains(word) else { return text }
        var (result, rest) = ("", text[...])
        while let range = rest.firstRange(of: word) {
            let (before, after) = (text[..<range.lowerBound], text[range.upperBound...])
            let isAlone = !(before.last.map(isPartOfWord) ?? false) && !(after.first.map(isPartOfWord) ?? false)
            result += rest[..<range.lowerBound] + (isAlone ? instead(before, after) : word)
            rest = after
        }
        return result + rest
    }

    private static func isPartOfWord(_ sign: Character) -> Bool { sign.isLetter || sign.isNumber }
}
