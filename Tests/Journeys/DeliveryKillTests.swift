import Demo
import Foundation
import Formats
import News
import Storage
import TestSupport
import Testing

/// Deliveries whose program is ended by force at any moment.
@Suite(.inTurn, .serialized) struct DeliveryKillTests {
    /// Many more with `DATELINE_KILL_ROUNDS`, for an evening.
    private static let rounds = ProcessInfo.processInfo.environment["DATELINE_KILL_ROUNDS"].flatMap { Int($0) } ?? 5
    private static let destinations = 5
    private static let storiesARound = 12

    @Test(.onEveryEngine) func `kill -9 at random moments loses no delivery, doubles none and mixes up none`()
        async throws
    {
        let folder = TestFolder()
        let room = folder.path + "/room"
        let options = EngineUnderTest.options
        #expect(Program.run(["init", room] + options).status == 0)
        try subscribe(in: room, to: folder)
        let store = try Store.open(options.last ?? room + "/newsroom.sqlite")
        var random = SystemRandomNumberGenerator()
        for round in 0..<Self.rounds {
            let child = Child(Program.path, ["serve", room, "--port", "0"])
            try write(round, into: folder)
            let intake = Child(
                Program.path, ["ingest", folder.path + "/in\(round)", "--release", "--newsroom", room])
            try await Task.sleep(for: .milliseconds(Int.random(in: 200...1200, using: &random)))
            child.kill()
            _ = child.wait()
            #expect(intake.wait().status == 0)
            // As if the time had passed after which another node takes over.
            try await store.write { try $0.run(text: "UPDATE follower SET held_until = 0") }
        }
        let last = Child(Program.path, ["serve", room, "--port", "0"])
        defer {
            last.terminate()
            _ = last.wait()
        }
        let total = Self.rounds * Self.storiesARound
        let folders = (0..<Self.destinations).map { folder.path + "/out\($0)" }
        try await Wait.until("everything is delivered") { folders.allSatisfy { names(in: $0).count >= total } }
        for folder in folders { try check(folder, total) }
    }

    private func check(_ folder: String, _ total: Int) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        #expect(names.map { Int($0.prefix(10)) } == (1...total).map { $0 }, "each entry once, and nothing else")
        var before = Date.distantPast
        for name in names {
            let path = folder + "/" + name
            let written = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
            #expect(try #require(written) >= before, "\(name) was delivered before the one before it")
            before = written ?? before
            let text = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: text) }
        }
    }

    private func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { !$0.hasPrefix(".") }
    }

    private func subscribe(in room: String, to folder: TestFolder) throws {
        let newsroom = ["--newsroom", room]
        #expect(Program.run(["product", "add", "everything"] + newsroom).status == 0)
        #expect(Program.run(["subscriber", "add", "elm", "--product", "everything"] + newsroom).status == 0)
        for number in 0..<Self.destinations {
            let run = Program.run(
                ["destination", "add", "out\(number)", "--of", "elm", "--folder", folder.path + "/out\(number)"]
                    + newsroom)
            #expect(run.status == 0, "\(run.errors)")
        }
    }

    private func write(_ round: Int, into folder: TestFolder) throws {
        let masthead = DemoNewsroom.masthead(baseURL: "https://other.example")
        let noon = WireTime(milliseconds: 1_778_068_800_000)
        for number in 0..<Self.storiesARound {
            let version = Version(
                story: ID(1), guid: "urn:newsml:other.example:20260506:\(round)-\(number)", number: 1, tag: .first,
                act: .release, copy: .example(), firstCreated: noon, created: noon, released: noon)
            _ = try folder.write(WireFormat.newsMLG2.write?(version, masthead) ?? [], to: "in\(round)/\(number).xml")
        }
    }
}
