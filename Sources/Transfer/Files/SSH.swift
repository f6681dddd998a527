import CCurl

/// How this side proves who it is by SSH.
package enum SSHSignIn: Hashable, Sendable {
    case password(SignIn)
    /// The path of a private key, and what opens it.
    case key(name: String, file: String, passphrase: String? = nil)

    func set(on handle: CurlHandle) {
        switch self {
        case .password(let signIn):
            handle.set(CURLOPT_USERNAME, signIn.name)
            handle.set(CURLOPT_PASSWORD, signIn.password)
            handle.set(CURLOPT_SSH_AUTH_TYPES, Int(CURLSSH_AUTH_PASSWORD | CURLSSH_AUTH_KEYBOARD))
        case .key(let name, let file, let passphrase):
            handle.set(CURLOPT_USERNAME, name)
            handle.set(CURLOPT_SSH_PRIVATE_KEYFILE, file)
            if let passphrase { handle.set(CURLOPT_KEYPASSWD, passphrase) }
            handle.set(CURLOPT_SSH_AUTH_TYPES, Int(CURLSSH_AUTH_PUBLICKEY))
        }
    }
}

/// How the key of a server is known. Any other key is refused, and so is a server that is not known at all.
package enum KnownHost: Hashable, Sendable {
    /// The SHA-256 of its key in Base64, with or without `SHA256:` before it, as `ssh-keygen -l` prints it.
    case fingerprint(String)
    /// The path of a file as OpenSSH keeps it.
    case file(String)

    func set(on handle: CurlHandle) {
        switch self {
        case .fingerprint(let text):
            let base64 = text.hasPrefix("SHA256:") ? String(text.dropFirst(7)) : text
            handle.set(CURLOPT_SSH_HOST_PUBLIC_KEY_SHA256, base64)
        case .file(let path): handle.set(CURLOPT_SSH_KNOWNHOSTS, path)
        }
    }
}
