import Distribution
import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

/// Random stories that are released, changed, held and killed while the lines to their subscribers fail at random.
struct RecallPropertyTests {
    /// Many more with `DATELINE_RECALL_HISTORIES`.
    private static let histories =
        ProcessInfo.processInfo.environment["DATELINE_RECALL_HISTORIES"].flatMap { Int($0) } ?? 40

    @Test func `nobody sees a version after its kill, who had the story hears of it, and nobody else does`()
        async throws
    {
        var (arrived, recalls) = (0, 0)
        for seed in 0..<Self.histories {
            let history = try await FailingLines(seed: UInt64(seed))
            try await history.live(moments: 25)
            #expect(try await history.faults() == [], "seed \(seed)")
            arrived += history.ends.reduce(0) { $0 + $1.arrivals.count }
            recalls += try await history.recallCount
        }
        print("recalls: \(Self.histories) histories, \(arrived) arrivals, \(recalls) of them recalls")
        #expect(recalls > Self.histories)
    }
}

/// What came to one end, as that end saw it.
private final class ShakyEnd: Transport {
    struct Arrival: Sendable {
        var key: String
        var story: Int
        var number: Int
    }

    private let state: Mutex<(chance: SeededChance, arrivals: [Arrival], doubts: Set<Int>, isWell: Bool)>

    init(seed: UInt64) { state = Mutex((SeededChance(seed), [], [], false)) }

    var arrivals: [Arrival] { state.withLock { $0.arrivals } }
    /// Stories of which the sender can't know whether something came.
    var doubts: Set<Int> { state.withLock { $0.doubts } }

    func recover() { state.withLock { $0.isWell = true } }

    func deliver(_ parcel: Parcel) async throws {
        let words = parcel.text.name.split(separator: ".")[0].split(separator: "-")
        guard let story = Int(words[1].dropFirst(5)), let number = Int(words[2].dropFirst()) else { return }
        try state.withLock { state in
            let luck = state.isWell ? 9 : Int.random(in: 0..<10, using: &state.chance)
            if luck < 2 { throw DeliveryFailure.refused }
            if luck == 2 {
                state.doubts.insert(story)
                throw DeliveryFailure.cutOff
            }
            state.arrivals.append(Arrival(key: parcel.key, story: story, number: number))
            if luck == 3 { throw DeliveryFailure.cutOff }
        }
    }
}

private final class FailingLines: Sendable {
    let ends: [ShakyEnd]
    private let clock = TestClock()
    private let newsroom: Newsroom
    private let distribution: Distribution
    private let chance: Mutex<SeededChance>
    /// Faults that were seen on the way.
    private let seen = Mutex<[String]>([])

    init(seed: UInt64) async throws {
        newsroom = try .temporary(clock: clock)
        chance = Mutex(SeededChance(seed))
        ends = (1...3).map { ShakyEnd(seed: seed &* 31 &+ UInt64($0)) }
        var settings = Distribution.Settings(
            parcels: Parcels(masthead: newsroom.masthead, findPicture: { _ in nil }), now: { [clock] in clock.now },
            chance: { 0.5 })
        settings.transport = { [ends] in ends[Int($0.id.value) - 1] }
        distribution = Distribution(newsroom.store, on: "one", settings: settings, reporting: { Issue.record($0) })
        _ = try await newsroom.addProduct("all", title: "All", filter: ProductFilter(), by: "sam")
        _ = try await newsroom.addSubscriber(
            Subscriber(id: ID(0), name: "elm", title: "Elm"), products: ["all"], by: "sam")
        for number in 1...3 {
            _ = try await newsroom.addDestination(
                "out\(number)", of: "elm", route: "", format: "ninjs-3.1", newestOnly: number == 3, by: "sam")
        }
    }

    func live(moments: Int) async throws {
        for _ in 0..<moments {
            clock.advance(seconds: Int64(pick(400)))
            try await act()
            try await deliver()
        }
        ends.forEach { $0.recover() }
        for _ in 0..<20 {
            clock.advance(minutes: 45)
            try await deliver()
        }
    }

    private func pick(_ count: Int) -> Int { chance.withLock { Int.random(in: 0..<count, using: &$0) } }

    /// One act of the desk; what it refuses changes nothing.
    private func act() async throws {
        let count = try await newsroom.store.read { try $0.storyLines(limit: 1000).count }
        if count < 2 || pick(4) == 0 {
            let story = try await newsroom.file(.example(), by: "ana")
            _ = try await newsroom.release(story.id, by: "ana")
            return
        }
        let id = ID<Story>(Int64(1 + pick(count)))
        let edit = Newsroom.Edit { [says = "It is \(pick(1_000_000))."] _ in .example(says: says) }
        switch pick(6) {
        case 0, 1: _ = try? await newsroom.lead(id, editing: edit, by: "ana")
        case 2: _ = try? await newsroom.correct(id, Correction(.correction, "It was so."), editing: edit, by: "ana")
        case 3: _ = try? await newsroom.hold(id, because: "In doubt.", by: "ana")
        case 4: _ = try? await newsroom.lift(id, by: "ana")
        default: _ = try? await newsroom.kill(id, because: "Wrong.", by: "ana")
        }
    }

    /// Everything that arrives now is judged by what the desk has done so far.
    private func deliver() async throws {
        let before = ends.map(\.arrivals.count)
        let store = newsroom.store
        let lease = try await store.writeApart { try $0.lease(Distribution.follower, to: "one", for: .seconds(60)) }
        try await distribution.deliverDue(try #require(lease))
        try await store.writeApart { [lease] in if let lease { try $0.giveBack(lease) } }
        let stories = try await stories()
        for (end, old) in zip(ends, before) {
            for arrival in end.arrivals.dropFirst(old) {
                guard let versions = stories[arrival.story], let newest = versions.last else { continue }
                let isUsable = versions.first { $0.number == arrival.number }?.status == .usable
                if newest.status != .usable, isUsable {
                    seen.withLock { $0.append("\(arrival.key) came after its story was held or killed") }
                }
            }
        }
    }

    private func stories() async throws -> [Int: [Version]] {
        let entries = try await newsroom.store.read { try $0.wire(after: 0, limit: 10_000) }
        return Dictionary(grouping: entries.map(\.version)) { Int($0.story.value) }
    }

    var recallCount: Int {
        get async throws {
            let stories = try await stories()
            return ends.flatMap(\.arrivals).filter { arrival in
                stories[arrival.story]?.first { $0.number == arrival.number }?.status != .usable
            }.count
        }
    }

    /// What is wrong with what came, now that all is quiet.
    func faults() async throws -> [String] {
        var faults = seen.withLock { $0 }
        let stories = try await stories()
        for (index, end) in ends.enumerated() {
            let positions = end.arrivals.compactMap { Int($0.key.split(separator: "-")[1]) }
            if positions != positions.sorted() { faults.append("end \(index): out of order, \(positions)") }
            for (story, versions) in stories {
                let came = end.arrivals.filter { $0.story == story }
                guard let last = versions.last, last.status == .canceled else { continue }
                let heard = came.contains { $0.number == last.number }
                let had = came.contains { arrival in versions.first { $0.number == arrival.number }?.status == .usable }
                if had && !heard { faults.append("end \(index) has story \(story) and was not told of its kill") }
                if heard && !had && !end.doubts.contains(story) {
                    faults.append("end \(index) never had story \(story) and heard of its kill")
                }
            }
        }
        return faults
    }
}
