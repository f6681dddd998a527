import Foundation
import TestSupport
import Testing

/// A newsroom's life on the command line, from an empty folder to a killed story.
@Suite(.inTurn, .onEveryEngine) struct DeskJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    init() {
        _ = Program.run(["init", room, "--name", "Elm News", "--zone", "Europe/Athens"] + EngineUnderTest.options)
    }

    private func desk(_ arguments: String...) -> Program.Run {
        Program.run(arguments + ["--newsroom", room, "--by", "ana", "--json"])
    }

    private func text(_ words: String) throws -> String { try folder.write(Array(words.utf8), to: UUID().uuidString) }

    @Test func `a story goes from copy to urgent, text, lead, correction, hold, lift and kill`() throws {
        #expect(desk("file", "--headline", "Ferry aground off Port Elm", "--urgency", "1").status == 0)
        #expect(desk("release", "1").json.first?["tag"] as? String == "URGENT")
        let first = desk("lead", "1", "--text", try text("A ferry ran aground.\n\nAll 212 are safe."))
        #expect(first.json.first?["tag"] == nil)
        #expect(first.json.first?["version"] as? Int == 2)
        let lead = desk("lead", "1", "--headline", "All safe after ferry runs aground", "--note", "UPDATES headline")
        #expect(lead.json.first?["tag"] as? String == "LEAD")
        let corrected = desk(
            "correct", "1", "--text", try text("A ferry ran aground.\n\nAll 221 are safe."), "--explanation",
            "The ferry carried 221 people, not 212.")
        #expect(corrected.json.first?["act"] as? String == "correct")
        #expect(desk("hold", "1", "--reason", "The toll is in doubt.").json.first?["status"] as? String == "withheld")
        #expect(desk("lift", "1").json.first?["status"] as? String == "usable")
        #expect(desk("kill", "1", "--reason", "It was a drill.").json.first?["status"] as? String == "canceled")
        let sheet = try #require(Program.run("show", "1", "--json", "--newsroom", room).json.first)
        #expect(sheet["stage"] as? String == "killed")
        #expect((sheet["versions"] as? [Any])?.count == 7)
        let wire = Program.run("show", "1", "--as", "wire-text", "--newsroom", room)
        #expect(wire.output.contains("KILL") && wire.output.contains("It was a drill.") && !wire.output.contains("221"))
    }

    @Test func `a refusal is a sentence on standard error, and exit code 1`() {
        let run = desk("release", "77")
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("There is no story 77."))
    }

    @Test func `a command that is not understood says how it goes, with exit code 64`() {
        let run = Program.run("hold", "1", "--newsroom", room)
        #expect(run.status == 64)
        #expect(run.errors.contains("--reason"))
    }

    @Test func `a folder without a newsroom says how to make one`() {
        let run = Program.run("list", "--newsroom", folder.path)
        #expect(run.status == 1)
        #expect(run.errors.contains("dateline init"))
    }

    @Test func `a newsroom is never made over another`() {
        let run = Program.run("init", room)
        #expect(run.status == 1)
        #expect(run.errors.contains("already"))
    }

    @Test(arguments: [
        ("time zone: \"Europe/Athens\"", "time zone: Mars", "no time zone"),
        ("base URL: \"http://127.0.0.1:8080\"", "base URL: nowhere", "no address"),
        ("name: \"Elm News\"", "nam: x", "missing"),
        ("credit: \"Elm\"", "credit: [", "can't be understood"),
    ])
    func `a slip in the settings is told with the file and the value`(line: String, slip: String, sentence: String)
        throws
    {
        let path = room + "/newsroom.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: line, with: slip).write(toFile: path, atomically: true, encoding: .utf8)
        let run = Program.run("list", "--newsroom", room)
        #expect(run.status == 1)
        #expect(run.errors.contains(sentence))
    }

    @Test func `export goes on from where its follower stood`() throws {
        _ = desk("file", "--headline", "One", "--text", try text("One."))
        _ = desk("release", "1")
        let out = folder.path + "/out"
        func export() -> [String] {
            _ = Program.run("export", "--as", "ninjs-3.1", "--follower", "backup", "--to", out, "--newsroom", room)
            return (try? FileManager.default.contentsOfDirectory(atPath: out))?.sorted() ?? []
        }
        #expect(export() == ["0000000001.json"])
        try FileManager.default.removeItem(atPath: out)
        _ = desk("kill", "1", "--reason", "No.")
        #expect(export() == ["0000000002.json"])
    }
}
