import Foundation
import News
import Storage

/// How long searches take among generated stories: `DATELINE_BENCH_STORIES` of them (default 100,000), on SQLite, and on
/// the PostgreSQL that `DATELINE_BENCH_DATABASE` names.
///
/// A database that holds stories of an earlier run is filled up and used again; `DATELINE_BENCH_FILE` names a file of SQLite's
/// to keep.
enum SearchBenchmark {
    static func run() async throws {
        let environment = ProcessInfo.processInfo.environment
        let count = environment["DATELINE_BENCH_STORIES"].flatMap { Int($0) } ?? 100_000
        let engines = environment["DATELINE_BENCH_ENGINES"] ?? "SQLite PostgreSQL"
        if engines.contains("SQLite") {
            let store = try environment["DATELINE_BENCH_FILE"].map { try Store.open($0) } ?? .temporary()
            try await SearchRun("SQLite", store, stories: count).run()
        }
        if engines.contains("PostgreSQL"), let place = environment["DATELINE_BENCH_DATABASE"] {
            try await SearchRun("PostgreSQL", Store.open(place), stories: count).run()
        }
    }
}

/// The searches on one engine.
private struct SearchRun {
    private let engine: String
    private let store: Store
    private let stories: Int
    private let corpus = StoryCorpus()
    private let clock = ContinuousClock()

    init(_ engine: String, _ store: Store, stories: Int) {
        self.engine = engine
        self.store = store
        self.stories = stories
    }

    func run() async throws {
        try await fill()
        try await index()
        for mix in SearchMix.all {
            try await measure("newest 20: \(mix.name)", "searches", 300) { db, chance in
                try db.search(mix.query(corpus, stories, &chance, end)).map(\.position)
            }
        }
        for mix in SearchMix.all.filter(\.isRanked) {
            try await measure("best 20: \(mix.name)", "searches", 100) { db, chance in
                var query = mix.query(corpus, stories, &chance, end)
                query.order = .relevance
                return try db.search(query).map(\.position)
            }
        }
        try await measure("story by id", "reads", 2000) { db, chance in
            try db.published(ID(Int64(1 + chance.below(UInt64(stories))))).map { [$0.version.story.value] } ?? []
        }
        for section in ["national", "science"] {
            try await measure("latest 50 of section \(section)", "reads", 200) { db, _ in
                try db.published(PublicList(label: StoryLabel(.section, section), limit: 50), at: end)
                    .map(\.version.story.value)
            }
        }
    }

    private var end: WireTime { corpus.time(stories) }

    private func fill() async throws {
        let there = Int(try await store.read { try $0.wireHead() })
        guard there < stories else { return }
        let start = clock.now
        var told = start
        for first in stride(from: there, to: stories, by: 500) {
            let numbers = first..<min(first + 500, stories)
            let copies = numbers.map { corpus.copy($0) }
            try await store.write { [corpus] db in
                try put(zip(numbers, copies).map { Filled($0, $1, at: corpus.time($0)) }, in: db)
            }
            tell("filled", numbers.upperBound, &told)
        }
        try report("filling the wire, 500 a transaction", stories - there, clock.now - start)
    }

    /// Puts the versions on the wire, and writes what `save` would into the stories' rows, without asking before each what is
    /// there: on PostgreSQL filling is all ways there and back otherwise.
    private func put(_ stories: [Filled], in db: Transaction) throws {
        for story in stories {
            let version = story.version
            try db.run(
                """
                INSERT INTO story (id, guid, stage, kind, first_created, changed, line, language, urgency, latest_number,
                    first_released, moved, status, embargo)
                VALUES (\(version.story), \(version.guid), 'released', 'text', \(story.time), \(story.time),
                    \(version.copy.headline.text), \(version.copy.language), 5, 1, \(story.time), \(story.time), 'usable', 'none')
                """)
            for section in version.copy.sections {
                try db.run(
                    """
                    INSERT INTO story_label (kind, label, moved, story_id)
                    VALUES ('section', \(section), \(story.time), \(version.story))
                    """)
            }
        }
        try db.wire(stories.map(\.version))
    }

    private func index() async throws {
        let index = SearchIndex(store)
        let start = clock.now
        var told = start
        let before = try await index.catchUp(batch: 1, at: end)
        var state = before
        while state.done < state.head {
            state = try await index.catchUp(batch: 2000, at: end)
            tell("indexed", Int(state.done), &told)
        }
        if state.done > before.done { try report("indexing", Int(state.done - before.done), clock.now - start) }
    }

    private func measure(
        _ variant: String, _ unit: String, _ count: Int,
        _ work: @escaping @Sendable (Transaction, inout Chance) throws -> [Int64]
    ) async throws {
        var answers = AnswerMark()
        var times: [Duration] = []
        for number in 0..<(count + 20) {
            let start = clock.now
            let answer = try await store.read { db in
                var chance = Chance(UInt64(number + 1))
                return try work(db, &chance)
            }
            let time = clock.now - start
            answers.note(answer)
            // The first open files and prepare statements.
            if number >= 20 { times.append(time) }
        }
        try Measurement("search", "\(engine), \(variant)", unit: unit, each: times, answers: answers.text).report()
    }

    private func report(_ variant: String, _ count: Int, _ time: Duration) throws {
        try Measurement("search", "\(engine), \(variant)", unit: "stories", count: count, time: time).report()
    }

    /// Every ten seconds.
    private func tell(_ what: String, _ number: Int, _ last: inout ContinuousClock.Instant) {
        guard clock.now - last > .seconds(10) else { return }
        last = clock.now
        FileHandle.standardError.write(Data("\(engine): \(what) \(number) of \(stories)\n".utf8))
    }
}

/// A generated story as it goes on the wire.
private struct Filled: Sendable {
    let version: Version
    let time: WireTime

    init(_ number: Int, _ copy: Copy, at time: WireTime) {
        self.time = time
        version = Version(
            story: ID(Int64(number + 1)), guid: "urn:newsml:bench.example:\(number)", number: 1, tag: .first,
            act: .release,
            copy: copy, firstCreated: time, created: time, released: time)
    }
}

/// Tells whether two engines gave the same answers.
private struct AnswerMark {
    private var state: UInt64 = 0

    mutating func note(_ answer: [Int64]) {
        for number in [Int64(answer.count)] + answer {
            var chance = Chance(state ^ UInt64(bitPattern: number))
            state = chance.next()
        }
    }

    var text: String { String(state, radix: 16) }
}
