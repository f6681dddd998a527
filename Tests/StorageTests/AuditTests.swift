import News
import Storage
import TestSupport
import Testing

struct AuditTests {
    private let store: Store

    init() throws { store = try .temporary() }

    private func write(_ count: Int) async throws {
        try await store.write { db in
            for index in 0..<count {
                try db.audit("release", by: "ana", story: ID(1), detail: "version \(index)", at: .noon)
            }
        }
    }

    /// Changes the books behind the program's back, as somebody with the file could.
    private func tamper(_ statement: String) async throws {
        try await store.write { db in
            try db.run(text: "DROP TRIGGER audit_refuses_update")
            try db.run(text: "DROP TRIGGER audit_refuses_delete")
            try db.run(text: statement)
        }
    }

    @Test func `books that nobody touched are whole`() async throws {
        try await write(2500)
        #expect(try await store.read { try $0.firstAuditBreak() } == nil)
    }

    @Test(arguments: [
        "UPDATE audit SET actor = 'bob' WHERE number = 4", "UPDATE audit SET at = at + 1 WHERE number = 4",
        "UPDATE audit SET detail = '' WHERE number = 4", "UPDATE audit SET story_id = NULL WHERE number = 4",
        "UPDATE audit SET act = 'kill' WHERE number = 4",
    ])
    func `a changed entry is found`(statement: String) async throws {
        try await write(6)
        try await tamper(statement)
        #expect(try await store.read { try $0.firstAuditBreak() } == 4)
    }

    @Test func `a missing entry is found`() async throws {
        try await write(6)
        try await tamper("DELETE FROM audit WHERE number = 3")
        #expect(try await store.read { try $0.firstAuditBreak() } == 4)
    }

    @Test func `entries in another order are found`() async throws {
        try await write(6)
        try await tamper(
            """
            UPDATE audit SET number = 99 WHERE number = 2; UPDATE audit SET number = 2 WHERE number = 3;
            UPDATE audit SET number = 3 WHERE number = 99
            """)
        #expect(try await store.read { try $0.firstAuditBreak() } == 2)
    }
}
