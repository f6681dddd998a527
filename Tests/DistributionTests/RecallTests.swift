import Distribution
import News
import Storage
import TestSupport
import Testing
import Workflow

/// Corrections, holds and kills go to those who have the story, and to no other.
struct RecallTests {
    @Test(arguments: EngineUnderTest.all)
    func `a kill reaches who has the story though it left their product, and says no more than they had`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await DeliveryRoom(on: engine)
        let story = try await room.release()
        try await room.deliver()
        _ = try await room.newsroom.lead(story, editing: room.edit("Not for them.", sections: ["world"]), by: "ana")
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v3"])
        #expect(room.transport.texts[1].contains("canceled"))
        #expect(!room.transport.texts[1].contains("Not for them."))
        #expect(!room.transport.texts[1].contains("All 212 on board"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a kill after a hold says no more than they had either`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        try await room.setContacts("Ann <ann@elm.example>")
        let story = try await room.release()
        try await room.deliver()
        let abroad = Newsroom.Edit { _ in
            var copy = Copy.example("Ferry scandal abroad")
            copy.sections = ["world"]
            return copy
        }
        _ = try await room.newsroom.lead(story, editing: abroad, by: "ana")
        _ = try await room.newsroom.hold(story, because: "In doubt.", by: "ana")
        try await room.deliver()
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v3", "story1 v4"])
        #expect(room.transport.texts.allSatisfy { $0.contains("Ferry runs aground") && !$0.contains("scandal") })
        let receipts = try #require(try await room.newsroom.recallReceipts(of: story))
        #expect(receipts.lines.map(\.holds) == [1])
        let post = LetterBox()
        room.clock.advance(minutes: 11)
        try await RecallAlerts(room.newsroom, mail: post.take).sendDue()
        #expect(post.letters.count == 1 && post.letters.allSatisfy { !$0.text.contains("scandal") })
    }

    @Test(arguments: EngineUnderTest.all)
    func `who never got a story hears neither of it nor of its kill`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        room.transport.fail(.refused)
        let story = try await room.release()
        try await room.deliver()
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 60)
        try await room.release(.example("Second"))
        try await room.deliver()
        #expect(room.transport.versions == ["story2 v1"])
        #expect(try await room.states(of: story) == [.recalled])
    }

    @Test func `who may have got a story hears of its kill and never sees it again`() async throws {
        let room = try await DeliveryRoom()
        room.transport.fail(.cutOff)
        let story = try await room.release()
        try await room.deliver()
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 60)
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v2"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a correction goes to who has the story whatever its product, and to no other`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await DeliveryRoom(on: engine)
        let theirs = try await room.release()
        var abroad = Copy.example("Storm abroad")
        abroad.sections = ["world"]
        let others = try await room.release(abroad)
        let slip = Correction(.correction, "It was Tuesday.")
        _ = try await room.newsroom.correct(
            theirs, slip, editing: room.edit("On Tuesday.", sections: ["world"]), by: "ana")
        _ = try await room.newsroom.correct(others, slip, editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v2"])
    }

    @Test func `who wants the newest alone gets the last that is theirs, when a newer one is not`() async throws {
        let room = try await DeliveryRoom(makingDestination: false)
        try await room.add(newestOnly: true)
        let story = try await room.release()
        _ = try await room.newsroom.lead(story, editing: room.edit("More."), by: "ana")
        _ = try await room.newsroom.lead(story, editing: room.edit("Not for them.", sections: ["world"]), by: "ana")
        let whole = try await room.release(.example("Second"))
        _ = try await room.newsroom.lead(whole, editing: room.edit("More."), by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v2", "story2 v2"])
    }

    @Test(arguments: ["bb", "BB"])
    func `a territory is the same in small and in great letters`(named: String) async throws {
        var rights = SubscriberRights()
        rights.territories = ["BB"]
        let room = try await DeliveryRoom(rights: rights)
        var copy = Copy.example()
        copy.rights = [Rights(restrictions: [Restriction(.noUse, territories: [named])])]
        try await room.release(copy)
        try await room.deliver()
        #expect(room.transport.versions == [])
    }

    @Test func `a version that is sent late says the embargo that its story is under by then`() async throws {
        var rights = SubscriberRights()
        rights.advance = true
        let room = try await DeliveryRoom(rights: rights)
        let story = try await room.release(embargo: .until(.noon.adding(minutes: 60)))
        let later = Newsroom.Edit(embargo: .until(.noon.adding(minutes: 180))) { _ in
            var copy = Copy.example("Elsewhere")
            copy.sections = ["world"]
            return copy
        }
        _ = try await room.newsroom.lead(story, editing: later, by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1"])
        #expect(room.transport.texts[0].contains("2026-05-06T15:00:00Z"))
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story held before it was sent comes with its lift`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        let story = try await room.release()
        _ = try await room.newsroom.hold(story, because: "In doubt.", by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == [])
        _ = try await room.newsroom.lift(story, by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v3"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `an embargo keeps a version to its end and holds up nothing else`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        try await room.release(embargo: .until(.noon.adding(minutes: 60)))
        try await room.release(.example("Second"))
        room.clock.advance(minutes: 59)
        try await room.deliver()
        #expect(room.transport.versions == ["story2 v1"])
        room.clock.advance(minutes: 1)
        try await room.deliver()
        #expect(room.transport.versions == ["story2 v1", "story1 v1"])
    }

    @Test func `a version whose embargo was lifted early is not sent again at its end`() async throws {
        let room = try await DeliveryRoom()
        let story = try await room.release(embargo: .until(.noon.adding(minutes: 60)))
        try await room.deliver()
        _ = try await room.newsroom.lift(story, by: "ana")
        try await room.deliver()
        room.clock.advance(minutes: 120)
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v2"])
    }

    @Test func `an embargo set by a later version keeps the earlier ones too`() async throws {
        let room = try await DeliveryRoom()
        let story = try await room.release(embargo: .until(.noon.adding(minutes: 60)))
        _ = try await room.newsroom.lead(
            story, editing: Newsroom.Edit(embargo: .until(.noon.adding(minutes: 180))) { _ in .example(says: "More.") },
            by: "ana")
        room.clock.advance(minutes: 61)
        try await room.deliver()
        #expect(room.transport.versions == [])
        room.clock.advance(minutes: 120)
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v2"])
    }

    @Test func `what expires before it could be sent is not sent`() async throws {
        let room = try await DeliveryRoom()
        room.transport.fail(.refused)
        var copy = Copy.example()
        copy.expires = .noon.adding(minutes: 30)
        let story = try await room.release(copy)
        try await room.deliver()
        room.clock.advance(minutes: 31)
        try await room.deliver()
        #expect(room.transport.versions == [])
        #expect(try await room.states(of: story) == [.skipped])
    }
}
