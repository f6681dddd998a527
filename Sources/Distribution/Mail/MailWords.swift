import Foundation

/// Words in the forms that mail has for them.
enum MailWords {
    /// Printable ASCII alone.
    static func clean(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { (32..<127).contains($0.value) }))
    }

    /// A header's value: as it is where it may be, with lines of at most 76; else in encoded words. RFC 2047.
    static func unstructured(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (32..<127).contains($0) } && !text.contains("=?")
        let words = text.split(separator: " ", omittingEmptySubsequences: true)
        guard isPlain, words.allSatisfy({ $0.utf8.count <= 200 }) else { return encoded(text) }
        return folded(words.map(String.init), by: " ")
    }

    /// A name before an address.
    static func phrase(_ name: String) -> String {
        let isPlain = name.utf8.allSatisfy { byte in
            Character(Unicode.Scalar(byte)).isASCIILetterOrDigit || byte == 32 || byte == 45
        }
        return isPlain ? name : encoded(name)
    }

    static func list(_ addresses: [String]) -> String { folded(addresses.map(clean), by: ", ") }

    private static func folded(_ words: [String], by separator: String) -> String {
        var (value, width) = ("", 20)
        for (index, word) in words.enumerated() {
            let part = index == 0 ? word : separator + word
            if index > 0, width + part.utf8.count > 76 {
                value += separator.trimmingCharacters(in: .whitespaces) + "\r\n " + word
                width = word.utf8.count + 1
            } else {
                value += part
                width += part.utf8.count
            }
        }
        return value
    }

    /// Words of at most 75 characters, cut between letters; control characters are left out.
    private static func encoded(_ text: String) -> String {
        let seen = text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
        var words = [""]
        for letter in String(String.UnicodeScalarView(seen)) {
            if words[words.count - 1].utf8.count + letter.utf8.count > 42 { words.append("") }
            words[words.count - 1].append(letter)
        }
        return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(separator: "\r\n ")
    }

    static func base64(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
    }

    /// Lines of at most 76 characters; a line feed is a line's end, everything else comes through as it is. RFC 2045, 6.7.
    static func quotedPrintable(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 10, omittingEmptySubsequences: false).flatMap(lines)
    }

    private static func lines(of line: ArraySlice<UInt8>) -> [String] {
        // As in a message, so in this: a carriage return before the line's end belongs to it.
        let content = line.last == 13 ? line.dropLast() : line
        var lines = [""]
        for (index, byte) in zip(content.indices, content) {
            let isLast = index == content.endIndex - 1
            let isPlain = (33..<127).contains(byte) && byte != 61 || (byte == 32 || byte == 9) && !isLast
            // "From " at a line's beginning is changed by old mailboxes.
            let isFrom = byte == 70 && index == content.startIndex
            let sign = isPlain && !isFrom ? String(UnicodeScalar(byte)) : "=" + hex(byte)
            if lines[lines.count - 1].utf8.count + sign.utf8.count > 75 {
                lines[lines.count - 1] += "="
                lines.append("")
            }
            lines[lines.count - 1] += sign
        }
        return lines
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}

extension Character {
    fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
