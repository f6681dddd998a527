import Foundation

/// A look at the bytes before libxml2 gets them: it compares every attribute of an element with every other, so an
/// element with a million of them would keep it busy for hours.
struct TagScan {
    enum Syntax { case xml, html }

    /// Most attributes in one element.
    static let attributes = 5_000
    /// Most tags, comments and the like in one document; an element takes two.
    static let marks = ReadLimits.nodes * 3

    static func check(_ bytes: [UInt8], as syntax: Syntax) throws(ReadFailure) {
        // Shorter documents can't hold enough of them to matter: one takes five bytes in XML, two in HTML.
        guard bytes.count > (syntax == .xml ? 50_000 : 20_000) else { return }
        let finding = bytes.withUnsafeBufferPointer { buffer in
            var scan = TagScan(bytes: buffer, syntax: syntax)
            return scan.finding()
        }
        if let finding { throw ReadFailure(finding) }
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private let syntax: Syntax
    private var position = 0

    private init(bytes: UnsafeBufferPointer<UInt8>, syntax: Syntax) {
        self.bytes = bytes
        self.syntax = syntax
    }

    /// What makes the document too heavy; `nil` when nothing does.
    private mutating func finding() -> String? {
        var marks = 0
        while let start = next(UInt8(ascii: "<")) {
            position = start + 1
            marks += 1
            guard marks <= TagScan.marks else {
                return "The document has more than \(ReadLimits.nodes) elements. Split it into several messages."
            }
            guard position < bytes.count else { return nil }
            switch bytes[position] {
            case UInt8(ascii: "!"): skipDeclaration()
            case UInt8(ascii: "?"): skip(past: syntax == .xml ? "?>" : ">")
            default: if tagIsHeavy() { return "An element has more than \(TagScan.attributes) attributes." }
            }
        }
        return nil
    }

    private mutating func skipDeclaration() {
        if starts(with: "!--") {
            position += 3
            skipComment()
        } else if syntax == .xml, starts(with: "![CDATA[") {
            skip(past: "]]>")
        } else {
            skip(past: ">")
        }
    }

    /// HTML also ends a comment with `--!>`, and takes `<!-->` for a whole one.
    private mutating func skipComment() {
        guard syntax == .html else { return skip(past: "-->") }
        position -= 2
        while position < bytes.count, !starts(with: "-->"), !starts(with: "--!>") { position += 1 }
    }

    /// Walks to the end of a tag. A quotation mark opens a value only right after "=", in HTML as in XML.
    private mutating func tagIsHeavy() -> Bool {
        var marks = 0
        var last: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: ">") { return false }
            if byte <= 32 {
                if last > 32 && last != UInt8(ascii: "=") { marks += 1 }
                if last == UInt8(ascii: "=") { continue }
            } else if last == UInt8(ascii: "="), byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                marks += 1
                position = next(byte).map { $0 + 1 } ?? bytes.count
            } else if byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") {
                marks += 1
            }
            if marks > TagScan.attributes * 3 { return true }
            last = byte
        }
        return false
    }

    private func next(_ byte: UInt8) -> Int? {
        guard position < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + position, Int32(byte), bytes.count - position)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private mutating func skip(past text: StaticString) {
        while let first = next(text.utf8Start[0]) {
            position = first
            if starts(with: text) {
                position += text.utf8CodeUnitCount
                return
            }
            position += 1
        }
        position = bytes.count
    }

    private func starts(with text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[position + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }
}
