import Distribution
import News
import Storage
import TestSupport
import Testing
import Workflow

/// Stories that are gathered and go in one letter.
struct GatheringTests {
    /// A room whose destination gets a letter at every full hour.
    private func room(_ engine: EngineUnderTest = .sqlite) async throws -> DeliveryRoom {
        let room = try await DeliveryRoom(on: engine, makingDestination: false)
        var manner = Destination.Manner()
        manner.digest = 60
        try await room.add(manner: manner)
        return room
    }

    private func states(_ room: DeliveryRoom) async throws -> [String] {
        let id = try await room.destination.id
        return try await room.newsroom.store.read { db in
            try db.deliveries(to: id, after: 0, limit: 100).map { "\($0.position) \($0.state) \($0.mayHave)" }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `what moved since the last letter goes in the next one, each story as it stands`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await room(engine)
        let first = try await room.release(.example("First"))
        try await room.release(.example("Second"))
        _ = try await room.newsroom.lead(first, editing: room.edit("More."), by: "ana")
        room.clock.advance(minutes: 59)
        try await room.deliver()
        #expect(room.transport.letters == [])
        room.clock.advance(minutes: 1)
        try await room.release(.example("Third"))
        try await room.deliver()
        #expect(room.transport.letters == [["story2 v1", "story1 v2"]])
        #expect(
            try await states(room) == ["1 superseded false", "2 accepted true", "3 accepted true", "4 waiting false"])
        try await room.deliver()
        room.clock.advance(minutes: 60)
        try await room.deliver()
        #expect(room.transport.letters == [["story2 v1", "story1 v2"], ["story3 v1"]])
    }

    @Test(arguments: EngineUnderTest.all)
    func `what is killed before its letter is in none, and what they have is recalled and corrected at once`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await room(engine)
        let (killed, kept) = (try await room.release(.example("First")), try await room.release(.example("Second")))
        try await room.deliver()
        _ = try await room.newsroom.kill(killed, because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 60)
        try await room.deliver()
        #expect(room.transport.letters == [["story2 v1"]])
        _ = try await room.newsroom.correct(
            kept, Correction(.correction, "Tuesday."), editing: room.edit("x"), by: "ana")
        try await room.deliver()
        _ = try await room.newsroom.kill(kept, because: "It was wrong.", by: "ana")
        try await room.deliver()
        #expect(room.transport.letters == [["story2 v1"], ["story2 v2"], ["story2 v3"]])
    }

    @Test(arguments: [false, true])
    func `a letter that failed comes again whole, and its stories may be there only if a byte had left`(
        hasLeft: Bool
    ) async throws {
        let room = try await room()
        let stories = [try await room.release(.example("First")), try await room.release(.example("Second"))]
        room.clock.advance(minutes: 60)
        room.transport.fail(hasLeft ? .cutOff : .refused)
        try await room.deliver()
        #expect(try await states(room) == ["1 trying \(hasLeft)", "2 waiting \(hasLeft)"])
        _ = try await room.newsroom.kill(stories[1], because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 10)
        try await room.deliver()
        let recall = hasLeft ? [["story2 v2"]] : []
        #expect(room.transport.letters == [["story1 v1"]] + recall)
    }

    @Test func `more than a letter takes go in several`() async throws {
        let room = try await room()
        for number in 0..<60 { try await room.release(.example(Headline("Story \(number)"))) }
        try await room.deliver()
        #expect(room.transport.letters == [])
        room.clock.advance(minutes: 60)
        try await room.deliver()
        #expect(room.transport.letters.map(\.count) == [50, 10])
    }
}
