import News
import Storage
import TestSupport
import Testing

@testable import Workflow

struct TriageTests {
    @Test(arguments: EngineUnderTest.all)
    func `a correction settles the requests it names, in its own transaction`(engine: EngineUnderTest) async throws {
        let inbox = try await FilledInbox(on: engine)
        let (first, second) = (try await inbox.note("The ferry has 211 seats."), try await inbox.note("Typo."))
        try await inbox.request(first)
        try await inbox.request(second)
        #expect(try await inbox.requests() == [first, second])
        try await inbox.correct(settling: [first])
        #expect(try await inbox.requests() == [second])
        let settled = try #require(try await inbox.desk.newsroom.store.read { try $0.feedback(first) })
        #expect(settled.state == .settled && settled.settledBy == 2 && settled.handledBy == inbox.person.id)
    }

    @Test func `a correction that is refused settles nothing`() async throws {
        let inbox = try await FilledInbox(on: .sqlite)
        let note = try await inbox.note("The ferry has 211 seats.")
        try await inbox.request(note)
        await #expect(throws: Refusal.noExplanation) {
            _ = try await inbox.desk.newsroom.correct(
                inbox.story, Correction(.correction, " "), editing: inbox.edit, settling: [note], by: "ben")
        }
        #expect(try await inbox.requests() == [note])
    }

    @Test func `a correction passes over what is no open request of its story`() async throws {
        let inbox = try await FilledInbox(on: .sqlite)
        let note = try await inbox.note("Thanks!")
        try await inbox.correct(settling: [note, ID(99)])
        #expect(try await inbox.desk.newsroom.store.read { try $0.feedback(note) }?.state == .new)
    }

    @Test func `a decision is refused when somebody else decided meanwhile`() async throws {
        let inbox = try await FilledInbox(on: .sqlite)
        let note = try await inbox.note("Thanks!")
        try await inbox.request(note)
        await #expect(throws: TriageRefusal.changed) { try await inbox.request(note) }
    }

    @Test func `what a correction has settled stays settled`() throws {
        var feedback = Feedback(story: ID(1), version: 1, text: "Hm", received: .noon, state: .request)
        try feedback.settle(by: 2, ID(1), at: .noon)
        #expect(throws: TriageRefusal.settled) { try feedback.close(by: ID(1), at: .noon) }
        #expect(throws: TriageRefusal.settled) { try feedback.answer("Done.", by: ID(1), at: .noon) }
        #expect(throws: TriageRefusal.notARequest) { try feedback.settle(by: 3, ID(1), at: .noon) }
    }

    @Test func `an answer says what was answered`() {
        var feedback = Feedback(story: ID(1), version: 1, text: "Hm", received: .noon)
        #expect(throws: TriageRefusal.noNote) { try feedback.answer(" \n", by: ID(1), at: .noon) }
        #expect(feedback.state == .new)
    }

    @Test(arguments: EngineUnderTest.all)
    func `every note of a state is on one page of the inbox, once`(engine: EngineUnderTest) async throws {
        let inbox = try await FilledInbox(on: engine)
        for number in 0..<25 { _ = try await inbox.note("Note \(number)") }
        var seen: [ID<Feedback>] = []
        var place: (received: WireTime, id: ID<Feedback>)?
        repeat {
            let page = try await inbox.desk.newsroom.store.read { [place] db in
                try db.feedback(.new, after: place, limit: 10).map(\.feedback)
            }
            seen += page.map(\.id)
            place = page.count == 10 ? page.last.map { ($0.received, $0.id) } : nil
        } while place != nil
        #expect(seen.map(\.value) == (1...25).reversed())
    }
}

struct SavingViewsTests {
    @Test func `a view is one's own, and for everybody only by a chief`() async throws {
        let desk = try await FilledDesk(on: .sqlite)
        let (ana, ben) = (try await desk.person("ana"), try await desk.person("ben"))
        try await desk.newsroom.save(view: "Mine", query: "edit?mine=1", shared: false, by: ana)
        #expect(try await desk.newsroom.store.read { try $0.savedViews(for: ben.id) }.isEmpty)
        await #expect(throws: ViewRefusal.notForEverybody) {
            try await desk.newsroom.save(view: "Ours", query: "edit", shared: true, by: ana)
        }
        var chief = ben
        chief.roles = [.chief]
        let shared = try await desk.newsroom.save(view: "Ours", query: "edit", shared: true, by: chief)
        #expect(try await desk.newsroom.store.read { try $0.savedViews(for: ana.id) }.map(\.name) == ["Mine", "Ours"])
        await #expect(throws: ViewRefusal.notForEverybody) {
            _ = try await desk.newsroom.delete(view: shared.id, by: ana)
        }
    }

    @Test func `a view of somebody else is as if it were not there`() async throws {
        let desk = try await FilledDesk(on: .sqlite)
        let (ana, ben) = (try await desk.person("ana"), try await desk.person("ben"))
        let view = try await desk.newsroom.save(view: "Mine", query: "edit", shared: false, by: ana)
        await #expect(throws: ViewRefusal.notThere) { _ = try await desk.newsroom.delete(view: view.id, by: ben) }
    }
}

struct CheckingBooksTests {
    @Test(arguments: EngineUnderTest.all)
    func `a look through the books says that they are whole, or which entry is not`(engine: EngineUnderTest)
        async throws
    {
        let desk = try await FilledDesk(on: engine)
        _ = try await desk.fill(5, to: .edit)
        #expect(try await desk.newsroom.checkBooks(by: "clara").fault == nil)
        try await desk.newsroom.store.write { db in
            for statement in engine.unseal("audit") { try db.run(text: statement) }
            try db.run("UPDATE audit SET actor = 'mallory' WHERE number = 3")
        }
        let state = try await desk.newsroom.checkBooks(by: "clara")
        #expect(state.fault == "Entry 3 was changed after it was written.")
        #expect(try await desk.newsroom.store.read { try $0.booksState() } == state)
    }
}

/// A story on the wire that readers write about.
private struct FilledInbox {
    let desk: FilledDesk
    let person: Person
    let story: ID<Story>
    let edit = Newsroom.Edit { copy in
        var copy = copy
        copy.body = Body(paragraphs: ["All 211 on board are safe."])
        return copy
    }

    init(on engine: EngineUnderTest) async throws {
        desk = try await FilledDesk(on: engine)
        person = try await desk.person("ben")
        story = try await desk.newsroom.file(.example(), by: "ana").id
        _ = try await desk.newsroom.release(story, by: "ben")
    }

    func note(_ text: String) async throws -> ID<Feedback> {
        try await desk.newsroom.hear(text, contact: nil, about: story, version: 1)
        let notes = try await desk.newsroom.store.read { [story] in try $0.feedback(about: story) }
        return try #require(notes.first).id
    }

    func request(_ id: ID<Feedback>) async throws {
        try await desk.newsroom.triage(id, seen: .new, as: "request-correction", by: person) {
            [person] feedback, now throws(TriageRefusal) in
            try feedback.request("Check the seats.", by: person.id, at: now)
        }
    }

    func requests() async throws -> [ID<Feedback>] {
        try await desk.newsroom.store.read { [story] in try $0.requests(for: story) }.map(\.id)
    }

    func correct(settling requests: [ID<Feedback>]) async throws {
        _ = try await desk.newsroom.correct(
            story, Correction(.correction, "The ferry had 211 on board, not 212."), editing: edit, settling: requests,
            by: person.name)
    }
}
