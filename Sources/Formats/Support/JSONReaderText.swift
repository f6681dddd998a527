/// Texts: the part of a document where most of its bytes are.
extension JSONReader {
    /// The text that begins at the quotation mark reached.
    mutating func string() throws(ReadFailure) -> String {
        let opening = position
        let start = position + 1
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte == UInt8(ascii: "\"") {
                position = end + 1
                return self.text(UnsafeBufferPointer(rebasing: bytes[start..<end]))
            }
            if byte == UInt8(ascii: "\\") || byte < 32 { break }
            end += 1
        }
        position = end
        return try escaped(from: start, to: end, opening: opening)
    }

    /// The rest of a text with escapes in it; its bytes from `start` to `end` have none.
    private mutating func escaped(from start: Int, to end: Int, opening: Int) throws(ReadFailure) -> String {
        var text = Array(bytes[start..<end])
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                return text.withUnsafeBufferPointer { self.text($0) }
            case UInt8(ascii: "\\"):
                try escape(into: &text)
            case 10 where isByLines:
                position -= 1
                throw failure("A text is not closed on its line. The line may have been cut short.")
            case 0..<32:
                if byte != 9 && byte != 10 && byte != 13 {
                    repair("A bare control character, byte \(byte), inside a text; it was dropped.")
                } else {
                    repair("A bare line break or tab inside a text, where JSON wants an escape; it was kept.")
                    text.append(byte)
                }
            default: text.append(byte)
            }
        }
        position = opening
        throw failure("The text that begins here has no closing quotation mark. The file may have been cut short.")
    }

    private mutating func escape(into text: inout [UInt8]) throws(ReadFailure) {
        guard position < bytes.count else {
            throw failure("The text ends within an escape. It may have been cut short.")
        }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "n"): text.append(10)
        case UInt8(ascii: "t"): text.append(9)
        case UInt8(ascii: "r"): text.append(13)
        case UInt8(ascii: "b"): text.append(8)
        case UInt8(ascii: "f"): text.append(12)
        case UInt8(ascii: "u"): try unicodeEscape(into: &text)
        default:
            position -= 2
            throw failure("A backslash must be followed by one of \" \\ / b f n r t u. Write \\\\ for a backslash.")
        }
    }

    /// The four digits after `\u`, and the second half of a pair where the first half asks for one.
    private mutating func unicodeEscape(into text: inout [UInt8]) throws(ReadFailure) {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return text.append(contentsOf: String(scalar).utf8) }
        let isHigh = (0xD800...0xDBFF).contains(unit)
        if isHigh, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
            bytes[position + 1] == UInt8(ascii: "u")
        {
            let pairStart = position
            position += 2
            let low = try hexadecimal()
            if (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
            {
                return text.append(contentsOf: String(scalar).utf8)
            }
            position = pairStart
        }
        repair("Half of a character written as an escape pair; \u{FFFD} was put in its place.")
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
    }

    private mutating func hexadecimal() throws(ReadFailure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard position < bytes.count, let digit = Self.hexadecimalDigit(bytes[position]) else {
                throw failure("Four hexadecimal digits must follow \\u.")
            }
            value = value << 4 | digit
            position += 1
        }
        return value
    }

    private static func hexadecimalDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte - 48)
        case 65...70: UInt32(byte - 55)
        case 97...102: UInt32(byte - 87)
        default: nil
        }
    }

    private mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if !isUTF8 && !text.isWritten(as: bytes) {
            repair("Bytes that are not UTF-8 inside a text; \u{FFFD} was put in their place.")
        }
        return text
    }
}

extension String {
    /// Whether decoding has changed nothing: the text's own bytes are those it was decoded from.
    func isWritten(as bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var text = self
        return text.withUTF8 { $0.count == bytes.count && $0.elementsEqual(bytes) }
    }
}
