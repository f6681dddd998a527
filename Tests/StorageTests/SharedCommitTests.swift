import News
import Storage
import TestSupport
import Testing

/// Acts that wait together and are made durable by one commit.
struct SharedCommitTests {
    private struct Refused: Error, Equatable { var number: Int }

    /// Files and moves a story; refuses where the number says so, after it has written something.
    private func move(_ number: Int, in db: Transaction, failing: Bool = false) throws -> Int64 {
        var story = try db.openStory(guid: "urn:\(number)", kind: .text, at: .noon)
        story.filed = .example()
        let position = try db.wire([try story.release(at: .noon)])[0]
        if failing { throw Refused(number: number) }
        return position
    }

    @Test(arguments: EngineUnderTest.all)
    func `an act that is refused takes none of those with it that were written beside it`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        let outcomes = await withTaskGroup { group in
            for number in 0..<300 {
                group.addTask {
                    do {
                        let position = try await store.write { try move(number, in: $0, failing: number % 3 == 0) }
                        return (number, Result<Int64, any Error>.success(position))
                    } catch { return (number, .failure(error)) }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for (number, outcome) in outcomes {
            if number % 3 == 0 { #expect(throws: Refused(number: number)) { try outcome.get() } }
        }
        let moved = outcomes.values.compactMap { try? $0.get() }.sorted()
        #expect(moved == Array(1...200))
        let kept = try await store.read { try $0.wire(after: 0, limit: 1000) }
        #expect(kept.map(\.position) == moved)
        #expect(
            kept.allSatisfy { outcomes[Int($0.version.guid.dropFirst(4)) ?? 0].map { (try? $0.get()) } == $0.position })
    }

    @Test(arguments: EngineUnderTest.all)
    func `a statement that the database refuses fails its own act alone`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let fine = await withTaskGroup { group in
            for number in 0..<60 {
                group.addTask {
                    do {
                        try await store.write { db in
                            _ = try move(number, in: db)
                            // The guid of a story that is there.
                            if number % 2 == 0 { _ = try move(number, in: db) }
                        }
                        return true
                    } catch { return false }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(fine == 30)
        #expect(try await store.read { try $0.wireHead() } == 30)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a write apart is durable when it returns, among acts`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await withThrowingTaskGroup { group in
            for number in 0..<50 {
                group.addTask { _ = try await store.write { try move(number, in: $0) } }
                group.addTask { try await store.writeApart { try $0.advance("f\(number)", to: 0, at: .noon) } }
            }
            try await group.waitForAll()
        }
        #expect(try await store.read { try $0.followers().count } == 50)
        #expect(try await store.read { try $0.wireHead() } == 50)
    }
}
