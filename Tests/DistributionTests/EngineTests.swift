import Distribution
import News
import Storage
import TestSupport
import Testing
import Workflow

/// Order, retries, parking, resuming and replaying at one destination.
struct EngineTests {
    @Test(arguments: EngineUnderTest.all)
    func `a destination gets what its subscriber bought, in order, each once`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        var abroad = Copy.example("Storm abroad")
        abroad.sections = ["world"]
        let first = try await room.release()
        try await room.release(abroad)
        _ = try await room.newsroom.lead(first, editing: room.edit("Divers are at work."), by: "ana")
        try await room.deliver()
        try await room.deliver()
        #expect(room.transport.keys == ["1-1", "1-3"])
        #expect(room.transport.versions == ["story1 v1", "story1 v2"])
        #expect(try await room.position == 3)
        let receipt = try await room.newsroom.store.read { try $0.deliveries(of: first)[0] }
        #expect(receipt.state == .accepted && receipt.attempts == 1 && receipt.hash?.count == 64)
        #expect(receipt.bytes == Int64(room.transport.texts[0].utf8.count))
    }

    @Test(arguments: EngineUnderTest.all)
    func `what fails is tried again later, and nothing overtakes it`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        room.transport.fail(.refused, .cutOff)
        try await room.release()
        try await room.release(.example("Second"))
        try await room.deliver()
        try await room.deliver()
        #expect(room.transport.keys == [])
        #expect(try await room.position == 0)
        room.clock.advance(minutes: 1)
        try await room.deliver()
        #expect(room.transport.keys == [])
        room.clock.advance(minutes: 1)
        try await room.deliver()
        #expect(room.transport.keys == ["1-1", "1-2"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `after three days it is parked with its reason, and goes on from there when resumed`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await DeliveryRoom(on: engine)
        room.transport.setDown(true)
        try await room.release()
        for _ in 0..<100 {
            try await room.deliver()
            room.clock.advance(minutes: 45)
        }
        let parked = try await room.destination
        #expect(parked.state == .parked && parked.reason == "Nobody answers there.")
        room.transport.setDown(false)
        try await room.release(.example("Second"))
        try await room.deliver()
        #expect(room.transport.keys == [])
        try await room.newsroom.resume("out", by: "sam")
        try await room.deliver()
        #expect(room.transport.keys == ["1-1", "1-2"])
    }

    @Test func `what can't succeed parks at once, and can be left out`() async throws {
        let room = try await DeliveryRoom()
        room.transport.fail(.gone)
        let first = try await room.release()
        try await room.release(.example("Second"))
        try await room.deliver()
        #expect(try await room.destination.state == .parked)
        try await room.newsroom.resume("out", skipping: true, by: "sam")
        try await room.deliver()
        #expect(room.transport.keys == ["1-2"])
        #expect(try await room.states(of: first) == [.skipped])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a replay brings the wire once more under the same keys`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        for number in 1...3 { try await room.release(.example(Headline("Story \(number)"))) }
        try await room.deliver()
        try await room.newsroom.replay("out", after: 1, by: "sam")
        try await room.deliver()
        #expect(room.transport.keys == ["1-1", "1-2", "1-3", "1-2", "1-3"])
    }

    @Test func `a paused destination stands still`() async throws {
        let room = try await DeliveryRoom()
        try await room.newsroom.pause("out", because: "They move house.", by: "sam")
        try await room.release()
        try await room.deliver()
        #expect(room.transport.keys == [])
        try await room.newsroom.resume("out", by: "sam")
        try await room.deliver()
        #expect(room.transport.keys == ["1-1"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a new subscriber gets each story as it stands now, behind what moves`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine, makingDestination: false)
        let first = try await room.release()
        let killed = try await room.release(.example("Wrong"))
        _ = try await room.newsroom.lead(first, editing: room.edit("Divers are at work."), by: "ana")
        _ = try await room.newsroom.kill(killed, because: "It was wrong.", by: "ana")
        let corrected = try await room.release(.example("Third"))
        try await room.add(beginning: .backfill(after: 0))
        try await room.release(.example("New"))
        _ = try await room.newsroom.correct(
            corrected, Correction(.correction, "It was Tuesday."), editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        #expect(room.transport.versions == ["story4 v1", "story1 v2", "story3 v2"])
        #expect(try await room.destination.backfill == nil)
    }
}

/// Many destinations beside one another.
struct ManyDestinationsTests {
    @Test(arguments: EngineUnderTest.all)
    func `each of many gets everything in order, each once`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        let names = (0..<300).map { "out\($0)" }
        for name in names { try await room.add(name) }
        for number in 1...5 { try await room.release(.example(Headline("Story \(number)"))) }
        try await room.deliver()
        let ids = try await room.newsroom.store.read { try $0.destinations().map(\.id) }
        let keys = Dictionary(grouping: room.transport.keys) { $0.split(separator: "-")[0] }
        #expect(keys.count == 301)
        for id in ids { #expect(keys["\(id)"] == (1...5).map { "\(id)-\($0)" }) }
    }

    @Test func `one that hangs holds up none of the others`() async throws {
        let room = try await DeliveryRoom()
        for name in ["a", "b", "c"] { try await room.add(name) }
        room.transport.hang("1-")
        let first = try await room.release()
        try await room.release(.example("Second"))
        let running = Task { await room.distribution.run() }
        try await room.until { $0.transport.keys.count == 6 }
        #expect(Set(room.transport.keys) == ["2-1", "2-2", "3-1", "3-2", "4-1", "4-2"])
        #expect(try await room.states(of: first).filter { $0 == .sending }.count == 1)
        running.cancel()
        await running.value
    }

    @Test func `those that failed before take no more than their share`() async throws {
        let room = try await DeliveryRoom(retries: 2)
        for name in (0..<8).map({ "out\($0)" }) { try await room.add(name) }
        room.transport.setDown(true)
        try await room.release()
        try await room.deliver()
        room.transport.setDown(false)
        room.transport.hang("")
        room.clock.advance(minutes: 1)
        let running = Task { await room.distribution.run() }
        try await room.until { $0.transport.hanging == 2 }
        try await room.add("new")
        try await room.release(.example("Second"))
        try await room.until { $0.transport.hanging == 3 }
        running.cancel()
        await running.value
    }

    @Test(arguments: EngineUnderTest.all)
    func `a change of who gets what is heeded at once`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        let running = Task { await room.distribution.run() }
        try await room.release()
        try await room.until { $0.transport.keys == ["1-1"] }
        try await room.newsroom.change(subscriber: "elm", by: "sam") { $0.products = [] }
        try await room.release(.example("Second"))
        try await room.until { try await $0.position == 2 }
        try await room.newsroom.replay("out", after: 0, by: "sam")
        try await room.until { try await $0.position == 2 }
        #expect(room.transport.keys == ["1-1"])
        running.cancel()
        await running.value
    }

    @Test(arguments: EngineUnderTest.all)
    func `a replay in the middle of a delivery is not undone by it`(engine: EngineUnderTest) async throws {
        let room = try await DeliveryRoom(on: engine)
        for number in 1...3 { try await room.release(.example(Headline("Story \(number)"))) }
        room.transport.hang("1-3")
        let running = Task { await room.distribution.run() }
        try await room.until { $0.transport.hanging == 1 }
        try await room.newsroom.replay("out", after: 0, by: "sam")
        room.transport.letGo()
        try await room.until { $0.transport.keys.count == 6 }
        #expect(room.transport.keys == ["1-1", "1-2", "1-3", "1-1", "1-2", "1-3"])
        running.cancel()
        await running.value
    }

    @Test func `a kill lets those who may have the story try again at once`() async throws {
        let room = try await DeliveryRoom()
        let story = try await room.release()
        let running = Task { await room.distribution.run() }
        try await room.until { $0.transport.keys.count == 1 }
        room.transport.fail(.refused)
        try await room.release(.example("Second"))
        try await room.until { try await $0.states(of: ID(2)) == [.trying] }
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        try await room.until { $0.transport.keys == ["1-1", "1-2", "1-3"] }
        running.cancel()
        await running.value
    }

    @Test func `a correction reaches who waits for an embargo's end together with the story`() async throws {
        let room = try await DeliveryRoom()
        let story = try await room.release(embargo: .until(.noon.adding(minutes: 60)))
        _ = try await room.newsroom.correct(
            story, Correction(.correction, "It was Tuesday."), editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        room.clock.advance(minutes: 61)
        try await room.deliver()
        #expect(room.transport.versions == ["story1 v1", "story1 v2"])
    }
}
