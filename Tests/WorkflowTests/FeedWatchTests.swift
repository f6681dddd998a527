import News
import Storage
import TestSupport
import Testing

@testable import Workflow

/// Providers that should speak.
struct FeedWatchTests {
    @Test(arguments: EngineUnderTest.all)
    func `a feed that falls silent is noted in the books once, and again when it speaks`(
        engine: EngineUnderTest
    ) async throws {
        let clock = TestClock()
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let watch = FeedWatch(newsroom)
        try await newsroom.watch("  Other   Wire ", every: 30, by: "sam")
        try await receive(1, newsroom)
        clock.advance(minutes: 30)
        #expect(try await watch.look().isEmpty)
        clock.advance(minutes: 1)
        #expect(try await watch.look().map(\.provider) == ["Other Wire"])
        #expect(try await watch.look().isEmpty)
        clock.advance(minutes: 5)
        try await receive(2, newsroom)
        #expect(try await watch.look().isEmpty)
        let feed = try #require(try await newsroom.store.read { try $0.feeds() }.first)
        #expect(feed.silent == nil && feed.heard == clock.now)
        let acts = try await newsroom.store.read { try $0.audit() }.filter { $0.act.hasPrefix("feed ") }
        #expect(acts.map(\.act) == ["feed silent", "feed speaks"])
        #expect(acts[0].detail.contains("Other Wire, expected every 30 minutes, last heard at"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `what came before it was watched is known`(engine: EngineUnderTest) async throws {
        let clock = TestClock()
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        try await receive(1, newsroom)
        let heard = clock.now
        clock.advance(minutes: 90)
        try await newsroom.watch("Other Wire", every: 30, by: "sam")
        let feed = try #require(try await newsroom.store.read { try $0.feeds() }.first)
        #expect(feed.heard == heard && !feed.isSilent(at: clock.now))
        try await newsroom.unwatch("Other Wire", by: "sam")
        await #expect(throws: FeedRefusal.notWatched("Other Wire")) {
            try await newsroom.unwatch("Other Wire", by: "sam")
        }
    }

    @Test(arguments: [("", 30), ("X", 0), ("X", WatchedFeed.most + 1)])
    func `a feed needs a name and minutes`(provider: String, minutes: Int) async throws {
        let newsroom = try Newsroom.temporary()
        await #expect(throws: FeedRefusal.self) { try await newsroom.watch(provider, every: minutes, by: "sam") }
    }

    private func receive(_ number: Int, _ newsroom: Newsroom) async throws {
        var copy = Copy.example()
        copy.provider = Party(name: "Other Wire")
        let note = IntakeEntry(received: newsroom.now(), source: "other/\(number).xml", outcome: .filed)
        _ = try await newsroom.receive(
            [(Arrival.example("urn:other:\(number)", copy: copy), note)], releasing: false, by: "intake")
    }
}
