import News

/// A statement with its values: what is interpolated is bound, never pasted into the text.
///
///     let sql: SQL = "SELECT id FROM story WHERE guid = \(guid)"
package struct SQL: Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    /// Text between the values; always one more than there are values.
    private(set) var parts: [String]
    private(set) var values: [SQLValue]
    /// The kind of each value, also where it is null.
    private(set) var kinds: [SQLKind]

    package init(stringLiteral text: String) {
        parts = [text]
        values = []
        kinds = []
    }

    package init(stringInterpolation: StringInterpolation) {
        parts = stringInterpolation.parts
        values = stringInterpolation.values
        kinds = stringInterpolation.kinds
    }

    /// The text with each value's place marked as the engine wants it; the marker gets numbers from 1.
    func text(marker: (Int) -> String) -> String {
        var text = parts[0]
        for (index, part) in parts.dropFirst().enumerated() { text += marker(index + 1) + part }
        return text
    }

    /// Fragments one after the other, commas between them.
    static func list(_ fragments: [SQL]) -> SQL {
        var list: SQL = ""
        list.parts.reserveCapacity(fragments.count * 2 + 1)
        for (index, fragment) in fragments.enumerated() {
            list.parts[list.parts.count - 1] += (index == 0 ? "" : ", ") + fragment.parts[0]
            list.parts += fragment.parts.dropFirst()
            list.values += fragment.values
            list.kinds += fragment.kinds
        }
        return list
    }

    /// A list that asks for no more than is in it, but is as long as the next power of two, with its last fragment repeated:
    /// so lists of all lengths make few different statements.
    static func paddedList(_ fragments: [SQL]) -> SQL {
        guard let last = fragments.last else { return "NULL" }
        var length = 1
        while length < fragments.count { length *= 2 }
        return list(fragments + Array(repeating: last, count: length - fragments.count))
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var parts = [""]
        var values: [SQLValue] = []
        var kinds: [SQLKind] = []

        package init(literalCapacity: Int, interpolationCount: Int) { values.reserveCapacity(interpolationCount) }

        package mutating func appendLiteral(_ literal: String) { parts[parts.count - 1] += literal }

        package mutating func appendInterpolation<Value: SQLBindable>(_ value: Value?) {
            values.append(value?.sqlValue ?? .null)
            kinds.append(Value.sqlKind)
            parts.append("")
        }

        /// A value of any kind, as one that was read.
        mutating func appendInterpolation(_ value: SQLValue, as kind: SQLKind) {
            values.append(value)
            kinds.append(kind)
            parts.append("")
        }

        /// Another statement's text and values, in place.
        package mutating func appendInterpolation(_ fragment: SQL) {
            parts[parts.count - 1] += fragment.parts[0]
            parts += fragment.parts.dropFirst()
            values += fragment.values
            kinds += fragment.kinds
        }
    }
}

/// The five kinds of value that every engine stores.
package enum SQLValue: Hashable, Sendable, Codable {
    case null
    case integer(Int64)
    case real(Double)
    case text(String)
    case bytes([UInt8])
}

/// What a value is when it is there: PostgreSQL wants to know it of a null too.
package enum SQLKind: Sendable { case integer, real, text, bytes }

/// A value that can stand in a statement.
package protocol SQLBindable {
    static var sqlKind: SQLKind { get }
    var sqlValue: SQLValue { get }
}

extension Int: SQLBindable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(self) }
}

extension Double: SQLBindable {
    package static var sqlKind: SQLKind { .real }
    package var sqlValue: SQLValue { .real(self) }
}

extension Bool: SQLBindable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension [UInt8]: SQLBindable {
    package static var sqlKind: SQLKind { .bytes }
    package var sqlValue: SQLValue { .bytes(self) }
}

extension ID: SQLBindable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(value) }
}

/// Without NUL, which no engine can keep in a text.
extension String: SQLBindable {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(utf8.contains(0) ? filter { $0 != "\0" } : self) }
}

/// Times are stored as milliseconds since 1970 in UTC.
extension WireTime: SQLBindable {
    package static var sqlKind: SQLKind { .integer }
    package var sqlValue: SQLValue { .integer(milliseconds) }
}

extension SQLBindable where Self: RawRepresentable, RawValue == String {
    package static var sqlKind: SQLKind { .text }
    package var sqlValue: SQLValue { .text(rawValue) }
}

extension Status: SQLBindable {}
extension MediaKind: SQLBindable {}
extension Story.Stage: SQLBindable {}
extension Version.Act: SQLBindable {}
extension Queue: SQLBindable {}
