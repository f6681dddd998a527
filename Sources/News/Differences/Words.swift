/// A text cut into words, the spaces between them and the marks around them; joined again they are the text.
struct Words {
    var words: [Substring] = []
    /// For each word its number in the book: equal words have equal numbers.
    var ids: [Int] = []

    init(_ text: String, _ book: inout WordBook) {
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        while start < scalars.endIndex {
            let end = Self.end(ofWordAt: start, in: scalars)
            let word = text[start..<end]
            words.append(word)
            ids.append(book.number(of: word))
            start = end
        }
    }

    /// What a letter is to the cutting.
    private enum Kind { case space, letter, digit, joiner, alone, other }

    private static func end(
        ofWordAt start: String.UnicodeScalarView.Index, in scalars: String.UnicodeScalarView
    ) -> String.UnicodeScalarView.Index {
        let first = kind(scalars[start])
        var last = first
        var place = scalars.index(after: start)
        while place < scalars.endIndex {
            let next = kind(scalars[place])
            switch (first, next) {
            case (.space, .space), (.other, .other): break
            case (.letter, .letter), (.letter, .digit), (.digit, .letter), (.digit, .digit): break
            case (.letter, .joiner), (.digit, .joiner):
                guard joins(scalars, at: place, after: last) else { return place }
            default:
                // A mark set over a character goes with whatever it stands over.
                guard next == .letter, isMark(scalars[place]) else { return place }
            }
            last = next
            place = scalars.index(after: place)
        }
        return place
    }

    /// Whether a mark inside a word or figure belongs to it: "1,200", "3.5", "14:30", "don't", "mid-May".
    private static func joins(
        _ scalars: String.UnicodeScalarView, at place: String.UnicodeScalarView.Index, after last: Kind
    ) -> Bool {
        let after = scalars.index(after: place)
        guard after < scalars.endIndex else { return false }
        let next = kind(scalars[after])
        switch scalars[place] {
        case ".", ",", ":", "/": return last == .digit && next == .digit
        default: return (last == .digit || last == .letter) && (next == .digit || next == .letter)
        }
    }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 9...13, 32, 0x85, 0xA0, 0x2028, 0x2029: return .space
        case 48...57: return .digit
        case 65...90, 97...122: return .letter
        case 39, 45, 44, 46, 47, 58, 0x2019: return .joiner
        case 0..<128: return .alone
        // Scripts written without spaces: each character stands for itself.
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xF900...0xFAFF, 0x20000...0x3FFFF:
            return .alone
        default: return kindByProperties(scalar)
        }
    }

    private static func kindByProperties(_ scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if properties.isAlphabetic || isMark(scalar) { return .letter }
        if properties.numericType != nil { return .digit }
        switch properties.generalCategory {
        case .otherSymbol, .modifierSymbol: return .other
        default: return .alone
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x300 { return false }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return true
        default: return false
        }
    }
}

/// Numbers for words, so that comparing two is comparing numbers.
struct WordBook {
    private var numbers: [Substring: Int] = [:]

    mutating func number(of word: Substring) -> Int {
        if let number = numbers[word] { return number }
        numbers[word] = numbers.count
        return numbers.count - 1
    }
}
