import News
import Storage
import TestSupport
import Testing
import Workflow

struct WritingTests {
    private let clock = TestClock()

    private struct Room {
        var newsroom: Newsroom
        var ana: Person
        var ben: Person
        var rita: Person
        var story: Story
    }

    /// Editors Ana and Ben, reporter Rita, and a story that Rita has begun.
    private func room(on engine: EngineUnderTest = .sqlite) async throws -> Room {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        let people = try await newsroom.store.write { db in
            try [("ana", Role.editor), ("ben", .editor), ("rita", .reporter)].map {
                try db.addPerson(name: $0, fullName: $0, roles: [$1], at: .noon)
            }
        }
        let story = try await newsroom.begin(by: people[2])
        return Room(newsroom: newsroom, ana: people[0], ben: people[1], rita: people[2], story: story)
    }

    private func typing(
        _ text: String, on holder: String, edition: Int64, revision: Int64 = 0, spare: String = "spare"
    ) -> Typing {
        Typing(holder: holder, edition: edition, revision: revision, spare: spare) { copy in
            var copy = copy
            copy.headline.text = text
            copy.body = Body(paragraphs: [text])
            return copy
        }
    }

    private func now(_ room: Room) async throws -> Story {
        try #require(try await room.newsroom.store.read { try $0.story(room.story.id) })
    }

    @Test(arguments: EngineUnderTest.all)
    func `a new story is empty, its writer's own, and waits among the drafts`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let story = try await now(room)
        #expect(story.filed?.queue == .draft)
        #expect(story.filed?.author == room.rita.id)
        #expect(story.filed?.copy.listingLine == nil)
        #expect(room.rita.mayWrite(story))
    }

    @Test(arguments: EngineUnderTest.all)
    func `keeping text takes the lock, and somebody else's text is kept without it`(engine: EngineUnderTest)
        async throws
    {
        let room = try await room(on: engine)
        let id = room.story.id
        let edition = room.story.edition
        let first = try await room.newsroom.keep(typing("One", on: "a", edition: edition), of: id, by: room.ana)
        #expect(first.isHeld)
        #expect(first.draft?.revision == 1)
        let second = try await room.newsroom.keep(typing("Two", on: "b", edition: edition), of: id, by: room.ben)
        #expect(!second.isHeld)
        #expect(second.lock?.person == room.ana.id)
        #expect(second.draft?.state == .kept)
        #expect(second.draft?.copy.headline == "Two")
    }

    @Test(arguments: EngineUnderTest.all)
    func `a lock that ran out is taken silently, and its writer's own draft stays open`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await room(on: engine)
        let (id, edition) = (room.story.id, room.story.edition)
        _ = try await room.newsroom.keep(typing("One", on: "a", edition: edition), of: id, by: room.ana)
        clock.advance(seconds: 59)
        #expect(try await !room.newsroom.hold(id, on: "b", by: room.ben).isHeld)
        clock.advance(seconds: 1)
        #expect(try await room.newsroom.hold(id, on: "b", by: room.ben).isHeld)
        let drafts = try await room.newsroom.store.read { try $0.drafts(of: id) }
        #expect(drafts.map(\.state) == [.open])
        #expect(drafts.first?.copy.headline == "One")
    }

    @Test(arguments: EngineUnderTest.all)
    func `renewing keeps the lock from the moment it was taken`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        for _ in 0..<4 {
            _ = try await room.newsroom.hold(room.story.id, on: "a", by: room.ana)
            clock.advance(seconds: 30)
        }
        let lock = try await room.newsroom.store.read { try $0.lock(on: room.story.id) }
        #expect(lock?.taken == .noon)
        #expect(lock?.keepsOut(room.ben.id, at: clock.now) == true)
    }

    @Test(arguments: EngineUnderTest.all)
    func `who takes over has the story, and the loser's text is kept and said to be`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await room(on: engine)
        let (id, edition) = (room.story.id, room.story.edition)
        _ = try await room.newsroom.keep(typing("Ana's", on: "a", edition: edition), of: id, by: room.ana)
        try await room.newsroom.takeOver(id, holder: "b", by: room.ben)
        let late = try await room.newsroom.keep(
            typing("Ana's, and more", on: "a", edition: edition, revision: 1), of: id, by: room.ana)
        #expect(!late.isHeld)
        #expect(late.lock?.person == room.ben.id)
        #expect(late.draft?.state == .kept)
        #expect(late.draft?.copy.headline == "Ana's, and more")
        let outcome = try await room.newsroom.file(
            typing("Ana's, and more", on: "a", edition: edition, revision: 2), of: id, then: .stay, by: room.ana)
        guard case .overtaken(let draft, .heldBy(let holder)) = outcome else {
            Issue.record("filed without the lock")
            return
        }
        #expect(holder == room.ben.id)
        #expect(draft.copy.headline == "Ana's, and more")
        let books = try await room.newsroom.store.read { try $0.audit() }
        #expect(books.last?.act == "take-over")
        #expect(books.last?.detail == "from ana")
    }

    @Test(arguments: EngineUnderTest.all)
    func `text written on an older edition is not filed, and can be carried on from`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await room(on: engine)
        let (id, edition) = (room.story.id, room.story.edition)
        let first = try await room.newsroom.file(
            typing("Ana's", on: "a", edition: edition), of: id, then: .edit, by: room.ana)
        #expect(first.isFiled)
        let second = try await room.newsroom.file(
            typing("Ben's", on: "b", edition: edition), of: id, then: .stay, by: room.ben)
        guard case .overtaken(let draft, .changed) = second else {
            Issue.record("filed over what was not seen")
            return
        }
        #expect(draft.state == .kept)
        let story = try await now(room)
        #expect(story.filed?.copy.headline == "Ana's")
        await #expect(throws: StoryHasChanged.self) {
            try await room.newsroom.carryOn(draft.id, of: id, on: edition, holder: "c", by: room.ben)
        }
        try await room.newsroom.carryOn(draft.id, of: id, on: story.edition, holder: "c", by: room.ben)
        let third = try await room.newsroom.file(
            typing("Ben's", on: "b", edition: story.edition, revision: 2), of: id, then: .ready, by: room.ben)
        #expect(third.isFiled)
        #expect(try await now(room).filed?.queue == .ready)
        let replaced = try await room.newsroom.store.read { try $0.replaced(of: id) }
        #expect(replaced.first?.filing.copy.headline == "Ana's")
    }

    @Test(arguments: EngineUnderTest.all)
    func `text for a story that was killed is kept and not filed`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let story = try await room.newsroom.file(.example(), by: "ana")
        _ = try await room.newsroom.release(story.id, by: "ana")
        let seen = try #require(try await room.newsroom.store.read { try $0.story(story.id) }).edition
        _ = try await room.newsroom.kill(story.id, because: "A hoax.", by: "chief")
        let outcome = try await room.newsroom.file(
            typing("More", on: "a", edition: seen), of: story.id, then: .stay, by: room.ana)
        guard case .overtaken(let draft, .killed) = outcome else {
            Issue.record("filed on a killed story")
            return
        }
        #expect(draft.copy.headline == "More")
        await #expect(throws: WritingRefusal.killed) {
            try await room.newsroom.takeOver(story.id, holder: "b", by: room.ben)
        }
    }

    @Test func `two windows of one page lose nothing: what the other wrote is kept beside`() async throws {
        let room = try await room()
        let (id, edition) = (room.story.id, room.story.edition)
        _ = try await room.newsroom.keep(typing("One", on: "a", edition: edition), of: id, by: room.ana)
        _ = try await room.newsroom.keep(typing("Two", on: "a", edition: edition, spare: "s"), of: id, by: room.ana)
        let drafts = try await room.newsroom.store.read { try $0.drafts(of: id) }
        #expect(Set(drafts.map(\.copy.headline.text)) == ["One", "Two"])
        #expect(drafts.first { $0.copy.headline == "Two" }?.state == .open)
    }

    @Test func `a late call with what has been filed changes nothing`() async throws {
        let room = try await room()
        let (id, edition) = (room.story.id, room.story.edition)
        _ = try await room.newsroom.file(typing("One", on: "a", edition: edition), of: id, then: .stay, by: room.ana)
        _ = try await room.newsroom.keep(typing("One", on: "a", edition: edition), of: id, by: room.ana)
        #expect(try await room.newsroom.store.read { try $0.drafts(of: id) } == [])
        #expect(try await room.newsroom.store.read { try $0.lock(on: id) } == nil)
    }

    @Test func `nobody writes into somebody else's draft, however they came by its secret`() async throws {
        let room = try await room()
        let (id, edition) = (room.story.id, room.story.edition)
        _ = try await room.newsroom.keep(typing("One", on: "a", edition: edition), of: id, by: room.ana)
        await #expect(throws: NoSuchDraft.self) {
            try await room.newsroom.keep(typing("Two", on: "a", edition: edition), of: id, by: room.ben)
        }
    }

    @Test func `a reporter's copy in an editor's hands is not filed, and what they wrote is kept`() async throws {
        let room = try await room()
        let id = room.story.id
        _ = try await room.newsroom.file(
            typing("One", on: "a", edition: room.story.edition), of: id, then: .edit, by: room.rita)
        let outcome = try await room.newsroom.file(
            typing("Two", on: "b", edition: try await now(room).edition), of: id, then: .stay, by: room.rita)
        guard case .refused(let draft, let refusal) = outcome else {
            Issue.record("filed over an editor's copy")
            return
        }
        #expect(refusal as? WritingRefusal == .notTheirs)
        #expect(draft.copy.headline == "Two")
        #expect(try await now(room).filed?.copy.headline == "One")
    }

    @Test func `a reporter can't call copy ready`() async throws {
        let room = try await room()
        let outcome = try await room.newsroom.file(
            typing("One", on: "a", edition: room.story.edition), of: room.story.id, then: .ready, by: room.rita)
        guard case .refused(_, let refusal) = outcome else {
            Issue.record("called ready by a reporter")
            return
        }
        #expect(refusal as? WritingRefusal == .notAnEditor)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a dropped draft comes back`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let id = room.story.id
        let draft = try #require(
            try await room.newsroom.keep(typing("One", on: "a", edition: room.story.edition), of: id, by: room.ana)
                .draft)
        try await room.newsroom.drop(draft.id, of: id, by: room.ana)
        #expect(try await room.newsroom.store.read { try $0.drafts(of: id) } == [])
        try await room.newsroom.restore(draft.id, of: id, by: room.ana)
        #expect(try await room.newsroom.store.read { try $0.drafts(of: id) }.map(\.copy.headline) == ["One"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a discarded story is in no queue, and comes back with its copy`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let id = room.story.id
        _ = try await room.newsroom.file(
            typing("One", on: "a", edition: room.story.edition), of: id, then: .stay, by: room.rita)
        await #expect(throws: StoryHasChanged.self) {
            try await room.newsroom.discard(id, on: room.story.edition, by: room.rita)
        }
        try await room.newsroom.discard(id, on: try await now(room).edition, by: room.rita)
        #expect(try await now(room).isDiscarded)
        #expect(try await room.newsroom.store.read { try $0.deskCounts() }[.drafts] ?? 0 == 0)
        await #expect(throws: WritingRefusal.notTheirs) {
            try await room.newsroom.takeOver(id, holder: "x", by: room.rita)
        }
        try await room.newsroom.bringBack(id, by: room.rita)
        #expect(try await now(room).filed?.copy.headline == "One")
        #expect(try await now(room).filed?.queue == .draft)
    }

    @Test func `what is on the wire can't be discarded, nor what somebody else writes on`() async throws {
        let room = try await room()
        let released = try await room.newsroom.file(.example(), by: "ana")
        _ = try await room.newsroom.release(released.id, by: "ana")
        let edition = try #require(try await room.newsroom.store.read { try $0.story(released.id) }).edition
        await #expect(throws: WritingRefusal.onWire) {
            try await room.newsroom.discard(released.id, on: edition, by: room.ana)
        }
        _ = try await room.newsroom.hold(room.story.id, on: "b", by: room.ben)
        await #expect(throws: StoryIsHeld.self) {
            try await room.newsroom.discard(room.story.id, on: room.story.edition, by: room.ana)
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `handing a story to somebody lets whoever writes go on`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let id = room.story.id
        let sports = try await room.newsroom.addDesk("Sports", members: [room.ben.id], by: "clara")
        let before = try await room.newsroom.assign(id, to: sports, room.ben.id, by: room.ana)
        #expect(before.desk == nil && before.assignee == nil)
        #expect(try await now(room).desk == sports)
        #expect(try await now(room).assignee == room.ben.id)
        let outcome = try await room.newsroom.file(
            typing("One", on: "a", edition: room.story.edition), of: id, then: .stay, by: room.rita)
        #expect(outcome.isFiled)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a desk has members and a label, and its stories come back with it`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        let id = try await room.newsroom.addDesk("  Port  Elm ", by: "clara")
        try await room.newsroom.change(id, label: "Harbour", members: [room.rita.id], by: "clara")
        let story = try await room.newsroom.begin(by: room.rita)
        #expect(story.desk == id)
        try await room.newsroom.remove(id, by: "clara")
        #expect(try await room.newsroom.store.read { try $0.desks() } == [])
        try await room.newsroom.remove(id, isBack: true, by: "clara")
        let desks = try await room.newsroom.store.read { try $0.desks() }
        #expect(desks == [Desk(id: id, name: "port-elm", label: "Harbour", members: [room.rita.id])])
        #expect(try await room.newsroom.addDesk("Port Elm", by: "clara") != id)
        await #expect(throws: NamingRefusal.empty) { try await room.newsroom.addDesk(" ", by: "clara") }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a template begins a story with its copy, dated today`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        var copy = Copy.example()
        copy.dateline = Dateline(places: ["Elm"], date: LocalDate(year: 2020, month: 1, day: 2), credit: "Meridian")
        copy.alternativeIDs = ["x": "y"]
        let id = try await room.newsroom.addTemplate("Ferry", from: copy, by: "clara")
        await #expect(throws: NamingRefusal.taken) {
            try await room.newsroom.addTemplate("Ferry", from: copy, by: "clara")
        }
        let story = try await room.newsroom.begin(from: id, by: room.rita)
        let begun = try #require(story.filed?.copy)
        #expect(begun.body == copy.body)
        #expect(begun.dateline?.date == LocalDate(year: 2026, month: 5, day: 6))
        #expect(begun.alternativeIDs.isEmpty)
        try await room.newsroom.change(id, name: "Ferries", by: "clara") { copy in
            var copy = copy
            copy.slug = "FERRY"
            return copy
        }
        try await room.newsroom.remove(id, by: "clara")
        await #expect(throws: NoSuchTemplate.self) { try await room.newsroom.begin(from: id, by: room.rita) }
        try await room.newsroom.remove(id, isBack: true, by: "clara")
        #expect(try await room.newsroom.begin(from: id, by: room.rita).filed?.copy.slug == "FERRY")
    }

    @Test(arguments: EngineUnderTest.all)
    func `comments are kept in order with who and when`(engine: EngineUnderTest) async throws {
        let room = try await room(on: engine)
        try await room.newsroom.comment("  Who says so?\n", on: room.story.id, by: room.ben)
        try await room.newsroom.comment("The port office.", on: room.story.id, by: room.rita)
        let comments = try await room.newsroom.store.read { try $0.comments(on: room.story.id) }
        #expect(comments.map(\.text) == ["Who says so?", "The port office."])
        #expect(comments.map(\.person) == [room.ben.id, room.rita.id])
        await #expect(throws: CommentRefusal.empty) {
            try await room.newsroom.comment(" \n", on: room.story.id, by: room.ben)
        }
    }
}
