/// Somebody with a part in a story's making: provider, creator, contributor, source, holder of a right.
package struct Party: Hashable, Sendable, Codable {
    /// Absent when only a code was given.
    package var name: String?
    /// The party's identifier, resolved when it came as a code and the scheme is known.
    package var uri: String?
    /// The code as received, `alias:code`.
    package var qcode: String?
    /// What they did, as a code or URI ("crol:photographer").
    package var role: String?
    /// Where to write to them.
    package var email: String?

    package init(
        name: String? = nil, uri: String? = nil, qcode: String? = nil, role: String? = nil, email: String? = nil
    ) {
        self.name = name
        self.uri = uri
        self.qcode = qcode
        self.role = role
        self.email = email
    }

    /// The best words for this party: its name, else its code, else its identifier.
    package var label: String { name ?? qcode ?? uri ?? "" }
}
