import Crypto
import Foundation
import Synchronization
import Testing

import Transfer

/// Real servers that the tests send to: one program for all tests, which ends with this one, however that ends.
package final class Peers: Sendable {
    package let folder: String
    private let facts: Facts
    private let process: Mutex<Process>
    /// The program waits for its end: when this process dies, the system closes it.
    private let leash: FileHandle

    /// What the program says of its servers: ports, keys and names. What it could not start is absent.
    private struct Facts: Decodable {
        var user, password, authority: String
        var sshUser, keys, fingerprint: String?
        var hookSecret: String?
        var proxies: [String: Int]
    }

    private let ports: [String: Int]

    static let python = ProcessInfo.processInfo.environment["DATELINE_PYTHON"] ?? ".venv/bin/python"
    package static let shared: Peers? = isInstalled ? try? Peers() : nil
    package static let isInstalled = has("pyftpdlib, aiosmtpd, OpenSSL")
    package static let howToInstall: Comment =
        "A server to send to isn't installed here or needs root. Install all of them with: bin/setup --tests"

    /// Whether a server of that name is there.
    package static func have(_ name: String) -> Bool { shared?.ports[name] != nil }

    init() throws {
        folder = "/tmp/dateline-peers-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let (input, output) = (Pipe(), Pipe())
        // No other child may hold the leash.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = [
            "-c", "trap '' INT HUP; \"$1\" \"$2\" \"$3\" 2>\"$3/log\"; rm -rf \"$3\"", "peers", Self.python,
            "Tests/Peers/peers.py", folder,
        ]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let line = output.fileHandleForReading.availableData
        facts = try JSONDecoder().decode(Facts.self, from: line)
        ports = (try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]).compactMapValues { $0 as? Int }
        self.process = Mutex(process)
        leash = input.fileHandleForWriting
    }

    private static func has(_ modules: String) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-c", "import \(modules)"]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

extension Peers {
    /// Lets nothing but this machine be reached, and of it what the tests are about.
    package static let courier = Courier(guarding: AddressGuard(allowing: loopback))
    package static let loopback = ["127.0.0.0/8", "::1"].compactMap(Network.init)

    package func port(_ name: String) throws -> Int { try #require(ports[name] ?? facts.proxies[name], "no \(name)") }

    /// Limits so short that a test of them is over soon.
    package static let hasty = TimeLimits(connect: .seconds(2), whole: .seconds(20), patience: .seconds(2))

    package var settings: TransferSettings {
        TransferSettings(limits: Self.hasty, certificates: Certificates(authorities: facts.authority))
    }

    package var signIn: SignIn { SignIn(name: facts.user, password: facts.password) }

    package func ftp(_ name: String, _ security: FileServer.FTPSecurity = .none) throws -> FileServer {
        FileServer(host: "127.0.0.1", port: try port(name), way: .ftp(signIn, security), settings: settings)
    }

    package func key(_ name: String, passphrase: String? = nil) throws -> SSHSignIn {
        .key(name: try #require(facts.sshUser), file: try keyFile(name), passphrase: passphrase)
    }

    package func keyFile(_ name: String) throws -> String { try #require(facts.keys) + "/" + name }

    package var fingerprint: String { get throws { try #require(facts.fingerprint) } }

    package func sftp(
        _ name: String = "sftp", host: String = "127.0.0.1", known: KnownHost? = nil, by key: SSHSignIn? = nil
    )
        throws -> FileServer
    {
        let way = FileServer.Way.sftp(try key ?? self.key("mine"), try known ?? .fingerprint(fingerprint))
        return FileServer(host: host, port: try port(name), way: way, settings: settings)
    }

    package func mail(_ name: String, _ security: MailServer.Security, signedIn: Bool = true) throws -> MailServer {
        MailServer(
            host: "localhost", port: try port(name), security: security, signIn: signedIn ? signIn : nil,
            ownName: "wire.example", settings: settings)
    }

    package func web(_ path: String, host: String = "127.0.0.1", server: String = "http") throws -> String {
        "\(server == "http" ? "http" : "https")://\(host):\(try port(server))\(path)"
    }

    /// The authority that signed the servers' certificates, as a file.
    package var authority: String { facts.authority }
    package var sshUser: String { get throws { try #require(facts.sshUser) } }
    /// The secret that `/hook` checks signatures with.
    package var hookSecret: String { get throws { try #require(facts.hookSecret) } }
    package static let haveHooks = shared?.facts.hookSecret != nil

    /// What a server has in its folder.
    package func file(_ server: String, _ path: String) -> Data? {
        FileManager.default.contents(atPath: "\(folder)/\(server)/\(path)")
    }

    /// The names in a folder of a server's, hidden ones too.
    package func names(_ server: String, _ path: String = "") -> [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(server)/\(path)"))?.sorted() ?? []
    }
}

/// What is sent in tests.
package enum Sample {
    /// Text in several scripts, with lines that protocols might take for their own.
    package static let text = Data("여수 — Café “notes”\r\n.\r\n..dots\nFrom here\r\n\0end".utf8)
    /// As large as a picture, with every byte and no pattern to speak of.
    package static let picture = bytes(700_001)

    /// Its SHA-256, as digits.
    package static func hash(_ data: Data) -> String {
        SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
    }

    package static func bytes(_ count: Int) -> Data {
        var state: UInt64 = 0x9e37_79b9_7f4a_7c15
        return Data(
            (0..<count).map { _ in
                state ^= state << 13
                state ^= state >> 7
                state ^= state << 17
                return UInt8(truncatingIfNeeded: state >> 24)
            })
    }
}

/// The failure that some work ends with.
package func failureOf(_ work: () async throws -> some Any) async throws -> TransferFailure {
    do { _ = try await work() } catch { return try #require(error as? TransferFailure, "\(error)") }
    throw NoFailure()
}

private struct NoFailure: Error, CustomStringConvertible {
    package var description: String { "It went well, which it should not." }
}
