/// A document's bytes and the encoding libxml2 must be told; `nil` when it can find out by itself.
///
/// UTF-16 is turned into UTF-8 first; encodings in which the markup itself is not written in ASCII are refused, so that
/// every other check may look at plain bytes.
struct XMLSource {
    let bytes: [UInt8]
    let encoding: String?

    init(_ bytes: [UInt8]) throws(ReadFailure) {
        if let order = XMLSource.utf16(bytes) {
            self.bytes = XMLSource.utf8(bytes, bigEndian: order == .big)
            encoding = "UTF-8"
            return
        }
        if bytes.starts(with: [0, 0, 0xFE, 0xFF]) || bytes.starts(with: [0, 0, 0, 0x3C]) {
            throw ReadFailure("The document is written in UTF-32. Send it as UTF-8.")
        }
        if let declared = XMLSource.declaredEncoding(bytes), !XMLSource.isASCIIBased(declared) {
            throw ReadFailure(
                "The character encoding \"\(declared.prefix(60))\" is not known here. Send the document as UTF-8.")
        }
        self.bytes = bytes
        encoding = nil
    }

    private enum Order { case big, little }

    private static func utf16(_ bytes: [UInt8]) -> Order? {
        guard bytes.count >= 4 else { return nil }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0xFF, 0xFE, 0, 0): return nil
        case (0xFE, 0xFF, _, _), (0, 0x3C, 0, 1...255): return .big
        case (0xFF, 0xFE, _, _), (0x3C, 0, 1...255, 0): return .little
        default: return nil
        }
    }

    private static func utf8(_ bytes: [UInt8], bigEndian: Bool) -> [UInt8] {
        let units = (0..<(bytes.count / 2)).lazy.map { unit in
            let (first, second) = (UInt16(bytes[2 * unit]), UInt16(bytes[2 * unit + 1]))
            return bigEndian ? first << 8 | second : second << 8 | first
        }
        var text = [UInt8](String(decoding: units, as: UTF16.self).utf8)
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
        return text
    }

    /// The name after `encoding=` in the XML declaration.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard holds("<?xml", at: start, bytes) else { return nil }
        let end = bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: ">")) ?? start
        guard let name = (start..<end).first(where: { holds("encoding", at: $0, bytes) }) else { return nil }
        let quotes: (UInt8) -> Bool = { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        guard let open = bytes[name..<end].firstIndex(where: quotes) else { return nil }
        let value = bytes[(open + 1)..<end].prefix { !quotes($0) }
        return String(decoding: value, as: UTF8.self)
    }

    private static func holds(_ word: StaticString, at place: Int, _ bytes: [UInt8]) -> Bool {
        guard place + word.utf8CodeUnitCount <= bytes.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[place + offset] != word.utf8Start[offset] { return false }
        return true
    }

    private static let asciiBased = [
        "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-", "iso8859-", "latin", "windows-12", "cp12", "koi8-",
        "macintosh",
        "gb2312", "gbk", "gb18030", "big5", "shift_jis", "shift-jis", "euc-", "iso-646",
    ]

    private static func isASCIIBased(_ encoding: String) -> Bool {
        if encoding == "UTF-8" { return true }
        let lower = encoding.lowercased()
        return asciiBased.contains { lower.hasPrefix($0) }
    }
}
