import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Workflow

/// Where requests come from, and how they came.
extension DeskSite {
    /// The browser that asks.
    func browser(of request: Request, _ context: SiteContext) -> Browser {
        Browser(
            network: Networks.network(of: request, from: context.remoteAddress?.ipAddress),
            agent: request.headers[.userAgent] ?? "")
    }

    /// Whether browsers keep a session's cookie after this request: it came encrypted, or from this very machine.
    func canKeepSession(_ request: Request) -> Bool {
        guard let host = request.head.authority.map(Networks.host) else { return false }
        if ["127.0.0.1", "localhost", "::1"].contains(host) { return true }
        if request.headers[.forwardedProto]?.lowercased() == "https" { return true }
        // A proxy that does not say how it was asked, where the newsroom's own address is an encrypted one.
        guard let own = URLComponents(string: masthead.baseURL) else { return false }
        return own.scheme == "https" && own.host == host
    }
}

enum Networks {
    /// What sign-ins are limited by: an IPv4 address, or the first 64 bits of an IPv6 address, which is what one household
    /// or office has.
    ///
    /// Behind a proxy on this machine it is what that proxy says, last in the list; what anybody wrote before is ignored,
    /// and so is the whole header where it comes from elsewhere.
    static func network(of request: Request, from remote: String?) -> String {
        guard let remote else { return "unknown" }
        guard isThisMachine(remote), let list = request.headers[.forwardedFor],
            let last = list.split(separator: ",").last
        else { return network(remote) }
        return network(last.trimmingCharacters(in: .whitespaces))
    }

    /// An address without what tells its machines apart; "unknown" for what is none.
    static func network(_ address: String) -> String {
        let bare = unbracketed(address)
        if let mapped = bare.lowercased().split(separator: ":").last.map(String.init),
            bare.lowercased().hasPrefix("::ffff:"),
            mapped.contains(".")
        {
            return network(mapped)
        }
        guard let parsed = try? SocketAddress(ipAddress: bare, port: 0) else { return "unknown" }
        switch parsed {
        case .v4: return bare
        case .v6(let six):
            let groups = withUnsafeBytes(of: six.address.sin6_addr) { Array($0.prefix(8)) }
            let words = stride(from: 0, to: 8, by: 2).map {
                String(Int(groups[$0]) << 8 | Int(groups[$0 + 1]), radix: 16)
            }
            return words.joined(separator: ":") + "::/64"
        case .unixDomainSocket: return "unknown"
        }
    }

    /// The host of "host:port" or "[::1]:8080".
    static func host(_ authority: String) -> String {
        if authority.hasPrefix("[") { return unbracketed(authority) }
        return authority.split(separator: ":").first.map { $0.lowercased() } ?? ""
    }

    /// "[::1]:8080", "1.2.3.4:80" and the like without brackets and port.
    private static func unbracketed(_ address: String) -> String {
        if address.hasPrefix("["), let end = address.firstIndex(of: "]") {
            return String(address[address.index(after: address.startIndex)..<end])
        }
        let parts = address.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 ? String(parts[0]) : address
    }

    /// Whether a program of this machine asks by itself, and no proxy on it for somebody elsewhere.
    static func isDirect(_ request: Request, from remote: String?) -> Bool {
        guard let remote, isThisMachine(remote) else { return false }
        let marks = [HTTPField.Name.forwardedFor, .forwardedProto, .forwarded, .via, .realAddress]
        return !marks.contains { request.headers.contains($0) }
    }

    private static func isThisMachine(_ address: String) -> Bool {
        address.hasPrefix("127.") || address == "::1" || address.hasPrefix("::ffff:127.")
    }
}

extension HTTPField.Name {
    fileprivate static let forwarded = HTTPField.Name("Forwarded") ?? .cookie
    fileprivate static let realAddress = HTTPField.Name("X-Real-IP") ?? .cookie
    fileprivate static let forwardedFor = HTTPField.Name("X-Forwarded-For") ?? .cookie
    fileprivate static let forwardedProto = HTTPField.Name("X-Forwarded-Proto") ?? .cookie
}
