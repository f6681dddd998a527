import Foundation
import TestSupport
import Testing

/// Subscribers that take by HTTP, SFTP, FTP and mail, as one program that tells what came to each.
final class Receivers {
    private let program: ReceiverProgram
    private var folder: String { program.folder }
    private var facts: ReceiverProgram.Facts { program.facts }

    static let isInstalled =
        Tool.pythonHas("pyftpdlib, aiosmtpd") && FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd")
        && getuid() == 0
    static let howToInstall: Comment =
        "OpenSSH's server or a package of Python's isn't installed, or this is not root. Install with: bin/setup --tests"

    init(in folder: TestFolder) throws {
        program = try ReceiverProgram(in: folder.path + "/receivers", python: Tool.python)
    }

    func stop() { program.stop() }

    /// What to add destinations with: their names and options.
    func destinations(http: Int, sftp: Int, ftp: Int, mail: Int) throws -> [(name: String, options: [String])] {
        let word = folder + "/word"
        try Data("word\n".utf8).write(to: URL(fileURLWithPath: word))
        var all: [(String, [String])] = (0..<http).map { number in
            ("http\(number)", ["--http", "http://127.0.0.1:\(facts.http)/http\(number)"])
        }
        for number in 0..<sftp {
            let place = "\(folder)/sftp/sftp\(number)"
            try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
            all.append(
                (
                    "sftp\(number)",
                    [
                        "--sftp", "sftp://\(facts.user)@127.0.0.1:\(facts.sftp)\(place)", "--key-file", facts.key,
                        "--host-key", facts.fingerprint,
                    ]
                ))
        }
        for number in 0..<ftp {
            try FileManager.default.createDirectory(
                atPath: "\(folder)/ftp/ftp\(number)", withIntermediateDirectories: true)
            let place = "ftp://press@127.0.0.1:\(facts.ftp)/ftp\(number)"
            all.append(("ftp\(number)", ["--ftp", place, "--password-file", word, "--unencrypted"]))
        }
        for number in 0..<mail {
            let server = ["--smtp", "smtp://127.0.0.1:\(facts.smtp)", "--unencrypted", "--from", "wire@news.example"]
            all.append(("mail\(number)", ["--mail", "mail\(number)@paper.example"] + server))
        }
        return all
    }

    /// Positions in the order in which they came to each subscriber.
    func arrivals() throws -> [String: [Int]] {
        Dictionary(grouping: try program.noted() + program.files(), by: \.subscriber).mapValues { arrivals in
            arrivals.map { Int($0.position) }
        }
    }
}
