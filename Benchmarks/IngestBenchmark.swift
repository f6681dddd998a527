import Foundation
import Formats
import Intake
import News
import Pictures
import Storage
import Workflow

/// How many stories a second are taken in and released, each on the disk before it counts.
enum IngestBenchmark {
    private static let stories = 4000

    static func run() async throws {
        let (newsroom, pictures, versions) = try await Inputs.demo()
        let folder = FileManager.default.temporaryDirectory.appending(path: "dateline-ingest-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let files = try write(versions, into: folder, newsroom.masthead)
        for releasing in [false, true] {
            let fresh = Newsroom(
                store: try .temporary(), masthead: newsroom.masthead, now: { WireTime(Date()) },
                makeID: { UUID().uuidString })
            let intake = Intake(newsroom: fresh, pictures: pictures, now: { WireTime(Date()) })
            var count = 0
            let time = try await ContinuousClock().measure {
                try await intake.take(files, releasing: releasing, by: "benchmark") { report in
                    if report.outcome == .filed { count += 1 }
                }
            }
            try Measurement(
                "ingest", releasing ? "files to wire" : "files to desk", unit: "stories", count: count, time: time
            ).report()
        }
    }

    /// The demo's told stories over and over, each under a guid of its own.
    private static func write(_ versions: [Version], into folder: String, _ masthead: Masthead) throws -> [String] {
        let told = versions.filter { $0.status == .usable && $0.embargo == .none && !$0.copy.body.isEmpty }
        return try (0..<stories).map { number in
            var version = told[number % told.count]
            version.guid = "urn:newsml:bench.example:20260506:\(number)"
            version.number = 1
            let path = "\(folder)/\(number).xml"
            try Data(WireFormat.newsMLG2.write?(version, masthead) ?? []).write(to: URL(fileURLWithPath: path))
            return path
        }
    }
}
