import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

struct LiveTests {
    @Test func `a release is told to an open page within a second`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let story = try await site.newsroom.file(.example(), by: "ana")
            let stream = try await EventReader(ben)
            let first = try #require(await stream.news())
            #expect(first.contains(#""edit":1"#))
            let start = ContinuousClock.now
            _ = try await site.newsroom.release(story.id, by: "ben")
            let news = try #require(await stream.news())
            #expect(ContinuousClock.now - start < .seconds(1))
            #expect(news.contains(#""edit":0"#))
            #expect(news.contains(#"{"act":"release","by":"ben","story":\#(story.id)}"#))
        }
    }

    @Test func `a page hears no more when its session has ended`() async throws {
        try await RunningSite.run { site in
            let ben = try await site.signedIn(as: [.editor])
            let stream = try await EventReader(ben)
            _ = await stream.news()
            try await site.newsroom.store.write { try $0.end(session: Secrets.hash(ben.token)) }
            #expect(await stream.news() == nil)
        }
    }

    @Test func `a page that is open does not keep the program from ending`() async throws {
        let start = ContinuousClock.now
        try await RunningSite.run { site in
            let stream = try await EventReader(try await site.signedIn(as: [.editor]))
            _ = await stream.news()
        }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `two hundred pages cost one question a change, and leave nothing behind`() async throws {
        let newsroom = try Newsroom.temporary()
        let person = try await newsroom.store.write { db in
            try db.addPerson(name: "ben", fullName: "Ben", roles: [.editor], at: .noon)
        }
        try await newsroom.store.write { db in
            try db.open(
                Session(tokenHash: "ben", person: person.id, created: .noon, seen: .noon, network: "", agent: ""))
        }
        let watch = DeskWatch(store: newsroom.store, now: { .noon })
        try await withThrowingTaskGroup { group in
            group.addTask { try await watch.run() }
            var pages: [(page: Int, events: AsyncStream<LiveEvent>)] = []
            for _ in 0..<200 { pages.append(await watch.join("ben")) }
            let before = await watch.questions
            let memory = residentBytes()
            for _ in 0..<50 { _ = try await newsroom.file(.example(), by: "ana") }
            // Pages that nobody reads keep the last of the news, and no more.
            try await Task.sleep(for: .milliseconds(300))
            #expect(await watch.questions - before <= 60)
            #expect(residentBytes() - memory < 20 * 1_048_576)
            var heard = 0
            for (page, events) in pages {
                for await event in events {
                    if case .news(let news) = event, news.counts["edit"] == 50 { break }
                }
                heard += 1
                await watch.leave(page)
            }
            #expect(heard == 200)
            #expect(await watch.pages == 0)
            group.cancelAll()
        }
    }

    private func residentBytes() -> Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages?.dropFirst().first.flatMap { Int($0) } ?? 0) * 4096
    }
}

/// A page that listens: it reads on a thread of its own, as the client blocks.
private struct EventReader {
    private let chunks: AsyncStream<String>

    init(_ client: DeskClient) async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let (port, headers) = (client.site.port, client.cookie.merging(["Accept": "text/event-stream"]) { $1 })
        Thread.detachNewThread {
            defer { continuation.finish() }
            guard let reader = try? LoopbackClient(port: port),
                let head = try? reader.open("/desk/live", headers: headers),
                head.headers["content-type"] == "text/event-stream"
            else { return }
            while let chunk = try? reader.chunk() { continuation.yield(chunk) }
        }
        chunks = stream
    }

    /// The next event; `nil` at the end of all.
    func news() async -> String? {
        for await chunk in chunks where chunk.hasPrefix("event: desk\n") { return chunk }
        return nil
    }
}
