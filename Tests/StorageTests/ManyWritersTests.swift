import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing

/// Several programs, as nodes of one newsroom, on one database.
struct ManyWritersTests {
    private static let writers = 32
    private static let releasesEach = 32

    private func nodes(_ count: Int, on engine: EngineUnderTest) throws -> [Store] {
        let place = try engine.place()
        return try (0..<count).map { _ in try Store.open(place) }
    }

    /// Releases a story; every fourth time also begins an act that fails after it has taken a position.
    private func release(_ name: String, step: Int, in store: Store) async throws {
        try await store.write { db in
            var story = try db.openStory(guid: name, kind: .text, at: .noon)
            story.filed = .example()
            try db.wire([try story.release(at: .noon)])
            try db.save(story, at: .noon)
        }
        guard step % 4 == 0 else { return }
        await #expect(throws: Refusal.noReason) {
            try await store.write { db in
                var story = try db.openStory(guid: name + ":lost", kind: .text, at: .noon)
                story.filed = .example()
                try db.wire([try story.release(at: .noon)])
                throw Refusal.noReason
            }
        }
    }

    /// Follows the wire as a follower does, asking for what is past its last position, until the writers have ended.
    private func follow(_ store: Store, while isWriting: borrowing Atomic<Bool>) async throws -> [WireEntry] {
        var seen: [WireEntry] = []
        while true {
            let isLast = !isWriting.load(ordering: .acquiring)
            let last = seen.last?.position ?? 0
            let more = try await store.read { try $0.wire(after: last, limit: 50) }
            seen += more
            if isLast, more.isEmpty { return seen }
        }
    }

    private func releaseAll(in nodes: [Store]) async throws {
        try await withThrowingTaskGroup { group in
            for writer in 0..<Self.writers {
                group.addTask {
                    for step in 0..<Self.releasesEach {
                        try await release("urn:\(writer):\(step)", step: step, in: nodes[writer % nodes.count])
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `32 writers on four nodes leave no gap, and who polls meanwhile sees each entry once and in order`(
        engine: EngineUnderTest
    ) async throws {
        let nodes = try nodes(4, on: engine)
        let isWriting = Flag()
        async let following = follow(nodes[0], while: isWriting.value)
        try await releaseAll(in: nodes)
        isWriting.value.store(false, ordering: .releasing)
        let seen = try await following
        #expect(seen.map(\.position) == (1...1024).map(Int64.init))
        #expect(Set(seen.map(\.version.guid)).count == 1024)
        let written = try await nodes[0].read { try $0.wire(after: 0, limit: 2000).map(\.version.guid) }
        #expect(seen.map(\.version.guid) == written)
    }

    @Test(arguments: EngineUnderTest.all)
    func `books written on four nodes at once are whole`(engine: EngineUnderTest) async throws {
        let nodes = try nodes(4, on: engine)
        try await withThrowingTaskGroup { group in
            for writer in 0..<16 {
                group.addTask {
                    for _ in 0..<10 {
                        try await nodes[writer % 4].write { try $0.audit("test", by: "writer \(writer)", at: .noon) }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await nodes[0].read { try $0.firstAuditBreak() } == nil)
        #expect(try await nodes[0].read { try $0.audit().count } == 160)
    }

    @Test(arguments: EngineUnderTest.all)
    func `eight nodes that open a new database at once all find their tables`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let heads = try await withThrowingTaskGroup { group in
            for _ in 0..<8 {
                group.addTask { try await openOnOwnThread(place).read { try $0.wireHead() } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(heads == Array(repeating: 0, count: 8))
    }

    /// Opening blocks, and tasks have fewer threads than there are nodes.
    private func openOnOwnThread(_ place: String) async throws -> Store {
        try await withCheckedThrowingContinuation { continuation in
            Thread { continuation.resume(with: Result { try Store.open(place) }) }.start()
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story opened on two nodes at once is one story`(engine: EngineUnderTest) async throws {
        let nodes = try nodes(2, on: engine)
        for round in 0..<20 {
            async let one = open("urn:\(round)", in: nodes[0])
            async let two = open("urn:\(round)", in: nodes[1])
            #expect(try await one == two)
        }
        #expect(try await nodes[0].read { try $0.storyLines(limit: 100).count } == 20)
    }

    private func open(_ guid: String, in store: Store) async throws -> ID<Story> {
        try await store.write { db in
            try db.story(guid: guid)?.id ?? db.openStory(guid: guid, kind: .text, at: .noon).id
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a follower that two nodes move at once never goes back`(engine: EngineUnderTest) async throws {
        let nodes = try nodes(2, on: engine)
        for step in 0..<40 { try await release("urn:\(step)", step: 1, in: nodes[0]) }
        let isMoving = Flag()
        async let watched = watch(nodes[0], while: isMoving.value)
        await withTaskGroup { group in
            for node in nodes + nodes {
                // The slower ones are refused, and stand where the fastest stands.
                group.addTask {
                    for step in 1...40 { try? await node.write { try $0.advance("site", to: Int64(step), at: .noon) } }
                }
            }
        }
        isMoving.value.store(false, ordering: .releasing)
        let positions = try await watched
        #expect(positions == positions.sorted())
        #expect(try await nodes[0].read { try $0.position(of: "site") } == 40)
    }

    /// Where the follower was seen to stand, over and over.
    private func watch(_ store: Store, while isMoving: borrowing Atomic<Bool>) async throws -> [Int64] {
        var positions: [Int64] = []
        while isMoving.load(ordering: .acquiring) {
            positions.append(try await store.read { try $0.position(of: "site") })
        }
        return positions
    }
}

/// An atomic that two tasks can hold.
private final class Flag: Sendable {
    let value = Atomic(true)
}
