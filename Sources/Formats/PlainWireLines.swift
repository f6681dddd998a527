/// Breaks prose into lines of a terminal's width, counted in columns: an East Asian character fills two.
enum LineWrap {
    static let width = 72

    /// Lines of at most `width` columns; a word that is longer, such as an address, keeps a line of its own.
    ///
    /// Breaks only at white space and between East Asian characters, so that no cluster and no word is cut.
    static func lines(of text: String, first: String = "", indent: String = "") -> [String] {
        var lines: [String] = []
        for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var line = Line(index == 0 ? first : indent)
            for word in part.utf8.split(whereSeparator: { $0 <= 32 }) {
                for (index, atom) in atoms(of: Substring(word)).enumerated() {
                    if !line.takes(atom, afterSpace: index == 0) {
                        lines.append(line.text)
                        line = Line(indent)
                    }
                    line.append(atom, afterSpace: index == 0)
                }
            }
            if !line.isEmpty { lines.append(line.text) }
        }
        return lines
    }

    /// Rows with their cells set in columns, two spaces between them.
    static func columns(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? columns(of: $0[column][...]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if column < row.count - 1 {
                    line += String(repeating: " ", count: widths[column] - columns(of: cell[...]) + 2)
                }
            }
            return line
        }
    }

    private struct Line {
        private(set) var text: String
        private var columns: Int
        private(set) var isEmpty = true

        init(_ start: String) {
            text = start
            columns = start.utf8.count
        }

        func takes(_ atom: Substring, afterSpace: Bool) -> Bool {
            isEmpty || columns + (afterSpace ? 1 : 0) + LineWrap.columns(of: atom) <= width
        }

        mutating func append(_ atom: Substring, afterSpace: Bool) {
            if afterSpace && !isEmpty {
                text += " "
                columns += 1
            }
            text += atom
            columns += LineWrap.columns(of: atom)
            isEmpty = false
        }
    }

    /// A word's parts between which a line may end.
    private static func atoms(of word: Substring) -> [Substring] {
        if word.utf8.allSatisfy({ $0 < 0x80 }) || !word.unicodeScalars.contains(where: isWide) { return [word] }
        var atoms: [Substring] = []
        var start = word.startIndex
        // By Character, because a line may end only between clusters; few words come this far.
        for index in word.indices.dropFirst() where mayBreak(word[word.index(before: index)], word[index]) {
            atoms.append(word[start..<index])
            start = index
        }
        return atoms + [word[start...]]
    }

    private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
        guard let last = before.unicodeScalars.first, let next = after.unicodeScalars.first else { return false }
        return (isWide(last) || isWide(next)) && !closing.contains(next) && !opening.contains(last)
    }

    /// Never first on a line.
    private static let closing: Set<Unicode.Scalar> = [
        "、", "。", "，", "．", "・", "：", "；", "？", "！", "）", "」", "』", "】", "〕", "》", "〉", "］", "｝", "ー", ",", ".", ")",
        ":", ";", "!", "?",
        "”", "’", "%",
    ]

    /// Never last on a line.
    private static let opening: Set<Unicode.Scalar> = ["（", "「", "『", "【", "〔", "《", "〈", "［", "｛", "(", "“", "‘"]

    /// How many columns a terminal gives a text.
    static func columns(of text: Substring) -> Int {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
        return text.unicodeScalars.reduce(0) { $0 + (isMark($1) ? 0 : isWide($1) ? 2 : 1) }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: true
        default: false
        }
    }

    /// East Asian wide and full-width forms, and emoji (Unicode Standard Annex 11).
    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
