import News
import Storage
import TestSupport
import Testing
import Workflow

/// What programs ask of the hub.
struct FeedWishTests {
    private let clock = TestClock()

    @Test(arguments: EngineUnderTest.all)
    func `a host that asks too much is refused, and nobody else is`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        for number in 1...500 { try await newsroom.wish(wish("https://many.example/\(number)")) }
        await #expect(throws: FeedWishRefusal.crowded) { try await newsroom.wish(wish("https://many.example/501")) }
        try await newsroom.wish(wish("https://other.example/1"))
        // Who is known may ask again, and may go.
        try await newsroom.wish(wish("https://many.example/7"))
        try await newsroom.wish(wish("https://many.example/7", .unsubscribe))
    }

    @Test(arguments: EngineUnderTest.all)
    func `those whose time is over make room`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let end = clock.now.adding(minutes: 5)
        try await newsroom.store.write { db in
            for number in 1...500 {
                try db.keep(
                    FeedListener(
                        topic: "feed", callback: "https://many.example/\(number)", secret: nil, ends: end, sent: nil))
            }
        }
        await #expect(throws: FeedWishRefusal.crowded) { try await newsroom.wish(wish("https://many.example/501")) }
        clock.advance(minutes: 6)
        try await newsroom.wish(wish("https://many.example/501"))
        #expect(try await newsroom.store.read { try $0.feedCrowd().listeners } == 0)
    }

    private func wish(_ callback: String, _ mode: FeedWish.Mode = .subscribe) -> FeedWish {
        FeedWish(mode: mode, topic: "feed", callback: callback, secret: nil, lease: 300)
    }
}
