import Foundation
import Storage
import TestSupport

/// How long 100,000 stories take to PostgreSQL and back, and whether they are the same then; on the PostgreSQL that
/// `DATELINE_BENCH_DATABASE` names, whose database must be empty.
enum MoveBenchmark {
    private static let stories = 100_000

    static func run() async throws {
        guard let place = ProcessInfo.processInfo.environment["DATELINE_BENCH_DATABASE"] else { return }
        let (first, last) = (try Store.temporary(), try Store.temporary())
        try await first.fill(0..<stories, paragraphs: 8)
        let middle = try Store.open(place)
        let sent = try await move(first, to: middle, "SQLite to PostgreSQL")
        let returned = try await move(middle, to: last, "PostgreSQL to SQLite")
        guard sent == returned else { throw MoveFailure.differs(sent[0], returned[0]) }
        for (way, store) in [("SQLite", last), ("PostgreSQL", middle)] {
            let time = try await ContinuousClock().measure {
                _ = try await Verification(store, hasPicture: { _ in true }).run()
            }
            try Measurement("move", "verified on \(way)", unit: "stories", count: stories, time: time).report()
        }
        for tally in sent where tally.rows > 1 { print(tally.table, tally.rows, tally.hash) }
    }

    private static func move(_ source: Store, to target: Store, _ way: String) async throws -> [TableTally] {
        var tallies: [TableTally] = []
        let time = try await ContinuousClock().measure {
            tallies = try await Move(
                from: source, named: "source", to: target, named: "target", token: UUID().uuidString, date: "now"
            ).run()
        }
        try Measurement("move", way, unit: "stories", count: stories, time: time).report()
        return tallies
    }
}
