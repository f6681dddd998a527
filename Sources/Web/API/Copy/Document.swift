import Formats

/// JSON in the making; members in the order they are given, without those that are `nil`.
indirect enum Document: Sendable {
    case text(String)
    case number(Int64)
    case flag(Bool)
    case list([Document])
    case object([(String, Document?)])
    /// Bytes that are JSON already.
    case written([UInt8])

    static func texts(_ texts: some Sequence<String>) -> Document { .list(texts.map { .text($0) }) }

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return bytes
    }

    private func write(to bytes: inout [UInt8]) {
        switch self {
        case .text(let text): Self.quote(text, to: &bytes)
        case .number(let number): bytes += String(number).utf8
        case .flag(let flag): bytes += (flag ? "true" : "false").utf8
        case .written(let written): bytes += written
        case .list(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                element.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members): Self.write(members, to: &bytes)
        }
    }

    private static func write(_ members: [(String, Document?)], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "{"))
        var isFirst = true
        for case (let name, let value?) in members {
            if !isFirst { bytes.append(UInt8(ascii: ",")) }
            isFirst = false
            quote(name, to: &bytes)
            bytes.append(UInt8(ascii: ":"))
            value.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    private static func quote(_ text: String, to bytes: inout [UInt8]) {
        var writer = JSONWriter(capacity: text.utf8.count + 2)
        writer.string(text)
        bytes += writer.bytes
    }
}

extension Document: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int64) { self = .number(value) }
    init(booleanLiteral value: Bool) { self = .flag(value) }
    init(arrayLiteral elements: Document...) { self = .list(elements) }
    init(dictionaryLiteral elements: (String, Document)...) { self = .object(elements.map { ($0.0, $0.1) }) }
}
