import News
import Storage
import TestSupport
import Testing
import Workflow

/// What readers may see, asked of the store the way the site asks.
struct PublishedTests {
    private let clock = TestClock()
    private let newsroom: Newsroom

    init() throws { newsroom = try .temporary(clock: clock) }

    private func released(_ copy: Copy = .example(), embargo: Embargo = .none) async throws -> ID<Story> {
        let story = try await newsroom.file(copy, embargo: embargo, by: "ana")
        _ = try await newsroom.release(story.id, by: "ana")
        return story.id
    }

    private func listed(_ list: PublicList = PublicList()) async throws -> [ID<Story>] {
        let now = clock.now
        return try await newsroom.store.read { try $0.published(list, at: now).map(\.version.story) }
    }

    @Test func `a story is on the list from its release, and not before`() async throws {
        let story = try await newsroom.file(.example(), by: "ana")
        #expect(try await listed() == [])
        _ = try await newsroom.release(story.id, by: "ana")
        #expect(try await listed() == [story.id])
    }

    @Test func `an embargoed story comes by itself when its time is there`() async throws {
        let id = try await released(embargo: .until(clock.now.adding(minutes: 30)))
        #expect(try await listed() == [])
        let now = clock.now
        #expect(try await newsroom.store.read { try $0.nextPublicChange(after: now) } == now.adding(minutes: 30))
        clock.advance(minutes: 30)
        #expect(try await listed() == [id])
    }

    @Test func `a story under embargo until further notice waits for its lift`() async throws {
        let id = try await released(embargo: .untilFurtherNotice)
        clock.advance(minutes: 100_000)
        #expect(try await listed() == [])
        _ = try await newsroom.lift(id, by: "ana")
        #expect(try await listed() == [id])
    }

    @Test func `a held story leaves the list and comes back with its lift`() async throws {
        let id = try await released()
        _ = try await newsroom.hold(id, because: "In doubt.", by: "ana")
        #expect(try await listed() == [])
        _ = try await newsroom.lift(id, by: "ana")
        #expect(try await listed() == [id])
    }

    @Test func `a killed story leaves the list and is told as killed`() async throws {
        let id = try await released()
        _ = try await newsroom.kill(id, because: "A hoax.", by: "chief")
        #expect(try await listed() == [])
        #expect(try await newsroom.store.read { try $0.killed(since: .noon, limit: 10).map(\.story) } == [id])
    }

    @Test func `a story killed before its embargo ended is never told of`() async throws {
        let id = try await released(embargo: .until(clock.now.adding(minutes: 30)))
        _ = try await newsroom.kill(id, because: "A hoax.", by: "chief")
        #expect(try await newsroom.store.read { try $0.killed(since: .noon, limit: 10).map(\.story) } == [])
    }

    @Test func `a story comes to the top when its embargo ends, not where it was released`() async throws {
        let waiting = try await released(embargo: .until(clock.now.adding(minutes: 30)))
        clock.advance(minutes: 20)
        let other = try await released(.example("Another"))
        clock.advance(minutes: 10)
        #expect(try await listed() == [waiting, other])
        let published = try await newsroom.store.read { try $0.published(waiting) }
        #expect(published?.issued == clock.now)
    }

    @Test func `a story under embargo until further notice is issued when it is lifted`() async throws {
        let id = try await released(embargo: .untilFurtherNotice)
        clock.advance(minutes: 20)
        _ = try await released(.example("Another"))
        clock.advance(minutes: 20)
        _ = try await newsroom.lift(id, by: "ana")
        #expect(try await listed().first == id)
        #expect(try await newsroom.store.read { try $0.published(id)?.issued } == clock.now)
    }

    @Test func `a story held before its embargo ended was never seen`() async throws {
        let id = try await released(embargo: .until(clock.now.adding(minutes: 30)))
        _ = try await newsroom.hold(id, because: "In doubt.", by: "ana")
        clock.advance(minutes: 60)
        _ = try await newsroom.kill(id, because: "A hoax.", by: "chief")
        #expect(try await newsroom.store.read { try $0.killed(since: .noon, limit: 10).count } == 0)
    }

    @Test func `an expired story leaves by itself`() async throws {
        var copy = Copy.example()
        copy.expires = clock.now.adding(minutes: 10)
        let id = try await released(copy)
        #expect(try await listed() == [id])
        clock.advance(minutes: 10)
        #expect(try await listed() == [])
    }

    @Test func `a lead brings a story back to the top, a hold and its lift do not`() async throws {
        let first = try await released()
        clock.advance(minutes: 1)
        let second = try await released(.example("Another"))
        clock.advance(minutes: 1)
        _ = try await newsroom.hold(first, because: "In doubt.", by: "ana")
        _ = try await newsroom.lift(first, by: "ana")
        #expect(try await listed() == [second, first])
        try await newsroom.file(.example(says: "More."), for: first, by: "ana")
        _ = try await newsroom.lead(first, by: "ana")
        #expect(try await listed() == [first, second])
    }

    @Test func `lists are cut by section, keyword and language`() async throws {
        var french = Copy.example("Le ferry s'échoue")
        french.language = "fr-CA"
        french.sections = ["sports"]
        french.keywords = ["Été"]
        let one = try await released()
        let two = try await released(french)
        #expect(try await listed(PublicList(label: StoryLabel(.section, "national"))) == [one])
        #expect(try await listed(PublicList(label: StoryLabel(.keyword, "été"))) == [two])
        #expect(try await listed(PublicList(languages: .only("fr"))) == [two])
        #expect(try await listed(PublicList(languages: .allBut(["fr"]))) == [one])
    }

    @Test func `copy that nobody placed goes where its subjects lead`() async throws {
        var copy = Copy.example()
        copy.sections = []
        copy.subjects = [Subject("sport", uri: "http://cv.iptc.org/newscodes/mediatopic/15000000")]
        let id = try await released(copy)
        #expect(try await listed(PublicList(label: StoryLabel(.section, "sports"))) == [id])
    }

    @Test func `a correction that changed meaning is marked, a refile is not`() async throws {
        let id = try await released()
        try await newsroom.file(.example(says: "One."), for: id, by: "ana")
        _ = try await newsroom.correct(id, Correction(.refile, "A typo."), by: "ana")
        #expect(try await newsroom.store.read { try $0.published(id)?.corrected } == nil)
        try await newsroom.file(.example(says: "Two."), for: id, by: "ana")
        _ = try await newsroom.correct(id, Correction(.correction, "It was two."), by: "ana")
        #expect(try await newsroom.store.read { try $0.published(id)?.corrected } == clock.now)
    }
}
