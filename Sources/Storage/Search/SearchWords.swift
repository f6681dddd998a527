import Foundation

/// Cuts text into the words that search compares, the same for every engine: folded, without accents, and in scripts
/// that are written without spaces, or glue particles to words, as overlapping pairs of characters.
///
/// "L'été à Séoul, 서울시장" gives: l, ete, a, seoul, 서울, 울시, 시장. So any two characters or more of such a script that
/// stand together are found as a phrase of pairs.
struct SearchWords {
    /// Number of these rules: an index made by others is made anew.
    static let rules = 1
    /// A word's characters beyond these are left out.
    static let longestWord = 100

    private var folding = LetterFolding()

    /// The words of a text in order.
    mutating func cut(_ text: String) -> [String] {
        var text = Self.isInPieces(text) ? Self.joined(text) : text
        var cutter = WordCutter()
        text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count {
                let byte = bytes[place]
                if byte < 0x80 {
                    cutter.take(ascii: byte)
                    place += 1
                } else {
                    let (scalar, width) = Self.scalar(in: bytes, at: place)
                    place += width
                    for letter in folding.letters(of: scalar) { cutter.take(letter) }
                }
            }
        }
        return cutter.finish()
    }

    private static func joined(_ text: String) -> String {
        // On Linux the first leaves what narrow forms become in parts.
        text.precomposedStringWithCompatibilityMapping.precomposedStringWithCanonicalMapping
    }

    /// Whether letters may stand there in parts that belong together: Korean syllables as single letters, Japanese voicing
    /// marks, narrow forms.
    private static func isInPieces(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            switch (before, byte) {
            // A breve that makes й.
            case (0xCC, 0x86): return true
            case (0xE1, 0x84...0x87), (0xEA, 0xA5), (0xED, 0x9E...0x9F), (0xEF, 0xBC...0xBF): return true
            // The second of three bytes of U+3080 to U+30BF, in which the marks are; letters among them don't mind.
            case (0x82, 0x99...0x9C): return true
            default: before = byte
            }
        }
        return false
    }

    /// The scalar that begins at a byte of well-formed UTF-8, and its width in bytes.
    private static func scalar(in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> (UInt32, Int) {
        func tail(_ offset: Int) -> UInt32 { UInt32(bytes[place + offset] & 0x3F) }
        let first = UInt32(bytes[place])
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
        return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
    }
}

/// Takes letters one by one and makes words of them.
private struct WordCutter {
    private var words: [String] = []
    /// The word under way, of a script with spaces.
    private var word: [UInt8] = []
    private var length = 0
    /// The last character of a run without spaces, and how many came in the run.
    private var last: [UInt8] = []
    private var run = 0

    mutating func take(ascii byte: UInt8) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
        default: endWord()
        }
    }

    mutating func take(_ letter: LetterFolding.Letter) {
        switch letter {
        case .gap: endWord()
        case .spaced(let bytes):
            if run > 0 { endWord() }
            if length < SearchWords.longestWord { word += bytes }
            length += 1
        case .dense(let bytes):
            if length > 0 { endWord() }
            if run > 0 { words.append(String(decoding: last + bytes, as: UTF8.self)) }
            last = bytes
            run += 1
        }
    }

    mutating func finish() -> [String] {
        endWord()
        return words
    }

    private mutating func append(_ byte: UInt8) {
        if run > 0 { endWord() }
        if length < SearchWords.longestWord { word.append(byte) }
        length += 1
    }

    private mutating func endWord() {
        if length > 0 {
            words.append(String(decoding: word, as: UTF8.self))
            word.removeAll(keepingCapacity: true)
            length = 0
        } else if run > 0 {
            if run == 1 { words.append(String(decoding: last, as: UTF8.self)) }
            run = 0
        }
    }
}
