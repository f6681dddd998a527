import Foundation
import Formats
import Intake
import News
import Pictures
import Storage
import Workflow

/// How many stories a second are taken in and released, each on the disk before it counts: on SQLite, and on the
/// PostgreSQL that `DATELINE_BENCH_DATABASE` names.
enum IngestBenchmark {
    private static let stories = 4000

    static func run() async throws {
        try await run("SQLite", on: .temporary())
        guard let place = ProcessInfo.processInfo.environment["DATELINE_BENCH_DATABASE"] else { return }
        try await run("PostgreSQL", on: .open(place))
    }

    private static func run(_ engine: String, on store: Store) async throws {
        let (demo, pictures, versions) = try await Inputs.demo()
        let newsroom = Newsroom(
            store: store, masthead: demo.masthead, now: { WireTime(Date()) }, makeID: { UUID().uuidString })
        let intake = Intake(newsroom: newsroom, pictures: pictures, now: { WireTime(Date()) })
        for releasing in [false, true] {
            let folder = FileManager.default.temporaryDirectory.appending(path: "ingest-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let files = try write(versions, into: folder, demo.masthead)
            var count = 0
            let time = try await ContinuousClock().measure {
                try await intake.take(files, releasing: releasing, by: "benchmark") { report in
                    if report.outcome == .filed { count += 1 }
                }
            }
            try Measurement(
                "ingest", "\(engine), files to \(releasing ? "wire" : "desk")", unit: "stories", count: count,
                time: time
            ).report()
        }
    }

    /// The demo's told stories over and over, each under a guid of its own.
    private static func write(_ versions: [Version], into folder: String, _ masthead: Masthead) throws -> [String] {
        let told = versions.filter { $0.status == .usable && $0.embargo == .none && !$0.copy.body.isEmpty }
        let run = UUID().uuidString
        return try (0..<stories).map { number in
            var version = told[number % told.count]
            version.guid = "urn:newsml:bench.example:20260506:\(run)-\(number)"
            version.number = 1
            let path = "\(folder)/\(number).xml"
            try Data(WireFormat.newsMLG2.write?(version, masthead) ?? []).write(to: URL(fileURLWithPath: path))
            return path
        }
    }
}
