import News
import Transfer

/// A folder on a server that takes files, by SFTP or FTP.
package struct FileServerRoute: Codable, Hashable, Sendable {
    package var host: String
    /// Absent means the usual one.
    package var port: Int?
    /// From where signing in leads to or, with a slash before it, from the top.
    package var folder: String
    package var user: String
    package var proof: Proof

    package init(host: String, port: Int? = nil, folder: String = "", user: String, proof: Proof) {
        self.host = host
        self.port = port
        self.folder = folder
        self.user = user
        self.proof = proof
    }

    /// How both ends know each other.
    package enum Proof: Codable, Hashable, Sendable {
        case ftp(password: Secret, security: Security, authorities: String?)
        case sftp(SSHProof, KnownKey)
    }

    package enum Security: String, Codable, Sendable, CaseIterable { case none, explicit, implicit }

    package enum SSHProof: Codable, Hashable, Sendable {
        case password(Secret)
        /// The path of a private key, and what opens it.
        case key(file: String, passphrase: Secret?)
    }

    package enum KnownKey: Codable, Hashable, Sendable {
        /// As `ssh-keygen -l` prints it: "SHA256:…".
        case fingerprint(String)
        /// A file as OpenSSH keeps it.
        case file(String)
    }

    var place: String {
        let scheme =
            switch proof {
            case .sftp: "sftp"
            case .ftp(_, .implicit, _): "ftps"
            case .ftp: "ftp"
            }
        let slash = folder.isEmpty || folder.hasPrefix("/") ? "" : "/"
        return "\(scheme)://\(user)@\(host)\(port.map { ":\($0)" } ?? "")\(slash)\(folder)"
    }

    func server(_ means: Means) -> FileServer {
        switch proof {
        case .ftp(let password, let security, let authorities):
            FileServer(
                host: host, port: port,
                way: .ftp(SignIn(name: user, password: password.words), security.ofServer),
                settings: means.settings(authorities: authorities))
        case .sftp(let proof, let known):
            FileServer(
                host: host, port: port, way: .sftp(proof.signIn(user), known.known),
                settings: means.settings(authorities: nil))
        }
    }
}

extension FileServerRoute.Security {
    fileprivate var ofServer: FileServer.FTPSecurity {
        switch self {
        case .none: .none
        case .explicit: .explicit
        case .implicit: .implicit
        }
    }
}

extension FileServerRoute.SSHProof {
    fileprivate func signIn(_ user: String) -> SSHSignIn {
        switch self {
        case .password(let password): .password(SignIn(name: user, password: password.words))
        case .key(let file, let passphrase): .key(name: user, file: file, passphrase: passphrase?.words)
        }
    }
}

extension FileServerRoute.KnownKey {
    fileprivate var known: KnownHost {
        switch self {
        case .fingerprint(let text): .fingerprint(text)
        case .file(let path): .file(path)
        }
    }
}

/// Puts parcels into a folder of a server: the pictures first, each file under a temporary name until it is whole.
struct FileServerTransport: Transport {
    let route: FileServerRoute
    let means: Means

    func deliver(_ parcel: Parcel) async throws {
        let server = route.server(means)
        for (index, file) in (parcel.pictures + [parcel.text]).enumerated() {
            try await DeliveryFailure.told(after: index > 0) {
                let place = try RemotePlace(folder: route.folder, name: file.name)
                _ = try await means.courier.put(Content(file.content), at: place, on: server)
            }
        }
    }
}
