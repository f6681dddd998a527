import News

/// The words of markup that no parser takes, without the markup: what is saved of a text that breaks all bounds.
enum StrippedMarkup {
    static func paragraphs(of html: String) -> [Block] {
        var stripping = Stripping(bytes: Array(html.utf8))
        stripping.run()
        return stripping.lines.map { .paragraph([Run($0)]) }
    }

    private struct Stripping {
        let bytes: [UInt8]
        var position = 0
        var text: [UInt8] = []
        /// The element whose content is no text, until its end tag.
        var skipped: [UInt8]?

        var lines: [String] {
            String(decoding: text, as: UTF8.self).split(separator: "\n").map { StrippedMarkup.resolved(String($0)) }
        }

        mutating func run() {
            while position < bytes.count {
                if bytes[position] == UInt8(ascii: "<"), isTag { tag() } else { character() }
            }
        }

        private var isTag: Bool {
            guard position + 1 < bytes.count else { return false }
            let next = bytes[position + 1]
            return next == UInt8(ascii: "/") || next == UInt8(ascii: "!") || next == UInt8(ascii: "?")
                || (97...122).contains(next | 32)
        }

        private mutating func character() {
            if skipped == nil { text.append(bytes[position] < 32 ? 32 : bytes[position]) }
            position += 1
        }

        private mutating func tag() {
            let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count
            var name = bytes[(position + 1)..<end].prefix { $0 > 32 }.prefix(12).map { $0 | 32 }
            let closes = name.first == UInt8(ascii: "/")
            if closes { name.removeFirst() }
            if let open = skipped {
                if closes && name == open { skipped = nil }
            } else if !closes && StrippedMarkup.silent.contains(name) {
                skipped = name
            } else if !StrippedMarkup.inline.contains(name) {
                text.append(10)
            }
            position = min(end + 1, bytes.count)
        }
    }

    private static let silent = Set(["script", "style", "title", "template"].map { Array($0.utf8) })
    private static let inline = Set(["b", "i", "a", "em", "strong", "span", "font", "u"].map { Array($0.utf8) })

    private static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        let named = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"), ("&amp;", "&"),
        ]
        return named.reduce(text) {
            $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
        }
    }
}
