/// A tie from one story to another, or to a place on the web.
package struct Link: Hashable, Sendable, Codable {
    package var relation: Relation
    /// An address or the other item's guid.
    package var target: String
    /// The other item's version, where one was named.
    package var version: Int?
    package var title: String?
    /// Whether `target` is an item's guid (G2 `residref`) rather than an address (`href`).
    package var isReference: Bool
    package var contentType: String?

    package init(
        _ relation: Relation, to target: String, version: Int? = nil, title: String? = nil, isReference: Bool = false,
        contentType: String? = nil
    ) {
        self.relation = relation
        self.target = target
        self.version = version
        self.title = title
        self.isReference = isReference
        self.contentType = contentType
    }

    /// IPTC's item relations; `other` keeps a code this program has no name for, as received.
    package enum Relation: Hashable, Sendable {
        case seeAlso, derivedFrom, translationOf, dependsOn, previousVersion
        case other(String)
    }
}

extension Link.Relation: Codable, RawRepresentable {
    private static let named: [(String, Link.Relation)] = [
        ("irel:seeAlso", .seeAlso), ("irel:derivedFrom", .derivedFrom), ("irel:translationOf", .translationOf),
        ("irel:dependsOn", .dependsOn), ("irel:previousVersion", .previousVersion),
    ]

    /// The code with IPTC's alias, "irel:seeAlso"; any other code as received.
    package init(rawValue: String) {
        self = Self.named.first { $0.0 == rawValue }?.1 ?? .other(rawValue)
    }

    package var rawValue: String {
        // By a switch: `==` of a raw representable type asks for its raw value, so comparing here would never end.
        switch self {
        case .seeAlso: "irel:seeAlso"
        case .derivedFrom: "irel:derivedFrom"
        case .translationOf: "irel:translationOf"
        case .dependsOn: "irel:dependsOn"
        case .previousVersion: "irel:previousVersion"
        case .other(let code): code
        }
    }
}
