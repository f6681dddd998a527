import News
import Storage
import TestSupport
import Testing
import Workflow

@testable import Distribution

/// What is said before a version moves is what becomes of it.
struct RecipientTests {
    @Test(arguments: EngineUnderTest.all, 0..<6)
    func `whoever was named gets it, and nobody else`(engine: EngineUnderTest, act: Int) async throws {
        let room = try await DeliveryRoom(on: engine)
        let story = try await room.release(embargo: act == 3 ? .until(room.clock.now.adding(minutes: 60)) : .none)
        if act != 4 { try await room.deliver() }
        let now = room.clock.now
        let before = try #require(try await room.newsroom.store.read { try $0.story(story) })
        let version = try Self.next(act, before, at: now)
        let recipients = try await room.newsroom.store.read {
            try Recipients(of: version, from: .own, in: .flat, at: now, $0)
        }
        room.transport.forget()
        switch act {
        case 0: _ = try await room.newsroom.lead(story, editing: room.edit("More."), by: "ana")
        case 1, 4:
            _ = try await room.newsroom.correct(
                story, Correction(.correction, "It was wrong."), editing: room.edit("Right."), by: "ana")
        case 2, 3: _ = try await room.newsroom.kill(story, because: "A drill.", by: "clara")
        default: _ = try await room.newsroom.hold(story, because: "In doubt.", by: "clara")
        }
        try await room.deliver()
        let newest = try await room.newsroom.store.read { try $0.newestPosition(of: story) }
        let got = room.transport.keys.contains("1-\(newest ?? 0)")
        #expect(got == !recipients.receiving.isEmpty, "\(recipients.all.map(\.outcome))")
        #expect(recipients.all.count == 1)
    }

    @Test func `a subscriber without a destination is named by its contract`() async throws {
        let room = try await DeliveryRoom(makingDestination: false)
        let newsroom = room.newsroom
        _ = try await newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "none", title: "None"), products: [], by: "sam")
        let now = room.clock.now
        let version = try Story.example().filedAs(at: now)
        let recipients = try await newsroom.store.read {
            try Recipients(of: version, from: .own, in: .flat, at: now, $0)
        }
        #expect(recipients.receiving.map(\.subscriber.title) == ["Elm Daily"])
        #expect(recipients.refused.map(\.outcome) == [.refused(.product)])
    }

    /// The version that an act would put on the wire.
    private static func next(_ act: Int, _ story: Story, at now: WireTime) throws -> Version {
        var trial = story
        switch act {
        case 0:
            var version = try #require(story.latest)
            (version.number, version.act) = (version.number + 1, .lead)
            return version
        case 1, 4:
            var version = try #require(story.latest)
            (version.number, version.act) = (version.number + 1, .correct)
            return version
        case 2, 3: return try trial.kill(because: "-", at: now)
        default: return try trial.hold(because: "-", at: now)
        }
    }
}

extension Story {
    fileprivate func filedAs(at now: WireTime) throws -> Version {
        var trial = self
        return try trial.release(at: now)
    }
}
