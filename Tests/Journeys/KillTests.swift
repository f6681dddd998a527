import Demo
import Foundation
import Formats
import News
import Storage
import TestSupport
import Testing

/// The program ended by force at any moment, as a power cut would end it.
@Suite(.inTurn, .serialized) struct KillTests {
    /// Fewer where each newsroom costs a database of its own.
    private static var rounds: Int { (EngineUnderTest.current == .sqlite ? 30 : 10) * (Tool.isThorough ? 4 : 1) }
    private static let stories = 600

    @Test(.onEveryEngine) func `kill -9 at random moments of an intake loses nothing that was acknowledged`()
        async throws
    {
        let folder = TestFolder()
        let copy = folder.path + "/in"
        try write(Self.stories, into: folder)
        var random = SystemRandomNumberGenerator()
        var cutShort = 0
        for round in 0..<Self.rounds {
            let room = folder.path + "/room\(round)"
            let options = EngineUnderTest.options
            #expect(Program.run(["init", room] + options).status == 0)
            let child = Child(Program.path, ["ingest", copy, "--release", "--json", "--newsroom", room])
            try await Task.sleep(for: .milliseconds(Int.random(in: 5...700, using: &random)))
            child.kill()
            let run = child.wait()
            let acknowledged = run.output.hasSuffix("\n") ? run.json : run.json.dropLast()
            if acknowledged.count < Self.stories { cutShort += 1 }
            try await check(options.last ?? room + "/newsroom.sqlite", acknowledged: Array(acknowledged))
            try FileManager.default.removeItem(atPath: room)
        }
        print("\(EngineUnderTest.current.rawValue): \(cutShort) of \(Self.rounds) intakes were cut short")
        #expect(cutShort > Self.rounds / 2)
    }

    /// After a restart: everything acknowledged is there, positions have no gap, no story is half there, the books are whole.
    private func check(_ place: String, acknowledged: [[String: Any]]) async throws {
        let store = try Store.open(place)
        let (entries, stories, broken) = try await store.read { db in
            (try db.wire(after: 0, limit: 10_000), try db.storyLines(limit: 10_000), try db.firstAuditBreak())
        }
        #expect(broken == nil)
        #expect(entries.map(\.position) == Array(1...Int64(max(entries.count, 1))).prefix(entries.count).map { $0 })
        let byPosition = Dictionary(uniqueKeysWithValues: entries.map { ($0.position, $0.version.guid) })
        for line in acknowledged {
            for position in line["positions"] as? [Int] ?? [] {
                #expect(byPosition[Int64(position)] == line["guid"] as? String)
            }
        }
        #expect(acknowledged.allSatisfy { ($0["positions"] as? [Int])?.count == 1 })
        let moved = Set(entries.map(\.version.guid))
        #expect(stories.allSatisfy { $0.stage == .released && moved.contains($0.guid) && $0.latestNumber == 1 })
        #expect(stories.count == entries.count)
    }

    private func write(_ count: Int, into folder: TestFolder) throws {
        let masthead = DemoNewsroom.masthead(baseURL: "https://other.example")
        let noon = WireTime(milliseconds: 1_778_068_800_000)
        let copies = DemoNewsroom.stories(now: noon).flatMap(\.copies).filter { !$0.body.isEmpty && $0.expires == nil }
        for number in 0..<count {
            let version = Version(
                story: ID(1), guid: "urn:newsml:other.example:20260506:\(number)", number: 1, tag: .first,
                act: .release,
                copy: copies[number % copies.count], firstCreated: noon, created: noon, released: noon)
            _ = try folder.write(WireFormat.newsMLG2.write?(version, masthead) ?? [], to: "in/\(number).xml")
        }
    }
}
