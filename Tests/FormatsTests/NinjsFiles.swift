import Foundation

@testable import Formats

/// The standards' own files and the tools that check against them; tests that need them are skipped where they are not.
enum NinjsFiles {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// From DATELINE_STANDARDS, else beside the package.
    static let standards: URL? = {
        let named = ProcessInfo.processInfo.environment["DATELINE_STANDARDS"].map { URL(filePath: $0) }
        let folder = named ?? root.appending(path: "../shared/standards").standardizedFileURL
        return FileManager.default.fileExists(atPath: folder.appending(path: "examples.json").path) ? folder : nil
    }()

    static var areHere: Bool { standards != nil }

    /// A Python that has `jsonschema` and `referencing`: an independent judge of what we write.
    static let python: String? = {
        let named = ProcessInfo.processInfo.environment["DATELINE_PYTHON"].map { [$0] } ?? []
        let candidates = named + [root.appending(path: ".venv/bin/python").path, "/usr/bin/python3"]
        return candidates.first { path in
            FileManager.default.isExecutableFile(atPath: path)
                && (try? run(path, ["-c", "import jsonschema, referencing"]))?.status == 0
        }
    }()

    static var judgeIsHere: Bool { areHere && python != nil }

    static var hasXMLLint: Bool { areHere && FileManager.default.isExecutableFile(atPath: "/usr/bin/xmllint") }

    /// Every file below a folder of the standards whose name ends so, in order.
    static func all(below folder: String, ending: String = ".json") -> [String] {
        guard let base = standards?.appending(path: folder) else { return [] }
        let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        guard let standards else { return [] }
        return [UInt8](try Data(contentsOf: standards.appending(path: file)))
    }

    /// Runs a program to its end.
    @discardableResult
    static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// A folder of its own for one test, taken away afterwards.
    static func inTemporaryFolder<Result>(_ work: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try work(folder)
    }
}
