import Foundation
import News
@testable import Storage
import TestSupport
import Testing

struct StoreTests {
    @Test func `a store can be opened and read while somebody writes`() async throws {
        let path = try EngineUnderTest.sqlite.place()
        let writer = try Store.open(path)
        try await writer.write { db in
            _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            #expect(throws: Never.self) { try Store.open(path) }
        }
    }

    @Test func `what is no database is said to be damaged, in a sentence`() throws {
        let path = try EngineUnderTest.sqlite.place()
        try Data(repeating: 65, count: 5000).write(to: URL(fileURLWithPath: path))
        #expect(throws: (any Error).self) { try Store.open(path) }
    }

    @Test(arguments: EngineUnderTest.all)
    func `what was written is there when the database is opened again`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let first = try Store.open(place)
        try await first.write { db in _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon) }
        let second = try Store.open(place)
        #expect(try await second.read { try $0.story(guid: "urn:a") } != nil)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a database of a newer program is refused, and left as it is`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let store = try Store.open(place)
        try await store.write { try $0.run(text: "INSERT INTO schema_step (number) VALUES (999)") }
        let refusal = StoreFailure.newerSchema(found: 999, known: Store.newestSchema)
        #expect(throws: refusal) { try Store.open(place) }
        #expect(refusal.sentence.contains("newer program"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `values are bound, whatever they hold`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let nasty = "x'); DROP TABLE story; -- é\"$1?"
        try await store.write { db in _ = try db.openStory(guid: nasty, kind: .text, at: .noon) }
        #expect(try await store.read { try $0.story(guid: nasty)?.guid } == nasty)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a NUL, which no engine can keep, is left out and the rest is whole`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await store.write { db in _ = try db.openStory(guid: "urn:a\u{0}b", kind: .text, at: .noon) }
        #expect(try await store.read { try $0.story(guid: "urn:a\u{0}b")?.guid } == "urn:ab")
    }

    @Test func `SQLite's commits are synchronous and its log is a WAL`() async throws {
        let store = try EngineUnderTest.sqlite.store()
        let mode = try await store.read { db in
            (
                try db.row("PRAGMA journal_mode")?.text("journal_mode"),
                try db.row("PRAGMA synchronous")?.integer("synchronous")
            )
        }
        #expect(mode.0 == "wal")
        #expect(mode.1 == 2)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a file is kept once, however many entries come from it`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        let document = IntakeEntry.Document(Array(repeating: 65, count: 1000))
        try await store.write { db in
            for number in 0..<50 {
                var entry = IntakeEntry(received: .noon, source: "a.xml", outcome: .kept)
                entry.guid = "urn:\(number)"
                entry.document = document
                try db.note(entry)
            }
        }
        let files = try await store.read { try $0.row("SELECT count(*) AS files FROM intake_file")?.integer("files") }
        #expect(files == 1)
        #expect(try await store.read { try $0.intake(.kept).allSatisfy { $0.document?.bytes.count == 1000 } })
    }

    @Test(arguments: EngineUnderTest.all)
    func `intake keeps what was refused, with reason and bytes`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        var entry = IntakeEntry(received: .noon, source: "a.xml", outcome: .refused)
        entry.reason = "line 1: It is not well-formed."
        entry.document = IntakeEntry.Document([60, 0, 255])
        try await store.write { [entry] in try $0.note(entry) }
        let kept = try await store.read { try $0.intake(.refused) }
        #expect(kept.map(\.reason) == [entry.reason])
        #expect(kept.first?.document?.bytes == [60, 0, 255])
    }
}
