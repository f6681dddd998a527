import News

/// A paragraph that a word processor means as an entry of a list: it writes no lists, but paragraphs with the mark in
/// front, and says in its own style what they are.
struct WordEntry {
    /// Which list; entries of one list follow one another.
    let list: String
    let isOrdered: Bool
    /// Whether the mark stands in the text itself, a mail program having thrown away what told it.
    private let hasMarkInText: Bool

    /// - Returns: `nil` for any other paragraph.
    init?(_ element: XMLElement, _ look: EditorLook) {
        if let name = look.wordList {
            list = name
            let mark = WordEntry.mark(in: element)
            isOrdered = mark.map(WordEntry.counts) ?? false
            hasMarkInText = mark == nil
        } else if element.hasClass("MsoListParagraph"), let first = element.text.first,
            WordEntry.bullets.contains(first)
        {
            list = ""
            isOrdered = false
            hasMarkInText = true
        } else {
            return nil
        }
    }

    /// The entry's words, without a mark that stands among them.
    func words(in runs: [Run]) -> [Run] {
        guard hasMarkInText, let first = runs.first, let mark = first.text.first, WordEntry.bullets.contains(mark)
        else {
            return runs
        }
        let rest = first.text.dropFirst()
        guard rest.isEmpty || rest.first?.isWhitespace == true else { return runs }
        return ([Run(String(rest), first.marks, link: first.link)] + runs.dropFirst()).lines
    }

    private static let bullets: Set<Character> = ["·", "•", "§", "○", "▪", "●", "■", "–"]

    private static func mark(in element: XMLElement) -> String? {
        for child in element.children {
            if EditorLook(of: child).isListMark { return child.text }
            if let mark = mark(in: child) { return mark }
        }
        return nil
    }

    /// "1.", "(a)", "iv)": not a bullet, nor the letter o that stands for one.
    private static func counts(_ mark: String) -> Bool {
        let letters = mark.filter { $0.isLetter || $0.isNumber }
        return !letters.isEmpty && letters.count < mark.filter { !$0.isWhitespace }.count
    }
}
