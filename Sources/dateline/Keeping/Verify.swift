import ArgumentParser
import Foundation
import Pictures
import Storage

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Look through the whole newsroom for anything that is not as an act left it.",
        discussion: """
            Reads every version, entry, file and picture, in one moment, while others may write. Prints a line for each \
            kind of thing and its faults below it. The exit code is 1 where there is a fault.
            """)

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        try Self.tell(try await Self.checks(of: try newsroom.open()), asJSON: json)
    }

    /// Looks through the database, then through the pictures, so that every picture of that moment is on the disk.
    static func checks(of folder: NewsroomFolder) async throws -> [Check] {
        let pictures = folder.pictures
        let checks = try await Progress.shown { tell in
            try await Verification(folder.newsroom.store, hasPicture: pictures.has) { done, total in
                tell(ProgressStep(what: "Verified", done: done, total: total))
            }.run()
        }
        return checks + [try Check(of: pictures)]
    }

    /// - Parameter whole: what the checks are of, as the last line says it.
    /// - Throws: exit code 1 where there are faults.
    static func tell(_ checks: [Check], asJSON: Bool, of whole: String = "The newsroom") throws {
        let isWhole = checks.allSatisfy(\.isWhole)
        if asJSON {
            try Output.json(Sheet(checks))
        } else {
            for check in checks { Output.line(check.text) }
            Output.aside(whole + (isWhole ? " is whole." : " has faults."))
        }
        if !isWhole { throw ExitCode(1) }
    }

    private struct Sheet: Encodable {
        var whole: Bool
        var checks: [Line]

        init(_ checks: [Check]) {
            whole = checks.allSatisfy(\.isWhole)
            self.checks = checks.map {
                Line(of: $0.name, count: $0.count, faults: $0.faultCount, first: $0.faults, notes: $0.notes)
            }
        }

        struct Line: Encodable {
            var of: String
            var count: Int
            var faults: Int
            var first: [String]
            var notes: [String]
        }
    }
}

extension Check {
    /// Whether every file in the pictures' folder holds the bytes that its name says.
    init(of pictures: PictureFiles) throws {
        self.init("pictures on the disk")
        var progress = Progress("Looked at pictures:")
        try pictures.inspect(at: Date()) { found in
            look()
            progress.show(count)
            switch found {
            case .whole: break
            case .damaged(let path): fault("\(path) does not hold the picture that it is named for.")
            case .leftOver(let path): note("\(path) is left of a picture that never arrived; it can be removed.")
            case .stranger(let path): note("\(path) is no picture of the newsroom.")
            }
        }
    }

    /// "ok         12 stories", or "FAULT" with the faults below.
    fileprivate var text: String {
        let head = (isWhole ? "ok" : "FAULT").padding(toLength: 7, withPad: " ", startingAt: 0) + "\(count) \(name)"
        let hidden = faultCount - faults.count
        let more = hidden > 0 ? ["… and \(hidden) more"] : []
        let faulty = isWhole ? "" : ": \(faultCount) \(faultCount == 1 ? "fault" : "faults")"
        return ([head + faulty] + (faults + more + notes).map { "       " + $0 }).joined(separator: "\n")
    }
}
