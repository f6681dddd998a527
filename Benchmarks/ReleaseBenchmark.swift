import Foundation
import News
import Storage
import Workflow

/// How many acts a second are on the disk, with one writer, with eight and with 64 at once: on SQLite, and on the
/// PostgreSQL that `DATELINE_BENCH_DATABASE` names, whose database must be empty.
enum ReleaseBenchmark {
    private static let stories = 2000

    static func run() async throws {
        try await run("SQLite", on: .temporary())
        guard let place = ProcessInfo.processInfo.environment["DATELINE_BENCH_DATABASE"] else { return }
        try await run("PostgreSQL", on: .open(place))
    }

    private static func run(_ engine: String, on store: Store) async throws {
        let newsroom = Newsroom(
            store: store,
            masthead: Masthead(name: "Bench", credit: "Bench", baseURL: "https://bench.example", languages: ["en"]),
            now: { WireTime(Date()) }, makeID: { UUID().uuidString })
        for writers in [1, 8, 64] {
            var filed: [ID<Story>] = []
            for number in 0..<stories { filed.append(try await newsroom.file(copy(number), by: "benchmark").id) }
            let time = try await ContinuousClock().measure { [filed] in
                try await release(filed, writers: writers, in: newsroom)
            }
            try Measurement(
                "release", "\(engine), \(writers) writers", unit: "acts", count: stories, time: time
            ).report()
        }
        let time = try await ContinuousClock().measure {
            for number in 0..<stories { _ = try await store.read { try $0.published(ID(Int64(number + 1))) } }
        }
        try Measurement("release", "\(engine), story by id", unit: "reads", count: stories, time: time).report()
    }

    private static func release(_ stories: [ID<Story>], writers: Int, in newsroom: Newsroom) async throws {
        try await withThrowingTaskGroup { group in
            for writer in 0..<writers {
                group.addTask {
                    for index in stride(from: writer, to: stories.count, by: writers) {
                        _ = try await newsroom.release(stories[index], by: "benchmark")
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// A story of about 300 words.
    private static func copy(_ number: Int) -> Copy {
        let paragraph =
            "The port office said on Tuesday that the ferry would leave again once divers had seen its hull. "
        var copy = Copy(
            language: "en", headline: Headline("Ferry \(number) leaves Port Elm"),
            body: Body(paragraphs: (0..<8).map { "\($0) " + String(repeating: paragraph, count: 2) }))
        copy.sections = ["national"]
        copy.keywords = ["ferry", "port"]
        return copy
    }
}
