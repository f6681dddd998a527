/// Whether, and until when, all versions of a story must wait (IPTC NewsML-G2, `embargoed`: absent, dated, empty).
package enum Embargo: Hashable, Sendable, Codable {
    case none
    case until(WireTime)
    /// No date is known; only a later version lifts it.
    case untilFurtherNotice

    /// An embargo as another wire dates it: one without a time of day or an offset can't be kept to the minute, so the
    /// story waits until further notice.
    package init(_ reading: WireTime.Reading) {
        let isExact = reading.time.precision >= .minute && !reading.faults.contains(.noOffset)
        self = isExact ? .until(reading.time) : .untilFurtherNotice
    }

    /// Whether the story must still wait at a moment.
    package func holds(at moment: WireTime) -> Bool {
        switch self {
        case .none: false
        case .until(let end): moment < end
        case .untilFurtherNotice: true
        }
    }

    /// The word for the state, as `inspect` and the store write it: none, until, indefinite.
    package var state: String {
        switch self {
        case .none: "none"
        case .until: "until"
        case .untilFurtherNotice: "indefinite"
        }
    }

    /// The end of a dated embargo.
    package var end: WireTime? {
        if case .until(let end) = self { end } else { nil }
    }

    private enum CodingKeys: CodingKey { case state, until }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(String.self, forKey: .state) {
        case "until": self = .until(try container.decode(WireTime.self, forKey: .until))
        case "indefinite": self = .untilFurtherNotice
        default: self = .none
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(state, forKey: .state)
        try container.encodeIfPresent(end, forKey: .until)
    }
}
