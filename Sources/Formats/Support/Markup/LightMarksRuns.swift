import News

/// Reads marks inside a paragraph. A mark opens before a word and closes after one; what stays open is no mark.
enum LightMarksRuns {
    static func read(_ text: String) -> [Run] {
        var scan = Scan(bytes: Array(text.utf8))
        scan.run()
        return scan.runs
    }

    /// Words with an address, or one change of marks.
    private enum Part {
        case words([UInt8], link: String?)
        case toggle(Run.Marks)
    }

    private struct Scan {
        let bytes: [UInt8]
        private var position = 0
        private var parts: [Part] = []
        private var words: [UInt8] = []
        /// The place among the parts of a mark that is open.
        private var open: [Int: Int] = [:]

        init(bytes: [UInt8]) { self.bytes = bytes }

        var runs: [Run] {
            var marks: Run.Marks = []
            var runs: [Run] = []
            for part in parts {
                switch part {
                case .words(let bytes, let link):
                    runs.append(Run(String(decoding: bytes, as: UTF8.self), marks, link: link))
                case .toggle(let mark): marks.formSymmetricDifference(mark)
                }
            }
            return runs
        }

        mutating func run() {
            while position < bytes.count {
                switch bytes[position] {
                case UInt8(ascii: "\\"): escape()
                case UInt8(ascii: "*"): toggles()
                case UInt8(ascii: "["): bracket()
                default: take(1)
                }
            }
            flush()
            for place in open.values { if case .toggle(let mark) = parts[place] { parts[place] = Scan.literal(mark) } }
        }

        private static func literal(_ mark: Run.Marks) -> Part {
            .words(Array((mark == .strong ? "**" : "*").utf8), link: nil)
        }

        private mutating func take(_ count: Int) {
            words.append(contentsOf: bytes[position..<position + count])
            position += count
        }

        private mutating func escape() {
            if position + 1 < bytes.count, LightMarksRuns.isMark(bytes[position + 1]) { position += 1 }
            take(1)
        }

        private mutating func flush() {
            if !words.isEmpty { parts.append(.words(words, link: nil)) }
            words = []
        }

        // MARK: - Marks

        /// Two asterisks are strong, one is emphasis, three are both; more are none.
        private mutating func toggles() {
            let count = bytes[position...].prefix { $0 == UInt8(ascii: "*") }.count
            guard count <= 3 else { return take(count) }
            let before = position > 0 ? bytes[position - 1] : 32
            let after = position + count < bytes.count ? bytes[position + count] : 32
            for mark in [Run.Marks.strong, .emphasis] where count == 3 || count == (mark == .strong ? 2 : 1) {
                toggle(mark, before: before, after: after)
            }
            position += count
        }

        private mutating func toggle(_ mark: Run.Marks, before: UInt8, after: UInt8) {
            let isOpen = open[mark.rawValue] != nil
            guard (isOpen ? before : after) > 32 else {
                words.append(contentsOf: mark == .strong ? [42, 42] : [42])
                return
            }
            flush()
            open[mark.rawValue] = isOpen ? nil : parts.count
            parts.append(.toggle(mark))
        }

        // MARK: - Links

        private mutating func bracket() {
            guard let link = LightMarksLink.at(position, in: bytes) else { return take(1) }
            flush()
            parts.append(.words(link.words, link: link.address))
            position = link.end
        }
    }

    /// Characters that a backslash takes for what they are: all of ASCII's punctuation.
    static func isMark(_ byte: UInt8) -> Bool {
        (33...47).contains(byte) || (58...64).contains(byte) || (91...96).contains(byte) || (123...126).contains(byte)
    }
}

/// `[words](https://address)`.
struct LightMarksLink {
    var words: [UInt8]
    var address: String
    /// Where the text goes on.
    var end: Int

    /// - Returns: `nil` where no whole link to a page or mailbox stands.
    static func at(_ start: Int, in bytes: [UInt8]) -> LightMarksLink? {
        guard let words = span(from: start + 1, to: UInt8(ascii: "]"), in: bytes),
            words.end < bytes.count, bytes[words.end] == UInt8(ascii: "("),
            let address = span(from: words.end + 1, to: UInt8(ascii: ")"), in: bytes),
            let safe = Markup.tidyAddress(String(decoding: address.bytes, as: UTF8.self))
        else { return nil }
        return LightMarksLink(words: words.bytes, address: safe, end: address.end)
    }

    private static func span(from start: Int, to close: UInt8, in bytes: [UInt8]) -> (bytes: [UInt8], end: Int)? {
        var found: [UInt8] = []
        var index = start
        // Another open bracket ends the search, so that no text is searched twice over.
        while index < bytes.count, bytes[index] != 10 {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count, LightMarksRuns.isMark(bytes[index + 1]) {
                index += 1
            } else if bytes[index] == close {
                return (found, index + 1)
            } else if bytes[index] == UInt8(ascii: "[") {
                return nil
            }
            found.append(bytes[index])
            index += 1
        }
        return nil
    }
}
