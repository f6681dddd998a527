import Foundation
import Logging
import LoopbackClient
import News
import Storage
import Web

/// How many pages a second are made, and how many are given out over HTTP.
enum PageBenchmark {
    static func run() async throws {
        let (newsroom, pictures, _) = try await Inputs.demo()
        let now: @Sendable () -> WireTime = { WireTime(Date()) }
        let site = Site(newsroom: newsroom, pictures: pictures, pages: try Pages(), now: now)
        let stories = try await newsroom.store.read { try $0.published(PublicList(limit: 50), at: now()) }
        try await render(site, stories)
        try await serve(site, path: stories.first.map { newsroom.masthead.path(of: $0.version) } ?? "/")
    }

    private static func render(_ site: Site, _ stories: [Published]) async throws {
        var count = 0
        var bytes = 0
        let clock = ContinuousClock()
        let start = clock.now
        while clock.now - start < .seconds(2) {
            for story in stories { bytes += try await site.rendered(story).count }
            count += stories.count
        }
        try Measurement(
            "page", "story pages made, without the network", unit: "pages", count: count, time: clock.now - start,
            bytes: bytes
        ).report()
    }

    private static func serve(_ site: Site, path: String) async throws {
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "benchmark")
        logger.logLevel = .critical
        let server = SiteServer(
            site: site, desk: DeskSite(site: site, now: site.now), host: "127.0.0.1", port: 0, logger: logger
        ).application { ready.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.runService(gracefulShutdownSignals: []) }
            for await port in ports {
                for (variant, page) in [
                    ("a story page", path), ("the front page", "/"), ("the Atom feed", "/feed.xml"),
                ] {
                    try await ask(port, page, "\(variant) through HTTP, kept alive, 4 clients")
                }
                break
            }
            group.cancelAll()
        }
    }

    private static func ask(_ port: Int, _ path: String, _ variant: String) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let counts = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for _ in 0..<4 {
                group.addTask {
                    // The client blocks, so each has a thread of its own.
                    try await withCheckedThrowingContinuation { continuation in
                        Thread.detachNewThread { continuation.resume(with: Result { try loop(port, path) }) }
                    }
                }
            }
            return try await group.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        }
        try Measurement(
            "page", variant, unit: "pages", count: counts.0, time: clock.now - start, bytes: counts.1
        ).report()
    }

    private static func loop(_ port: Int, _ path: String) throws -> (Int, Int) {
        let client = try LoopbackClient(port: port)
        let clock = ContinuousClock()
        let start = clock.now
        var pages = 0
        var bytes = 0
        while clock.now - start < .seconds(2) {
            bytes += try client.get(path).body.count
            pages += 1
        }
        return (pages, bytes)
    }
}
