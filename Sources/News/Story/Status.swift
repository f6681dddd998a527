/// What a client may do with every version of a story (IPTC publication status).
package enum Status: String, Codable, Sendable, CaseIterable {
    case usable
    /// In doubt: stop using it until further notice.
    case withheld
    /// Killed: nobody may use any version of it, ever.
    case canceled
}
