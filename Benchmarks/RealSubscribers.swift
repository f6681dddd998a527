import Distribution
import Foundation
import News
import TestSupport

/// Subscribers at real servers on this machine: HTTP, OpenSSH's SFTP, FTP and SMTP, as the tests have them.
final class RealSubscribers {
    private let program: ReceiverProgram
    private var folder: String { program.folder }
    private var facts: ReceiverProgram.Facts { program.facts }

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "kinds-\(UUID().uuidString)").path
        let python = ProcessInfo.processInfo.environment["DATELINE_PYTHON"] ?? ".venv/bin/python"
        do { program = try ReceiverProgram(in: folder, python: python) } catch { throw NoServers() }
    }

    func stop() {
        program.stop()
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

    /// When the entries of the wire came to anybody, in seconds since 1970.
    func arrivals() throws -> [Int64: [Double]] {
        Dictionary(grouping: try program.noted() + program.files(), by: \.position).mapValues { $0.map(\.at) }
    }

    private struct NoServers: Explained {
        var sentence: String {
            "The servers of Tests/Delivery/receivers.py do not start: as root, run bin/setup --tests first."
        }
    }
}
