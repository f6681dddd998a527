import Glibc

/// The addresses a name has at one moment, all of them checked. What is opened afterwards goes to one of these.
struct CheckedAddresses: Hashable, Sendable {
    let addresses: [IPAddress]

    /// Looks the name up once, and blocks meanwhile.
    ///
    /// - Throws: `TransferFailure` when it has no address, or one that the guard refuses: one is enough.
    init(of host: String, _ guarding: AddressGuard) throws(TransferFailure) {
        addresses = try Self.lookUp(host)
        for address in addresses {
            guard let objection = guarding.objection(to: address) else { continue }
            throw .refusedAddress(address, of: host, objection)
        }
    }

    private static func lookUp(_ host: String) throws(TransferFailure) -> [IPAddress] {
        if let address = IPAddress(host) { return [address] }
        var hints = addrinfo()
        hints.ai_family = AF_UNSPEC
        hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        var first: UnsafeMutablePointer<addrinfo>?
        let status = getaddrinfo(host, nil, &hints, &first)
        defer { if let first { freeaddrinfo(first) } }
        var found: [IPAddress] = []
        for info in sequence(first: first, next: { $0?.pointee.ai_next }) {
            guard let info, let socket = info.pointee.ai_addr else { break }
            if let address = IPAddress(socket), !found.contains(address) { found.append(address) }
        }
        guard status == 0, !found.isEmpty else { throw .unknownName(host, String(cString: gai_strerror(status))) }
        return found
    }
}
