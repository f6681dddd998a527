import News
import Storage
import TestSupport
import Testing
import Workflow

/// What a verification finds when somebody with the database in hands has been at it.
struct VerificationTests {
    /// A newsroom with two stories, four versions, a filing, a file, a follower and feedback.
    private func newsroom(on engine: EngineUnderTest) async throws -> Store {
        let newsroom = try Newsroom.temporary(on: engine)
        var copy = Copy.example()
        copy.renditions = [Rendition(href: "picture:\(String(repeating: "a", count: 64))")]
        let first = try await newsroom.file(copy, by: "ana").id
        _ = try await newsroom.release(first, by: "ana")
        _ = try await newsroom.hold(first, because: "In doubt.", by: "ana")
        _ = try await newsroom.lift(first, by: "ana")
        let second = try await newsroom.file(.example("Ferry afloat again"), by: "bob").id
        _ = try await newsroom.release(second, by: "bob")
        _ = try await newsroom.file(.example("Ferry sails"), by: "bob")
        try await newsroom.store.write { db in
            var note = IntakeEntry(received: .noon, source: "a.xml", outcome: .kept)
            note.document = IntakeEntry.Document([60, 0, 255])
            note.story = first
            try db.note(note)
            try db.keep(Feedback(story: first, version: 2, text: "Thanks", contact: nil, received: .noon))
            try db.advance("search", to: 3, at: .noon)
        }
        return newsroom.store
    }

    private func faults(in store: Store) async throws -> [String: [String]] {
        let checks = try await Verification(store, hasPicture: { _ in true }).run().filter { !$0.isWhole }
        return Dictionary(uniqueKeysWithValues: checks.map { ($0.name, $0.faults) })
    }

    @Test(arguments: EngineUnderTest.all)
    func `a newsroom that nobody touched is whole, and everything in it was looked at`(
        engine: EngineUnderTest
    ) async throws {
        let checks = try await Verification(try await newsroom(on: engine), hasPicture: { _ in true }).run()
        #expect(checks.flatMap(\.faults).isEmpty)
        let counts = Dictionary(uniqueKeysWithValues: checks.map { ($0.name, $0.count) })
        #expect(counts["versions on the wire"] == 4)
        #expect(counts["stories"] == 3)
        #expect(counts["entries in the books"] ?? 0 >= 7)
        #expect(counts["pictures shown"] == 3)
        for name in ["intake files", "intake entries", "followers", "feedback"] { #expect(counts[name] == 1) }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story that its provider canceled before it moved is no fault`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(on: engine)
        let arrivals = [Arrival.example(number: 1), .example(number: 2, status: .canceled)]
        let notes = arrivals.map { ($0, IntakeEntry(received: .noon, source: "a.xml", outcome: .filed)) }
        _ = try await newsroom.receive(notes, releasing: false, by: "wire")
        #expect(try await faults(in: newsroom.store) == [:])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a picture that is not there is named, with a story that shows it`(engine: EngineUnderTest) async throws {
        let checks = try await Verification(try await newsroom(on: engine), hasPicture: { _ in false }).run()
        let faults = checks.first { $0.name == "pictures shown" }?.faults ?? []
        #expect(faults.count == 3)
        #expect(faults.first?.contains("aaaa is missing; story 1 shows it in version 1") == true)
    }

    /// A change, what it is found in, and how the fault is told.
    private static let changes: [(statement: String, check: String, fault: String)] = [
        (
            "UPDATE wire SET document = replace(document, 'aground', 'agroond') WHERE position = 2",
            "versions on the wire", "Position 2: the version is not what its hash says"
        ),
        ("UPDATE wire SET hash = 'x' WHERE position = 2", "versions on the wire", "Position 2: the version is not"),
        (
            "UPDATE wire SET document = '{' WHERE position = 3", "versions on the wire",
            "Position 3: the version can't be read"
        ),
        ("UPDATE wire SET status = 'canceled' WHERE position = 1", "versions on the wire", "the column status"),
        ("UPDATE wire SET act = 'lead' WHERE position = 1", "versions on the wire", "the column act"),
        ("UPDATE wire SET line = 'x' WHERE position = 1", "versions on the wire", "the column line"),
        (
            "UPDATE wire SET released = released + 1000 WHERE position = 1", "versions on the wire",
            "the column released"
        ),
        ("DELETE FROM wire WHERE position = 2", "versions on the wire", "Position 2 is missing"),
        ("DELETE FROM wire WHERE position = 2", "stories", "Story 1: its versions are not numbered 1 to 3"),
        ("DELETE FROM wire WHERE position = 4", "versions on the wire", "ends at position 3, and its counter says 4"),
        ("UPDATE wire_head SET position = 9", "versions on the wire", "its counter says 9"),
        ("UPDATE story SET latest_number = 2 WHERE id = 1", "stories", "its newest version on the wire is 3"),
        ("UPDATE story SET status = 'withheld' WHERE id = 1", "stories", "Story 1: its status"),
        ("UPDATE story SET stage = 'filed' WHERE id = 1", "stories", "Story 1: its stage"),
        ("UPDATE story SET stage = 'released' WHERE id = 3", "stories", "Story 3: its stage"),
        ("UPDATE story SET embargo = 'indefinite' WHERE id = 1", "stories", "Story 1: its row does not say"),
        ("UPDATE story SET expires = 1 WHERE id = 2", "stories", "Story 2: its row does not say"),
        ("UPDATE story SET filed = '{' WHERE id = 3", "stories", "Story 3: the copy that waits"),
        ("UPDATE story SET guid = 'urn:x' WHERE id = 1", "versions on the wire", "the column story_id"),
        ("UPDATE audit SET detail = '' WHERE number = 2", "entries in the books", "Entry 2 was changed"),
        ("DELETE FROM audit WHERE number = 3", "entries in the books", "Entry 4 does not follow"),
        ("DELETE FROM audit WHERE number > 4", "entries in the books", "The books have 4 entries, and"),
        ("UPDATE follower SET position = 99", "followers", "Follower search stands at 99, ahead of the wire"),
        ("UPDATE feedback SET number = 9", "feedback", "about version 9 of story 1"),
    ]

    @Test(arguments: EngineUnderTest.all, changes.indices)
    func `what was changed behind the program's back is found and told`(
        engine: EngineUnderTest, index: Int
    ) async throws {
        let store = try await newsroom(on: engine)
        let change = Self.changes[index]
        try await store.write { db in
            for drop in engine.unseal("wire") + engine.unseal("audit") { try db.run(text: drop) }
            try db.run(text: change.statement)
        }
        let faults = try await faults(in: store)
        #expect(faults[change.check]?.contains { $0.contains(change.fault) } == true, "\(change.statement): \(faults)")
    }

    @Test(arguments: EngineUnderTest.all)
    func `a flipped byte in a file that came in is found`(engine: EngineUnderTest) async throws {
        let store = try await newsroom(on: engine)
        try await store.write { try $0.run("UPDATE intake_file SET bytes = \([60, 1, 255] as [UInt8])") }
        #expect(try await faults(in: store)["intake files"]?.first?.contains("is not what its hash says") == true)
    }

    @Test(arguments: EngineUnderTest.all)
    func `of many faults the first 20 are told and all are counted`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await store.fill(0..<1200)
        try await store.write { db in
            for drop in engine.unseal("wire") { try db.run(text: drop) }
            try db.run(text: "UPDATE wire SET hash = 'x'")
        }
        let wire = try await Verification(store, hasPicture: { _ in true }).run().first
        #expect(wire?.faults.count == 20)
        #expect(wire?.faultCount == 1200)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a verification sees one moment, while others release`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await store.fill(0..<600)
        async let writing: Void = { for batch in 3..<13 { try await store.fill(batch * 200..<(batch * 200 + 50)) } }()
        for _ in 0..<4 { #expect(try await faults(in: store).isEmpty) }
        try await writing
        #expect(try await faults(in: store).isEmpty)
    }
}
