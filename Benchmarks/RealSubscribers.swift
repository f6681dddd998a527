import Distribution
import Foundation
import News

/// Subscribers at real servers on this machine: HTTP, OpenSSH's SFTP, FTP and SMTP, as the tests have them.
final class RealSubscribers {
    private let process = Process()
    private let leash = Pipe()
    private let folder: String
    private let facts: Facts

    private struct Facts: Decodable {
        var http: Int
        var ftp: Int
        var sftp: Int
        var smtp: Int
        var user: String
        var key: String
        var fingerprint: String
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "kinds-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let output = Pipe()
        _ = fcntl(leash.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.executableURL = URL(
            fileURLWithPath: ProcessInfo.processInfo.environment["DATELINE_PYTHON"] ?? ".venv/bin/python")
        process.arguments = ["Tests/Delivery/receivers.py", folder]
        process.standardInput = leash
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        do { try process.run() } catch { throw NoServers() }
        let said = output.fileHandleForReading.availableData
        guard let facts = try? JSONDecoder().decode(Facts.self, from: said) else { throw NoServers() }
        self.facts = facts
    }

    func stop() {
        try? leash.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// So many, of the four kinds in turn but of HTTP twice as often.
    func routes(_ count: Int) throws -> [Route] {
        try (0..<count).map { number in
            switch number % 5 {
            case 0, 1:
                .http(
                    HTTPRoute(
                        url: "http://127.0.0.1:\(facts.http)/s\(number)",
                        secrets: WebhookSecrets(newest: WebhookSecrets.make(random: SystemRandomNumberGenerator()))))
            case 2: .files(try ssh("\(folder)/sftp/s\(number)"))
            case 3: .files(try ftp("s\(number)"))
            default:
                .mail(
                    MailRoute(
                        recipients: ["s\(number)@paper.example"],
                        server: MailServerSettings(
                            host: "127.0.0.1", port: facts.smtp, security: .unencrypted, from: "wire@news.example")))
            }
        }
    }

    private func ssh(_ place: String) throws -> FileServerRoute {
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        return FileServerRoute(
            host: "127.0.0.1", port: facts.sftp, folder: place, user: facts.user,
            proof: .sftp(.key(file: facts.key, passphrase: nil), .fingerprint(facts.fingerprint)))
    }

    private func ftp(_ name: String) throws -> FileServerRoute {
        try FileManager.default.createDirectory(atPath: "\(folder)/ftp/\(name)", withIntermediateDirectories: true)
        return FileServerRoute(
            host: "127.0.0.1", port: facts.ftp, folder: name, user: "press",
            proof: .ftp(password: Secret("word"), security: .none, authorities: nil))
    }

    /// When the entries of the wire came to anybody, in seconds since 1970; what came by SFTP when it got its name there.
    func arrivals() throws -> [Int64: [Double]] {
        var all: [Int64: [Double]] = [:]
        for line in try String(contentsOfFile: folder + "/arrivals", encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 3, let position = Self.position(words[1]), let at = Double(words[2]) else { continue }
            all[position, default: []].append(at / 1e9)
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/sftp")) ?? [] {
            for file in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/sftp/\(name)") {
                var status = stat()
                guard let position = Self.position(file[...]), stat("\(folder)/sftp/\(name)/\(file)", &status) == 0
                else { continue }
                all[position, default: []].append(
                    Double(status.st_ctim.tv_sec) + Double(status.st_ctim.tv_nsec) / 1e9)
            }
        }
        return all
    }

    /// Out of "12-57", which is destination and position, "12-57-1f2e…" of a letter, or "0000000057-story3-v1.json".
    private static func position(_ key: Substring) -> Int64? {
        let words = key.split(separator: "-")
        return words.count > 1 && !words[1].hasPrefix("story") ? Int64(words[1]) : words.first.flatMap { Int64($0) }
    }

    private struct NoServers: Explained {
        var sentence: String {
            "The servers of Tests/Delivery/receivers.py do not start: as root, run bin/setup --tests first."
        }
    }
}
