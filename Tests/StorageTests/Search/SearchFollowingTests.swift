import Foundation
import News
import Storage
import TestSupport
import Testing

/// The index as a follower of the wire, and what it shows to whom.
struct SearchFollowingTests {
    @Test(arguments: EngineUnderTest.all)
    func `a lead's text takes the place of the text before`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let id = try await desk.release(.said("Ferry missing"))
        let other = try await desk.release(.said("Ferry strike"))
        #expect(try await desk.found("missing") == [id])
        try await desk.lead(id, .said("Ferry found"))
        #expect(try await desk.found("missing") == [])
        #expect(try await desk.found("ferry") == [id, other])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a held story is the desk's alone, a killed one nobody's`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let id = try await desk.release(.said("Ferry"))
        let readers = SearchQuery("ferry", for: .readers(at: .noon.adding(minutes: 60)))
        #expect(try await desk.found(readers) == [id])
        try await desk.act(on: id) { try $0.hold(because: "In doubt.", at: $1) }
        #expect(try await desk.found(readers) == [])
        #expect(try await desk.found("ferry") == [id])
        try await desk.act(on: id) { try $0.lift(at: $1) }
        #expect(try await desk.found(readers) == [id])
        try await desk.act(on: id) { try $0.kill(because: "A hoax.", at: $1) }
        // Even before the index has heard of it.
        #expect(try await desk.store.read { try $0.search(SearchQuery("ferry", for: .desk)) } == [])
        #expect(try await desk.found("ferry") == [])
        #expect(try await desk.found(readers) == [])
        #expect(try await desk.store.read { try $0.rows("SELECT position FROM search_entry").count } == 0)
    }

    @Test(arguments: EngineUnderTest.all)
    func `readers find a story when its embargo has ended`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let end = WireTime.noon.adding(minutes: 30)
        let id = try await desk.release(.said("Budget"), embargo: .until(end))
        #expect(try await desk.found(SearchQuery("budget", for: .readers(at: end.adding(seconds: -1)))) == [])
        #expect(try await desk.found(SearchQuery("budget", for: .readers(at: end))) == [id])
        #expect(try await desk.found("budget") == [id])
    }

    @Test(arguments: EngineUnderTest.all)
    func `matches that readers may not see are passed over, not counted`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let seen = try await desk.release(.said("Port"))
        for _ in 0..<30 { try await desk.release(.said("Port"), embargo: .untilFurtherNotice) }
        var query = SearchQuery("port", for: .readers(at: .noon.adding(minutes: 90)))
        query.limit = 3
        #expect(try await desk.found(query) == [seen])
    }

    @Test(arguments: EngineUnderTest.all)
    func `batches of any size, and two at once, make the same index`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        for number in 0..<12 { try await desk.release(.said("Port \(number)")) }
        try await desk.lead(ID(3), .said("Port again"))
        try await withThrowingTaskGroup { group in
            for batch in [1, 2, 5] { group.addTask { try await desk.catchUp(batch: batch) } }
            try await group.waitForAll()
        }
        #expect(try await desk.found("port").count == 12)
        #expect(try await desk.found("again") == [ID(3)])
        #expect(try await desk.store.read { try $0.position(of: SearchIndex.follower) } == 13)
    }

    @Test(arguments: EngineUnderTest.all)
    func `an index made anew gives the same answers, also after a break`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        for number in 0..<9 { try await desk.release(.said("Port \(number)", "서울시장")) }
        let before = try await desk.found("port 울시")
        try await desk.index.rebuild(at: desk.clock.now)
        #expect(try await desk.store.read { try $0.search(SearchQuery("port", for: .desk)) } == [])
        let half = try await desk.index.catchUp(batch: 4, at: desk.clock.now)
        #expect(half.done == 4)
        // Asked for again, it goes on.
        try await desk.index.rebuild(at: desk.clock.now)
        #expect(try await desk.store.read { try $0.position(of: SearchIndex.follower) } == 4)
        #expect(try await desk.found("port 울시") == before)
        #expect(before.count == 9)
    }

    @Test(arguments: EngineUnderTest.all)
    func `an index made by other rules is made anew`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let id = try await desk.release(.said("Port"))
        try await desk.catchUp()
        try await desk.store.write { db in
            try db.run("UPDATE search_state SET rules = 0")
            try db.run("UPDATE search_entry SET released = 5")
        }
        try await desk.catchUp()
        let hits = try await desk.store.read { try $0.search(SearchQuery("port", for: .desk)) }
        #expect(hits.map(\.story) == [id])
        #expect(hits.first?.released == desk.clock.now)
    }

    private static let hostile = [
        "port\"", "\"\"\"port", "port AND", "NOT port", "port* OR (", "headline : port", "port NEAR/2 elm",
        "port & | ! <->",
        "port:*", "'port' \\ '", "port\u{0}elm", "port\u{0}", "{port} ^port", "-port +port", "port; DROP TABLE story",
        "_ h_port p9_0 s_world port", "%port_", "‮port", "port \u{FFFF} \u{10FFFF} \u{E000}", "null port NULL",
    ]

    @Test(arguments: EngineUnderTest.all)
    func `no text breaks a search`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let text = "port and not or headline near 2 elm drop table story p9 0 s world h null"
        let id = try await desk.release(.said("Port", text))
        for text in Self.hostile {
            for order in SearchQuery.Order.allCases {
                var query = SearchQuery(text, for: .desk)
                query.order = order
                let found = try await desk.found(query)
                #expect(found.allSatisfy { $0 == id }, "\(text)")
            }
        }
        #expect(try await desk.found("port & | ! <->") == [id])
        #expect(try await desk.found("null NULL") == [id])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a search without words, or with too many, is refused in a sentence`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        for text in ["", "  ", "\"\"", "…", "\u{0}", "\u{301}"] {
            await #expect(throws: SearchRefusal.noWords) { try await desk.found(text) }
        }
        let long = (0..<20_000).map { "w\($0)" }.joined(separator: " ")
        await #expect(throws: SearchRefusal.tooLong) { try await desk.found(long) }
        await #expect(throws: SearchRefusal.tooLong) { try await desk.found(String(repeating: "x ", count: 51_200)) }
        await #expect(throws: SearchRefusal.tooLong) {
            try await desk.found((0..<101).map { "w\($0)" }.joined(separator: " "))
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `texts of any length and kind can be indexed`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let long = String(repeating: "x", count: 5000)
        let texts = [
            String(repeating: "again ", count: 20_000) + "neverreached", long, String(repeating: "서", count: 40_000),
            (0..<40_000).map { "w\($0)" }.joined(separator: " "),
            (0..<20_000).map { "\($0)\(String(repeating: "é", count: 120))" }.joined(separator: " "),
            "a\u{0}b 'c' \\ : d", "\u{FFFD}\u{FFFF}\u{10FFFF}",
        ]
        for text in texts { try await desk.release(.said("Port", text)) }
        #expect(try await desk.found("port").count == texts.count)
        #expect(try await desk.found("w14999 port").count == 1)
        #expect(try await desk.found("w15000 port") == [])
        #expect(try await desk.found("neverreached") == [])
        #expect(try await desk.found("\"again again again\"").count == 1)
        #expect(try await desk.found(String(repeating: "x", count: 100)).count == 1)
    }
}
