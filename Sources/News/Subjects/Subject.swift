/// What a story is about: a topic, person, organisation, place or event, known by its URI.
///
/// Two subjects are the same when their URIs are; codes depend on a provider's catalogue and are never compared.
package struct Subject: Hashable, Sendable, Codable {
    package var kind: Kind
    /// The concept's identifier; absent when it came as a bare name or the code's scheme is unknown.
    package var uri: String?
    /// The code as received, `alias:code`.
    package var qcode: String?
    /// A provider's own text for it where there is no controlled code (G2 `literal`).
    package var literal: String?
    /// Absent when the provider sent only a code.
    package var name: String?
    /// How it relates to the story ("about", "mentions"), as received.
    package var relation: String?
    /// A person's position or an organisation's ticker, where given.
    package var detail: String?

    package init(
        _ name: String? = nil, kind: Kind = .abstract, uri: String? = nil, qcode: String? = nil, literal: String? = nil,
        relation: String? = nil, detail: String? = nil
    ) {
        self.name = name
        self.kind = kind
        self.uri = uri
        self.qcode = qcode
        self.literal = literal
        self.relation = relation
        self.detail = detail
    }

    /// IPTC's concept natures; `other` keeps a provider's own, as received; `untyped` when none was given.
    package enum Kind: Hashable, Sendable {
        case abstract, person, organisation, place, pointOfInterest, event, object, untyped
        case other(String)
    }

    /// The best words for it.
    package var label: String { name ?? literal ?? qcode ?? uri ?? "" }
}

extension Subject.Kind: Codable, RawRepresentable {
    private static let named: [(String, Subject.Kind)] = [
        ("cpnat:abstract", .abstract), ("cpnat:person", .person), ("cpnat:organisation", .organisation),
        ("cpnat:geoArea", .place), ("cpnat:poi", .pointOfInterest), ("cpnat:event", .event), ("cpnat:object", .object),
        ("", .untyped),
    ]

    /// The code with IPTC's alias, "cpnat:person"; empty for `untyped`.
    package init(rawValue: String) {
        self = Self.named.first { $0.0 == rawValue }?.1 ?? .other(rawValue)
    }

    package var rawValue: String {
        // By a switch: `==` of a raw representable type asks for its raw value, so comparing here would never end.
        switch self {
        case .abstract: "cpnat:abstract"
        case .person: "cpnat:person"
        case .organisation: "cpnat:organisation"
        case .place: "cpnat:geoArea"
        case .pointOfInterest: "cpnat:poi"
        case .event: "cpnat:event"
        case .object: "cpnat:object"
        case .untyped: ""
        case .other(let code): code
        }
    }
}
