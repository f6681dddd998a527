import News
import TestSupport
import Testing

@testable import Storage

/// Searches over generated stories against a scan of all of them.
struct SearchOracleTests {
    private static let stories = 2500
    private static let queries = 200

    @Test(arguments: EngineUnderTest.all)
    func `every search finds what a scan of all texts finds`(engine: EngineUnderTest) async throws {
        let desk = try SearchDesk(engine)
        var lot = Lot(seed: 5)
        var told: [Told] = []
        for start in stride(from: 0, to: Self.stories, by: 250) {
            let copies = (0..<250).map { _ in lot.copy() }
            told += copies.enumerated().map { Told($1, position: Int64(start + $0 + 1)) }
            try await desk.store.write { db in
                for (index, copy) in copies.enumerated() {
                    let now = Told.time(of: Int64(start + index + 1))
                    var story = try db.openStory(guid: "urn:\(start + index)", kind: .text, at: now)
                    try story.file(Filing(copy: copy, created: now))
                    try db.wire([try story.release(at: now)])
                    try db.save(story, at: now)
                }
            }
        }
        try await desk.catchUp()
        var found = 0
        for _ in 0..<Self.queries {
            let query = lot.query()
            let hits = try await desk.store.read { try $0.search(query).map(\.position) }
            let phrases = try SearchTerms(query.text).phrases
            let expected = told.reversed().filter { $0.matches(query, phrases) }.prefix(query.limit).map(\.position)
            #expect(hits == expected, "\(query)")
            found += hits.count
            let ranked = try await desk.store.read { db in
                var query = query
                query.order = .relevance
                query.before = nil
                return try db.search(query).map(\.position)
            }
            #expect(ranked == Told.best(told, query, phrases), "\(query)")
        }
        #expect(found > Self.queries)
    }
}

/// A story and its words, looked through one by one.
private struct Told {
    let copy: Copy
    let position: Int64
    private let headline: [String]
    private let body: [String]

    init(_ copy: Copy, position: Int64) {
        self.copy = copy
        self.position = position
        var words = SearchWords()
        headline = words.cut(copy.headline.text)
        body = words.cut(copy.body.plainText)
    }

    static func time(of position: Int64) -> WireTime { .noon.adding(seconds: position * 60) }

    func matches(_ query: SearchQuery, _ phrases: [[String]]) -> Bool {
        guard position < query.before ?? .max, query.from.map({ $0 <= Self.time(of: position) }) ?? true,
            query.to.map({ Self.time(of: position) < $0 }) ?? true,
            query.language.map({ $0 == copy.language }) ?? true, query.section.map(copy.sections.contains) ?? true
        else { return false }
        let texts = query.field == .headline ? [headline] : query.field == .body ? [body] : [headline, body]
        return phrases.allSatisfy { phrase in texts.contains { $0.has(phrase) > 0 } }
    }

    static func best(_ told: [Told], _ query: SearchQuery, _ phrases: [[String]]) -> [Int64] {
        var query = query
        query.before = nil
        let matching = told.reversed().filter { $0.matches(query, phrases) }
        var inHeadline = query
        inHeadline.field = .headline
        let first = query.field == .all ? matching.filter { $0.matches(inHeadline, phrases) }.prefix(100) : []
        var candidates = Array(matching.prefix(200))
        candidates += first.filter { one in !candidates.contains { $0.position == one.position } }
        let newest = candidates.map(\.position).max() ?? 0
        let scored = candidates.map { ($0.score(phrases, newest: newest), $0.position) }
        return scored.sorted { $0 > $1 }.prefix(query.limit).map(\.1)
    }

    private func score(_ phrases: [[String]], newest: Int64) -> Double {
        var sum = 0.0
        for phrase in phrases {
            let count = Double(headline.has(phrase) + body.has(phrase))
            sum += count / (count + 2) + (headline.has(phrase) > 0 ? 1 : 0)
        }
        sum /= Double(phrases.count)
        let all = Array(phrases.joined())
        if phrases.count > 1 { sum += headline.has(all) > 0 ? 0.75 : body.has(all) > 0 ? 0.5 : 0 }
        let days = Double(newest - position) / 1440
        return sum + 0.25 / (1 + days / 30)
    }
}

extension [String] {
    /// How often a phrase stands in the text.
    fileprivate func has(_ phrase: [String]) -> Int {
        indices.count { start in
            start + phrase.count <= count && phrase.indices.allSatisfy { self[start + $0] == phrase[$0] }
        }
    }
}

/// Chance that is the same every time.
private struct Lot {
    private var state: UInt64
    private static let words = [
        "port", "strike", "ferry", "elm", "council", "vote", "été", "straße", "budget", "서울시장", "버스", "東京", "タワー",
        "город",
        "rain", "storm", "bridge", "open", "close", "talks",
    ]

    init(seed: UInt64) { state = seed }

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// The first words far more often than the last.
    mutating func word() -> String {
        let number = below(400)
        return number < 200 ? Self.words[min(below(20), below(20))] : number < 390 ? "w\(number)" : "w\(below(4000))"
    }

    mutating func text(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

    mutating func copy() -> Copy {
        let sections = ["world", "sports", "science"]
        return .said(
            text(3 + below(5)), text(10 + below(60)), in: ["en", "fr", "ko"][below(3)],
            section: sections[min(below(3), below(3))])
    }

    mutating func query() -> SearchQuery {
        let phrases = (0..<(1 + below(3))).map { _ in below(3) == 0 ? "\"\(text(2))\"" : word() }
        var query = SearchQuery(phrases.joined(separator: " "), for: .desk)
        query.field = SearchQuery.Field.allCases[below(3)]
        query.limit = 1 + below(40)
        if below(4) == 0 { query.language = ["en", "fr", "ko"][below(3)] }
        if below(4) == 0 { query.section = ["world", "sports", "science"][below(3)] }
        if below(4) == 0 { query.from = Told.time(of: Int64(below(2500))) }
        if below(4) == 0 { query.to = Told.time(of: Int64(below(2500))) }
        if below(4) == 0 { query.before = Int64(below(2500)) }
        return query
    }
}
