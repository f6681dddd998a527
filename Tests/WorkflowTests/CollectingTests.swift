import News
import Storage
import TestSupport
import Testing
import Workflow

/// Keys of subscribers' programs, and receipts of what they come for.
struct CollectingTests {
    @Test(arguments: EngineUnderTest.all)
    func `a key is known by its secret until it is taken back`(engine: EngineUnderTest) async throws {
        let room = try await WireRoom(on: engine)
        let made = try await room.newsroom.makeKey(
            "  archive   import ", of: "elm", scopes: [.read, .search], perMinute: 30, by: "sam")
        let key = try #require(try await room.newsroom.key(made.token))
        #expect(key.name == "archive import")
        #expect(key.scopes == [.read, .search])
        #expect(key.perMinute == 30)
        #expect(key.subscriber == room.subscriber)
        let listed = try await room.newsroom.store.read { try $0.keys(of: key.subscriber) }
        #expect(listed.map(\.used) == [.noon])
        #expect(try await room.newsroom.key(made.token + "0") == nil)
        try await room.newsroom.revokeKey(key.id, of: "elm", by: "sam")
        #expect(try await room.newsroom.key(made.token) == nil)
        let acts = try await room.newsroom.store.read { db in
            try db.rows("SELECT act, detail FROM audit WHERE act LIKE '%key'").map {
                "\(try $0.text("act")) \(try $0.text("detail"))"
            }
        }
        #expect(acts == ["add key 1 of elm (archive import; read, search)", "revoke key 1 of elm"])
    }

    @Test func `a key needs a name and a subscriber`() async throws {
        let room = try await WireRoom()
        await #expect(throws: KeyNeedsName.self) {
            try await room.newsroom.makeKey(" ", of: "elm", scopes: [.read], by: "sam")
        }
        await #expect(throws: SubscribingRefusal.missing(.subscriber, "oak")) {
            try await room.newsroom.makeKey("x", of: "oak", scopes: [.read], by: "sam")
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `what is collected twice stands on the receipts once, with the first time`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await WireRoom(on: engine)
        let story = try await room.release(.example())
        let items = try await room.see { try $0.items().items }
        for channel in ["API, one", "API, two"] {
            try await room.newsroom.collect(items, by: room.subscriber, channel: channel, format: "ninjs-3.1")
            room.clock.advance(minutes: 1)
        }
        let receipts = try await room.newsroom.store.read { try $0.collections(of: story) }
        #expect(receipts.map(\.channel) == ["API, one"])
        #expect(receipts.map(\.collected) == [.noon])
        #expect(try await room.newsroom.store.read { try $0.collections(by: room.subscriber, limit: 5) } == receipts)
    }

    @Test(arguments: EngineUnderTest.all)
    func `who says that they have dealt with a version has it, sent or collected, and the first time counts`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await WireRoom(on: engine)
        let (sent, collected) = (
            try await room.release(.example("Sent")), try await room.release(.example("Collected"))
        )
        #expect(try await acknowledge(sent, room) == nil)
        let destination = try await room.newsroom.addDestination(
            "out", of: "elm", route: "", format: "ninjs-3.1", by: "sam")
        try await room.newsroom.store.write { db in
            var delivery = Delivery(destination: destination.id, position: 1, story: sent, number: 1, state: .accepted)
            delivery.mayHave = true
            try db.save(delivery)
        }
        let items = try await room.see { try $0.items().items.filter { $0.version.story == collected } }
        try await room.newsroom.collect(items, by: room.subscriber, channel: "API, x", format: "ninjs-3.1")
        for _ in 0..<2 {
            #expect(try await acknowledge(sent, room) == .noon)
            #expect(try await acknowledge(collected, room) == .noon)
            // The clock goes on only after both have been said once.
            room.clock.advance(minutes: 1)
        }
        let acts = try await room.newsroom.store.read { db in
            try db.rows("SELECT detail FROM audit WHERE act = 'acknowledge' ORDER BY number").map {
                try $0.text("detail")
            }
        }
        #expect(acts == ["version 1 by elm (x)", "version 1 by elm (x)"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a kill is shown to who was sent the story, though it never was in their products`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await WireRoom(on: engine)
        let story = try await room.release(.example("Abroad"), section: "world")
        let destination = try await room.newsroom.addDestination(
            "out", of: "elm", route: "", format: "ninjs-3.1", by: "sam")
        room.clock.advance(minutes: 1)
        _ = try await room.newsroom.kill(story, because: "Wrong.", by: "ana")
        #expect(try await room.see { try $0.story(story) == nil })
        try await room.newsroom.store.write { db in
            var delivery = Delivery(destination: destination.id, position: 1, story: story, number: 1, state: .trying)
            delivery.mayHave = true
            try db.save(delivery)
        }
        #expect(try await room.see { try $0.story(story)?.newest.publishable.word } == .canceled)
    }

    @Test(arguments: EngineUnderTest.all)
    func `who fetched only the notice that a version is over does not have it`(engine: EngineUnderTest) async throws {
        let room = try await WireRoom(on: engine)
        let story = try await room.release(.example("At home"))
        room.clock.advance(minutes: 1)
        var copy = Copy.example("Abroad")
        (copy.sections, copy.expires) = (["world"], room.clock.now.adding(minutes: 60))
        _ = try await room.newsroom.lead(story, editing: Newsroom.Edit { [copy] _ in copy }, by: "ana")
        room.clock.advance(minutes: 60)
        for _ in 0..<2 {
            let seen = try #require(try await room.see { try $0.story(story) }).newest
            #expect(seen.publishable.word == .expired)
            #expect(seen.version.copy.headline == "At home")
            try await room.newsroom.collect([seen], by: room.subscriber, channel: "API, x", format: "ninjs-3.1")
        }
        #expect(try await room.newsroom.store.read { try $0.numberMayHave(story, room.subscriber, before: 9) } == nil)
    }

    private func acknowledge(_ story: ID<Story>, _ room: WireRoom) async throws -> WireTime? {
        try await room.newsroom.acknowledge(story, number: 1, of: room.subscriber, told: "elm (x)")
    }
}
