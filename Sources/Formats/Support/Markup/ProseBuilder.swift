import News

/// Gathers the runs of one paragraph out of what people type and paste.
///
/// White space is collapsed as browsers do. A no-break space stays where it stands alone between words, as French and
/// figures with units have it, and is one of many spaces elsewhere, as word processors have it. Soft hyphens and marks of
/// no width that say nothing are left out.
struct ProseBuilder {
    /// Marks and address that a stretch shares.
    struct Style: Equatable {
        var marks: Run.Marks = []
        var link: String?

        var isPlain: Bool { marks.isEmpty && link == nil }
    }

    private enum Gap { case none, space, fixed }

    private var runs: [Run] = []
    private var text: [UInt8] = []
    private var style = Style()
    private var gap = Gap.none
    private var isAtLineStart = true

    private var isEmpty: Bool { runs.isEmpty && text.isEmpty }

    mutating func add(_ text: String, _ next: Style) {
        var text = text
        text.withUTF8 { add($0, next) }
    }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, _ next: Style) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 32 || (9...13).contains(bytes[index]) {
                gap = .space
                index += 1
            } else if let (mark, length) = ProseMark.at(index, in: bytes) {
                meet(mark, bytes[index..<index + length], next)
                index += length
            } else {
                let end = ProseMark.endOfWord(from: index, in: bytes)
                append(bytes[index..<end], next)
                index = end
            }
        }
    }

    private mutating func meet(_ mark: ProseMark, _ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ next: Style) {
        switch mark {
        case .fixedSpace: gap = gap == .none ? .fixed : .space
        case .lineSeparator: _ = lineBreak()
        // Scripts that part no words by spaces break lines there.
        case .breakChance: if ProseMark.endsUnspaced(text) && gap == .none { append(bytes, next) }
        case .nothing: break
        case .word: append(bytes, next)
        }
    }

    private mutating func append(_ word: Slice<UnsafeBufferPointer<UInt8>>, _ next: Style) {
        if gap != .none && !isAtLineStart { space(before: next) }
        gap = .none
        if next != style { change(to: next) }
        text.append(contentsOf: word)
        isAtLineStart = false
    }

    /// A space between two stretches goes to the one that bears no marks; between two marked ones it stands alone.
    private mutating func space(before next: Style) {
        if next != style && !style.isPlain { change(to: Style()) }
        if gap == .fixed { text.append(0xC2) }
        text.append(gap == .fixed ? 0xA0 : 32)
    }

    /// A line break inside the paragraph, as one line feed; `true` when it is the second in a row.
    mutating func lineBreak() -> Bool {
        gap = .none
        if isEmpty { return false }
        if isAtLineStart { return true }
        if !style.isPlain { change(to: Style()) }
        text.append(10)
        isAtLineStart = true
        return false
    }

    /// The runs so far, the builder being empty afterwards.
    mutating func take() -> [Run] {
        while text.last == 10 { text.removeLast() }
        flush()
        style = Style()
        gap = .none
        isAtLineStart = true
        defer { runs = [] }
        return runs
    }

    private mutating func change(to next: Style) {
        flush()
        style = next
    }

    private mutating func flush() {
        guard !text.isEmpty else { return }
        runs.append(Run(String(decoding: text, as: UTF8.self), style.marks, link: style.link))
        text.removeAll(keepingCapacity: true)
    }
}

/// Characters of prose that are no letters of a word.
enum ProseMark {
    case fixedSpace, lineSeparator, breakChance, nothing, word

    /// The mark that begins at a place, and its length in bytes; `nil` where a plain stretch of a word begins.
    static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (ProseMark, Int)? {
        switch bytes[index] {
        case 0..<32, 127: return (.nothing, 1)
        case 0xC2 where index + 1 < bytes.count: return (afterC2(bytes[index + 1]), 2)
        case 0xE2 where index + 2 < bytes.count: return (afterE2(bytes[index + 1], bytes[index + 2]), 3)
        case 0xEF where index + 2 < bytes.count: return (afterEF(bytes[index + 1], bytes[index + 2]), 3)
        default: return nil
        }
    }

    /// No-break space and soft hyphen.
    private static func afterC2(_ byte: UInt8) -> ProseMark {
        byte == 0xA0 ? .fixedSpace : byte == 0xAD ? .nothing : .word
    }

    /// U+200B, and the separators U+2028 and U+2029.
    private static func afterE2(_ second: UInt8, _ third: UInt8) -> ProseMark {
        guard second == 0x80 else { return .word }
        return third == 0x8B ? .breakChance : third == 0xA8 || third == 0xA9 ? .lineSeparator : .word
    }

    /// U+FEFF, and U+FFFE and U+FFFF, which no document may have.
    private static func afterEF(_ second: UInt8, _ third: UInt8) -> ProseMark {
        (second == 0xBB && third == 0xBF) || (second == 0xBF && third >= 0xBE) ? .nothing : .word
    }

    static func endOfWord(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var index = start + 1
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= 32 || byte == 127 || byte == 0xC2 || byte == 0xE2 || byte == 0xEF { break }
            index += 1
        }
        return index
    }

    /// Whether a text ends in Thai, Lao, Myanmar or Khmer.
    static func endsUnspaced(_ text: [UInt8]) -> Bool {
        guard text.count >= 3 else { return false }
        let last = text.suffix(3)
        let (first, second) = (last[last.startIndex], last[last.startIndex + 1])
        return (first == 0xE0 && (0xB8...0xBB).contains(second))
            || (first == 0xE1 && ((0x80...0x82).contains(second) || (0x9E...0x9F).contains(second)))
    }
}
