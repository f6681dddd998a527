/// The number of one thing of one kind, so that a person's number can never be taken for a story's.
///
/// Given by the store, from 1 upwards, never used twice.
package struct ID<Kind>: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    package let value: Int64

    package init(_ value: Int64) { self.value = value }

    package var description: String { String(value) }

    package static func < (left: ID, right: ID) -> Bool { left.value < right.value }

    package init(from decoder: any Decoder) throws {
        value = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
