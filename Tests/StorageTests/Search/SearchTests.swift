import News
import Storage
import TestSupport
import Testing

/// What is found among a few stories in many languages.
struct SearchTests {
    /// By number from 1.
    private static let corpus: [Copy] = [
        .said(
            "Ferry runs aground off Port Elm", "All 212 on board are safe, the port office said.", section: "national"),
        .said("Port strike: crane drivers walk out", "The strike at Elm's well-known port began at noon."),
        .said("서울시장, 새 버스 노선 발표", "서울시는 내년부터 심야버스를 늘린다고 밝혔다.", in: "ko"),
        .said("東京タワーの夜景", "新しい照明が点灯した。ガスの使用量は減る。", in: "ja"),
        .said("北京市政府宣布新计划", "市政府说，计划明年开始。", in: "zh-Hans"),
        .said("افتتاح الميناءِ الجديد", "قالت الإدارة إنّ الميناء يعمل.", in: "ar", section: "world"),
        .said("L’été à Séoul : la canicule s’installe", "Un cœur de ville sous 38°C.", in: "fr", section: "world"),
        .said("กรุงเทพฯ เปิดสะพานใหม่", "สะพานใหม่เปิดให้รถวิ่งแล้ว", in: "th"),
        .said("Łódź: Straßenbahn fährt wieder", "Die ÆRØ-Fähre auch.", in: "de"),
        .said("Мой город", "Ёлка на площади.", in: "ru"),
    ]

    @Test(arguments: EngineUnderTest.all)
    func `each search finds its stories and no others`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        for copy in Self.corpus { try await desk.release(copy) }
        let expected: [(String, [Int64])] = [
            ("ferry", [1]), ("FERRY", [1]), ("port", [2, 1]), ("port strike", [2]), ("\"port strike\"", [2]),
            ("\"strike port\"", []), ("“the port office”", [1]), ("\"elm all\"", []), ("well-known", [2]),
            ("known-well", []), ("212", [1]), ("ferr", []), ("elm's", [2]),
            ("서울", [3]), ("울시", [3]), ("서울시장", [3]), ("심야버스", [3]), ("서울버스", []), ("버스 서울", [3]),
            ("東京", [4]), ("京タワ", [4]), ("ガス", [4]), ("カス", []), ("ｶﾞｽ", [4]), ("市政府", [5]), ("府市", []),
            ("الميناء", [6]), ("الميناءِ", [6]), ("الإدارة", [6]), ("الادارة", [6]),
            ("ete", [7]), ("été seoul", [7]), ("séoul", [7]), ("COEUR", [7]), ("cœur", [7]), ("l'été", [7]),
            ("สะพาน", [8]), ("พานใหม", [8]), ("lodz", [9]), ("strassenbahn fahrt", [9]), ("aero", [9]), ("ÆRØ", [9]),
            ("aero-fahre", [9]), ("мой", [10]), ("мои", []), ("елка", [10]),
        ]
        for (text, stories) in expected {
            #expect(try await desk.found(text) == stories.map { ID($0) }, "\(text)")
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `letters in parts are found as whole ones`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let id = try await desk.release(
            .said("E\u{301}te\u{301} \u{1109}\u{1165}\u{110B}\u{116E}\u{11AF} \u{438}\u{306}од"))
        for text in ["été", "서울", "йод"] { #expect(try await desk.found(text) == [id], "\(text)") }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a field is searched alone`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let one = try await desk.release(.said("Red boat", "A blue harbour."))
        let two = try await desk.release(.said("Blue boat", "A red harbour."))
        #expect(try await desk.found("red", .all) == [two, one])
        #expect(try await desk.found("red", .headline) == [one])
        #expect(try await desk.found("red", .body) == [two])
        #expect(try await desk.found("\"blue boat\"", .headline) == [two])
        #expect(try await desk.found("\"blue harbour\"", .body) == [one])
        #expect(try await desk.found("\"blue harbour\"", .headline) == [])
        #expect(try await desk.found("\"boat a\"") == [])
    }

    @Test(arguments: EngineUnderTest.all)
    func `language, section and period narrow a search`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let one = try await desk.release(.said("Port", in: "fr-CA", section: "world"))
        let two = try await desk.release(.said("Port", in: "fr", section: "sports"))
        let three = try await desk.release(.said("Port", in: nil, section: "Über uns"))
        func found(_ narrow: (inout SearchQuery) -> Void) async throws -> [ID<Story>] {
            var query = SearchQuery("port", for: .desk)
            narrow(&query)
            return try await desk.found(query)
        }
        #expect(try await found { $0.language = "fr" } == [two, one])
        #expect(try await found { $0.language = "FR-FR" } == [two, one])
        #expect(try await found { $0.language = "en" } == [])
        #expect(try await found { $0.section = "world" } == [one])
        #expect(try await found { $0.section = "Über uns" } == [three])
        #expect(try await found { $0.from = WireTime.noon.adding(minutes: 2) } == [three, two])
        #expect(try await found { $0.to = WireTime.noon.adding(minutes: 2) } == [one])
        #expect(
            try await found { query in
                query.from = WireTime.noon.adding(minutes: 2)
                query.to = WireTime.noon.adding(minutes: 3)
            } == [two])
        #expect(try await found { $0.from = WireTime.noon.adding(minutes: 60) } == [])
    }

    @Test(arguments: EngineUnderTest.all)
    func `pages follow one another without a gap`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        var ids: [ID<Story>] = []
        for number in 0..<23 { ids.append(try await desk.release(.said("Port \(number)"))) }
        try await desk.catchUp()
        var query = SearchQuery("port", for: .desk)
        query.limit = 5
        var seen: [ID<Story>] = []
        while true {
            let page = try await desk.store.read { [query] in try $0.search(query) }
            guard let last = page.last else { break }
            seen += page.map(\.story)
            query.before = last.position
        }
        #expect(seen == ids.reversed())
    }

    @Test(arguments: EngineUnderTest.all)
    func `the best come first when asked for`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        let headline = try await desk.release(.said("Dam bursts", "Water everywhere."))
        let phrase = try await desk.release(.said("News in brief", "Then the dam bursts. Dam bursts again."))
        let once = try await desk.release(.said("News", "It bursts as no dam would."))
        var query = SearchQuery("dam bursts", for: .desk)
        #expect(try await desk.found(query) == [once, phrase, headline])
        query.order = .relevance
        #expect(try await desk.found(query) == [headline, phrase, once])
    }
}
