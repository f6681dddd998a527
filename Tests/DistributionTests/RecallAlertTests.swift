import Distribution
import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

/// Subscribers who don't answer to a correction, hold or kill.
struct RecallAlertTests {
    @Test(arguments: EngineUnderTest.all)
    func `ten minutes after a kill the second contact is written to, once`(engine: EngineUnderTest) async throws {
        let (room, post) = (try await DeliveryRoom(on: engine), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>", "Bo <bo@elm.example>")
        let alerts = RecallAlerts(room.newsroom, mail: post.take)
        let story = try await room.release()
        try await room.deliver()
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        try await room.deliver()
        room.clock.advance(seconds: 599)
        #expect(try await alerts.sendDue().isEmpty)
        room.clock.advance(seconds: 1)
        #expect(try await alerts.sendDue().map(\.contact) == ["Bo"])
        #expect(try await alerts.sendDue().isEmpty)
        let letter = try #require(post.letters.first)
        #expect(post.letters.count == 1 && letter.to == "bo@elm.example")
        #expect(letter.subject == "KILL: Ferry runs aground off Port Elm — please confirm")
        #expect(letter.text.contains("Why: It was wrong.") && !letter.text.contains("could not be delivered"))
        let receipts = try #require(try await room.newsroom.recallReceipts(of: story))
        #expect(receipts.lines.map(\.holds) == [1] && receipts.lines[0].alert?.contact == "Bo")
        let books = try await room.newsroom.store.read { try $0.audit() }.filter { $0.story == story }
        #expect(books.last?.act == "alert" && books.last?.detail == "version 2; Elm Daily, Bo")
    }

    @Test func `who has acknowledged is not written to, nor who never had the story`() async throws {
        let (room, post) = (try await DeliveryRoom(), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>")
        let alerts = RecallAlerts(room.newsroom, mail: post.take)
        let (known, unknown) = (try await room.release(), try await room.release(.example("Second")))
        room.transport.fail(.refused)
        try await room.deliver()
        _ = try await room.newsroom.kill(unknown, because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 1)
        try await room.deliver()
        _ = try await room.newsroom.kill(known, because: "It was wrong.", by: "ana")
        try await room.deliver()
        try await room.newsroom.acknowledge(known, by: "out", told: "sam")
        room.clock.advance(minutes: 30)
        #expect(try await alerts.sendDue().isEmpty)
        #expect(post.letters.isEmpty)
    }

    @Test(arguments: EngineUnderTest.all)
    func `who fetched a story is written to as who was sent it is`(engine: EngineUnderTest) async throws {
        let (room, post) = (try await DeliveryRoom(on: engine, makingDestination: false), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>")
        let story = try await room.release()
        let fetched = Collected(
            subscriber: ID(1), position: 1, story: story, number: 1, channel: "api", format: "ninjs-3.1",
            collected: room.clock.now)
        try await room.newsroom.store.write { try $0.add(fetched) }
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        room.clock.advance(minutes: 11)
        #expect(try await RecallAlerts(room.newsroom, mail: post.take).sendDue().map(\.contact) == ["Ann"])
        #expect(post.letters.first?.text.contains("Ferry runs aground") == true)
    }

    @Test(arguments: EngineUnderTest.all)
    func `of a hold that was lifted and a correction that was killed nobody is asked`(engine: EngineUnderTest)
        async throws
    {
        let (room, post) = (try await DeliveryRoom(on: engine), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>")
        let (lifted, killed) = (try await room.release(), try await room.release(.example("Second")))
        try await room.deliver()
        _ = try await room.newsroom.hold(lifted, because: "In doubt.", by: "ana")
        let slip = Correction(.correction, "It was Tuesday.")
        _ = try await room.newsroom.correct(killed, slip, editing: room.edit("On Tuesday."), by: "ana")
        _ = try await room.newsroom.lift(lifted, by: "ana")
        _ = try await room.newsroom.kill(killed, because: "It was wrong.", by: "ana")
        try await room.deliver()
        room.clock.advance(minutes: 11)
        try await RecallAlerts(room.newsroom, mail: post.take).sendDue()
        #expect(post.letters.map(\.subject) == ["KILL: Second — please confirm"])
    }

    @Test func `what was wrong is told to who has the correction, and to no other`() async throws {
        let (room, post) = (try await DeliveryRoom(), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>")
        let (reached, missed) = (try await room.release(), try await room.release(.example("Second")))
        try await room.deliver()
        let slip = Correction(.correction, "It was Tuesday.")
        _ = try await room.newsroom.correct(reached, slip, editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        room.transport.setDown(true)
        _ = try await room.newsroom.correct(missed, slip, editing: room.edit("On Tuesday."), by: "ana")
        room.clock.advance(minutes: 11)
        try await RecallAlerts(room.newsroom, mail: post.take).sendDue()
        #expect(post.letters.map { $0.text.contains("It was Tuesday.") } == [true, false])
    }

    @Test func `a kill that could not be delivered is told with why`() async throws {
        let (room, post) = (try await DeliveryRoom(), LetterBox())
        try await room.setContacts("Ann <ann@elm.example>")
        let story = try await room.release()
        try await room.deliver()
        room.transport.setDown(true)
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        try await room.deliver()
        room.clock.advance(minutes: 11)
        try await RecallAlerts(room.newsroom, mail: post.take).sendDue()
        #expect(
            post.letters.first?.text.contains("It could not be delivered to out so far. Nobody answers there.") == true)
        let receipts = try #require(try await room.newsroom.recallReceipts(of: story))
        #expect(receipts.lines.map(\.answer) == [.untold("Nobody answers there.")])
    }

    @Test func `an alert that fails is in the books once, and tried again after five minutes`() async throws {
        let (room, post) = (try await DeliveryRoom(), LetterBox())
        let story = try await room.release()
        try await room.deliver()
        _ = try await room.newsroom.correct(
            story, Correction(.correction, "It was Tuesday."), editing: room.edit("On Tuesday."), by: "ana")
        try await room.deliver()
        room.clock.advance(minutes: 11)
        let alerts = RecallAlerts(room.newsroom, mail: post.take)
        #expect(try await alerts.sendDue().map(\.problem) == [AlertFailure.nobody.sentence])
        #expect(try await alerts.sendDue().isEmpty)
        room.clock.advance(minutes: 6)
        #expect(try await alerts.sendDue().count == 1)
        try await room.setContacts("Ann <ann@elm.example>")
        room.clock.advance(minutes: 6)
        #expect(try await alerts.sendDue().map(\.problem) == [nil])
        let acts = try await room.newsroom.store.read { try $0.audit() }.filter { $0.story == story }.map(\.act)
        #expect(acts.filter { $0 == "alert" }.count == 2)
    }
}

/// Keeps letters in place of sending them.
final class LetterBox: Sendable {
    private let kept = Mutex<[Letter]>([])

    var letters: [Letter] { kept.withLock { $0 } }
    var take: @Sendable (Letter) async throws -> Void { { letter in self.kept.withLock { $0.append(letter) } } }
}

extension DeliveryRoom {
    /// Each as "Name <address>".
    func setContacts(_ contacts: String...) async throws {
        let made = contacts.map { contact in
            let parts = contact.split(separator: " ")
            return Subscriber.Contact(name: String(parts[0]), email: String(parts[1].dropFirst().dropLast()))
        }
        try await newsroom.change(subscriber: "elm", by: "sam") { $0.contacts = made }
    }
}
