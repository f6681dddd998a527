/// A server that takes mail, and how to get in.
package struct MailServer: Hashable, Sendable {
    package enum Security: String, Hashable, Sendable, CaseIterable {
        case none
        /// The usual port, encrypted before anything is told; a server that can't is refused.
        case startTLS
        /// A port of its own, encrypted from the first byte.
        case tls
    }

    package var host: String
    /// Absent means the usual one.
    package var port: Int?
    package var security: Security
    /// Absent where the server takes mail from this machine without.
    package var signIn: SignIn?
    /// The name this machine greets with.
    package var ownName: String
    package var settings: TransferSettings

    package init(
        host: String, port: Int? = nil, security: Security = .startTLS, signIn: SignIn? = nil,
        ownName: String = "localhost", settings: TransferSettings = TransferSettings()
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.signIn = signIn
        self.ownName = ownName
        self.settings = settings
    }

    func line() throws(TransferFailure) -> Line {
        let peer = try Peer(security == .tls ? .smtps : .smtp, host: host, port: port)
        let encrypts = security != .none
        let proof: Proof = signIn.map { .password($0, inTLS: encrypts) } ?? (encrypts ? .tls : .none)
        return Line(peer: peer, settings: settings, proof: proof)
    }
}
