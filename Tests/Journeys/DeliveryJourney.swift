import Demo
import Foundation
import Formats
import News
import Storage
import TestSupport
import Testing

/// The whole program ended by force again and again while it delivers to 50 subscribers over real lines, on one node of
/// SQLite and on two of PostgreSQL.
@Suite(
    .inTurn, .serialized, .enabled(if: Receivers.isInstalled, Receivers.howToInstall),
    .enabled(
        if: ProcessInfo.processInfo.environment["DATELINE_KILLS"] != nil,
        "It takes minutes for itself: bin/test --kills 5; the suite kills with folders, in DeliveryKillTests"))
struct DeliveryJourney {
    /// 500 by `bin/test --kills 500`.
    private static let kills = ProcessInfo.processInfo.environment["DATELINE_KILLS"].flatMap { Int($0) } ?? 5
    private static let storiesARound = 4

    @Test(.onEveryEngine) func `kill -9 loses nothing, mixes up nothing, and repeats at most one at each end`()
        async throws
    {
        let folder = TestFolder()
        let receivers = try Receivers(in: folder)
        defer { receivers.stop() }
        let (room, options) = (folder.path + "/room", EngineUnderTest.options)
        #expect(Program.run(["init", room] + options).status == 0)
        try openLoopback(room)
        let destinations = try receivers.destinations(http: 20, sftp: 10, ftp: 10, mail: 10)
        try subscribe(destinations, in: room)
        let store = try Store.open(options.last ?? room + "/newsroom.sqlite")
        var nodes = try await (0..<(EngineUnderTest.current == .sqlite ? 1 : 2)).asyncMap { _ in try await node(room) }
        var random = SystemRandomNumberGenerator()
        for round in 0..<Self.kills {
            let intake = try release(round, folder, room)
            try await Task.sleep(for: .milliseconds(Int.random(in: 0...900, using: &random)))
            let killed = Int.random(in: nodes.indices, using: &random)
            nodes[killed].kill()
            _ = nodes[killed].wait()
            // As if the time had passed after which another node takes over.
            try await store.write { [pid = nodes[killed].pid] db in
                try db.run(text: "UPDATE follower SET held_until = 0 WHERE holder LIKE '%-\(pid)-%'")
            }
            #expect(intake.wait().status == 0)
            try recall(round, room)
            nodes[killed] = try await node(room)
        }
        let head = try await waitForAll(store)
        for node in nodes {
            node.terminate()
            _ = node.wait()
        }
        let killed = try await store.read { db in
            try db.wire(after: 0, limit: 100_000).filter { $0.version.act == .kill }.map { kill in
                (kill: Int(kill.position), story: kill.version.story)
            }.map { (kill: $0.kill, first: Int(try db.firstPosition(of: $0.story))) }
        }
        try check(try receivers.arrivals(), head: head, killed, of: destinations.map(\.name))
    }

    /// Waits until nothing is left to deliver; the wire's head.
    private func waitForAll(_ store: Store) async throws -> Int {
        let end = ContinuousClock.now + .seconds(120)
        while true {
            let (places, open, head) = try await store.read {
                (try $0.places(), try $0.unfinishedDeliveries(), try $0.wireHead())
            }
            if places.allSatisfy({ $0.position == head }), open.isEmpty { return Int(head) }
            try #require(ContinuousClock.now < end, "it was not all delivered: \(open)")
            try await Task.sleep(for: .milliseconds(100))
        }
    }

    private func check(
        _ arrivals: [String: [Int]], head: Int, _ killed: [(kill: Int, first: Int)], of names: [String]
    ) throws {
        // What was killed before it was sent to somebody is not sent to them, nor is its kill.
        let unsure = Set(killed.flatMap { [$0.kill, $0.first] })
        var repeats = 0
        for name in names {
            let came = try #require(arrivals[name], "\(name) got nothing")
            let all = Set(came)
            #expect(came == came.sorted(), "\(name) got something out of order")
            #expect(Set(1...head).subtracting(all).subtracting(unsure) == [], "\(name) lacks something")
            #expect(all.isSubset(of: Set(1...head)), "\(name) got what is not on the wire")
            for (kill, first) in killed where all.contains(first) {
                #expect(all.contains(kill), "\(name) has what was killed and was not told")
            }
            #expect(came.count - all.count <= Self.kills, "\(name) got more than one repeat for a kill")
            repeats += came.count - all.count
        }
        print(
            "\(EngineUnderTest.current.rawValue): \(Self.kills) kills, \(head) entries to \(names.count) destinations: "
                + "0 lost, 0 out of order, \(repeats) raw repeats")
    }

    /// One `dateline serve` that answers.
    private func node(_ room: String) async throws -> Child {
        let child = Child(Program.path, ["serve", room, "--port", "0"])
        try await Wait.until("the node is open") { child.output.contains("Open") }
        return child
    }

    private func openLoopback(_ room: String) throws {
        let path = URL(fileURLWithPath: room + "/newsroom.yaml")
        let text = try String(contentsOf: path, encoding: .utf8)
        try Data((text + "\ndelivery networks: [\"127.0.0.0/8\"]\n").utf8).write(to: path)
    }

    private func subscribe(_ destinations: [(name: String, options: [String])], in room: String) throws {
        let newsroom = ["--newsroom", room]
        #expect(Program.run(["product", "add", "everything"] + newsroom).status == 0)
        #expect(Program.run(["subscriber", "add", "elm", "--product", "everything"] + newsroom).status == 0)
        for (name, options) in destinations {
            let run = Program.run(["destination", "add", name, "--of", "elm"] + options + newsroom)
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    private func release(_ round: Int, _ folder: TestFolder, _ room: String) throws -> Child {
        let masthead = DemoNewsroom.masthead(baseURL: "https://other.example")
        let noon = WireTime(milliseconds: 1_778_068_800_000)
        for number in 0..<Self.storiesARound {
            let version = Version(
                story: ID(1), guid: "urn:newsml:other.example:20260506:\(round)-\(number)", number: 1, tag: .first,
                act: .release, copy: .example(), firstCreated: noon, created: noon, released: noon)
            _ = try folder.write(WireFormat.newsMLG2.write?(version, masthead) ?? [], to: "in\(round)/\(number).xml")
        }
        return Child(Program.path, ["ingest", folder.path + "/in\(round)", "--release", "--newsroom", room])
    }

    /// Kills a story that everybody has or is about to have.
    private func recall(_ round: Int, _ room: String) throws {
        let story = String(round * Self.storiesARound + 1)
        let run = Program.run("kill", story, "--reason", "It was wrong.", "--newsroom", room)
        #expect(run.status == 0, "\(run.errors)")
    }
}

extension Transaction {
    fileprivate func firstPosition(of story: ID<Story>) throws -> Int64 {
        try row("SELECT min(position) AS position FROM wire WHERE story_id = \(story)")?.integer("position") ?? 0
    }
}

extension Range<Int> {
    fileprivate func asyncMap<Value>(_ make: (Int) async throws -> Value) async throws -> [Value] {
        var all: [Value] = []
        for index in self { all.append(try await make(index)) }
        return all
    }
}
