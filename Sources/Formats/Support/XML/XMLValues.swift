import CXML2
import News

/// Values in the forms that XML Schema asks for; `nil` where a value cannot be brought into one.
enum XMLValues {
    /// An `xs:anyURI`: what no URI may hold is percent-encoded. `nil` for an empty text.
    static func uri(_ text: String?) -> String? {
        guard let text = present(text) else { return nil }
        let gentle = encoded(text, keeping: ":/?#@!$&()*+,;=%~-._'")
        return isURI(gentle) ? gentle : encoded(text, keeping: "-._~")
    }

    private static func isURI(_ text: String) -> Bool {
        // As libxml2 itself checks `xs:anyURI`: letters of other scripts count as any other.
        let plain = String(decoding: text.utf8.map { $0 < 127 ? $0 : UInt8(ascii: "_") }, as: UTF8.self)
        guard let uri = xmlParseURI(plain) else { return false }
        xmlFreeURI(uri)
        return true
    }

    /// Letters, digits and everything beyond ASCII stay; other characters become `%` and two digits.
    static func encoded(_ text: String, keeping kept: StaticString) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        for (index, byte) in source.enumerated() {
            let isLoosePercent =
                byte == UInt8(ascii: "%")
                && !(index + 2 < source.count && isHex(source[index + 1]) && isHex(source[index + 2]))
            if byte >= 128 || isAlphanumeric(byte) || (contains(kept, byte) && !isLoosePercent) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Undoes `encoded`.
    static func decoded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "%"), index + 2 < source.count,
                let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
            {
                bytes.append(byte)
                index += 3
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// An `xs:language`: groups of up to eight letters or digits.
    static func language(_ tag: String?) -> String? {
        guard let tag, !tag.isEmpty else { return nil }
        let groups = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let fits = groups.allSatisfy { (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) }
        return fits && groups[0].allSatisfy { isAlphanumeric($0) && $0 > 57 } ? tag : nil
    }

    /// An `xs:dateTime`, however little of the time was known.
    static func dateTime(_ time: WireTime) -> String {
        var time = bounded(time)
        if time.precision < .second { time.precision = .second }
        return time.description
    }

    /// A year, month, day or time, as much as was known.
    static func truncated(_ time: WireTime) -> String { bounded(time).description }

    /// Years that four digits can write, and offsets that exist.
    private static func bounded(_ time: WireTime) -> WireTime {
        let first: Int64 = -62_135_510_400_000
        let last: Int64 = 253_402_210_800_000
        return WireTime(
            milliseconds: min(max(time.milliseconds, first), last), offset: min(max(time.offset, -840), 840),
            precision: time.precision)
    }

    /// The text without characters that XML forbids and white space at its ends; `nil` when nothing is left.
    static func present(_ text: String?) -> String? {
        guard var text else { return nil }
        if text.utf8.contains(where: { ($0 < 32 && $0 != 9 && $0 != 10 && $0 != 13) || $0 == 127 || $0 == 0xEF }) {
            text.unicodeScalars.removeAll { !isAllowed($0) }
        }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 10, 13: true
        case 0..<32, 127, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...70).contains(byte) || (97...102).contains(byte)
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 55 + value }

    private static func contains(_ characters: StaticString, _ byte: UInt8) -> Bool {
        UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount).contains(byte)
    }
}
