import Dispatch
import News
import Storage
import TestSupport
import Testing

struct TransactionTests {
    @Test(arguments: EngineUnderTest.all)
    func `a read sees one moment, whatever is written meanwhile`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let (begun, written) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        async let counts = store.read { db in
            let before = try db.storyLines(limit: 10).count
            begun.signal()
            written.wait()
            return [before, try db.storyLines(limit: 10).count]
        }
        async let write: Void = onOwnThread(after: begun)
        await write
        try await store.write { db in _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon) }
        written.signal()
        #expect(try await counts == [0, 0])
        #expect(try await store.read { try $0.storyLines(limit: 10).count } == 1)
    }

    /// Waits without holding one of the threads that tasks share.
    private func onOwnThread(after signal: DispatchSemaphore) async {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                signal.wait()
                continuation.resume()
            }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a block that throws leaves nothing`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        await #expect(throws: Refusal.noReason) {
            try await store.write { db in
                _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
                try db.audit("test", by: "me", at: .noon)
                throw Refusal.noReason
            }
        }
        #expect(try await store.read { try $0.storyLines(limit: 10).count } == 0)
        #expect(try await store.read { try $0.audit().count } == 0)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a statement that failed in a savepoint leaves the rest of the transaction usable`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        try await store.write { db in
            _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            try? db.attempt { _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon) }
            try db.attempt { try db.attempt { _ = try db.openStory(guid: "urn:b", kind: .text, at: .noon) } }
        }
        #expect(try await store.read { try $0.storyLines(limit: 10).map(\.guid) } == ["urn:b", "urn:a"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a reader can't write`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        await #expect(throws: (any Error).self) {
            try await store.read { db in _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon) }
        }
    }

    @Test func `SQLite acknowledges a commit only when the disk has it`() async throws {
        // 2 is FULL. With 1, NORMAL, a power cut takes back what was acknowledged last.
        let level = try await Store.temporary().write { try $0.row("PRAGMA synchronous")?.integer("synchronous") }
        #expect(level == 2)
    }
}
