import Foundation
import Testing

/// Subscribers that take by HTTP, SFTP, FTP and mail, as one program that tells what came to each.
final class Receivers {
    private let process = Process()
    private let leash = Pipe()
    private let folder: String
    private let facts: Facts

    static let isInstalled =
        Tool.pythonHas("pyftpdlib, aiosmtpd") && FileManager.default.isExecutableFile(atPath: "/usr/sbin/sshd")
        && getuid() == 0
    static let howToInstall: Comment =
        "OpenSSH's server or a package of Python's isn't installed, or this is not root. Install with: bin/setup --tests"

    private struct Facts: Decodable {
        var http: Int
        var ftp: Int
        var sftp: Int
        var smtp: Int
        var user: String
        var key: String
        var fingerprint: String
    }

    init(in folder: TestFolder) throws {
        self.folder = folder.path + "/receivers"
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
        let output = Pipe()
        _ = fcntl(leash.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.executableURL = URL(fileURLWithPath: Tool.python)
        process.arguments = ["Tests/Delivery/receivers.py", self.folder]
        process.standardInput = leash
        process.standardOutput = output
        // The servers tell of every command they get.
        process.standardError = FileHandle.nullDevice
        try process.run()
        facts = try JSONDecoder().decode(Facts.self, from: output.fileHandleForReading.availableData)
    }

    func stop() {
        try? leash.fileHandleForWriting.close()
        process.waitUntilExit()
    }

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

    /// Positions in the order in which they came to each subscriber; those of SFTP by the times of their files.
    func arrivals() throws -> [String: [Int]] {
        let log = try String(contentsOfFile: folder + "/arrivals", encoding: .utf8)
        var all: [String: [Int]] = [:]
        for line in log.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count == 3 else { continue }
            all[String(words[0]), default: []].append(try Self.position(String(words[1])))
        }
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder + "/sftp")) ?? [] {
            all[name] = try files(in: folder + "/sftp/" + name)
        }
        return all
    }

    private func files(in folder: String) throws -> [Int] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
        let dated = try names.map { name in
            var status = stat()
            try #require(stat("\(folder)/\(name)", &status) == 0)
            return (status.st_mtim.tv_sec, status.st_mtim.tv_nsec, try Self.position(name))
        }
        return dated.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    /// Out of "12-57", which is destination and position, "12-57-1f2e…" of a letter, or "0000000057-story3-v1.json".
    private static func position(_ key: String) throws -> Int {
        let words = key.split(separator: "-")
        let word = words.count > 1 && !words[1].hasPrefix("story") ? words[1] : words[0]
        return try #require(Int(word), "\(key) has no position")
    }
}
