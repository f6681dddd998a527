import News
import Storage
import TestSupport
import Testing
import Workflow

struct DeskActsTests {
    private let clock = TestClock()

    private func newsroom(on engine: EngineUnderTest) async throws -> Newsroom {
        let newsroom = try Newsroom.temporary(clock: clock, on: engine)
        _ = try await newsroom.store.write {
            try $0.addPerson(name: "ben", fullName: "Ben Example", roles: [.editor], at: .noon)
        }
        return newsroom
    }

    private func story(_ id: ID<Story>, in newsroom: Newsroom) async throws -> Story {
        try #require(try await newsroom.store.read { try $0.story(id) })
    }

    private func comments(in newsroom: Newsroom) async throws -> [String] {
        try await newsroom.store.read {
            try $0.rows("SELECT text FROM story_comment ORDER BY id").map { try $0.text("text") }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `scheduled copy moves at its moment, once, by the name of who scheduled it`(engine: EngineUnderTest)
        async throws
    {
        let newsroom = try await newsroom(on: engine)
        let scheduler = Scheduler(newsroom)
        let story = try await newsroom.file(.example(), by: "ana")
        let edition = try await self.story(story.id, in: newsroom).edition
        let scheduled = try await newsroom.schedule(
            story.id, at: .noon.adding(minutes: 30), on: edition, by: "ben")
        #expect(scheduled.filed?.queue == .scheduled)
        clock.advance(minutes: 29)
        #expect(try await scheduler.moveDue().isEmpty)
        clock.advance(minutes: 1)
        #expect(try await scheduler.moveDue().count == 1)
        #expect(try await scheduler.moveDue().isEmpty)
        let moved = try await self.story(story.id, in: newsroom)
        #expect(moved.latest?.released == clock.now)
        #expect(moved.filed == nil)
        let books = try await newsroom.store.read { try $0.audit() }
        #expect(books.map(\.act) == ["file", "schedule", "release"])
        #expect(books.last?.actor == "ben")
    }

    @Test(arguments: EngineUnderTest.all)
    func `a scheduled lead that is refused is put back as ready with a comment, and not tried again`(
        engine: EngineUnderTest
    ) async throws {
        let newsroom = try await newsroom(on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ben")
        try await newsroom.file(.example(says: "More is known."), for: story.id, by: "ana")
        _ = try await newsroom.schedule(story.id, at: .noon.adding(minutes: 5), by: "ben")
        _ = try await newsroom.hold(story.id, because: "In doubt.", by: "ben")
        clock.advance(minutes: 6)
        let outcomes = try await Scheduler(newsroom).moveDue()
        guard case .putBack(story.id, _)? = outcomes.first else {
            Issue.record("\(outcomes)")
            return
        }
        #expect(try await Scheduler(newsroom).moveDue().isEmpty)
        let back = try await self.story(story.id, in: newsroom)
        #expect(back.filed?.queue == .ready)
        #expect(try await comments(in: newsroom) == ["It did not move at its moment. \(Refusal.held.sentence)"])
        #expect(back.latest?.number == 2)
    }

    @Test(arguments: EngineUnderTest.all)
    func `two nodes that look at the same moment move it once`(engine: EngineUnderTest) async throws {
        let place = try engine.place()
        let one = Newsroom.node(on: try Store.open(place), clock: clock)
        let two = Newsroom.node(on: try Store.open(place), clock: clock, prefix: "two-")
        for _ in 0..<5 {
            let story = try await one.file(.example(), by: "ana")
            _ = try await one.schedule(story.id, at: .noon.adding(minutes: 1), by: "ben")
        }
        clock.advance(minutes: 1)
        async let first = Scheduler(one).moveDue()
        async let second = Scheduler(two).moveDue()
        _ = try await (first, second)
        #expect(try await one.store.read { try $0.wireHead() } == 5)
    }

    @Test(arguments: EngineUnderTest.all)
    func `copy can't be scheduled into the past, nor when it could not move`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        await #expect(throws: Refusal.momentPassed) { try await newsroom.schedule(story.id, at: .noon, by: "ben") }
        let empty = try await newsroom.file(Copy(headline: "Only a line"), by: "ana")
        await #expect(throws: Refusal.noText) {
            try await newsroom.schedule(empty.id, at: .noon.adding(minutes: 5), by: "ben")
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story taken off the site stays on the wire, and comes back`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ben")
        let before = try await newsroom.store.read { try $0.siteHead() }
        _ = try await newsroom.withdraw(story.id, by: "ben")
        let after = try await newsroom.store.read { try $0.siteHead() }
        #expect(after.position == before.position)
        #expect(after.changes == before.changes + 1)
        #expect(try await newsroom.store.read { try $0.published(PublicList(), at: .noon) }.isEmpty)
        await #expect(throws: Refusal.offSite) { try await newsroom.withdraw(story.id, by: "ben") }
        _ = try await newsroom.restore(story.id, by: "ben")
        #expect(try await newsroom.store.read { try $0.published(PublicList(), at: .noon) }.count == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a translation is a draft of its own, tied to its source`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let source = try await newsroom.file(.example(), embargo: .untilFurtherNotice, by: "ana")
        let translation = try await newsroom.translate(source.id, into: "ko", by: "ben")
        let kept = try await story(translation.id, in: newsroom)
        #expect(kept.guid != source.guid)
        #expect(kept.filed?.queue == .draft)
        #expect(kept.filed?.embargo == .untilFurtherNotice)
        #expect(kept.filed?.copy.language == "ko")
        #expect(kept.filed?.copy.body == Copy.example().body)
        #expect(kept.filed?.copy.links == [Link(.translationOf, to: source.guid, isReference: true)])
        await #expect(throws: Refusal.sameLanguage("en")) {
            try await newsroom.translate(source.id, into: "en", by: "ben")
        }
        await #expect(throws: Refusal.noLanguage) { try await newsroom.translate(source.id, into: "한국어", by: "ben") }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a package keeps its stories in the order they were put`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let ben = try #require(try await newsroom.store.read { try $0.person(named: "ben") })
        var stories: [Story] = []
        for number in 1...3 {
            stories.append(try await newsroom.file(.example(Headline("Story \(number)")), by: "ana"))
        }
        let package = try await newsroom.package("The day at Port Elm", beginningWith: stories[0].id, by: ben)
        for story in stories.dropFirst() { try await newsroom.arrange(package.id, .add(story.id), by: ben) }
        try await newsroom.arrange(package.id, .move(stories[2].guid, by: -2), by: ben)
        try await newsroom.arrange(package.id, .remove(stories[0].guid), by: ben)
        let kept = try await story(package.id, in: newsroom)
        #expect(kept.filed?.copy.kind == .package)
        #expect(kept.filed?.copy.members.map(\.target) == [stories[2].guid, stories[1].guid])
        #expect(kept.filed?.copy.members.map(\.title) == ["Story 3", "Story 2"])
        await #expect(throws: PackageRefusal.alreadyIn) {
            try await newsroom.arrange(package.id, .add(stories[1].id), by: ben)
        }
        await #expect(throws: PackageRefusal.itself) {
            try await newsroom.arrange(package.id, .add(package.id), by: ben)
        }
        await #expect(throws: PackageRefusal.noStory) { try await newsroom.arrange(package.id, .add(ID(99)), by: ben) }
        _ = try await newsroom.release(package.id, by: "ben")
    }

    @Test(arguments: EngineUnderTest.all)
    func `an urgent is opened and released in one act`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let movement = try await newsroom.urge("Ferry aground off Port Elm: port office", by: "ben")
        #expect(movement.version.tag == .urgent)
        #expect(movement.version.copy.language == "en")
        #expect(movement.position == 1)
        #expect(try await newsroom.store.read { try $0.audit() }.map(\.act) == ["file", "release"])
        await #expect(throws: Refusal.noHeadline) { try await newsroom.urge("  ", by: "ben") }
        #expect(try await newsroom.store.read { try $0.rows("SELECT id FROM story").count } == 1)
    }

    @Test(arguments: EngineUnderTest.all)
    func `whoever acts on an older edition is refused, whatever the verb`(engine: EngineUnderTest) async throws {
        let newsroom = try await newsroom(on: engine)
        let story = try await newsroom.file(.example(), by: "ana")
        _ = try await newsroom.release(story.id, by: "ben")
        try await newsroom.file(.example(says: "More."), for: story.id, by: "ana")
        let edition = try await self.story(story.id, in: newsroom).edition
        let changed = StoryHasChanged(id: story.id, edition: edition)
        let old = edition - 1
        await #expect(throws: changed) { try await newsroom.lead(story.id, on: old, by: "ben") }
        await #expect(throws: changed) {
            try await newsroom.correct(story.id, Correction(.correction, "It was."), on: old, by: "ben")
        }
        await #expect(throws: changed) { try await newsroom.hold(story.id, because: "Doubt.", on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.lift(story.id, on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.kill(story.id, because: "Wrong.", on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.move(story.id, by: .lead(nil), on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.hand(story.id, to: .ready, on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.withdraw(story.id, on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.restore(story.id, on: old, by: "ben") }
        await #expect(throws: changed) {
            try await newsroom.schedule(story.id, at: .noon.adding(minutes: 9), on: old, by: "ben")
        }
        await #expect(throws: changed) { try await newsroom.unschedule(story.id, on: old, by: "ben") }
        await #expect(throws: changed) { try await newsroom.release(story.id, on: old, by: "ben") }
        #expect(try await self.story(story.id, in: newsroom).edition == edition)
    }
}
