import ArgumentParser
import Foundation
import Intake
import News
import Storage

struct Ingest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take files of other wires in.",
        discussion: """
            Every item is filed with the desk: a first version opens a story, a higher one joins it, one that we have is \
            passed over, a cancel kills. A line is printed for each item once it is on the disk. A file that can't be read is \
            kept with its reason and never stops the others; the exit code is then 1.
            """)

    @Argument(help: "Files or folders.")
    var paths: [String]

    @Flag(help: "Put the items straight on the wire: for feeds you trust.")
    var release = false

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        let source = FolderSource(paths)
        let intake = Intake(newsroom: folder.newsroom, pictures: folder.pictures, now: Clock.now)
        var notReleased = 0
        var tally: [IntakeEntry.Outcome: Int] = [:]
        var progress = Progress("Read", of: source.files.count)
        for path in source.missing { Output.aside("\(path): There is no such file or folder.") }
        try await intake.take(source.files, releasing: release, by: desk.actor) { report in
            tally[report.outcome, default: 0] += 1
            if report.positions.isEmpty, report.outcome == .filed || report.outcome == .joined { notReleased += 1 }
            show(report)
        } progress: {
            progress.show($0)
        }
        summarize(tally, files: source.files.count, notReleased: notReleased)
        if tally[.refused] != nil || !source.missing.isEmpty { throw ExitCode(1) }
    }

    private func show(_ report: Report) {
        if desk.json {
            try? Output.json(Line(report))
        } else {
            Output.line(report.text)
        }
    }

    private func summarize(_ tally: [IntakeEntry.Outcome: Int], files: Int, notReleased: Int) {
        let parts = IntakeEntry.Outcome.allCases.compactMap { outcome in
            tally[outcome].map { "\($0) \(outcome.rawValue)" }
        }
        let waiting = release && notReleased > 0 ? "; \(notReleased) not released, for the reasons given" : ""
        Output.aside("\(files) files: " + (parts.isEmpty ? "nothing in them" : parts.joined(separator: ", ")) + waiting)
    }

    /// A report as a script reads it.
    private struct Line: Encodable {
        var file: String
        var outcome: String
        var guid: String?
        var version: String?
        var story: Int64?
        var positions: [Int64]
        var reason: String?
        var repairs: [String]

        init(_ report: Report) {
            file = report.file
            outcome = report.outcome.rawValue
            guid = report.guid
            version = report.version
            story = report.story?.value
            positions = report.positions
            reason = report.reason
            repairs = report.repairs
        }
    }
}

extension Report {
    /// "filed      #12   v3  Ferry aground off Port Elm  (file.xml)", then a line for the reason and each repair.
    fileprivate var text: String {
        let word = positions.isEmpty ? outcome.rawValue : "on wire"
        var head = word.padding(toLength: 10, withPad: " ", startingAt: 0)
        if let story { head += "#\(story)".padding(toLength: 7, withPad: " ", startingAt: 0) }
        if let version { head += "v\(version) " }
        if let line { head += line.prefix(70) + " " }
        let notes = [reason].compactMap { $0 } + repairs.map { "mended \($0)" }
        return ([head + "(\(file))"] + notes.map { "          \($0)" }).joined(separator: "\n")
    }
}
