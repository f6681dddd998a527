import News
import Storage
import TestSupport
import Testing

/// What goes into a statement and what comes back, the same on every engine.
struct ValueTests {
    @Test(arguments: EngineUnderTest.all)
    func `an absent value of any kind can stand anywhere a value can`(engine: EngineUnderTest) async throws {
        let (number, text, bytes) = (Int?.none, String?.none, [UInt8]?.none)
        let row = try await engine.store().read { db in
            try db.row(
                """
                SELECT \(number) AS number, \(text) AS text, \(bytes) AS bytes, coalesce(\(number), \(7)) AS seven,
                    coalesce(\(text), \("x")) AS x, CASE WHEN \(number) = 1 THEN 1 ELSE 0 END AS no,
                    \(text) IS NULL AS yes, coalesce(\(number), \(number)) AS none
                """)
        }
        #expect(try row?.optionalInteger("number") == nil)
        #expect(try row?.optionalText("text") == nil)
        #expect(try row?.optionalBytes("bytes") == nil)
        #expect(try row?.integer("seven") == 7)
        #expect(try row?.text("x") == "x")
        #expect(try row?.integer("no") == 0)
        #expect(try row?.integer("yes") == 1)
        #expect(try row?.optionalInteger("none") == nil)
    }

    @Test(arguments: EngineUnderTest.all)
    func `values come back as they went in`(engine: EngineUnderTest) async throws {
        let bytes = (0...255).map(UInt8.init)
        let text = "Ünïcödé 서울 🛳️ \\x27 'quoted' \"twice\" \u{1}\t\n"
        let row = try await engine.store().read { db in
            try db.row(
                """
                SELECT \(Int64.max) AS most, \(Int64.min) AS least, \(text) AS text, \("") AS empty, \(bytes) AS bytes,
                    \([UInt8]()) AS none, \(true) AS yes, \(2) > \(3) AS no
                """)
        }
        #expect(try row?.integer("most") == .max)
        #expect(try row?.integer("least") == .min)
        #expect(try row?.text("text") == text)
        #expect(try row?.text("empty") == "")
        #expect(try row?.optionalBytes("bytes") == bytes)
        #expect(try row?.optionalBytes("none") == [])
        #expect(try row?.integer("yes") == 1)
        #expect(try row?.integer("no") == 0)
    }

    @Test(arguments: EngineUnderTest.all)
    func `sums and counts are numbers`(engine: EngineUnderTest) async throws {
        let row = try await engine.store().read { db in
            try db.row("SELECT sum(n) AS sum, count(*) AS count FROM (SELECT \(40) AS n UNION SELECT \(2)) AS numbers")
        }
        #expect(try row?.integer("sum") == 42)
        #expect(try row?.integer("count") == 2)
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story of a megabyte is kept whole`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let copy = Copy.example(says: String(repeating: "Elm é ", count: 150_000))
        try await store.write { db in
            var story = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            story.filed = .example(copy)
            try db.save(story, at: .noon)
        }
        #expect(try await store.read { try $0.story(guid: "urn:a")?.filed?.copy } == copy)
    }

    @Test(arguments: EngineUnderTest.all)
    func `guids and keywords of any length are kept and found`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        // Letters that no index can press together.
        let long = (0..<4000).map { String(UInt64($0 &+ 1) &* 0x9E37_79B9_7F4A_7C15 >> 59, radix: 36) }.joined()
        var copy = Copy.example()
        copy.keywords = [long]
        let id = try await store.write { [copy] db in
            var story = try db.openStory(guid: long, kind: .text, at: .noon)
            story.filed = .example(copy)
            try db.wire([try story.release(at: .noon)])
            try db.save(story, at: .noon)
            return story.id
        }
        let list = PublicList(label: StoryLabel(.keyword, Label.folded(long)))
        #expect(try await store.read { try $0.story(guid: long)?.id } == id)
        #expect(try await store.read { try $0.published(list, at: .noon).map(\.version.story) } == [id])
        await #expect(throws: (any Error).self) {
            try await store.write { db in _ = try db.openStory(guid: long, kind: .text, at: .noon) }
        }
    }
}
