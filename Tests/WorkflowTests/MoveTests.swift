import Foundation
import News
import Storage
import TestSupport
import Testing
import Workflow

struct MoveTests {
    /// Every way from one engine to another, as far as both are here.
    private static let ways = EngineUnderTest.all.flatMap { from in EngineUnderTest.all.map { (from, $0) } }

    private func move(_ source: Store, to target: Store, token: String = "t1") -> Move {
        Move(from: source, named: "here", to: target, named: "there", token: token, date: "2026-05-06")
    }

    private func fill(_ store: Store, stories: Int) async throws {
        try await store.fill(0..<stories)
        try await store.write { db in
            var note = IntakeEntry(received: .noon, source: "a.xml", outcome: .kept)
            note.document = IntakeEntry.Document(Array(0...255))
            note.story = ID(1)
            try db.note(note)
            try db.keep(Feedback(story: ID(1), version: 1, text: "Thanks", contact: nil, received: .noon))
            for (name, position) in [("zeta", 3), ("Alpha", 2), ("search", 1)] {
                try db.advance(name, to: Int64(position), at: .noon)
            }
        }
    }

    @Test(arguments: ways)
    func `a moved newsroom is the same, whole, open, and goes on where it was`(
        from: EngineUnderTest, to: EngineUnderTest
    ) async throws {
        let (source, target) = (try from.store(), try to.store())
        try await fill(source, stories: 1000)
        let before = try await source.tallies()
        #expect(try await move(source, to: target).run() == before)
        #expect(try await target.tallies() == before)
        #expect(before.first { $0.table == "wire" }?.rows == 1000)
        #expect(try await Verification(target, hasPicture: { _ in true }).run().allSatisfy(\.isWhole))
        try await target.write { try $0.release("urn:after") }
        #expect(try await target.read { try $0.story(guid: "urn:after")?.id } == ID(1001))
        #expect(try await target.read { try $0.wireHead() } == 1001)
        #expect(try await target.read { try $0.followers().map(\.name).sorted() } == ["Alpha", "zeta"])
    }

    @Test(arguments: ways)
    func `a newsroom that has moved can't be written where it was, and says where it is`(
        from: EngineUnderTest, to: EngineUnderTest
    ) async throws {
        let (source, target) = (try from.store(), try to.store())
        try await fill(source, stories: 3)
        _ = try await move(source, to: target).run()
        #expect(try await source.closedBecause()?.contains("moved to there") == true)
        await #expect(throws: StoreFailure.self) { try await source.write { try $0.release("urn:lost") } }
        await #expect(throws: MoveFailure.hasMoved("there")) { try await source.cancelMove() }
        try await source.cancelMove(abandoning: true)
        try await source.write { try $0.release("urn:back") }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a place that holds anything refuses the move, and the newsroom stays open`(
        engine: EngineUnderTest
    ) async throws {
        let (source, target) = (try engine.store(), try engine.store())
        try await fill(source, stories: 3)
        try await target.write { try $0.release("urn:theirs") }
        await #expect(throws: MoveFailure.occupied("there")) { try await move(source, to: target).run() }
        try await source.write { try $0.release("urn:more") }
        #expect(try await target.read { try $0.wireHead() } == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a move that is run again after its end changes nothing`(engine: EngineUnderTest) async throws {
        let (source, target) = (try engine.store(), try engine.store())
        try await fill(source, stories: 3)
        _ = try await move(source, to: target).run()
        try await target.write { try $0.release("urn:after") }
        _ = try await move(source, to: target, token: "t2").run()
        #expect(try await target.read { try $0.wireHead() } == 4)
    }

    @Test(arguments: EngineUnderTest.all)
    func `every table of the schema is copied, made from others, or the database's own`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        #expect(try await store.read { try $0.tablesThatNobodyMoves() } == [])
        try await store.write { try $0.run(text: "CREATE TABLE forgotten (number INTEGER)") }
        #expect(try await store.read { try $0.tablesThatNobodyMoves() } == ["forgotten"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `one changed letter gives a table another hash`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await fill(store, stories: 20)
        let before = try await store.tallies()
        try await store.write { try $0.run(text: "UPDATE feedback SET text = 'thanks'") }
        let after = try await store.tallies()
        #expect(zip(before, after).filter { $0 != $1 }.map(\.0.table) == ["feedback"])
    }

    @Test func `an older state of the same newsroom is put aside, what else is there is left alone`() async throws {
        let place = try EngineUnderTest.sqlite.place()
        let now = try EngineUnderTest.sqlite.store()
        try await {
            let old = try Store.open(place)
            try await fill(old, stories: 5)
            _ = try await move(old, to: now).run()
        }()
        try await now.write { try $0.release("urn:after") }
        let stranger = try EngineUnderTest.sqlite.place()
        try await Store.open(stranger).write { try $0.release("urn:stranger") }
        #expect(try await now.putAside(stranger, for: "now", date: "20260506") == nil)
        let aside = try #require(try await now.putAside(place, for: "now", date: "20260506"))
        #expect(aside.hasSuffix("newsroom-until-20260506.sqlite"))
        #expect(!FileManager.default.fileExists(atPath: place))
        #expect(try await Store.open(aside).read { try $0.wireHead() } == 5)
    }
}
