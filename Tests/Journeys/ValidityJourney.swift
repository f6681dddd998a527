import Foundation
import LoopbackClient
import TestSupport
import Testing

/// What goes out is valid, for every story of the demo and every one that was taken in from the standards' examples.
@Suite(
    .inTurn, .serialized, .onEveryEngine,
    .enabled(if: Tool.hasStandards, "the standards' schemas are not here; set DATELINE_STANDARDS"))
struct ValidityJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    init() {
        _ = Program.run(["demo", room, "--only-make"] + EngineUnderTest.options)
        let standards = Tool.standards
        _ = Program.run(
            "ingest", standards + "/newsml-g2", standards + "/ninjs", "--release", "--newsroom", room, "--json")
    }

    /// Every entry of the wire, and every story that only waits, as files of one format.
    private func written(as format: String) throws -> [String] {
        let out = folder.path + "/" + format
        #expect(Program.run("export", "--as", format, "--since", "0", "--to", out, "--newsroom", room).status == 0)
        for story in Program.run("list", "--limit", "10000", "--json", "--newsroom", room).json {
            guard story["version"] == nil, let id = story["id"] as? Int else { continue }
            let shown = Program.run("show", String(id), "--as", format, "--newsroom", room)
            // A story that its provider killed before it moved has no copy left to show.
            #expect(shown.status == 0 || story["stage"] as? String == "killed", "story \(id): \(shown.errors)")
            if shown.status == 0 { try Data(shown.output.utf8).write(to: URL(fileURLWithPath: "\(out)/waiting-\(id)")) }
        }
        return try FileManager.default.contentsOfDirectory(atPath: out).sorted().map { "\(out)/\($0)" }
    }

    @Test(.enabled(if: Tool.exists("xmllint"), "xmllint is not installed"))
    func `NewsML-G2 validates by the schema of 2.35 Power`() throws {
        let files = try written(as: "newsml-g2")
        #expect(files.count > 140)
        let schema = Tool.standards + "/newsml-g2/xsd/NewsML-G2_2.35-spec-All-Power.xsd"
        let run = Program.run(["--nonet", "--noout", "--schema", schema] + files, program: "xmllint")
        #expect(run.status == 0, "\(run.errors.split(separator: "\n").filter { !$0.hasSuffix("validates") }.prefix(5))")
        print("\(files.count) NewsML-G2 documents validated")
    }

    @Test(.enabled(if: Tool.pythonHas("jsonschema"), "Python has no jsonschema"), arguments: ["1.6", "2.2", "3.1"])
    func `ninjs validates by its schema`(line: String) throws {
        let files = try written(as: "ninjs-" + line)
        #expect(files.count > 140)
        let schemas = Tool.standards + "/ninjs/schema"
        let arguments = [
            "Tests/Journeys/validate_ninjs.py", "\(schemas)/ninjs-schema_\(line).json",
            "\(schemas)/GeoJSON-schema.json",
        ]
        let run = Program.run(arguments + files, program: Tool.python)
        #expect(run.status == 0, "\(run.output.prefix(2000))\(run.errors.suffix(500))")
        print("ninjs \(line): \(run.output.split(separator: "\n").last ?? "")")
    }

    @Test(.enabled(if: Tool.exists("xmllint"), "xmllint is not installed"))
    func `the site's Atom feeds validate by the grammar of RFC 4287`() async throws {
        let site = try ServedRoom(room)
        defer { site.stop() }
        for path in ["/feed.xml", "/feed.xml?language=fr", "/feed.xml?language=ar", "/section/national/feed.xml"] {
            let answer = try await site.get(path)
            #expect(answer.status == 200)
            let file = try folder.write(answer.body, to: "feed.xml")
            let grammar = Tool.standards + "/feeds/atom-rfc4287.rng"
            let run = Program.run("--nonet", "--noout", "--relaxng", grammar, file, program: "xmllint")
            #expect(run.status == 0, "\(path): \(run.errors.prefix(500))")
        }
    }

    private func text(_ value: Any?) -> String {
        let data = try? JSONSerialization.data(withJSONObject: [value ?? "-"], options: .sortedKeys)
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    @Test func `NewsML-G2 taken in again keeps what it must`() throws {
        let first = try written(as: "newsml-g2")
        let again = folder.path + "/again"
        _ = Program.run(["init", again] + EngineUnderTest.options)
        var kept = 0
        for file in first where !file.contains("waiting") {
            let before = try #require(Program.run("inspect", file).json.first)
            let item = try #require((before["items"] as? [[String: Any]])?.first)
            let run = Program.run("ingest", file, "--newsroom", again, "--json")
            guard let line = run.json.first, line["outcome"] as? String != "duplicate",
                let story = line["story"] as? Int,
                line["outcome"] as? String != "killed"
            else { continue }
            let out = try folder.write(
                Array(Program.run("show", String(story), "--as", "newsml-g2", "--newsroom", again).output.utf8),
                to: "again.xml")
            let after = try #require(Program.run("inspect", out).json.first?["items"] as? [[String: Any]]).first ?? [:]
            for key in [
                "guid", "embargo", "pubStatus", "rights", "links", "subjects", "headline", "bodyText", "urgency",
            ] {
                #expect(text(item[key]) == text(after[key]), "\(key) of \(file)")
            }
            kept += 1
        }
        #expect(kept > 40)
        print("\(kept) stories went from G2 over the store to G2 unchanged")
    }
}

/// A newsroom's site, served by the real program on a free port.
final class ServedRoom: Sendable {
    let port: Int
    let pid: pid_t

    init(_ room: String) throws {
        let child = Child(Program.path, ["serve", room, "--port", "0"])
        pid = child.pid
        var address: String?
        for _ in 0..<2000 where address == nil {
            usleep(5000)
            address = child.output.split(separator: "\n").first { $0.hasPrefix("Open ") }.map {
                String($0.dropFirst(5))
            }
        }
        port = try #require(address.flatMap { URL(string: $0)?.port }, "the site did not open")
    }

    func get(_ path: String) async throws -> LoopbackClient.Answer {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { [port] in
                continuation.resume(with: Result { try LoopbackClient(port: port).get(path) })
            }
        }
    }

    func stop() { end(by: SIGTERM) }

    func end(by signal: Int32) {
        kill(pid, signal)
        var status: Int32 = 0
        waitpid(pid, &status, 0)
    }
}
