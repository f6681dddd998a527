import News
import Storage
import TestSupport
import Testing
import Workflow

/// Two programs on one newsroom that act on one story at the same moment.
struct NodesTests {
    private func nodes(on engine: EngineUnderTest) throws -> (one: Newsroom, two: Newsroom) {
        let place = try engine.place()
        return (.node(on: try .open(place), prefix: "one-"), .node(on: try .open(place), prefix: "two-"))
    }

    /// Runs both at once; each act's version number, or the refusal.
    private func race(
        _ one: @escaping @Sendable () async throws -> Newsroom.Movement,
        _ two: @escaping @Sendable () async throws -> Newsroom.Movement
    ) async -> (moved: [Int], refused: [Refusal]) {
        async let first = outcome(one)
        async let second = outcome(two)
        let outcomes = await [first, second]
        return (
            outcomes.compactMap { try? $0.get() },
            outcomes.compactMap { if case .failure(let error) = $0 { error as? Refusal } else { nil } }
        )
    }

    private func outcome(_ act: () async throws -> Newsroom.Movement) async -> Result<Int, any Error> {
        do { return .success(try await act().version.number) } catch { return .failure(error) }
    }

    @Test(arguments: EngineUnderTest.all)
    func `copy that two editors release at once goes out once`(engine: EngineUnderTest) async throws {
        let (one, two) = try nodes(on: engine)
        for _ in 0..<20 {
            let story = try await one.file(.example(), by: "ana")
            let (moved, refused) = await race(
                { try await one.release(story.id, by: "ana") }, { try await two.release(story.id, by: "ben") })
            #expect(moved == [1])
            #expect(refused.count == 1)
        }
        #expect(try await one.store.read { try $0.wireHead() } == 20)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a kill and a hold at once leave a killed story, whichever came first`(engine: EngineUnderTest) async throws {
        let (one, two) = try nodes(on: engine)
        for _ in 0..<20 {
            let story = try await one.file(.example(), by: "ana")
            _ = try await one.release(story.id, by: "ana")
            let (moved, refused) = await race(
                { try await one.kill(story.id, because: "A hoax.", by: "chief") },
                { try await two.hold(story.id, because: "In doubt.", by: "ben") })
            let kept = try await one.store.read { db in
                (try db.story(story.id)?.stage, try db.versions(of: story.id).map(\.number))
            }
            #expect(kept.0 == .killed)
            #expect(kept.1.count == 1 + moved.count)
            #expect(refused == (moved.count == 2 ? [] : [.killed]))
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `copy filed while another node acts on the story is not lost`(engine: EngineUnderTest) async throws {
        let (one, two) = try nodes(on: engine)
        let story = try await one.file(.example(), by: "ana")
        _ = try await one.release(story.id, by: "ana")
        for round in 0..<20 {
            async let held = one.hold(story.id, because: "In doubt.", by: "ana")
            async let filed: Void = two.file(.example(says: "Round \(round)."), for: story.id, by: "ben")
            _ = try await (held, filed)
            _ = try await two.lift(story.id, by: "ben")
            let moved = try await one.lead(story.id, by: "ana")
            #expect(moved.version.copy == .example(says: "Round \(round)."))
        }
        #expect(try await one.store.read { try $0.firstAuditBreak() } == nil)
    }

    @Test(arguments: EngineUnderTest.all)
    func `an arrival that two nodes take in at once is one story`(engine: EngineUnderTest) async throws {
        let (one, two) = try nodes(on: engine)
        for round in 0..<20 {
            async let first = receive(round, in: one)
            async let second = receive(round, in: two)
            let receipts = try await first + second
            #expect(Set(receipts.map(\.story)).count == 1)
            #expect(Set(receipts.map(\.reception)) == [.filed, .duplicate])
            #expect(receipts.flatMap(\.moved).count == 1)
        }
        #expect(try await one.store.read { try $0.wireHead() } == 20)
    }

    private func receive(_ round: Int, in node: Newsroom) async throws -> [Newsroom.Receipt] {
        let note = IntakeEntry(received: .noon, source: "test", outcome: .filed)
        return try await node.receive([(.example("urn:\(round)"), note)], releasing: true, by: "wire").map {
            try $0.get()
        }
    }
}
