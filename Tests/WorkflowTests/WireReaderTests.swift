import Foundation
import News
import Storage
import TestSupport
import Testing
import Workflow

/// Random histories of a newsroom, and a reader who comes for changes at random moments: what the reader has been told is
/// what the wire says of each story, however far the lists of products are.
struct WireReaderTests {
    /// How many histories; `DATELINE_WIRE_HISTORIES` for more.
    private static let histories =
        ProcessInfo.processInfo.environment["DATELINE_WIRE_HISTORIES"].flatMap { Int($0) } ?? 20

    @Test func `who follows the changes knows what stands, and lists have the same`() async throws {
        for seed in 0..<Self.histories {
            var history = try await RandomHistory(UInt64(seed))
            for step in 0..<50 {
                try await history.act()
                guard history.chance(1, in: 4) else { continue }
                try await history.listSome()
                try await history.poll()
                let differences = try await history.differences()
                #expect(differences == [], "history \(seed), step \(step)")
                if !differences.isEmpty { return }
            }
        }
    }
}

/// A newsroom to which anything may happen, and a reader of two products of three.
private struct RandomHistory {
    private let room: WireRoom
    private var random: SeededChance
    private var stories: [ID<Story>] = []
    private var place = ChangePlace(position: 0)
    /// What the reader was told last of each story: the version, and whether it is a recall.
    private var told: [ID<Story>: Told] = [:]

    struct Told: Hashable {
        var number: Int
        var isRecall: Bool
    }

    init(_ seed: UInt64) async throws {
        random = SeededChance(seed)
        var rights = SubscriberRights()
        rights.advance = seed % 3 == 0
        room = try await WireRoom(rights: rights, products: ["national", "sports"])
    }

    mutating func chance(_ share: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < share }

    /// One act on a story, old or new; what the rules refuse does not happen.
    mutating func act() async throws {
        room.clock.advance(seconds: Int64.random(in: 1...900, using: &random))
        if stories.isEmpty || chance(1, in: 4) {
            stories.append(try await room.release(.example("New"), section: section(), embargo: embargo()))
            return
        }
        guard let story = stories.suffix(6).randomElement(using: &random) else { return }
        let edit = edit()
        let newsroom = room.newsroom
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: _ = try? await newsroom.lead(story, editing: edit, by: "ana")
        case 4...5:
            _ = try? await newsroom.correct(story, Correction(.correction, "It was so."), editing: edit, by: "ana")
        case 6: _ = try? await newsroom.hold(story, because: "In doubt.", by: "ana")
        case 7...8: _ = try? await newsroom.lift(story, by: "ana")
        default: _ = try? await newsroom.kill(story, because: "Wrong.", by: "ana")
        }
    }

    /// Lets the lists come somewhat further.
    mutating func listSome() async throws {
        let index = ProductIndex(room.newsroom)
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            try await index.catchUp(batch: Int.random(in: 1...8, using: &random))
        }
    }

    /// Takes all that came, in pages of any length.
    mutating func poll() async throws {
        while true {
            let (from, limit) = (place, Int.random(in: 1...6, using: &random))
            let changes = try await room.see { try $0.changes(after: from, limit: limit) }
            for item in changes.items {
                told[item.version.story] = Told(number: item.version.number, isRecall: item.isRecall)
            }
            place = try #require(ChangePlace("\(changes.next)"))
            if !changes.hasMore { return }
        }
    }

    /// Where the reader knows another thing than the wire says, or a list has another.
    mutating func differences() async throws -> [String] {
        var (found, standing): ([String], Set<ID<Story>>) = ([], [])
        for id in stories {
            guard let newest = try await room.see({ try $0.story(id)?.newest }), newest.isLatest else { continue }
            let said = Told(number: newest.version.number, isRecall: newest.isRecall)
            if told[id] != said { found.append("story \(id): told \(String(describing: told[id])), is \(said)") }
            if !newest.isRecall { standing.insert(id) }
        }
        var (listed, before): ([ID<Story>], Int64?) = ([], nil)
        repeat {
            let (place, limit) = (before, Int.random(in: 1...9, using: &random))
            let page = try await room.see { try $0.items(before: place, limit: limit) }
            listed += page.items.map(\.version.story)
            before = page.next
        } while before != nil
        if Set(listed) != standing || listed.count != standing.count {
            found.append("listed \(listed), standing \(standing.sorted())")
        }
        return found
    }

    private mutating func section() -> String { ["national", "sports", "world"].randomElement(using: &random) ?? "" }

    private mutating func embargo() -> Embargo {
        switch Int.random(in: 0..<6, using: &random) {
        case 0...1: .until(room.clock.now.adding(seconds: Int64.random(in: 60...3600, using: &random)))
        case 2: .untilFurtherNotice
        default: .none
        }
    }

    private mutating func edit() -> Newsroom.Edit {
        let (section, embargo, text) = (section(), embargo(), "\(UInt64.random(in: 0...9999, using: &random))")
        return Newsroom.Edit(embargo: chance(1, in: 2) ? embargo : nil) { _ in
            var copy = Copy.example("Newer", says: text)
            copy.sections = [section]
            return copy
        }
    }
}
