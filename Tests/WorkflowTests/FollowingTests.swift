import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

/// A follower that several nodes could carry on.
struct FollowingTests {
    /// What the nodes did: which positions each took, and whether two ever held the follower at once.
    private final class Journal: Sendable {
        private let state = Mutex((entries: [(node: String, position: Int64, fence: Int64)](), busy: 0, most: 0))

        func begin() {
            state.withLock {
                $0.busy += 1
                $0.most = max($0.most, $0.busy)
            }
        }

        func end(_ node: String, _ positions: [Int64], _ fence: Int64) {
            state.withLock { state in
                state.busy -= 1
                state.entries += positions.map { (node, $0, fence) }
            }
        }

        var positions: [Int64] { state.withLock { $0.entries.map(\.position) } }
        var nodes: Set<String> { state.withLock { Set($0.entries.map(\.node)) } }
        var fences: [Int64] { state.withLock { $0.entries.map(\.fence) } }
        var most: Int { state.withLock { $0.most } }
    }

    /// A node that notes in the journal what it read, in the transaction in which it advances.
    private func following(_ store: Store, _ node: String, _ journal: Journal, slowly: Bool = false) -> Following {
        var following = Following("journal", of: store, by: node, reporting: { _ in }) { lease in
            journal.begin()
            var taken: [Int64] = []
            defer { journal.end(node, taken, lease.fence) }
            if slowly { try await Task.sleep(for: .milliseconds(20)) }
            let positions = try await store.writeApart { db in
                let entries = try db.wire(after: db.position(of: "journal"), limit: 3).map(\.position)
                if let last = entries.last { try db.advance(lease, to: last, at: .noon) }
                return entries
            }
            taken = positions
            return !positions.isEmpty
        }
        following.leaseTime = .seconds(4)
        following.look = .milliseconds(250)
        return following
    }

    private func release(_ count: Int, in newsroom: Newsroom) async throws {
        for _ in 0..<count {
            let story = try await newsroom.file(.example(), by: "ana")
            _ = try await newsroom.release(story.id, by: "ana")
        }
    }

    private func expect(_ journal: Journal, reaches position: Int64) async throws {
        let end = ContinuousClock.now + .seconds(20)
        while journal.positions.last != position, ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(10))
        }
        #expect(journal.positions == Array(1...position))
    }

    @Test(arguments: EngineUnderTest.all)
    func `two nodes carry a follower on one at a time, and the other takes over when one ends`(
        engine: EngineUnderTest
    ) async throws {
        let place = try engine.place()
        let (one, two) = (try Store.open(place), try Store.open(place))
        let newsroom = Newsroom.node(on: one)
        let journal = Journal()
        try await withThrowingTaskGroup { group in
            let first = Task { await following(one, "one", journal, slowly: true).run() }
            try await release(10, in: newsroom)
            try await expect(journal, reaches: 10)
            group.addTask { await following(two, "two", journal, slowly: true).run() }
            try await release(10, in: newsroom)
            try await expect(journal, reaches: 20)
            #expect(journal.nodes == ["one"])
            first.cancel()
            await first.value
            try await release(10, in: newsroom)
            try await expect(journal, reaches: 30)
            #expect(journal.nodes == ["one", "two"])
            #expect(journal.most == 1)
            #expect(journal.fences == journal.fences.sorted())
            group.cancelAll()
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a node that died is followed by another once its lease has run out`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let store = try Store.open(place)
        try await release(3, in: .node(on: store))
        let journal = Journal()
        // Held by someone who will never be heard of again.
        let held = ContinuousClock.now
        _ = try await store.writeApart { try $0.lease("journal", to: "dead", for: .seconds(1)) }
        try await withThrowingTaskGroup { group in
            group.addTask { await following(store, "two", journal).run() }
            try await expect(journal, reaches: 3)
            #expect(ContinuousClock.now - held > .milliseconds(990))
            #expect(journal.fences == [2, 2, 2])
            group.cancelAll()
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `an act reaches a follower on another node long before it would have looked by itself`(
        engine: EngineUnderTest
    ) async throws {
        let place = try engine.place()
        let here = try Store.open(place)
        let there = engine == .sqlite ? here : try Store.open(place)
        let journal = Journal()
        try await withThrowingTaskGroup { group in
            var following = following(here, "one", journal)
            following.look = .seconds(60)
            group.addTask { [following] in await following.run() }
            // The other node listens too, and so it tells.
            let rings = there.wireMoves()
            try await release(1, in: .node(on: there))
            try await expect(journal, reaches: 1)
            try await Task.sleep(for: .milliseconds(500))
            for count in 2...6 {
                let time = try await ContinuousClock().measure {
                    try await release(1, in: .node(on: there, prefix: "\(count)-"))
                    try await expect(journal, reaches: Int64(count))
                }
                #expect(time < .seconds(20))
            }
            withExtendedLifetime(rings) {}
            group.cancelAll()
        }
    }

    @Test(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
    func `a node tells others at most once in 100 ms, however much it releases`() async throws {
        let place = try EngineUnderTest.postgres.place()
        let (one, two) = (try Store.open(place), try Store.open(place))
        let own = one.wireMoves()
        let heard = two.wireMoves()
        try await Task.sleep(for: .milliseconds(500))
        let count = Mutex(0)
        let listener = Task { for await _ in heard { count.withLock { $0 += 1 } } }
        let newsroom = Newsroom.node(on: one)
        let time = try await ContinuousClock().measure { try await release(150, in: newsroom) }
        try await Task.sleep(for: .milliseconds(300))
        listener.cancel()
        withExtendedLifetime(own) {}
        let most = Int(time / .milliseconds(100)) + 3
        #expect((1...most).contains(count.withLock { $0 }))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a node that stood still past its lease writes nothing more for the follower`(
        engine: EngineUnderTest
    ) async throws {
        let place = try engine.place()
        let (one, two) = (try Store.open(place), try Store.open(place))
        try await release(2, in: .node(on: one))
        let stale = try #require(await one.writeApart { try $0.lease("journal", to: "one", for: .zero) })
        let journal = Journal()
        try await withThrowingTaskGroup { group in
            group.addTask { await following(two, "two", journal).run() }
            try await expect(journal, reaches: 2)
            await #expect(throws: StoreFailure.leaseLost(follower: "journal", holder: "one")) {
                try await one.writeApart { try $0.advance(stale, to: 2, at: .noon) }
            }
            group.cancelAll()
        }
    }
}
