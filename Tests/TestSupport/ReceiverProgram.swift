import Foundation

/// `Tests/Delivery/receivers.py`: subscribers that take by HTTP, SFTP, FTP and mail, as one program that notes what comes.
package final class ReceiverProgram {
    /// Where they listen, and how they are known.
    package struct Facts: Decodable, Sendable {
        package var http: Int
        package var ftp: Int
        package var sftp: Int
        package var smtp: Int
        package var user: String
        package var key: String
        package var fingerprint: String
    }

    /// Something that came, as the program notes it.
    package struct Arrival: Sendable {
        package var subscriber: String
        package var position: Int64
        /// Seconds since 1970.
        package var at: Double
    }

    package let folder: String
    package let facts: Facts
    private let process = Process()
    private let leash = Pipe()

    /// - Parameter python: one with the modules that `bin/setup --tests` installs.
    package init(in folder: String, python: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let output = Pipe()
        _ = fcntl(leash.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["Tests/Delivery/receivers.py", folder]
        process.standardInput = leash
        process.standardOutput = output
        // The servers tell of every command they get.
        process.standardError = FileHandle.nullDevice
        try process.run()
        facts = try JSONDecoder().decode(Facts.self, from: output.fileHandleForReading.availableData)
    }

    package func stop() {
        try? leash.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// What came by HTTP, FTP and mail, in its order. Over SFTP only the files tell: `files`.
    package func noted() throws -> [Arrival] {
        try String(contentsOfFile: folder + "/arrivals", encoding: .utf8).split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 3, let at = Double(words[2]) else { return nil }
            return Arrival(subscriber: String(words[0]), position: try Self.position(words[1]), at: at / 1e9)
        }
    }

    /// What came by SFTP, each when its file got its name, in that order.
    package func files() throws -> [Arrival] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/sftp")) ?? []
        return try names.flatMap { name in
            let place = "\(folder)/sftp/\(name)"
            return try FileManager.default.contentsOfDirectory(atPath: place).compactMap { file -> Arrival? in
                if file.hasPrefix(".") { return nil }
                var status = stat()
                guard stat("\(place)/\(file)", &status) == 0 else { throw Unreadable(key: file) }
                let at = Double(status.st_ctim.tv_sec) + Double(status.st_ctim.tv_nsec) / 1e9
                return Arrival(subscriber: name, position: try Self.position(file[...]), at: at)
            }
        }.sorted { $0.at < $1.at }
    }

    /// Out of "12-57", which is destination and position, "12-57-1f2e…" of a letter, or "0000000057-story3-v1.json".
    private static func position(_ key: Substring) throws -> Int64 {
        let words = key.split(separator: "-")
        let word = words.count > 1 && !words[1].hasPrefix("story") ? words[1] : key.prefix { $0 != "-" }
        guard let position = Int64(word) else { throw Unreadable(key: String(key)) }
        return position
    }

    /// Something came whose name tells no position, or went again.
    private struct Unreadable: Error { var key: String }
}
