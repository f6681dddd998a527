/// What an item is made of; raw values are the last part of IPTC's news item nature codes where it has one.
package enum MediaKind: String, Codable, Sendable, CaseIterable {
    case text, picture, graphic, audio, video, animation
    /// An ordered set of other items.
    case package = "composite"
    /// A thing, person, event or term described by a provider; kept, never published.
    case concept
    /// Many concepts in one item.
    case knowledge
    /// Coverage that a provider plans; kept, never published.
    case planning
    /// A provider's list of code schemes; kept, never published.
    case catalog
    /// A nature this program has no name for.
    case other

    /// Whether a story of this kind can go on the wire; the others inform the desk only.
    package var isPublishable: Bool {
        switch self {
        case .text, .picture, .graphic, .audio, .video, .animation, .package, .other: true
        case .concept, .knowledge, .planning, .catalog: false
        }
    }

    /// Whether a story of this kind is told in words, and so needs text before it can be released.
    package var isTold: Bool { self == .text || self == .other }
}
