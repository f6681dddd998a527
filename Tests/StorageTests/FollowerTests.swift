import News
import Storage
import TestSupport
import Testing

struct FollowerTests {
    private func move(_ count: Int, in store: Store) async throws {
        try await store.write { db in
            for index in 0..<count {
                var story = try db.openStory(guid: "urn:\(index)", kind: .text, at: .noon)
                story.filed = .example()
                try db.wire([try story.release(at: .noon)])
            }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a new follower stands at the beginning`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        #expect(try await store.read { try $0.position(of: "site") } == 0)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower reads on from where it stood`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await move(5, in: store)
        try await store.write { try $0.advance("site", to: 3, at: .noon) }
        let rest = try await store.read { db in try db.wire(after: db.position(of: "site"), limit: 10).map(\.position) }
        #expect(rest == [4, 5])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower never runs ahead of the wire`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await move(2, in: store)
        await #expect(throws: StoreFailure.beyondWire(follower: "site", position: 3, head: 2)) {
            try await store.write { try $0.advance("site", to: 3, at: .noon) }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower goes back only by a replay`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await move(4, in: store)
        try await store.write { try $0.advance("site", to: 4, at: .noon) }
        await #expect(throws: StoreFailure.backwards(follower: "site", from: 4, to: 1)) {
            try await store.write { try $0.advance("site", to: 1, at: .noon) }
        }
        try await store.write { try $0.replay("site", from: 1, at: .noon) }
        #expect(try await store.read { try $0.position(of: "site") } == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `followers do not disturb one another`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await move(3, in: store)
        try await store.write { db in
            try db.advance("site", to: 3, at: .noon)
            try db.advance("search", to: 1, at: .noon)
        }
        let all = try await store.read { try $0.followers().map { "\($0.name) \($0.position)" } }
        #expect(all == ["search 1", "site 3"])
    }
}
