import Foundation

/// What search makes of one character: its letters in lower case, without what readers leave out when they type.
///
/// It remembers what it found out, so one of them serves a whole batch of stories.
struct LetterFolding {
    enum Letter {
        /// Ends a word.
        case gap
        /// A letter or digit of a script with spaces, as UTF-8.
        case spaced([UInt8])
        /// A character of a script that is cut into pairs, as UTF-8.
        case dense([UInt8])
    }

    private var known: [UInt32: [Letter]] = [:]

    mutating func letters(of value: UInt32) -> [Letter] {
        if let letters = known[value] { return letters }
        let letters = Unicode.Scalar(value).map(Self.find) ?? [.gap]
        known[value] = letters
        return letters
    }

    private static func find(_ scalar: Unicode.Scalar) -> [Letter] {
        // The one letter of its kind that readers would miss: "мой" is not "мои".
        if scalar == "Й" || scalar == "й" { return [.spaced(Array("й".utf8))] }
        return String(scalar).precomposedStringWithCompatibilityMapping.unicodeScalars.flatMap { part in
            isDense(part) ? [letter(part)] : parted(part)
        }
    }

    /// The letters under a letter's accents.
    private static func parted(_ scalar: Unicode.Scalar) -> [Letter] {
        scalar.properties.lowercaseMapping.decomposedStringWithCanonicalMapping.unicodeScalars.flatMap { part in
            if let plain = plainLetters[part] { return plain.utf8.map { Letter.spaced([$0]) } }
            if part == "ς" { return [.spaced(Array("σ".utf8))] }
            return isLeftOut(part) ? [] : [letter(part)]
        }
    }

    private static func letter(_ scalar: Unicode.Scalar) -> Letter {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            isDense(scalar) ? .dense(Array(String(scalar).utf8)) : .spaced(Array(String(scalar).utf8))
        default: .gap
        }
    }

    /// Letters that are one to Unicode and are typed as others.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i",
    ]

    /// Accents, points over and under letters, and what is not seen at all. Vowel signs of Indic scripts stay: they are
    /// how words are told apart.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.generalCategory == .format { return true }
        return switch scalar.value {
        case 0x0300...0x036F, 0x0483...0x0489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F,
            0xFE20...0xFE2F, 0xE0100...0xE01EF:
            true
        // Hebrew points and accents; Arabic vowel marks and the stroke that lengthens words; Syriac points.
        case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7: true
        case 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E8, 0x06EA...0x06ED: true
        case 0x0711, 0x0730...0x074A: true
        default: false
        }
    }

    /// Whether a script's runs are cut into pairs.
    private static func isDense(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Thai, Lao, Myanmar, Khmer.
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F: true
        // Hangul.
        case 0x1100...0x11FF, 0xA960...0xA97F, 0xAC00...0xD7FF: true
        // Kana.
        case 0x3041...0x30FF, 0x31F0...0x31FF, 0x1B000...0x1B16F: true
        // Han.
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3021...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }
}
