/// What readers see before a headline to tell one version of a running story from the next.
///
/// Always derived from the acts of the chain, never typed: URGENT, nothing, LEAD, 2nd LD, 3rd LD …
package enum VersionTag: Hashable, Sendable {
    /// One line moved ahead of the text.
    case urgent
    /// The first text.
    case first
    /// The nth text that replaced it, from 1.
    case lead(Int)

    /// The tag of the text that follows this one.
    package var next: VersionTag {
        switch self {
        case .urgent: .first
        case .first: .lead(1)
        case .lead(let number): .lead(number + 1)
        }
    }

    /// The tag as wires write it; `nil` for a first text, which bears none.
    package var label: String? {
        switch self {
        case .urgent: "URGENT"
        case .first: nil
        case .lead(1): "LEAD"
        case .lead(let number): "\(number)\(Self.ordinalEnding(number)) LD"
        }
    }

    private static func ordinalEnding(_ number: Int) -> String {
        if (11...13).contains(number % 100) { return "th" }
        return switch number % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }
}

extension VersionTag: Codable {
    /// One number: -1 for urgent, 0 for the first text, n for the nth lead.
    package var ordinal: Int {
        switch self {
        case .urgent: -1
        case .first: 0
        case .lead(let number): number
        }
    }

    package init(ordinal: Int) {
        self = ordinal < 0 ? .urgent : ordinal == 0 ? .first : .lead(ordinal)
    }

    package init(from decoder: any Decoder) throws {
        self.init(ordinal: try decoder.singleValueContainer().decode(Int.self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(ordinal)
    }
}
