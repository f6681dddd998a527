/// Decides which addresses this program may speak to, so that nobody who may name an address can reach with it
/// what only this machine or its own network can reach.
package struct AddressGuard: Hashable, Sendable {
    /// Networks that are open although they are not public: an administrator's list.
    package var allowed: [Network]

    package init(allowing allowed: [Network] = []) { self.allowed = allowed }

    /// Why nothing is sent there, as words that follow "is"; `nil` where it may be.
    package func objection(to address: IPAddress) -> String? {
        if allowed.contains(where: { $0.contains(address) }) { return nil }
        if Self.translated.contains(address) {
            return objection(to: IPAddress(version4: UInt32(truncatingIfNeeded: address.low)))
        }
        if let range = Self.reserved.first(where: { $0.network.contains(address) }) { return range.name }
        if address.version4 != nil || Self.public6.contains(address) { return nil }
        return "not a public address"
    }

    private typealias Range = (network: Network, name: String)

    /// What IANA's registries of special-purpose addresses keep from the public internet, and multicast.
    private static let reserved: [Range] = [
        range("0.0.0.0/8", "an address of this machine"), range("10.0.0.0/8", "a private address"),
        range("100.64.0.0/10", "an address inside a provider's network"), range("127.0.0.0/8", "a loopback address"),
        range("169.254.0.0/16", "a link-local address"), range("172.16.0.0/12", "a private address"),
        range("192.0.0.0/24", "a reserved address"), range("192.0.2.0/24", "an address for documents"),
        range("192.88.99.0/24", "a reserved address"), range("192.168.0.0/16", "a private address"),
        range("198.18.0.0/15", "an address for measurements"), range("198.51.100.0/24", "an address for documents"),
        range("203.0.113.0/24", "an address for documents"), range("224.0.0.0/4", "a multicast address"),
        range("240.0.0.0/4", "a reserved address"),
        range("::/128", "an address of this machine"), range("::1/128", "a loopback address"),
        range("fc00::/7", "a private address"), range("fe80::/10", "a link-local address"),
        range("fec0::/10", "a private address"), range("ff00::/8", "a multicast address"),
        range("2001::/23", "a reserved address"), range("2001:db8::/32", "an address for documents"),
        range("2002::/16", "an address that wraps another"), range("3fff::/20", "an address for documents"),
    ]

    /// All that is given out of IPv6.
    private static let public6 = network("2000::/3")
    /// IPv4 as a translating network writes it; the IPv4 address inside counts. RFC 6052, 2.1.
    private static let translated = network("64:ff9b::/96")

    private static func range(_ text: String, _ name: String) -> Range { (network(text), name) }

    private static func network(_ text: String) -> Network {
        guard let network = Network(text) else { preconditionFailure("\(text) is not a network") }
        return network
    }
}
