import Foundation
import LoopbackClient
import News
import Storage
import TestSupport
import Testing

/// Programs ended by force while four writers release, as a power cut would end them, and what is left afterwards.
///
/// `DATELINE_KILLS` sets how often (default 20 on each engine).
@Suite(.inTurn, .serialized) struct HammerTests {
    private static let kills = Int(ProcessInfo.processInfo.environment["DATELINE_KILLS"] ?? "") ?? 20
    /// A fresh newsroom after so many kills, so that looking at all of it stays quick.
    private static let killsPerRoom = 20

    @Test(.onEveryEngine)
    func `kill -9 at random points while four writers release loses nothing that was acknowledged`() async throws {
        var random = SystemRandomNumberGenerator()
        var total = (acknowledged: 0, cut: 0, slowest: 0.0)
        for _ in 0..<(Self.kills + Self.killsPerRoom - 1) / Self.killsPerRoom {
            let room = try HammeredRoom()
            for _ in 0..<Self.killsPerRoom {
                let lines = try await Self.hammer(
                    room.place, for: .milliseconds(Int.random(in: 15...400, using: &random)))
                total.acknowledged += lines.count
                total.cut += 1
                try await room.expect(lines)
                total.slowest = max(total.slowest, try await room.restart())
            }
            room.expectWhole()
        }
        print(
            "\(EngineUnderTest.current.rawValue): \(total.cut) kills, \(total.acknowledged) acknowledged, none lost, "
                + "serving again after at most \(Int(total.slowest * 1000)) ms")
        #expect(total.acknowledged > total.cut * 5)
        // How quick it is, is printed; here other journeys share the processors, so that only a hang can be told.
        #expect(total.slowest < 15)
    }

    /// Lets four writers release for a moment and ends them; what they said was on the wire.
    private static func hammer(_ place: String, for time: Duration) async throws -> [Acknowledged] {
        let child = Child(Program.hammer, [place, "--writers", "4"])
        for _ in 0..<1000 where !child.output.hasPrefix("ready\n") { try await Task.sleep(for: .milliseconds(5)) }
        try await Task.sleep(for: time)
        child.kill()
        let output = child.wait().output
        // The last line may have been cut.
        return output[..<(output.lastIndex(of: "\n") ?? output.startIndex)].split(separator: "\n").compactMap {
            Acknowledged($0)
        }
    }
}

/// A line of the hammer's: a story is at a position.
struct Acknowledged {
    var position: Int64
    var guid: String

    init?(_ line: Substring) {
        let words = line.split(separator: " ")
        guard words.count == 2, let position = Int64(words[0]) else { return nil }
        self.position = position
        guid = String(words[1])
    }
}

/// A newsroom on the engine under test, looked at from outside.
final class HammeredRoom {
    private let folder = TestFolder()
    private let room: String
    let place: String
    private let store: Store
    /// Everything up to here was seen to be without a gap.
    private var seen: Int64 = 0

    init() throws {
        room = folder.path + "/room"
        let options = EngineUnderTest.options
        #expect(Program.run(["init", room] + options).status == 0)
        place = options.last ?? room + "/newsroom.sqlite"
        store = try Store.open(place)
    }

    /// What was acknowledged is there, and what is new on the wire has no gap.
    func expect(_ lines: [Acknowledged]) async throws {
        let (entries, head) = try await store.read { [seen] in
            (try $0.wire(after: seen, limit: 100_000), try $0.wireHead())
        }
        #expect(entries.map(\.position) == Array(seen + 1..<head + 1))
        let guids = Dictionary(uniqueKeysWithValues: entries.map { ($0.position, $0.version.guid) })
        for line in lines where guids[line.position] != line.guid {
            Issue.record("\(line.guid) was acknowledged at \(line.position) and is not there")
        }
        seen = head
    }

    /// The site opens and has the newest story; the seconds from its start to the first answer.
    func restart() async throws -> Double {
        let newest = try await store.read { [seen] in try $0.wire(after: max(0, seen - 1), limit: 1).last?.version }
        let path = newest.map { Masthead(name: "", credit: "", baseURL: "").path(of: $0) } ?? "/"
        let start = ContinuousClock.now
        let site = try ServedRoom(room)
        // Without `await`: other journeys can hold all threads that would go on here, and that is not the program's time.
        let answer = try LoopbackClient(port: site.port).get(path)
        let time = ContinuousClock.now - start
        // A newsroom whose first copy was cut off as well has nothing to show: it leads to its setup.
        #expect(answer.status == (newest == nil ? 303 : 200))
        site.end(by: SIGKILL)
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }

    func expectWhole() {
        let run = Program.run("verify", "--newsroom", room)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }
}
