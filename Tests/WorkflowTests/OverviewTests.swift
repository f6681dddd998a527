import Foundation
import News
import Storage
import TestSupport
import Testing

@testable import Workflow

struct OverviewTests {
    @Test(arguments: EngineUnderTest.all)
    func `the figures of the overview are those that counting by hand gives`(engine: EngineUnderTest) async throws {
        let desk = try await FilledDesk(on: engine)
        var minutes: [String: [Int]] = [:]
        var releases: [WireTime] = []
        for number in 0..<40 {
            let section = number % 3 == 0 ? "sports" : "national"
            var copy = Copy.example(Headline("Item \(number)"))
            copy.sections = [section]
            let story = try await desk.newsroom.file(copy, by: "ana")
            let wait = (number * 7) % 23
            desk.clock.advance(minutes: Int64(wait))
            _ = try await desk.newsroom.release(story.id, by: "ben")
            releases.append(desk.clock.now)
            minutes[section, default: []].append(wait)
            desk.clock.advance(minutes: 31)
        }
        let now = desk.clock.now
        let figures = try await desk.newsroom.store.read { try $0.overview(at: now) }
        for (section, pace) in figures.paceBySection {
            let sorted = try #require(minutes[section ?? ""]).sorted()
            #expect(pace.stories == sorted.count)
            #expect(pace.median == sorted[(sorted.count + 1) / 2 - 1])
            #expect(pace.ninetieth == sorted[(sorted.count * 9 + 9) / 10 - 1])
        }
        #expect(figures.paceBySection.count == 2)
        #expect(figures.paceByDesk.map(\.pace.stories) == [40])
        for hour in figures.hours {
            let expected = releases.filter { $0 >= hour.start && $0 < hour.start.adding(seconds: 3600) }.count
            #expect(hour.first == expected, "\(hour.start)")
        }
        #expect(figures.hours.count == 24 && figures.hours.allSatisfy { $0.further == 0 })
    }

    @Test(arguments: EngineUnderTest.all)
    func `what waits for a decision is shown: long holds, ends of embargoes, schedules, what could not be read`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        let newsroom = desk.newsroom
        for (headline, hours) in [("Soon", 47), ("Later", 49)] as [(Headline, Int64)] {
            let end = WireTime.noon.adding(minutes: 180 + hours * 60)
            let story = try await newsroom.file(.example(headline), embargo: .until(end), by: "ana")
            _ = try await newsroom.release(story.id, by: "ben")
        }
        let old = try await newsroom.file(.example("Long held"), by: "ana")
        _ = try await newsroom.release(old.id, by: "ben")
        _ = try await newsroom.hold(old.id, because: "In doubt.", by: "ben")
        desk.clock.advance(minutes: 180)
        let fresh = try await newsroom.file(.example("Just held"), by: "ana")
        _ = try await newsroom.release(fresh.id, by: "ben")
        _ = try await newsroom.hold(fresh.id, because: "In doubt.", by: "ben")
        _ = try await desk.file(.example("Scheduled"), to: .ready) { $0.scheduled = .noon.adding(minutes: 600) }
        try await newsroom.store.write { db in
            var entry = IntakeEntry(received: .noon, source: "torn.xml", outcome: .refused)
            entry.reason = "It ends in the middle."
            try db.note(entry)
        }
        let now = desk.clock.now
        let figures = try await newsroom.store.read { try $0.overview(at: now) }
        #expect(figures.heldTooLong.map(\.line.line) == ["Long held"])
        #expect(figures.heldTooLong.map(\.since) == [.noon])
        #expect(figures.embargoes.map(\.line) == ["Soon"])
        #expect(figures.schedules.map(\.line) == ["Scheduled"])
        #expect(figures.failures.map(\.reason) == ["It ends in the middle."])
        #expect(figures.acts.first?.act == "file")
    }

    @Test(arguments: EngineUnderTest.all)
    func `time as a draft does not count, and copy that goes out at once took no time`(
        engine: EngineUnderTest
    ) async throws {
        let desk = try await FilledDesk(on: engine)
        let story = try await desk.newsroom.store.write { db in
            var story = try db.openStory(guid: "urn:draft", kind: .text, at: .noon)
            story.filed = Filing(copy: .example(), created: .noon, progress: .draft)
            try db.save(story, at: .noon)
            return story.id
        }
        desk.clock.advance(minutes: 90)
        try await desk.put(story, in: .edit)
        desk.clock.advance(minutes: 11)
        _ = try await desk.newsroom.release(story, by: "ben")
        let now = desk.clock.now
        let figures = try await desk.newsroom.store.read { try $0.overview(at: now) }
        #expect(figures.paceByDesk.map(\.pace.median) == [10])
    }
}
