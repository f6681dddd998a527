/// A server that takes files, and how to get in.
package struct FileServer: Hashable, Sendable {
    package enum Way: Hashable, Sendable {
        case ftp(SignIn, FTPSecurity)
        case sftp(SSHSignIn, KnownHost)
    }

    /// Whether the lines of FTP are encrypted, commands and files alike.
    package enum FTPSecurity: String, Hashable, Sendable, CaseIterable {
        case none
        /// The usual port, encrypted before the name is told.
        case explicit
        /// A port of its own, encrypted from the first byte.
        case implicit
    }

    package var host: String
    /// Absent means the usual one.
    package var port: Int?
    package var way: Way
    package var settings: TransferSettings

    package init(host: String, port: Int? = nil, way: Way, settings: TransferSettings = TransferSettings()) {
        self.host = host
        self.port = port
        self.way = way
        self.settings = settings
    }

    /// Looks whether a server can be reached so at all, without speaking to it.
    package func check() throws(TransferFailure) { _ = try line() }

    func line() throws(TransferFailure) -> Line {
        let (scheme, proof): (Scheme, Proof) =
            switch way {
            case .ftp(let signIn, .none): (.ftp, .password(signIn, inTLS: false))
            case .ftp(let signIn, .explicit): (.ftp, .password(signIn, inTLS: true))
            case .ftp(let signIn, .implicit): (.ftps, .password(signIn, inTLS: true))
            case .sftp(let signIn, let known): (.sftp, .ssh(signIn, known))
            }
        return Line(peer: try Peer(scheme, host: host, port: port), settings: settings, proof: proof)
    }
}
