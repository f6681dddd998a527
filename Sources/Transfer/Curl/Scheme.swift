/// What libcurl speaks here; it is told to speak nothing else.
enum Scheme: String, Hashable, Sendable {
    case http, https, ftp, ftps, sftp, smtp, smtps

    var port: Int {
        switch self {
        case .http: 80
        case .https: 443
        case .ftp: 21
        case .ftps: 990
        case .sftp: 22
        case .smtp: 25
        case .smtps: 465
        }
    }
}

/// Where a line leads, and by which kind.
struct Peer: Hashable, Sendable {
    let scheme: Scheme
    /// A name, or an address without brackets.
    let host: String
    let port: Int

    /// - Throws: where the host is not a name or an address, so that nothing else can be written into a URL with it.
    init(_ scheme: Scheme, host: String, port: Int?) throws(TransferFailure) {
        let isName =
            !host.isEmpty && !host.hasPrefix("-") && host.utf8.count <= 253 && host.utf8.allSatisfy(Self.isOfName)
        guard isName || IPAddress(host) != nil else {
            throw .settings("\u{201C}\(host)\u{201D} is not a server's name. Correct it.")
        }
        let port = port ?? scheme.port
        guard (1...65535).contains(port) else { throw .settings("\(port) is not a port. Choose one from 1 to 65535.") }
        self.scheme = scheme
        self.host = host
        self.port = port
    }

    private static func isOfName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// As the beginning of a URL, without a slash at its end.
    var url: String { "\(scheme.rawValue)://\(host.contains(":") ? "[\(host)]" : host):\(port)" }
}
