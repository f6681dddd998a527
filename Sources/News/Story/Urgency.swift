/// How soon a story must be looked at: 1 first, 5 normal, 8 last, 9 as provider and client agree (IPTC NewsML-G2, `urgency`).
package struct Urgency: Hashable, Sendable, Codable, Comparable {
    package let value: Int

    /// `nil` outside 1–9.
    package init?(_ value: Int) {
        guard (1...9).contains(value) else { return nil }
        self.value = value
    }

    package static let flash = Urgency(unchecked: 1)
    package static let urgent = Urgency(unchecked: 2)
    package static let normal = Urgency(unchecked: 5)

    /// Whether a headline alone may move at this urgency.
    package var movesWithoutText: Bool { value <= 2 }

    package static func < (left: Urgency, right: Urgency) -> Bool { left.value < right.value }

    private init(unchecked value: Int) { self.value = value }

    package init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer().decode(Int.self)
        guard let urgency = Urgency(value) else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "urgency \(value) is outside 1–9"))
        }
        self = urgency
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
