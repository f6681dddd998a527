import News
import Storage
import TestSupport
import Testing

struct AuditTests {
    private func write(_ count: Int, in store: Store) async throws {
        try await store.write { db in
            for index in 0..<count {
                try db.audit("release", by: "ana", story: ID(1), detail: "version \(index)", at: .noon)
            }
        }
    }

    /// Changes the books behind the program's back, as somebody with the file could.
    private func tamper(_ statement: String, in store: Store, on engine: EngineUnderTest) async throws {
        try await store.write { db in
            for drop in engine.unseal("audit") { try db.run(text: drop) }
            try db.run(text: statement)
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `books that nobody touched are whole`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await write(2500, in: store)
        #expect(try await store.read { try $0.firstAuditBreak() } == nil)
    }

    @Test(
        arguments: EngineUnderTest.all,
        [
            "UPDATE audit SET actor = 'bob' WHERE number = 4", "UPDATE audit SET at = at + 1 WHERE number = 4",
            "UPDATE audit SET detail = '' WHERE number = 4", "UPDATE audit SET story_id = NULL WHERE number = 4",
            "UPDATE audit SET act = 'kill' WHERE number = 4",
        ])
    func `a changed entry is found`(engine: EngineUnderTest, statement: String) async throws {
        let store = try engine.store()
        try await write(6, in: store)
        try await tamper(statement, in: store, on: engine)
        #expect(try await store.read { try $0.firstAuditBreak() } == 4)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a missing entry is found`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await write(6, in: store)
        try await tamper("DELETE FROM audit WHERE number = 3", in: store, on: engine)
        #expect(try await store.read { try $0.firstAuditBreak() } == 4)
    }

    @Test(arguments: EngineUnderTest.all)
    func `entries in another order are found`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await write(6, in: store)
        try await tamper(
            """
            UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;
            UPDATE audit SET number = 3 WHERE number = 99
            """, in: store, on: engine)
        #expect(try await store.read { try $0.firstAuditBreak() } == 2)
    }
}
