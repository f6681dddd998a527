import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

struct PortalLiveTests {
    @Test func `what comes for a subscriber is told to their pages within a second, and to nobody else's`() async throws
    {
        try await RunningSite.run { site in
            var sports = ProductFilter()
            sports.sections = ["sports"]
            let (kim, lee) = (try await site.editor(), try await site.editor(named: "lee", filter: sports))
            let (all, few) = (try await PortalEvents(kim), try await PortalEvents(lee))
            try await site.newsroom.settled(all, few)
            let start = ContinuousClock.now
            _ = try await site.released(.example())
            #expect(await all.next() == #"{"count":1,"isUrgent":false}"#)
            #expect(ContinuousClock.now - start < .seconds(1))
            var copy = Copy.example("Rovers win")
            copy.sections = ["sports"]
            copy.urgency = Urgency(2)
            _ = try await site.released(copy)
            // The first that the other hears is theirs: they heard nothing of the one before.
            #expect(await few.next() == #"{"count":1,"isUrgent":true}"#)
        }
    }

    @Test func `a page is told what it missed on its way`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let page = try await kim.get("/portal").text
            let live = try #require(page.firstMatch(of: /data-live="([^"]*)"/)).1
            _ = try await site.released()
            #expect(try await PortalEvents(kim, at: String(live)).next() == #"{"count":1,"isUrgent":false}"#)
        }
    }

    @Test func `a page hears no more when its session has ended`() async throws {
        try await RunningSite.run { site in
            let kim = try await site.editor()
            let events = try await PortalEvents(kim)
            try await site.newsroom.settled(events)
            try await site.newsroom.disable("kim", at: .portal, by: "sam")
            #expect(await events.next() == nil)
        }
    }
}

extension Newsroom {
    /// Waits until pages have been heard of.
    fileprivate func settled(_ events: PortalEvents...) async throws {
        for event in events { await event.opened() }
    }
}

/// A page that listens: it reads on a thread of its own, as the client blocks.
private struct PortalEvents {
    private let chunks: AsyncStream<String>

    init(_ client: PortalClient, at path: String = "/portal/live") async throws {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let (port, headers) = (client.site.port, client.cookie.merging(["Accept": "text/event-stream"]) { $1 })
        Thread.detachNewThread {
            defer { continuation.finish() }
            guard let reader = try? LoopbackClient(port: port), let head = try? reader.open(path, headers: headers),
                head.headers["content-type"] == "text/event-stream"
            else { return }
            while let chunk = try? reader.chunk() { continuation.yield(chunk) }
        }
        chunks = stream
    }

    /// Waits for the first sign of the line.
    func opened() async { for await _ in chunks { return } }

    /// What the next event says; `nil` at the end of all.
    func next() async -> String? {
        for await chunk in chunks where chunk.hasPrefix("event: portal\n") {
            return chunk.split(separator: "\n").first { $0.hasPrefix("data: ") }.map { String($0.dropFirst(6)) }
        }
        return nil
    }
}
