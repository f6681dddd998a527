/// Writes XML into bytes: every text escaped, characters that XML forbids left out.
struct MarkupBytes {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 4096) { bytes.reserveCapacity(capacity) }

    /// Markup that is known to be right; never anything from outside.
    mutating func raw(_ markup: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Markup that has been through a parser.
    mutating func verbatim(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

    mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// `<name a="1">text</name>`; no line end.
    mutating func element(
        _ name: StaticString, _ text: String, _ attributes: KeyValuePairs<StaticString, String?> = [:]
    ) {
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// `<name a="1"/>`.
    mutating func empty(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        start(name, attributes)
        raw("/>")
    }

    mutating func open(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        start(name, attributes)
        raw(">")
    }

    mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    private mutating func start(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?>) {
        raw("<")
        raw(name)
        for (name, value) in attributes {
            guard let value else { continue }
            raw(" ")
            raw(name)
            raw("=\"")
            escape(value, inAttribute: true)
            raw("\"")
        }
    }

    mutating func text(_ text: String) { escape(text, inAttribute: false) }

    /// Text on one line, for places where line breaks and tabs are not allowed.
    mutating func line(_ text: String) { escape(text, inAttribute: true) }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { buffer in
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                switch byte {
                case UInt8(ascii: "&"): raw("&amp;")
                case UInt8(ascii: "<"): raw("&lt;")
                case UInt8(ascii: ">"): raw("&gt;")
                case UInt8(ascii: "\""): raw(inAttribute ? "&quot;" : "\"")
                case 9, 10: inAttribute ? raw(" ") : bytes.append(byte)
                case 13: raw(inAttribute ? " " : "&#13;")
                case 0..<32, 127: break
                case 0xEF where buffer.isNonCharacter(at: index): index += 2
                default: bytes.append(byte)
                }
                index += 1
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// U+FFFE and U+FFFF, which XML forbids.
    fileprivate func isNonCharacter(at index: Int) -> Bool {
        index + 2 < count && self[index + 1] == 0xBF && self[index + 2] >= 0xBE
    }
}
