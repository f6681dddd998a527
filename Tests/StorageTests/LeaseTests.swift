import Foundation
import News
import Storage
import TestSupport
import Testing

struct LeaseTests {
    private let over = Duration.milliseconds(-1)

    private func take(_ holder: String, in store: Store, for time: Duration = .seconds(60)) async throws -> Lease? {
        try await store.writeApart { try $0.lease("site", to: holder, for: time) }
    }

    private func store(_ engine: EngineUnderTest, moved count: Int = 5) async throws -> Store {
        let store = try engine.store()
        try await store.write { db in
            for index in 0..<count {
                var story = try db.openStory(guid: "urn:\(index)", kind: .text, at: .noon)
                story.filed = .example()
                try db.wire([try story.release(at: .noon)])
            }
        }
        return store
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower that is held can't be taken, and one that is given back can`(engine: EngineUnderTest) async throws
    {
        let store = try await store(engine)
        let first = try #require(await take("one", in: store))
        #expect(try await take("two", in: store) == nil)
        try await store.write { try $0.giveBack(first) }
        let second = try #require(await take("two", in: store))
        #expect(second.fence > first.fence)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower whose holder was not heard of in time is taken over, and the old holder can write nothing more`(
        engine: EngineUnderTest
    ) async throws {
        let store = try await store(engine)
        let old = try #require(await take("one", in: store, for: over))
        try await store.write { try $0.advance(old, to: 2, at: .noon) }
        _ = try #require(await take("two", in: store))
        let lost = StoreFailure.leaseLost(follower: "site", holder: "one")
        await #expect(throws: lost) { try await store.write { try $0.advance(old, to: 3, at: .noon) } }
        await #expect(throws: lost) { try await store.write { try $0.renew(old, for: .seconds(60)) } }
        try await store.write { try $0.giveBack(old) }
        #expect(try await store.read { try $0.leases().map(\.lease.holder) } == ["two"])
        #expect(try await store.read { try $0.position(of: "site") } == 2)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a holder that is heard of in time keeps the follower`(engine: EngineUnderTest) async throws {
        let store = try await store(engine)
        let lease = try #require(await take("one", in: store, for: over))
        try await store.write { try $0.renew(lease, for: .seconds(60)) }
        #expect(try await take("two", in: store) == nil)
    }

    @Test(arguments: EngineUnderTest.all)
    func `of many that ask at once one gets the follower`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let stores = [try Store.open(place), try Store.open(place)]
        let held = try await withThrowingTaskGroup { group in
            for asker in 0..<20 {
                group.addTask { try await take("\(asker)", in: stores[asker % 2]) }
            }
            return try await group.reduce(into: []) { if let lease = $1 { $0.append(lease) } }
        }
        #expect(held.count == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `the time of a lease is the database's`(engine: EngineUnderTest) async throws {
        let store = try await store(engine)
        _ = try await take("one", in: store)
        let until = try #require(try await store.read { try $0.leases().first?.until })
        let left = until.milliseconds - WireTime(Date()).milliseconds
        #expect((50_000...70_000).contains(left))
    }
}
