import News
import Storage
import TestSupport
import Testing

@testable import Workflow

struct DeskListTests {
    @Test(arguments: EngineUnderTest.all)
    func `every story that stays is on one page of a list, once, while others come and go`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        let all = Set(try await desk.fill(130, to: .edit))
        var query = DeskQuery(.edit)
        var seen: [ID<Story>] = []
        var changed: Set<ID<Story>> = []
        while true {
            let page = try await desk.page(query)
            seen += page.lines.map(\.id)
            guard let next = page.next else { break }
            query.after = next
            // One from the pages to come moves to the top, one leaves the list, and a new one comes.
            let rest = all.subtracting(seen).subtracting(changed).sorted()
            if rest.count > 2 {
                changed.formUnion([rest[0], rest[1]])
                try await desk.touch(rest[0])
                try await desk.put(rest[1], in: .ready)
            }
            _ = try await desk.fill(1, to: .edit)
        }
        #expect(Set(seen).count == seen.count)
        #expect(Set(seen).isSuperset(of: all.subtracting(changed)))
        #expect(Set(seen).isSubset(of: all))
        // The one that moved is where the list begins now.
        #expect(try await desk.page(DeskQuery(.edit)).lines.contains { changed.contains($0.id) })
    }

    @Test(arguments: EngineUnderTest.all)
    func `what is scheduled comes in the order in which it moves, page by page`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        for number in 0..<60 {
            _ = try await desk.file(.example(Headline("Item \(number)")), to: .ready) { filing in
                filing.scheduled = .noon.adding(minutes: Int64((number * 37) % 60 / 2))
            }
        }
        var query = DeskQuery(.scheduled)
        query.limit = 25
        var moments: [WireTime] = []
        var ids: [ID<Story>] = []
        repeat {
            let page = try await desk.page(query)
            moments += page.lines.compactMap(\.scheduled)
            ids += page.lines.map(\.id)
            query.after = page.next
        } while query.after != nil
        #expect(moments.count == 60 && moments == moments.sorted())
        #expect(Set(ids).count == 60)
    }

    @Test(arguments: EngineUnderTest.all)
    func `each filter leaves the stories that fit it, and no others`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        let ana = try await desk.person("ana")
        var french = Copy.example("Le port est fermé 100%")
        french.language = "fr"
        french.sections = ["world", "sports"]
        french.urgency = Urgency(2)
        french.provider = Party(name: "Other Wire")
        french.kind = .picture
        let wanted = try await desk.file(french, to: .edit) { $0.author = ana.id }
        let other = try await desk.file(.example("A port is open 1000"), to: .edit)
        let filters: [(inout DeskQuery) -> Void] = [
            { $0.section = "sports" }, { $0.section = "world" }, { $0.language = "fr" }, { $0.urgency = 3 },
            { $0.provider = "Other Wire" }, { $0.kind = .picture }, { $0.whose = .of(ana.id) },
            { $0.words = "FERM port" }, { $0.words = "100%" },
        ]
        for (index, filter) in filters.enumerated() {
            var query = DeskQuery(.edit)
            filter(&query)
            let lines = try await desk.page(query).lines
            #expect(lines.map(\.id) == [wanted], "filter \(index)")
        }
        var others = DeskQuery(.edit)
        others.whose = .notOf(ana.id)
        #expect(try await desk.page(others).lines.map(\.id) == [other])
        var none = DeskQuery(.edit)
        none.section = "wor"
        #expect(try await desk.page(none).lines.isEmpty)
    }

    @Test(arguments: EngineUnderTest.all)
    func `counts are those of the lists`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        _ = try await desk.fill(3, to: .edit)
        _ = try await desk.fill(2, to: .draft)
        let held = try await desk.newsroom.file(.example(), by: "ana")
        _ = try await desk.newsroom.release(held.id, by: "ben")
        _ = try await desk.newsroom.hold(held.id, because: "In doubt.", by: "ben")
        let counts = try await desk.newsroom.store.read { try $0.deskCounts() }
        for list in DeskList.allCases where counts[list] != nil {
            #expect(try await desk.page(DeskQuery(list)).lines.count == counts[list], "\(list)")
        }
        #expect(counts[.held] == 1 && counts[.edit] == 3 && counts[.drafts] == 2)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a list says that its provider sent a newer version than the one on the wire`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        let first = try await desk.receive(.example(number: 1))
        #expect(try await desk.page(DeskQuery(.incoming)).lines.map(\.newer) == [nil])
        _ = try await desk.newsroom.release(first, by: "ben")
        #expect(try await desk.page(DeskQuery(.released)).lines.map(\.newer) == [nil])
        _ = try await desk.receive(.example(number: 2, copy: .example(says: "All are ashore.")))
        #expect(try await desk.page(DeskQuery(.incoming)).lines.map(\.newer) == [.thanTheWire])
        #expect(try await desk.page(DeskQuery(.released)).lines.map(\.newer) == [.thanTheWire])
        _ = try await desk.newsroom.lead(first, by: "ben")
        #expect(try await desk.page(DeskQuery(.released)).lines.map(\.newer) == [nil])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a list says that its provider sent a newer version than a draft was made from`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        let ana = try await desk.person("ana")
        let story = try await desk.receive(.example(number: 1))
        try await desk.newsroom.store.write { db in
            try db.run(
                """
                INSERT INTO draft (story_id, person_id, holder, edition, revision, document, state, started, saved)
                VALUES (\(story), \(ana.id), 'tab', 1, 1, '{}', 'open', \(WireTime.noon), \(WireTime.noon))
                """)
        }
        #expect(try await desk.page(DeskQuery(.incoming)).lines.map(\.newer) == [nil])
        desk.clock.advance(minutes: 5)
        _ = try await desk.receive(.example(number: 2, copy: .example(says: "All are ashore.")))
        #expect(try await desk.page(DeskQuery(.incoming)).lines.map(\.newer) == [.thanADraft])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a line says who writes in the story, until the hold runs out`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        let ana = try await desk.person("ana")
        let story = try await desk.file(.example(), to: .draft)
        try await desk.newsroom.store.write { db in
            try db.run(
                """
                INSERT INTO story_lock (story_id, person_id, holder, taken, held_until)
                VALUES (\(story), \(ana.id), 'tab', \(WireTime.noon), \(WireTime.noon.adding(minutes: 1)))
                """)
        }
        #expect(try await desk.page(DeskQuery(.drafts)).lines.map(\.holder) == [ana.id])
        desk.clock.advance(minutes: 1)
        #expect(try await desk.page(DeskQuery(.drafts)).lines.map(\.holder) == [nil])
    }

    @Test(arguments: EngineUnderTest.all)
    func `released stories are found by words of their text, with filters, page by page`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        for number in 0..<12 {
            var copy = Copy.example(
                Headline("Item \(number)"), says: number % 2 == 0 ? "It was a lighthouse." : "It was a mill.")
            copy.urgency = Urgency(number % 4 == 0 ? 3 : 5)
            let story = try await desk.newsroom.file(copy, by: "ana")
            _ = try await desk.newsroom.release(story.id, by: "ben")
        }
        _ = try await SearchIndex(desk.newsroom.store).catchUp(at: .noon)
        var query = DeskQuery(.released)
        query.words = "lighthouse"
        query.limit = 4
        var found: [String] = []
        repeat {
            let page = try await desk.page(query)
            found += page.lines.map(\.line)
            query.after = page.next
        } while query.after != nil
        #expect(found == ["Item 10", "Item 8", "Item 6", "Item 4", "Item 2", "Item 0"])
        query.urgency = 3
        #expect(try await desk.page(query).lines.map(\.line) == ["Item 8", "Item 4", "Item 0"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `providers are named once each, in order`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        for name in ["Zephyr", "Alder", "Zephyr", "Mistral"] {
            var copy = Copy.example()
            copy.provider = Party(name: name)
            _ = try await desk.file(copy, to: .edit)
        }
        #expect(try await desk.newsroom.store.read { try $0.providers() } == ["Alder", "Mistral", "Zephyr"])
    }
}

/// A newsroom whose queues a test fills.
struct FilledDesk: Sendable {
    let newsroom: Newsroom
    let clock = TestClock()

    init(on engine: EngineUnderTest) async throws { newsroom = try .temporary(clock: clock, on: engine) }

    func page(_ query: DeskQuery) async throws -> DeskPage {
        try await newsroom.store.read { [now = clock.now] in try $0.deskPage(query, at: now) }
    }

    /// Files as many stories, two in each minute.
    func fill(_ count: Int, to queue: Queue) async throws -> [ID<Story>] {
        var ids: [ID<Story>] = []
        for number in 0..<count {
            ids.append(try await file(.example(Headline("Item \(number)")), to: queue))
            if number % 2 == 0 { clock.advance(minutes: 1) }
        }
        return ids
    }

    func file(
        _ copy: Copy, to queue: Queue, _ change: @escaping @Sendable (inout Filing) -> Void = { _ in }
    ) async throws -> ID<Story> {
        let now = clock.now
        let story = try await newsroom.file(copy, by: "ana")
        try await newsroom.store.write { db in
            guard var story = try db.story(story.id) else { throw NoSuchStory(id: story.id) }
            story.filed?.progress = queue
            if var filing = story.filed {
                change(&filing)
                story.filed = filing
            }
            try db.save(story, at: now)
        }
        return story.id
    }

    func touch(_ id: ID<Story>) async throws { try await put(id, in: .edit) }

    func put(_ id: ID<Story>, in queue: Queue) async throws {
        let now = clock.now.adding(minutes: 1)
        try await newsroom.store.write { db in
            guard var story = try db.story(id) else { throw NoSuchStory(id: id) }
            story.filed?.progress = queue
            try db.save(story, at: now)
        }
    }

    func receive(_ arrival: Arrival) async throws -> ID<Story> {
        let note = IntakeEntry(received: clock.now, source: "other.xml", outcome: .filed)
        let results = try await newsroom.receive([(arrival, note)], releasing: false, by: "intake")
        return try results[0].get().story
    }

    func person(_ name: String) async throws -> Person {
        try await newsroom.store.write { [now = clock.now] db in
            try db.addPerson(name: name, fullName: name.capitalized, roles: [.editor], at: now)
        }
    }
}
