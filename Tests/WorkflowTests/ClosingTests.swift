import Foundation
import News
import Storage
import TestSupport
import Testing
import Workflow

struct ClosingTests {
    private static let sentence = "This newsroom is closed for the test."

    @Test(arguments: EngineUnderTest.all)
    func `nothing can be written to a closed newsroom, and the sentence says why; all can be read`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try Newsroom.temporary(on: engine)
        let story = try await newsroom.file(.example(), by: "ana").id
        try await newsroom.store.close(because: Self.sentence)
        let closed = StoreFailure.closed(Self.sentence)
        await #expect(throws: closed) { try await newsroom.release(story, by: "ana") }
        await #expect(throws: closed) { try await newsroom.file(.example(), by: "ana") }
        await #expect(throws: closed) {
            try await newsroom.store.write {
                try $0.keep(Feedback(story: story, version: 1, text: "Hm", contact: nil, received: .noon))
            }
        }
        await #expect(throws: closed) { try await newsroom.store.write { try $0.advance("mail", to: 0, at: .noon) } }
        #expect(closed.sentence == Self.sentence)
        #expect(try await newsroom.store.closedBecause() == Self.sentence)
        #expect(try await newsroom.store.read { try $0.storyLines(limit: 9).count } == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a newsroom that is opened again goes on`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(on: engine)
        let story = try await newsroom.file(.example(), by: "ana").id
        try await newsroom.store.close(because: Self.sentence)
        try await newsroom.store.close(because: nil)
        #expect(try await newsroom.release(story, by: "ana").position == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a closed newsroom is closed on every node, also after it was opened anew`(
        engine: EngineUnderTest
    ) async throws {
        let place = try engine.place()
        let (one, other) = (try Store.open(place), try Store.open(place))
        try await one.close(because: Self.sentence)
        let closed = StoreFailure.closed(Self.sentence)
        await #expect(throws: closed) { try await other.write { try $0.release("urn:a") } }
        let third = try Store.open(place)
        await #expect(throws: closed) { try await third.write { try $0.release("urn:b") } }
    }

    @Test(arguments: EngineUnderTest.all)
    func `once closing has returned, nothing that was under way is written any more`(
        engine: EngineUnderTest
    ) async throws {
        let place = try engine.place()
        let nodes = try (0..<3).map { _ in try Store.open(place) }
        try await nodes[0].write { try $0.release("urn:0") }
        let (refused, atClosing) = try await withThrowingTaskGroup { group in
            for writer in 0..<6 { group.addTask { await write(as: writer, in: nodes[writer % 3]) } }
            while try await nodes[0].read({ try $0.wireHead() }) < 10 { await Task.yield() }
            try await nodes[1].close(because: Self.sentence)
            let atClosing = try await rows(in: nodes[2])
            return (try await group.reduce(0) { $0 + ($1 ? 1 : 0) }, atClosing)
        }
        #expect(refused == 6)
        #expect(try await rows(in: nodes[0]) == atClosing)
    }

    @Test(arguments: EngineUnderTest.all)
    func `closing waits for a write that has begun`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let (one, other) = (try Store.open(place), try Store.open(place))
        try await one.write { try $0.release("urn:0") }
        let (begun, tell) = AsyncStream.makeStream(of: Void.self)
        async let writing: Void = one.write { db in
            try db.keep(Feedback(story: ID(1), version: 1, text: "Hm", contact: nil, received: .noon))
            _ = try db.wireHead()
            tell.finish()
            // Long enough for a closing that does not wait.
            Thread.sleep(forTimeInterval: 0.3)
        }
        for await _ in begun {}
        try await other.close(because: Self.sentence)
        #expect(try await rows(in: other) == [1, 1])
        try await writing
    }

    /// Releases, or sends feedback, until it is refused; whether it was because the newsroom is closed.
    private func write(as writer: Int, in store: Store) async -> Bool {
        for step in 0..<100_000 {
            do {
                try await store.write { db in
                    if writer % 2 == 0 { return try db.release("urn:\(writer):\(step)") }
                    try db.keep(Feedback(story: ID(1), version: 1, text: "Hm", contact: nil, received: .noon))
                }
            } catch { return error as? StoreFailure == .closed(Self.sentence) }
        }
        return false
    }

    private func rows(in store: Store) async throws -> [Int64] {
        try await store.read { db in
            try ["wire", "feedback"].map { table in
                try db.row("SELECT count(*) AS rows FROM \(SQL(stringLiteral: table))")?.integer("rows") ?? 0
            }
        }
    }
}
