import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

/// Letters to editors of subscribers.
struct AlertTests {
    /// What was sent, by whom it went to.
    private final class PostBox: Sendable {
        private let kept = Mutex<[Letter]>([])
        private let isShut = Mutex(false)

        var subjects: [String] { kept.withLock { $0.map { "\($0.to): \($0.subject)" } } }
        func shut(_ shut: Bool) { isShut.withLock { $0 = shut } }

        func take(_ letter: Letter) throws {
            if isShut.withLock({ $0 }) { throw Shut() }
            kept.withLock { $0.append(letter) }
        }

        struct Shut: Error {}
    }

    private struct Room: Sendable {
        let newsroom: Newsroom
        let clock: TestClock
        let box = PostBox()
        let alerts: Alerts

        /// A newsroom with an editor of a subscriber who gets all that is ours in sports.
        init(on engine: EngineUnderTest) async throws {
            let clock = TestClock()
            self.clock = clock
            newsroom = try Newsroom.temporary(clock: clock, on: engine)
            let box = box
            alerts = Alerts(
                newsroom,
                write: { occasion in
                    let word = occasion.item.isRecall ? "RECALL " : ""
                    return Letter(
                        to: occasion.email, subject: word + (occasion.item.version.copy.listingLine ?? ""), text: "")
                }, send: { try box.take($0) }, reporting: { _ in })
            var sports = ProductFilter()
            sports.sections = ["sports"]
            _ = try await newsroom.addProduct("sports", title: "Sports", filter: sports, by: "sam")
            _ = try await newsroom.addSubscriber(
                Subscriber(id: ID(0), name: "north", title: "North"), products: ["sports"], by: "sam")
        }

        func editor(_ name: String, following keyword: String, byMail: Bool = true) async throws {
            let person = try await newsroom.addEditor(
                name: name, fullName: name, email: "\(name)@north.example", of: "north", by: "sam")
            try await newsroom.follow(keyword: keyword, byMail: byMail, by: person)
        }

        func release(_ headline: String, in section: String = "sports", embargo: Embargo = .none) async throws -> ID<
            Story
        > {
            var copy = Copy.example(Headline(stringLiteral: headline))
            copy.sections = [section]
            copy.keywords = []
            let story = try await newsroom.file(copy, embargo: embargo, by: "ana")
            _ = try await newsroom.release(story.id, by: "ana")
            return story.id
        }

        func catchUp() async throws { while try await alerts.catchUp() {} }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a letter comes once for each version that is theirs and about what they follow`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await Room(on: engine)
        _ = try await room.release("Cup before anybody followed it")
        try await room.editor("kim", following: "cup")
        try await room.editor("lee", following: "cup", byMail: false)
        _ = try await room.release("Rovers win the cup")
        _ = try await room.release("Rovers lose the match")
        _ = try await room.release("A cup of tea", in: "national")
        for _ in 0..<3 { try await room.catchUp() }
        #expect(room.box.subjects == ["kim@north.example: Rovers win the cup"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `nothing is told before an embargo ends, and then it is`(engine: EngineUnderTest) async throws {
        let room = try await Room(on: engine)
        try await room.editor("kim", following: "cup")
        try await room.catchUp()
        _ = try await room.release("Cup draw announced", embargo: .until(.noon.adding(minutes: 10)))
        try await room.catchUp()
        room.clock.advance(minutes: 9)
        try await room.catchUp()
        #expect(room.box.subjects.isEmpty)
        room.clock.advance(minutes: 2)
        try await room.catchUp()
        #expect(room.box.subjects == ["kim@north.example: Cup draw announced"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a letter that cannot go out is tried again, and tells of a recall in place of what was recalled meanwhile`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await Room(on: engine)
        try await room.editor("kim", following: "cup")
        try await room.catchUp()
        room.box.shut(true)
        let story = try await room.release("Rovers win the cup")
        try await room.catchUp()
        room.clock.advance(seconds: 30)
        try await room.catchUp()
        _ = try await room.newsroom.kill(story, because: "It was a forgery.", by: "ana")
        room.box.shut(false)
        room.clock.advance(minutes: 2)
        try await room.catchUp()
        let subjects = Set(room.box.subjects)
        #expect(subjects == ["kim@north.example: RECALL Rovers win the cup"])
    }

    @Test func `who was shut out, and who follows no more, gets no letter that waits`() async throws {
        let room = try await Room(on: .sqlite)
        try await room.editor("kim", following: "cup")
        try await room.editor("lee", following: "cup")
        try await room.catchUp()
        room.box.shut(true)
        _ = try await room.release("Rovers win the cup")
        try await room.catchUp()
        try await room.newsroom.disable("kim", at: .portal, by: "sam")
        let lee = try #require(try await room.newsroom.store.read { try $0.person(named: "lee") })
        let interest = try #require(try await room.newsroom.store.read { try $0.interests(of: lee.id).first })
        try await room.newsroom.drop(interest.id, by: lee)
        room.box.shut(false)
        room.clock.advance(minutes: 5)
        try await room.catchUp()
        #expect(room.box.subjects.isEmpty)
    }
}
