import Foundation
import Logging
import News
import Pictures
import Storage
import Web
import Workflow

/// How long the content API's answers and the portal's pages take, asked one after the other over HTTP, with `DATELINE_BENCH_STORIES` stories (default
/// 50,000) in a file of SQLite's; for a subscriber with nine products, one of which has nothing in it.
enum APIBenchmark {
    static func run() async throws {
        let count = ProcessInfo.processInfo.environment["DATELINE_BENCH_STORIES"].flatMap { Int($0) } ?? 50_000
        let filled = try FilledNewsroom(stories: count)
        try await filled.fill()
        let key = try await subscribe(filled)
        try await makeLists(filled)
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "benchmark")
        logger.logLevel = .critical
        let site = Site(
            newsroom: filled.newsroom, pictures: PictureFiles(folder: NSTemporaryDirectory()), pages: try Pages(),
            now: filled.now)
        let server = SiteServer(
            site: site, desk: DeskSite(site: site, now: filled.now), host: "127.0.0.1", port: 0, logger: logger
        ).application { ready.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await server.runService(gracefulShutdownSignals: []) }
            for await port in ports {
                for page in pages(filled) {
                    try await AskedPages.time(page, on: port, ["Authorization": "Bearer \(key)"], as: "api")
                }
                try await PortalBenchmark.time(filled, on: port)
                break
            }
            group.cancelAll()
        }
    }

    private static func pages(_ filled: FilledNewsroom) -> [String] {
        let name =
            filled.corpus.name(near: filled.stories - 500)
            .addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return [
            "/api/account", "/api/items", "/api/items?product=rare", "/api/items?product=science&limit=100",
            "/api/items?before=\(filled.stories / 2)", "/api/items?language=ko", "/api/search?q=\(name)",
            "/api/search?q=\(name)&product=rare", "/api/search?q=\(name)&order=relevance",
            "/api/changes?after=\(filled.stories / 2)", "/api/changes?after=0&limit=100",
            "/api/items/\(filled.stories / 2 + 4)",
        ]
    }

    /// A product for each section, and a rare one; a subscriber who has them, and a key.
    private static func subscribe(_ filled: FilledNewsroom) async throws -> String {
        var products = ["rare"]
        var rare = ProductFilter()
        rare.keywords = ["nothing has this"]
        _ = try await filled.newsroom.addProduct("rare", title: "Rare", filter: rare, by: "bench")
        for (number, section) in StoryCorpus.sections.enumerated() {
            var filter = ProductFilter()
            filter.sections = [section]
            let name = section == "science" ? section : "product-\(number)"
            _ = try await filled.newsroom.addProduct(name, title: section, filter: filter, by: "bench")
            products.append(name)
        }
        _ = try await filled.newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm"), products: products, by: "bench")
        return try await filled.newsroom.makeKey(
            "bench", of: "elm", scopes: Set(APIKey.Scope.allCases), perMinute: 1_000_000, by: "bench"
        ).token
    }

    private static func makeLists(_ filled: FilledNewsroom) async throws {
        let index = ProductIndex(filled.newsroom)
        let start = ContinuousClock.now
        while try await index.catchUp(batch: 500) {}
        let time = ContinuousClock.now - start
        let head = try await filled.newsroom.store.read { try $0.wireHead() }
        try Measurement("api", "lists of products", unit: "entries", count: Int(head), time: time).report()
    }
}
