import News
import Storage
import TestSupport
import Testing
import Workflow

struct NewsroomTests {
    private let clock = TestClock()

    private func receive(
        _ arrivals: [Arrival], releasing: Bool = false, in newsroom: Newsroom
    ) async throws -> [Newsroom.Receipt] {
        let notes = arrivals.map { ($0, IntakeEntry(received: .noon, source: "test", outcome: .filed)) }
        return try await newsroom.receive(notes, releasing: releasing, by: "wire").map { try $0.get() }
    }

    @Test(arguments: EngineUnderTest.all)
    func `an own story has a guid of the house, of the day, of its own`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let one = try await newsroom.file(.example(), by: "ana")
        let two = try await newsroom.file(.example(), by: "ana")
        #expect(one.guid == "urn:newsml:elm.example:20260506:1")
        #expect(two.guid == "urn:newsml:elm.example:20260506:2")
    }

    @Test(arguments: EngineUnderTest.all)
    func `every act is in the books with who, when and what`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ben")
        clock.advance(minutes: 5)
        _ = try await newsroom.kill(story.id, because: "A hoax.", by: "chief")
        let books = try await newsroom.store.read { try $0.audit() }
        #expect(books.map(\.act) == ["file", "release", "kill"])
        #expect(books.map(\.actor) == ["ana", "ben", "chief"])
        #expect(books.map(\.at) == [.noon, .noon, clock.now])
        #expect(books.last?.detail == "version 2; A hoax.")
    }

    @Test(arguments: EngineUnderTest.all)
    func `an act that is refused leaves no trace`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        await #expect(throws: Refusal.notOnWire) { try await newsroom.lead(story.id, by: "ana") }
        #expect(try await newsroom.store.read { try $0.wireHead() } == 0)
        #expect(try await newsroom.store.read { try $0.audit().count } == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story that is not there is said to be not there`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        await #expect(throws: NoSuchStory(id: ID(99))) { try await newsroom.release(ID(99), by: "ana") }
    }

    @Test(arguments: EngineUnderTest.all)
    func `arrivals join their chains by guid and version`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let receipts = try await receive(
            [
                .example(number: 1), .example(number: 1), .example(number: 2, copy: .example(says: "More.")),
                .example("urn:other", number: 1),
            ], in: newsroom)
        #expect(receipts.map(\.reception) == [.filed, .duplicate, .joined, .filed])
        #expect(receipts[0].story == receipts[2].story)
        #expect(receipts[0].story != receipts[3].story)
    }

    @Test(arguments: EngineUnderTest.all)
    func `trusted arrivals go on the wire in order, with the provider's number`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let receipts = try await receive(
            [.example(number: 4), .example(number: 7, copy: .example(says: "More."))], releasing: true, in: newsroom)
        #expect(receipts.flatMap(\.moved).map(\.position) == [1, 2])
        let versions = try await newsroom.store.read { try $0.versions(of: receipts[0].story) }
        #expect(versions.map(\.number) == [2, 1])
        #expect(versions.map(\.providerNumber) == [7, 4])
        #expect(versions.map(\.tag) == [.lead(1), .first])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a trusted arrival that can't move is filed, with the reason`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let receipts = try await receive(
            [.example(copy: Copy(headline: "Only a line")), .example("urn:b")], releasing: true, in: newsroom)
        #expect(receipts.map(\.refusal) == [.noText, nil])
        #expect(receipts.map(\.moved.count) == [0, 1])
        let notes = try await newsroom.store.read { try $0.intake(.filed) }
        #expect(notes.compactMap(\.reason) == [Refusal.noText.sentence])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a trusted update that can't move leaves the story as it was, and a kill still reaches the wire`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let steps: [Arrival] = [
            .example(number: 1), .example(number: 2, status: .withheld), .example(number: 3),
            .example(number: 4, copy: Copy(headline: "Only a line")), .example(number: 5, status: .canceled),
        ]
        let receipts = try await receive(steps, releasing: true, in: newsroom)
        #expect(receipts.map(\.reception) == [.filed, .held, .joined, .joined, .killed])
        let entries = try await newsroom.store.read { try $0.wire(after: 0, limit: 10).map(\.version) }
        #expect(entries.map(\.act) == [.release, .hold, .lift, .kill])
        #expect(entries.map(\.number) == [1, 2, 3, 4])
    }

    @Test(arguments: EngineUnderTest.all)
    func `copy the desk wrote is not lost when its provider sends more`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let receipt = try await receive([.example(number: 1)], in: newsroom)[0]
        try await newsroom.file(.example(says: "Rewritten by the desk."), for: receipt.story, by: "ana")
        _ = try await receive([.example(number: 2, copy: .example(says: "More."))], in: newsroom)
        let kept = try await newsroom.store.read { try $0.replacedFilings(of: receipt.story).map(\.copy) }
        #expect(kept.contains(.example(says: "Rewritten by the desk.")))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a lead that is refused leaves the waiting copy as it was`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ana")
        try await newsroom.file(.example(says: "Waiting."), for: story.id, by: "ana")
        let edit = Newsroom.Edit { _ in Copy(headline: "Only a line") }
        await #expect(throws: Refusal.noText) { try await newsroom.lead(story.id, editing: edit, by: "ana") }
        #expect(try await newsroom.store.read { try $0.story(story.id)?.filed?.copy } == .example(says: "Waiting."))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a repeat changes nothing, not even the order of the desk's list`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        _ = try await receive([.example(number: 1)], in: newsroom)
        clock.advance(minutes: 5)
        _ = try await receive([.example("urn:other", number: 1)], in: newsroom)
        clock.advance(minutes: 5)
        _ = try await receive([.example(number: 1)], in: newsroom)
        #expect(try await newsroom.store.read { try $0.storyLines(limit: 10).first?.guid } == "urn:other")
    }

    @Test(arguments: EngineUnderTest.all)
    func `feedback is kept with the version seen`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ana")
        try await newsroom.hear("  The port is called Elm.  ", contact: "", about: story.id, version: 1)
        let kept = try await newsroom.store.read { try $0.feedback(about: story.id) }
        #expect(kept.map(\.text) == ["The port is called Elm."])
        #expect(kept.map(\.version) == [1])
        #expect(kept.map(\.contact) == [nil])
    }

    @Test(arguments: EngineUnderTest.all)
    func `feedback without words, too long, or on what can't be seen is refused`(engine: EngineUnderTest) async throws {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        await #expect(throws: FeedbackRefusal.noSuchStory) {
            try await newsroom.hear("Hello", contact: nil, about: story.id, version: 1)
        }
        _ = try await newsroom.release(story.id, by: "ana")
        await #expect(throws: FeedbackRefusal.empty) {
            try await newsroom.hear(" \n", contact: nil, about: story.id, version: 1)
        }
        await #expect(throws: FeedbackRefusal.tooLong) {
            try await newsroom.hear(String(repeating: "a", count: 4001), contact: nil, about: story.id, version: 1)
        }
        await #expect(throws: FeedbackRefusal.noSuchStory) {
            try await newsroom.hear("Hello", contact: nil, about: story.id, version: 2)
        }
    }
}
