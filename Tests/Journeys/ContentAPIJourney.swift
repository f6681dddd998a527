import Foundation
import LoopbackClient
import TestSupport
import Testing

/// The content API of the built program, as subscribers' programs meet it.
@Suite(.inTurn, .serialized) struct ContentAPIJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    init() { _ = Program.run("demo", room, "--only-make") }

    private func key(perMinute: Int, scopes: String = "read,search,pictures,acknowledge") throws -> String {
        for words in [
            ["product", "add", "whole-wire", "--title", "Everything"],
            ["subscriber", "add", "elm", "--product", "whole-wire", "--archive"],
        ] {
            #expect(Program.run(words + ["--newsroom", room]).status == 0)
        }
        let run = Program.run(
            "subscriber", "key", "add", "elm", "--name", "tests", "--per-minute", String(perMinute), "--scopes", scopes,
            "--newsroom", room)
        return try #require(run.output.split(separator: "\n").first.map(String.init), "\(run.errors)")
    }

    @Test(.enabled(if: Tool.exists("curl"), "curl is not installed"))
    func `the quick start for subscribers works as pasted`() throws {
        let page = try String(contentsOfFile: "docs/subscribers.md", encoding: .utf8)
        let blocks = page.components(separatedBy: "```sh\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
        #expect(blocks.count > 8)
        let site = try ServedRoom(room)
        defer { site.stop() }
        let lines =
            [
                "set -eu", "cd '\(folder.path)'", "export DATELINE_NEWSROOM='\(room)'",
                "dateline() { '\(Program.path)' \"$@\"; }", "SITE=http://127.0.0.1:\(site.port)",
            ] + blocks + ["echo quick start done"]
        let run = Program.run("-c", lines.joined(separator: "\n"), program: "bash")
        #expect(run.status == 0, "\(run.output.suffix(500))\(run.errors)")
        #expect(run.output.hasSuffix("quick start done\n"))
        #expect(run.output.contains("\n304\n"))
        #expect(run.output.contains("<newsItem"))
        let picture = FileManager.default.contents(atPath: folder.path + "/picture") ?? Data()
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    /// What a program finds that tries everything that the description allows, and much that it does not.
    @Test(
        .enabled(if: Tool.pythonHas("schemathesis"), "Python has no schemathesis"),
        arguments: [(1_000_000, "read,search,pictures,acknowledge"), (60, "read,search")])
    func `the API does as its description says`(perMinute: Int, scopes: String) throws {
        let key = try key(perMinute: perMinute, scopes: scopes)
        let site = try ServedRoom(room)
        defer { site.stop() }
        let examples = ProcessInfo.processInfo.environment["DATELINE_API_EXAMPLES"] ?? "5"
        // A stream has no end to wait for; its own tests read it.
        let run = Program.run(
            [
                "-m", "schemathesis.cli", "run", "http://127.0.0.1:\(site.port)/api/openapi.json", "--checks", "all",
                "--header", "Authorization: Bearer \(key)", "--exclude-path", "/api/stream", "--max-examples", examples,
                "--seed", "20260506", "--no-color", "--generation-database", "none", "--request-timeout", "30",
            ], program: Tool.python)
        #expect(run.status == 0, "\(run.output.suffix(6000))\(run.errors.suffix(1000))")
        let summary = run.output.split(separator: "\n").filter { $0.contains("generated") || $0.contains("Tested:") }
        print("schemathesis, \(perMinute) a minute, \(scopes): \(summary.joined(separator: "; "))")
    }

    @Test func `keys are made, listed and taken back from the command line`() throws {
        let key = try key(perMinute: 5)
        #expect(key.hasPrefix("dateline_"))
        let list = Program.run("subscriber", "key", "list", "elm", "--newsroom", room)
        #expect(list.output.contains("tests") && !list.output.contains(key))
        #expect(Program.run("subscriber", "key", "revoke", "elm", "1", "--newsroom", room).status == 0)
        let again = Program.run("subscriber", "key", "revoke", "elm", "1", "--newsroom", room)
        #expect(again.status == 1 && again.errors.contains("no key 1"))
        #expect(
            Program.run("subscriber", "key", "add", "elm", "--name", "x", "--scopes", "all", "--newsroom", room).status
                == 64)
    }
}
