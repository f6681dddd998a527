import Foundation
import Storage
import TestSupport
import Testing
import TransferPeers

/// Stories from the command line to real servers by every transport.
@Suite(.inTurn, .enabled(if: Peers.isInstalled, Peers.howToInstall), .onEveryEngine) struct TransportJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }
    private let peers: Peers
    /// Where this test's newsroom is kept; each asking makes another place.
    private let options = EngineUnderTest.options

    init() throws { peers = try #require(Peers.shared) }

    private func run(_ words: String...) -> Program.Run {
        Program.run(words + ["--newsroom", room])
    }

    private func make() throws {
        #expect(
            Program.run(
                ["init", room, "--name", "Elm News", "--base-url", "https://elm.example"] + options
            ).status == 0)
        let settings = """
            mail server: { host: "localhost", port: \(try peers.port("smtpTLS")), user: "\(peers.signIn.name)", password: "\(peers.signIn.password)", authorities: "\(peers.authority)" }
            delivery networks: ["127.0.0.0/8"]

            """
        let path = room + "/newsroom.yaml"
        try (settings + String(contentsOfFile: path, encoding: .utf8)).write(
            toFile: path, atomically: true, encoding: .utf8)
        #expect(run("product", "add", "everything").status == 0)
        #expect(run("subscriber", "add", "elm", "--product", "everything").status == 0)
    }

    @Test(.enabled(if: Peers.haveHooks && Peers.have("sftp"), Peers.howToInstall))
    func `every transport is set up, tested, and brings what is released`() async throws {
        try make()
        let name = UUID().uuidString
        let password = try folder.write(Array(peers.signIn.password.utf8), to: "password")
        let adding: [[String]] = [
            ["web", "--http", try peers.web("/hook/\(name)")],
            [
                "ssh", "--sftp", "sftp://\(try peers.sshUser)@127.0.0.1:\(try peers.port("sftp"))/~/\(name)",
                "--key-file",
                try peers.keyFile("mine"), "--host-key", try peers.fingerprint, "--as", "newsml-g2",
            ],
            [
                "ftp", "--ftp", "ftp://\(peers.signIn.name)@127.0.0.1:\(try peers.port("ftpTLS"))/\(name)",
                "--password-file",
                password, "--authorities", peers.authority, "--as", "wire-text", "--charset", "us-ascii", "--names",
                "{slug}-{story}-v{version}", "--style", "elm",
            ],
            ["letters", "--mail", "\(name)@example.com", "--as", "wire-text"],
        ]
        #expect(run("style", "set", "elm", "--acronyms", "plain", "--end-mark", "###").status == 0)
        for words in adding {
            let added = Program.run(["destination", "add"] + words + ["--of", "elm", "--newsroom", room])
            #expect(added.status == 0, "\(added.errors)")
        }
        try await useKnownSecret()
        for words in adding {
            let test = run("destination", "test", words[0])
            #expect(test.status == 0, "\(words[0]): \(test.errors)")
        }
        #expect(peers.names("ftpTLS", name).count == 1 && peers.names("hooks", name).count == 2)
        let server = Child(Program.path, ["serve", room, "--port", "0"])
        defer {
            server.terminate()
            _ = server.wait()
        }
        let story = try folder.write(Array("He left the U.S. — at last.\n".utf8), to: "story.txt")
        let filed = Program.run([
            "file", "--headline", "Café “Elm” opens", "--slug", "ELM-CAFE", "--text", story, "--newsroom", room,
        ])
        #expect(filed.status == 0, "\(filed.errors)")
        #expect(run("release", "1").status == 0)
        try await Wait.until("all four have it") {
            peers.names("ftpTLS", name).contains("ELM-CAFE-1-v1.txt") && peers.names("hooks", name).count == 4
                && peers.names("sftp", name).contains("0000000001-story1-v1.xml")
                && (try? peers.letters("smtpTLS", with: "\(name)@example.com").count) == 2
        }
        let text = String(decoding: try #require(peers.file("ftpTLS", "\(name)/ELM-CAFE-1-v1.txt")), as: UTF8.self)
        #expect(
            text.contains("Cafe \"Elm\" opens") && text.contains("He left the US -- at last.")
                && text.hasSuffix("###\n"))
        let letters = try peers.letters("smtpTLS", with: "\(name)@example.com")
        #expect(letters.map { $0["Subject"] } == [["[TEST] TEST: please ignore"], ["Café “Elm” opens"]])
        try await Wait.until("it is on the books") {
            run("receipts", "1", "--json").json.allSatisfy { $0["state"] as? String == "accepted" }
        }
        let receipts = run("receipts", "1", "--json").json
        #expect(receipts.count == 4)
        #expect(receipts.contains { ($0["problem"] as? String)?.hasPrefix("Not in us-ascii") == true })
        try expectNoSecrets()
    }

    /// The test's server knows one secret, which no command takes.
    private func useKnownSecret() async throws {
        let store = try Store.open(options.last ?? room + "/newsroom.sqlite")
        let secret = try peers.hookSecret
        try await store.write { db in
            var destination = try #require(try db.destination(named: "web"))
            let words = try #require(destination.route.firstMatch(of: /whsec_[A-Za-z0-9+\/=]*/)?.output)
            destination.route = destination.route.replacing(words, with: secret)
            try db.save(settingsOf: destination)
        }
    }

    private func expectNoSecrets() throws {
        let told = [
            run("destination", "list"), run("destination", "list", "--json"), run("destination", "preview", "web"),
            run("receipts", "1", "--json"),
        ]
        for words in [try peers.hookSecret, peers.signIn.password] {
            for run in told { #expect(run.status == 0 && !(run.output + run.errors).contains(words)) }
        }
    }

    @Test func `what can't work is refused with a sentence, and passwords are not taken from the command line`() throws
    {
        try make()
        for (words, sentence) in [
            (["--sftp", "sftp://a:b@elm.example/x"], "Others can read a password"),
            (["--sftp", "sftp://a@elm.example/x", "--key-file", "/k"], "Say how the server is known"),
            (["--http", "gopher://elm.example/"], "is not an address"), ([], "Say where to"),
            (["--http", "https://elm.example/", "--charset", "euc-kr", "--as", "wire-text"], "signed as UTF-8"),
            (["--folder", folder.path + "/out", "--names", "{slug}"], "the same name"),
            (["--folder", folder.path + "/out", "--style", "none-such"], "There is no style"),
            (["--mail", "a@b.example\u{0A}Bcc: c@d.example"], "is not a mail address"),
        ] {
            let run = Program.run(["destination", "add", "out", "--of", "elm"] + words + ["--newsroom", room])
            #expect(run.status == 1 && run.errors.contains(sentence), "\(words): \(run.errors)")
        }
        #expect(run("destination", "list").output == "")
    }

    @Test func `secrets of requests are shown once, changed in two steps, and kept over changes`() throws {
        try make()
        let added = run("destination", "add", "web", "--of", "elm", "--http", "https://hooks.elm.example/in?key=x")
        let first = try #require(added.output.split(separator: "\n").last)
        #expect(first.hasPrefix("whsec_") && first.count == 50)
        #expect(
            run("destination", "change", "web", "--http", "https://hooks.elm.example/other", "--as", "newsml-g2").output
                == "")
        let second = try #require(run("destination", "secret", "web").output.split(separator: "\n").first)
        #expect(second.hasPrefix("whsec_") && second != first)
        #expect(run("destination", "secret", "web", "--only").output == "")
        let list = run("destination", "list").output
        #expect(list.hasPrefix("web  newsml-g2 to https://hooks.elm.example/other"))
    }
}
