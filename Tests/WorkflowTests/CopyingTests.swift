import Foundation
import News
import Storage
import TestSupport
import Testing

struct CopyingTests {
    @Test func `a copy taken while others release is whole and has all that was released before it began`() async throws
    {
        let store = try EngineUnderTest.sqlite.store()
        try await store.fill(0..<2000, paragraphs: 10)
        let copy = try EngineUnderTest.sqlite.place()
        let (before, after) = try await withThrowingTaskGroup { group in
            for writer in 0..<4 {
                group.addTask {
                    for step in 0..<150 { try await store.write { try $0.release("urn:\(writer):\(step)") } }
                }
            }
            while try await store.read({ try $0.wireHead() }) < 2010 { await Task.yield() }
            let before = try await store.read { try $0.wireHead() }
            try await store.copy(to: copy)
            let after = try await store.read { try $0.wireHead() }
            try await group.waitForAll()
            return (before, after)
        }
        let copied = try Store.open(copy)
        #expect(try await Verification(copied, hasPicture: { _ in true }).run().allSatisfy(\.isWhole))
        let head = try await copied.read { try $0.wireHead() }
        #expect((before...after).contains(head))
        #expect(after > before, "nobody released during the copy")
        #expect(try await store.read { try $0.wireHead() } == 2600)
    }

    @Test(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
    func `a PostgreSQL newsroom says that its own tools copy it`() async throws {
        let store = try EngineUnderTest.postgres.store()
        await #expect {
            try await store.copy(to: "/nowhere")
        } throws: { ($0 as? StoreFailure)?.sentence.contains("docs/operations.md") == true }
    }
}
