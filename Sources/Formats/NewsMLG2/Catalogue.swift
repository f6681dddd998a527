/// Which scheme each alias of an item stands for: its own catalogue first, then IPTC's. Remote ones are never fetched.
struct Catalogue {
    /// Aliases the item defines itself.
    private(set) var own: [String: String] = [:]

    /// Only IPTC's schemes.
    static let iptc = Catalogue()

    mutating func define(_ alias: String, as scheme: String) { own[alias] = scheme }

    /// The URI of an `alias:code`; `nil` when the alias is unknown here.
    func resolve(_ qcode: String) -> String? {
        guard let colon = qcode.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let alias = String(qcode[..<colon])
        guard let scheme = own[alias] ?? Catalogue.schemes[alias] else { return nil }
        return scheme + qcode[qcode.utf8.index(after: colon)...]
    }

    /// The `alias:code` that IPTC's catalogue has for a URI; `nil` when the scheme is not in it.
    static func abbreviate(_ uri: String) -> String? {
        guard let slash = uri.utf8.lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "#") }) else {
            return nil
        }
        let code = uri[uri.index(after: slash)...]
        guard !code.isEmpty, let alias = aliases[String(uri[...slash])] else { return nil }
        return "\(alias):\(code)"
    }

    private static let schemes: [String: String] = {
        var schemes: [String: String] = [:]
        func add(_ table: String, base: String, end: String) {
            for entry in table.split(whereSeparator: \.isWhitespace) {
                let parts = entry.split(separator: "=", maxSplits: 1)
                schemes[String(parts[0])] = base + (parts.last ?? "") + end
            }
        }
        add(IPTCCatalogue.newsCodes, base: "http://cv.iptc.org/newscodes/", end: "/")
        add(IPTCCatalogue.external, base: "http://cvx.iptc.org/", end: "/")
        add(IPTCCatalogue.elsewhere, base: "", end: "")
        return schemes
    }()

    private static let aliases: [String: String] = Dictionary(
        schemes.map { ($0.value, $0.key) }, uniquingKeysWith: { min($0, $1) })
}
