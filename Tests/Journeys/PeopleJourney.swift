import Foundation
import LoopbackClient
import TestSupport
import Testing

/// The people of a newsroom by the built program: the command line, and the first page of a fresh newsroom.
@Suite(.inTurn, .onEveryEngine) struct PeopleJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    private func make() {
        #expect(Program.run(["init", room, "--name", "Elm News"] + EngineUnderTest.options).status == 0)
    }

    private func user(_ words: String...) -> Program.Run { Program.run(["user"] + words + ["--newsroom", room]) }

    @Test func `people are added, listed, shut out, let in and given links from the command line`() throws {
        make()
        let added = user("add", "ana", "--full-name", "Ana Reyes", "--roles", "chief,administrator")
        #expect(added.status == 0, "\(added.errors)")
        #expect(added.output.contains("http://127.0.0.1:8080/desk/new-password?link="))
        #expect(user("add", "Ana", "--full-name", "Another", "--roles", "editor").errors.contains("already"))
        #expect(user("add", "ben", "--full-name", "Ben Okafor", "--roles", "reporter").status == 0)
        #expect(user("add", "eve", "--full-name", "Eve", "--roles", "king").status == 64)
        #expect(user("disable", "ben").status == 0)
        let lines = user("list", "--json").json
        #expect(lines.map { $0["name"] as? String } == ["ana", "ben"])
        #expect(lines.map { $0["disabled"] as? Bool } == [false, true])
        #expect(user("list").output.contains("shut out"))
        #expect(user("enable", "ben").status == 0)
        let refused = user("disable", "ana")
        #expect(refused.status == 1)
        #expect(refused.errors.contains("last administrator"))
        #expect(user("reset", "ben").output.contains("/desk/new-password?link="))
        #expect(user("reset", "nobody").status == 1)
    }

    @Test func `the address that serve prints sets the newsroom up, and its settings keep their comments`() async throws
    {
        make()
        let settings = room + "/newsroom.yaml"
        let before = try String(contentsOfFile: settings, encoding: .utf8)
            .replacing("name: \"Elm News\"", with: "name: \"Elm News\"  # until we have a better one")
        try before.write(toFile: settings, atomically: true, encoding: .utf8)
        let child = Child(Program.path, ["serve", room, "--port", "0"])
        defer {
            child.terminate()
            _ = child.wait()
        }
        let address = try await Self.setupAddress(of: child)
        let client = try LoopbackClient(port: try #require(address.port))
        #expect(try client.get("/").headers["location"] == "/desk/setup")
        let code = try #require(address.query).replacing("code=", with: "")
        let answer = try client.post(
            "/desk/setup",
            form: [
                "code": code, "newsroom": "Harbour \"Wire\"", "full-name": "Ana Reyes", "name": "ana",
                "password": "a ferry off port elm", "again": "a ferry off port elm",
            ])
        #expect(answer.status == 303, "\(answer.text)")
        #expect(try client.get("/").text.contains("Harbour &quot;Wire&quot;"))
        let after = try String(contentsOfFile: settings, encoding: .utf8)
        #expect(after == before.replacing("name: \"Elm News\"  #", with: "name: \"Harbour \\\"Wire\\\"\"  #"))
        #expect(Program.run("list", "--newsroom", room).status == 0)
        #expect(
            try client.post("/desk/sign-in", form: ["name": "ana", "password": "a ferry off port elm"]).status == 303)
    }

    @Test func `who forgot gets a letter through the machine's mail program`() async throws {
        make()
        #expect(
            user("add", "ana", "--full-name", "Ana Reyes", "--roles", "chief", "--email", "ana@elm.example").status == 0
        )
        let letter = folder.path + "/letter"
        let settings = room + "/newsroom.yaml"
        let text =
            try String(contentsOfFile: settings, encoding: .utf8) + "\nmail command: \"/usr/bin/tee \(letter)\"\n"
        try text.write(toFile: settings, atomically: true, encoding: .utf8)
        let served = try ServedRoom(room)
        defer { served.stop() }
        _ = try LoopbackClient(port: served.port).post("/desk/forgot", form: ["name": "ana"])
        for _ in 0..<400 where (try? String(contentsOfFile: letter, encoding: .utf8))?.hasSuffix("\n") != true {
            try await Task.sleep(for: .milliseconds(25))
        }
        let sent = try String(contentsOfFile: letter, encoding: .utf8)
        #expect(sent.hasPrefix("To: ana@elm.example\nSubject: =?utf-8?B?"))
        let body = sent.split(separator: "\n\n").last.flatMap {
            Data(base64Encoded: String($0), options: .ignoreUnknownCharacters)
        }
        let link = "http://127.0.0.1:\(served.port)/desk/new-password?link="
        #expect(body.map { String(decoding: $0, as: UTF8.self).contains(link) } == true)
    }

    private static func setupAddress(of child: Child) async throws -> URL {
        for _ in 0..<800 where !child.output.contains("/desk/setup?code=") {
            try await Task.sleep(for: .milliseconds(25))
        }
        let line = child.output.split(separator: "\n").first { $0.contains("/desk/setup?code=") }
        return try #require(line.flatMap { URL(string: String($0.split(separator: " ")[1])) }, "\(child.output)")
    }
}

extension String {
    fileprivate func write(toFile path: String, atomically: Bool, encoding: Encoding) throws {
        try write(to: URL(fileURLWithPath: path), atomically: atomically, encoding: encoding)
    }
}
