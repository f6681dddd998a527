import Glibc

/// A set of characters that a subscriber's system can take, by its name at IANA. UTF-8, which has all of them, is no set.
package struct Charset: Hashable, Sendable {
    package let name: String
    /// As the system's converter calls it.
    private let converter: String

    private static let known: [(name: String, converter: String)] = [
        ("us-ascii", "ASCII"), ("iso-8859-1", "ISO-8859-1"), ("iso-8859-2", "ISO-8859-2"), ("iso-8859-5", "ISO-8859-5"),
        ("iso-8859-6", "ISO-8859-6"), ("iso-8859-7", "ISO-8859-7"), ("iso-8859-9", "ISO-8859-9"),
        ("iso-8859-15", "ISO-8859-15"), ("windows-1250", "CP1250"), ("windows-1251", "CP1251"),
        ("windows-1252", "CP1252"), ("windows-1256", "CP1256"), ("koi8-r", "KOI8-R"), ("euc-kr", "EUC-KR"),
        ("cp949", "CP949"), ("shift_jis", "SHIFT_JIS"), ("euc-jp", "EUC-JP"), ("gb18030", "GB18030"), ("big5", "BIG5"),
    ]

    /// Names that can be asked for.
    package static var names: [String] { known.map(\.name) }

    /// `nil` for a name that is none of `names`.
    package init?(_ name: String) {
        guard let found = Self.known.first(where: { $0.name == name.lowercased() }) else { return nil }
        (self.name, converter) = (found.name, found.converter)
    }

    /// A text in the set, and what had to be written in other characters for it.
    package struct Encoded: Sendable {
        package var bytes: [UInt8] = []
        package var replaced: [Replacement] = []
    }

    package struct Replacement: Hashable, Sendable {
        package var character: String
        /// Empty where it was left out.
        package var instead: String
        package var count: Int
    }

    /// Writes a text in the set; what the set lacks is written in characters that it has.
    package func encode(_ text: String) -> Encoded {
        guard let writer = CharsetWriter(converter) else {
            preconditionFailure("the system can't write \(name)")  // Every known name is tried by a test.
        }
        return writer.write(text)
    }
}

extension Charset.Encoded {
    /// What was replaced, in a sentence; `nil` where nothing was.
    package func sentence(_ charset: Charset) -> String? {
        if replaced.isEmpty { return nil }
        let kinds = replaced.prefix(8).map { replacement in
            let instead = replacement.instead.isEmpty ? "left out" : "as \(replacement.instead)"
            return "\(replacement.character) \(instead) (\(replacement.count)\u{D7})"
        }
        let more = replaced.count > 8 ? " and \(replaced.count - 8) more" : ""
        return "Not in \(charset.name), and written otherwise: \(kinds.joined(separator: ", "))\(more)."
    }
}

extension Charset {
    /// A text that was written in the set; what can't be read is left out.
    package func read(_ bytes: [UInt8]) -> String {
        let handle = iconv_open("UTF-8", converter)
        guard Int(bitPattern: handle) != -1 else { return "" }
        defer { iconv_close(handle) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 4 + 16)
        let made = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var (from, to) = (input.baseAddress, output.baseAddress)
                var (left, room) = (input.count, output.count)
                _ = iconv(handle, &from, &left, &to, &room)
                return output.count - room
            }
        }
        return String(decoding: output.prefix(made).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
