import Foundation
import News
import Testing

@testable import Formats

struct NewsMLG2SchemaTests {
    private static let schema = NewsMLG2Examples.folder.appending(
        path: "newsml-g2/xsd/NewsML-G2_2.35-spec-All-Power.xsd"
    ).path
    private static let checker = ["/usr/bin/xmllint", "/usr/local/bin/xmllint", "/opt/homebrew/bin/xmllint"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    static let canRun = checker != nil && FileManager.default.fileExists(atPath: schema)

    // The schema is not part of the project, and xmllint not of every machine.
    @Test(
        .enabled(
            if: NewsMLG2SchemaTests.canRun,
            "xmllint or the standards' schema is not here: bin/setup --tests, DATELINE_STANDARDS"))
    func `whatever a version holds, what is written is valid NewsML-G2 at Power level`() throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(
            path: "g2-schema-\(ProcessInfo.processInfo.processIdentifier)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, bytes) in Self.documents() { try Data(bytes).write(to: folder.appending(path: name)) }
        let (status, complaints) = try Self.check(folder)
        #expect(status == 0, "\(complaints.prefix(4000))")
    }

    private static func documents() -> [(String, [UInt8])] {
        var inventions = NewsMLG2Inventions(seed: 35)
        let masthead = NewsMLG2Samples.masthead
        var versions = (0..<600).map { _ in inventions.version() }
        versions += MediaKind.allCases.map { NewsMLG2Samples.version(NewsMLG2Samples.fullCopy($0)) }
        var documents = versions.enumerated().map { ("\($0.offset).xml", NewsMLG2.write($0.element, masthead)) }
        let nameless = Masthead(name: " ", credit: "", baseURL: "not a [URL]")
        documents += versions.prefix(50).enumerated().map {
            ("nameless\($0.offset).xml", NewsMLG2.write($0.element, nameless))
        }
        documents.append(("message.xml", NewsMLG2.message(of: versions, masthead, sent: NewsMLG2Samples.noon)))
        return documents
    }

    private static func check(_ folder: URL) throws -> (Int32, String) {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let process = Process()
        process.executableURL = URL(filePath: checker ?? "")
        process.currentDirectoryURL = folder
        process.arguments = ["--nonet", "--noout", "--schema", schema] + files
        // A file, not a pipe: a pipe nobody empties would stop xmllint half-way.
        let log = folder.appending(path: "complaints.txt")
        try Data().write(to: log)
        let handle = try FileHandle(forWritingTo: log)
        process.standardError = handle
        process.standardOutput = handle
        try process.run()
        process.waitUntilExit()
        let lines = String(decoding: try Data(contentsOf: log), as: UTF8.self).split(separator: "\n").filter {
            !$0.hasSuffix(" validates")
        }
        return (process.terminationStatus, lines.joined(separator: "\n"))
    }
}
