import News
import Storage
import TestSupport
import Testing
import Workflow

/// What a subscriber who comes for copy sees, with the lists of products made and without.
struct SubscriberWireTests {
    @Test(arguments: EngineUnderTest.all, [false, true])
    func `a list has each story of their products once, as it stands, the last moved first`(
        engine: EngineUnderTest, isListed: Bool
    ) async throws {
        let room = try await WireRoom(on: engine)
        let ferry = try await room.release(.example("Ferry"))
        try await room.release(.example("Storm"))
        try await room.release(.example("Abroad"), section: "world")
        try await room.lead(ferry, "Ferry leaves")
        if isListed { try await room.list() }
        let items = try await room.see { try $0.items().items }
        #expect(items.map(\.version.copy.headline.text) == ["Ferry leaves", "Storm"])
        #expect(items.map(\.version.number) == [2, 1])
        #expect(items.map(\.publishable.word) == [.yes, .yes])
    }

    @Test(arguments: EngineUnderTest.all, [false, true])
    func `pages of a list go on where the last one ended, over several products`(
        engine: EngineUnderTest, isListed: Bool
    ) async throws {
        let room = try await WireRoom(on: engine, products: ["national", "sports"])
        for number in 1...30 {
            try await room.release(
                .example(Headline("Story \(number)")), section: ["national", "sports", "world"][number % 3])
        }
        if isListed { try await room.list() }
        var (found, place): ([String], Int64?) = ([], nil)
        repeat {
            let before = place
            let page = try await room.see { try $0.items(before: before, limit: 7) }
            found += page.items.compactMap(\.version.copy.headline.text)
            place = page.next
        } while place != nil
        let expected = (1...30).reversed().filter { $0 % 3 != 2 }.map { "Story \($0)" }
        #expect(found == expected)
        let sports = try await room.see { try $0.items(in: "sports").items.count }
        #expect(sports == 10)
    }

    @Test(arguments: EngineUnderTest.all, [false, true])
    func `a killed story is its recall to who could see it, and says no more than they had`(
        engine: EngineUnderTest, isListed: Bool
    ) async throws {
        let room = try await WireRoom(on: engine)
        let story = try await room.release(.example("Ferry"))
        room.clock.advance(minutes: 1)
        try await room.lead(story, "Secret abroad", section: "world")
        room.clock.advance(minutes: 1)
        _ = try await room.newsroom.kill(story, because: "It was wrong.", by: "ana")
        if isListed { try await room.list() }
        let seen = try #require(try await room.see { try $0.story(story) })
        #expect(seen.versions.map(\.version.number) == [3])
        #expect(seen.newest.publishable.word == .canceled)
        #expect(seen.newest.version.copy.headline.text == "Ferry")
        #expect(seen.newest.version.copy.body == Body())
        #expect(seen.newest.version.reason == "It was wrong.")
        #expect(try await room.see { try $0.items().items.count } == 0)
        let changes = try await room.see { try $0.changes(after: ChangePlace(position: 0)) }
        #expect(changes.items.map(\.version.number) == [3])
    }

    @Test(arguments: EngineUnderTest.all)
    func `who could never see a story does not hear of its kill`(engine: EngineUnderTest) async throws {
        let room = try await WireRoom(on: engine)
        let abroad = try await room.release(.example("Abroad"), section: "world")
        let early = try await room.release(
            .example("Early"), embargo: .until(room.clock.now.adding(minutes: 60)))
        room.clock.advance(minutes: 1)
        for story in [abroad, early] { _ = try await room.newsroom.kill(story, because: "Wrong.", by: "ana") }
        try await room.list()
        room.clock.advance(minutes: 90)
        #expect(try await room.see { try $0.story(abroad) == nil })
        #expect(try await room.see { try $0.story(early) == nil })
        #expect(try await room.see { try $0.changes(after: ChangePlace(position: 0)).items.isEmpty })
    }

    @Test(arguments: EngineUnderTest.all)
    func `what is under embargo is not there until it ends, and then comes in the changes`(
        engine: EngineUnderTest
    ) async throws {
        let room = try await WireRoom(on: engine)
        let end = room.clock.now.adding(minutes: 60)
        let story = try await room.release(.example("Early"), embargo: .until(end))
        try await room.release(.example("Late"), embargo: .until(end))
        #expect(try await room.see { try $0.story(story) == nil })
        #expect(try await room.see { try $0.items().items.isEmpty })
        let before = try await room.see { try $0.changes(after: ChangePlace(position: 0)) }
        #expect(before.items.isEmpty)
        room.clock.advance(minutes: 60)
        let first = try await room.see { try $0.changes(after: before.next, limit: 1) }
        #expect(first.items.map(\.version.copy.headline.text) == ["Early"])
        #expect(first.hasMore)
        let second = try await room.see { try $0.changes(after: #require(ChangePlace("\(first.next)")), limit: 1) }
        #expect(second.items.map(\.version.copy.headline.text) == ["Late"])
        let third = try await room.see { try $0.changes(after: second.next) }
        #expect(third.items.isEmpty && !third.hasMore)
    }

    @Test(arguments: EngineUnderTest.all)
    func `advance copies come at once and say that they may not be published yet`(
        engine: EngineUnderTest
    ) async throws {
        var rights = SubscriberRights()
        rights.advance = true
        let room = try await WireRoom(on: engine, rights: rights)
        let end = room.clock.now.adding(minutes: 60)
        try await room.release(.example("Early"), embargo: .until(end))
        let item = try #require(try await room.see { try $0.items().items.first })
        #expect(item.publishable == Publishable(.embargo, until: end))
        let changes = try await room.see { try $0.changes(after: ChangePlace(position: 0)) }
        #expect(changes.items.count == 1)
        room.clock.advance(minutes: 60)
        #expect(try await room.see { try $0.changes(after: changes.next).items.isEmpty })
        #expect(try await room.see { try $0.items().items.first?.publishable.word } == .yes)
    }

    @Test(arguments: EngineUnderTest.all, [false, true])
    func `a correction that leaves their products reaches them because they had the story`(
        engine: EngineUnderTest, isListed: Bool
    ) async throws {
        let room = try await WireRoom(on: engine)
        let story = try await room.release(.example("Ferry"))
        let other = try await room.release(.example("Abroad"), section: "world")
        room.clock.advance(minutes: 1)
        for id in [story, other] {
            _ = try await room.newsroom.correct(
                id, Correction(.correction, "It was Tuesday."), editing: room.edit("Corrected", "world"), by: "ana")
        }
        if isListed { try await room.list() }
        let changes = try await room.see { try $0.changes(after: ChangePlace(position: 0)).items }
        #expect(
            changes.map { "\($0.version.story) \($0.version.number) \($0.publishable.word)" } == [
                "1 1 superseded", "1 2 yes",
            ])
        #expect(try await room.see { try $0.items().items.map(\.version.number) } == [2])
        #expect(try await room.see { try $0.items(in: "national").items.isEmpty })
        #expect(try await room.see { try $0.story(other) == nil })
    }

    @Test func `an expired story is gone from lists, and says so to who had it`() async throws {
        let room = try await WireRoom()
        var copy = Copy.example("Brief")
        copy.expires = room.clock.now.adding(minutes: 60)
        let story = try await room.release(copy)
        #expect(try await room.see { try $0.items().items.count } == 1)
        room.clock.advance(minutes: 60)
        #expect(try await room.see { try $0.items().items.isEmpty })
        let seen = try #require(try await room.see { try $0.story(story) })
        #expect(seen.newest.publishable.word == .expired)
        #expect(seen.newest.version.copy.body == Body())
    }

    @Test func `a picture that is not for sale is neither in the copy nor to be had`() async throws {
        let room = try await WireRoom()
        let (free, sold) = (String(repeating: "a", count: 64), String(repeating: "b", count: 64))
        var copy = Copy.example()
        copy.pictures = [
            Picture(reference: "p1", renditions: [Rendition(href: "picture:\(free)")]),
            Picture(reference: "p2", isForSale: false, renditions: [Rendition(href: "picture:\(sold)")]),
        ]
        try await room.release(copy)
        let item = try #require(try await room.see { try $0.items().items.first })
        #expect(item.version.copy.pictures.map(\.reference) == ["p1"])
        #expect(item.withheld == ["p2": .notForSale])
        #expect(try await room.see { try $0.maySee(picture: free) })
        #expect(try await room.see { try !$0.maySee(picture: sold) })
    }

    @Test(arguments: [false, true])
    func `a search finds what is theirs and nothing else`(isListed: Bool) async throws {
        let room = try await WireRoom()
        for number in 1...20 {
            try await room.release(
                .example(Headline("Ferry \(number)")), section: number % 2 == 0 ? "national" : "world")
        }
        let held = try await room.release(.example("Ferry held"))
        _ = try await room.newsroom.hold(held, because: "In doubt.", by: "ana")
        if isListed { try await room.list() }
        let index = SearchIndex(room.newsroom.store)
        while case let state = try await index.catchUp(at: room.clock.now), state.done < state.head {}
        var query = SearchQuery("ferry", for: .desk)
        query.limit = 6
        let asked = query
        let first = try await room.see { try $0.search(asked) }
        #expect(
            first.items.compactMap(\.version.copy.headline.text)
                == stride(from: 20, to: 8, by: -2).map { "Ferry \($0)" })
        query.before = first.next
        let next = query
        let second = try await room.see { try $0.search(next) }
        #expect(
            second.items.compactMap(\.version.copy.headline.text)
                == stride(from: 8, to: 0, by: -2).map { "Ferry \($0)" })
        query.before = nil
        query.order = .relevance
        let best = query
        #expect(try await room.see { try $0.search(best).items.count } == 6)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a product whose filter has changed gets its list anew`(engine: EngineUnderTest) async throws {
        let room = try await WireRoom(on: engine)
        try await room.release(.example("Ferry"))
        try await room.release(.example("Abroad"), section: "world")
        try await room.list()
        try await room.newsroom.store.write { db in
            try db.run(
                "UPDATE product SET filter = \("{\"sections\":[\"world\"],\"subjects\":[],\"languages\":[],\"genres\":[],\"places\":[],\"keywords\":[],\"kinds\":[],\"providers\":[]}") WHERE name = 'national'"
            )
        }
        #expect(try await room.see { try $0.items().items.compactMap(\.version.copy.headline.text) } == ["Abroad"])
        try await room.list()
        #expect(try await room.see { try $0.items().items.compactMap(\.version.copy.headline.text) } == ["Abroad"])
    }

    @Test(arguments: ["0", "1234", "1234.1764099999000", "1234.1764099999000.7"])
    func `a place reads back as it was written`(text: String) {
        #expect(ChangePlace(text).map(\.description) == text)
    }

    @Test(arguments: ["", ".", "1.", "a", "-1", "1.2.3.4", "+1", "99999999999999999999"])
    func `what is no place is none`(text: String) { #expect(ChangePlace(text) == nil) }
}

/// A newsroom with products by section and one subscriber, who has some of them.
struct WireRoom {
    let clock = TestClock()
    let newsroom: Newsroom
    let subscriber: ID<Subscriber>

    init(
        on engine: EngineUnderTest = .sqlite, rights: SubscriberRights = SubscriberRights(),
        products: [String] = ["national"]
    ) async throws {
        newsroom = try .temporary(clock: clock, on: engine)
        for name in ["national", "sports"] {
            var filter = ProductFilter()
            filter.sections = [name]
            _ = try await newsroom.addProduct(name, title: name.capitalized, filter: filter, by: "sam")
        }
        subscriber = try await newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm Daily", rights: rights), products: products, by: "sam"
        ).id
    }

    /// Makes the lists of the products.
    func list() async throws {
        let index = ProductIndex(newsroom)
        while try await index.catchUp(batch: 3) {}
    }

    func see<Value: Sendable>(_ look: @escaping @Sendable (SubscriberWire) throws -> Value) async throws -> Value {
        let (subscriber, rules, now) = (subscriber, newsroom.rules, clock.now)
        return try await newsroom.store.read { db in
            try look(#require(try SubscriberWire(of: subscriber, in: db, by: rules, at: now)))
        }
    }

    @discardableResult
    func release(_ copy: Copy, section: String = "national", embargo: Embargo = .none) async throws -> ID<Story> {
        var copy = copy
        copy.sections = [section]
        let story = try await newsroom.file(copy, embargo: embargo, by: "ana")
        _ = try await newsroom.release(story.id, by: "ana")
        return story.id
    }

    func lead(_ story: ID<Story>, _ headline: Headline, section: String = "national") async throws {
        _ = try await newsroom.lead(story, editing: edit(headline, section), by: "ana")
    }

    func edit(_ headline: Headline, _ section: String) -> Newsroom.Edit {
        Newsroom.Edit { _ in
            var copy = Copy.example(headline, says: "It is now \(headline.text).")
            copy.sections = [section]
            return copy
        }
    }
}
