import ArgumentParser
import Foundation
import Formats
import Intake

struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what files hold, as one JSON document a file.",
        discussion:
            "Reads NewsML-G2 and ninjs. Folders are searched; - is standard input. docs/inspect.md names every key.")

    @Argument(help: "Files or folders, or - for standard input.")
    var paths: [String]

    @Flag(help: "Spread the documents over lines.")
    var pretty = false

    func run() throws {
        let source = FolderSource(paths.filter { $0 != "-" })
        var failed = !source.missing.isEmpty
        for path in source.missing {
            failed = try show(path, .failure(ReadFailure("There is no such file."))) || failed
        }
        if paths.contains("-") {
            failed =
                try show("-", inspect { () throws(ReadFailure) in try Opening.bytes(of: .standardInput) }) || failed
        }
        var progress = Progress("Inspected", of: source.files.count)
        for (index, file) in source.files.enumerated() {
            failed = try show(file, inspect { () throws(ReadFailure) in try Opening.bytes(of: file) }) || failed
            progress.show(index + 1)
        }
        if failed { throw ExitCode(1) }
    }

    private func inspect(_ open: () throws(ReadFailure) -> [UInt8]) -> Result<Reading, ReadFailure> {
        do throws(ReadFailure) {
            return .success(try WireFormat.reading(try open()))
        } catch {
            return .failure(error)
        }
    }

    /// Prints one document; says whether it holds an error.
    private func show(_ file: String, _ outcome: Result<Reading, ReadFailure>) throws -> Bool {
        let inspection = Inspection(file: file, outcome: outcome)
        let encoder = JSONEncoder()
        encoder.outputFormatting =
            pretty ? [.withoutEscapingSlashes, .prettyPrinted, .sortedKeys] : [.withoutEscapingSlashes]
        Output.line(String(decoding: try encoder.encode(inspection), as: UTF8.self))
        return inspection.error != nil
    }
}
