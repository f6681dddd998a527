import Foundation
import TestSupport
import Testing

/// The feeds' hub, as a subscriber of another program finds it.
@Suite(
    .inTurn, .onEveryEngine,
    .enabled(if: Tool.pythonHas("http.server"), "There is no Python for it: bin/setup --tests installs it"))
struct WebSubJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    @Test func `who listens to a feed is asked, told of each change with a signature, and let go`() throws {
        try expect(allowing: "[127.0.0.0/8]")
    }

    @Test func `the hub speaks to no address of the machine's own network unasked`() throws {
        try expect(allowing: "[]\ndelivery networks: [\"127.0.0.0/8\"]", "closed")
    }

    private func expect(allowing networks: String, _ words: String...) throws {
        _ = Program.run(["init", room, "--name", "Elm News"] + EngineUnderTest.options)
        let added = Program.run(
            "user", "add", "ana", "--full-name", "Ana", "--roles", "chief", "--newsroom", room)
        try #require(added.status == 0, "\(added.errors)")
        let settings = room + "/newsroom.yaml"
        let text = try String(contentsOfFile: settings, encoding: .utf8) + "\nhub networks: \(networks)\n"
        try Data(text.utf8).write(to: URL(fileURLWithPath: settings))
        let served = try ServedRoom(room)
        defer { served.stop() }
        let address = "http://127.0.0.1:\(served.port)"
        let run = Program.run(
            ["Tests/Journeys/websub.py", address, Program.path, room] + words, program: Tool.python)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output, terminator: "")
    }
}
