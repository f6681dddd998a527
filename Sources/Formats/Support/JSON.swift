/// One JSON value as read (RFC 8259).
///
/// Read by our own reader because Foundation's was measured below the speed wires need, and bounds neither depth nor size.
package enum JSON: Sendable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSON])
    case object(JSONObject)

    /// The kind of value as sentences name it: "a number".
    package var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// A number with the digits it was written with, so that nothing is lost before someone asks for it.
package struct JSONNumber: Hashable, Sendable {
    package let text: String

    /// The value when it is whole and fits; "4.0" and "4e0" are whole.
    package var int: Int? {
        if let value = Int(text) { return value }
        guard let value = double, abs(value) < 1e15, value == value.rounded() else { return nil }
        return Int(value)
    }

    /// `nil` when it is beyond what a double holds.
    package var double: Double? {
        guard text.utf8.count <= 64, let value = Double(text), value.isFinite else { return nil }
        return value
    }
}

/// The members of an object, in the order they were written.
package struct JSONObject: Sendable {
    package private(set) var members: [Member] = []

    package struct Member: Sendable {
        package let name: String
        package let value: JSON
        /// Of the name whatever its case, so that one comparison of numbers rules most members out.
        let hash: UInt32
    }

    package init() {}

    mutating func append(_ name: String, _ value: JSON, hash: UInt32) {
        members.append(Member(name: name, value: value, hash: hash))
    }

    /// The value of a member by its exact name; the last one where a name was written twice.
    package subscript(name: String) -> JSON? {
        let hash = JSONObject.hash(of: name)
        return members.last { $0.hash == hash && $0.name == name }?.value
    }

    /// The value of a member whatever the case of its name; `name` must be lower case.
    package func value(anyCase name: String) -> JSON? {
        let hash = JSONObject.hash(of: name)
        return members.last { $0.hash == hash && $0.name.matches(lowerCase: name) }?.value
    }

    /// Length, first, middle and last byte of the name with A–Z lowered: enough to tell the names of news formats apart.
    static func hash(of name: String) -> UInt32 {
        var name = name
        return name.withUTF8 { bytes in
            guard let first = bytes.first, let last = bytes.last else { return 0 }
            let middle = bytes[bytes.count / 2]
            return UInt32(truncatingIfNeeded: bytes.count) << 24 | UInt32(first | 32) << 16 | UInt32(middle | 32) << 8
                | UInt32(last | 32)
        }
    }
}

extension String {
    fileprivate func matches(lowerCase name: String) -> Bool {
        self == name
            || (utf8.count == name.utf8.count
                && zip(utf8, name.utf8).allSatisfy { ($0 &- 65 < 26 ? $0 | 32 : $0) == $1 })
    }
}
