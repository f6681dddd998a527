import ArgumentParser
import Foundation
import News
import Storage
import Workflow

struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Tell how the newsroom does: the wire, every destination, feeds that should speak.",
        discussion:
            "With --check the exit code is 1 where somebody should look: a destination fails or is parked, or a feed is silent."
    )

    @Flag(help: "End with exit code 1 where somebody should look.")
    var check = false

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        let vitals = try await newsroom.open().newsroom.vitals()
        let report = StatusReport(vitals)
        if json { try Output.json(report) } else { report.lines.forEach(Output.line) }
        if check && !vitals.isWell { throw ExitCode(1) }
    }
}

/// A newsroom's vitals as they are told.
private struct StatusReport: Encodable {
    var isWell: Bool
    var wireHead: Int64
    var wireMoved: String?
    var waiting: [String: Int]
    var destinations: [DestinationReport]
    var feeds: [FeedReport]

    struct DestinationReport: Encodable {
        var name: String
        var subscriber: String
        var state: String
        var behind: Int64
        var oldestSeconds: Int64
        var lastSuccess: String?
        var problem: String?
    }

    struct FeedReport: Encodable {
        var provider: String
        var silent: Bool
        var expectedMinutes: Int
        var heard: String?
    }

    init(_ vitals: Vitals) {
        isWell = vitals.isWell
        wireHead = vitals.head
        wireMoved = vitals.moved?.description
        waiting = Dictionary(uniqueKeysWithValues: vitals.lists.map { ($0.key.rawValue, $0.value) })
        destinations = vitals.destinations.map { standing in
            DestinationReport(
                name: standing.destination.name, subscriber: standing.subscriber,
                state: standing.isInTrouble && standing.destination.state == .active
                    ? "failing" : standing.destination.state.rawValue,
                behind: max(0, vitals.head - standing.position), oldestSeconds: standing.lag(at: vitals.at),
                lastSuccess: standing.success?.description,
                problem: standing.destination.reason ?? standing.unfinished?.problem)
        }
        feeds = vitals.feeds.map {
            FeedReport(
                provider: $0.provider, silent: $0.isSilent(at: vitals.at), expectedMinutes: $0.minutes,
                heard: $0.heard?.description)
        }
    }

    var lines: [String] {
        let wire = "wire at \(wireHead)" + (wireMoved.map { ", moved \($0)" } ?? "")
        let queues = waiting.sorted { $0.key < $1.key }.filter { $0.value > 0 }.map { "\($0.value) \($0.key)" }
        return [wire] + (queues.isEmpty ? [] : ["stories: " + queues.joined(separator: ", ")])
            + destinations.sorted { ($1.oldestSeconds, $0.name) < ($0.oldestSeconds, $1.name) }.map(\.line)
            + feeds.map(\.line)
    }
}

extension StatusReport.DestinationReport {
    fileprivate var line: String {
        let lag = behind == 0 ? "up to date" : "\(behind) behind, the oldest for \(oldestSeconds) s"
        let parts = [state, lag, lastSuccess.map { "last success \($0)" }, problem].compactMap { $0 }
        return "\(name)  \(subscriber)  \(parts.joined(separator: ", "))"
    }
}

extension StatusReport.FeedReport {
    fileprivate var line: String {
        let state = silent ? "SILENT" : "speaks"
        return "feed \(provider)  \(state), expected every \(expectedMinutes) min, "
            + (heard.map { "last heard \($0)" } ?? "never heard")
    }
}
