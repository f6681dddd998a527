import Foundation
import LoopbackClient
import Storage
import Synchronization
import TestSupport
import Testing

/// Two nodes on one PostgreSQL, and readers who come to them through nginx.
@Suite(
    .inTurn, .enabled(if: Nginx.isInstalled, Nginx.howToInstall),
    .enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
struct NodesJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }

    @Test func `readers never notice that a node is killed, nor that it comes back`() async throws {
        let place = try EngineUnderTest.postgres.place()
        #expect(Program.run("init", room, "--database", place, "--base-url", "https://news.example").status == 0)
        // A newsroom that nobody has set up would lead its readers there.
        let founder = ["user", "add", "ana", "--full-name", "Ana", "--roles", "editor", "--newsroom", room]
        #expect(Program.run(founder).status == 0)
        let (one, two) = (try await Node(room), try await Node(room))
        let nginx = try Nginx(nodes: [one.port, two.port])
        try await Wait.until("nginx answers") { (try? LoopbackClient(port: nginx.port)) != nil }
        let hammer = Child(Program.hammer, [place, "--writers", "2"])
        defer {
            hammer.kill()
            _ = hammer.wait()
        }
        let readers = Readers(count: 3, port: nginx.port, pages: ["/", "/feed.json", "/feed.xml"])
        try await Wait.until("both nodes answer") {
            [one, two].allSatisfy { node in nginx.answers.contains { $0.hasSuffix(":\(node.port)") } }
        }
        try await readers.readOn(100)

        one.kill()
        try await readers.readOn(200)
        let newest = try publish("Pier closed after storm")
        try await Wait.until("the other node shows the newest release") { shows(newest, at: nginx.port) }

        let back = try await Node(room, port: one.port)
        #expect(shows(newest, at: back.port))
        let before = nginx.answers.count
        try await Wait.until("nginx sends readers to it again") {
            nginx.answers.dropFirst(before).contains { $0 == "127.0.0.1:\(back.port)" }
        }
        two.kill()
        try await readers.readOn(200)
        let failures = readers.stop()
        #expect(Set(failures) == [], "\(failures.count) of \(readers.count) pages")
        hammer.kill()
        #expect(hammer.output.split(separator: "\n").count > 10)
        try await expectFollowed(place)
    }

    /// The search's follower, which ran on a node that was killed, has come to the wire's end: each story once, none missed.
    private func expectFollowed(_ place: String) async throws {
        let store = try Store.open(place)
        let end = ContinuousClock.now + .seconds(60)
        while try await store.read({ try $0.position(of: "search") < $0.wireHead() }), ContinuousClock.now < end {
            try await Task.sleep(for: .milliseconds(50))
        }
        let (missed, twice, fence) = try await store.read { db in
            (
                try db.row(
                    """
                    SELECT count(*) AS number FROM story WHERE latest_number IS NOT NULL
                        AND id NOT IN (SELECT story_id FROM search_entry)
                    """)?.integer("number"),
                try db.row("SELECT count(*) - count(DISTINCT story_id) AS number FROM search_entry")?.integer("number"),
                try db.row("SELECT fence FROM follower WHERE name = 'search'")?.integer("fence") ?? 0
            )
        }
        #expect(missed == 0)
        #expect(twice == 0)
        #expect(fence > 1, "no node took the follower over")
    }

    /// Releases a story; its page.
    private func publish(_ headline: String) throws -> String {
        let text = try folder.write(Array("The port office closed the pier.".utf8), to: "text")
        let filed = Program.run(
            "file", "--headline", headline, "--text", text, "--newsroom", room, "--json")
        let number = try #require(filed.json.first?["story"] as? Int, "\(filed.output)\(filed.errors)")
        #expect(Program.run("release", String(number), "--newsroom", room).status == 0)
        return "/story/\(number)"
    }

    private func shows(_ page: String, at port: Int) -> Bool {
        guard let moved = try? LoopbackClient(port: port).get(page).headers["location"],
            let answer = try? LoopbackClient(port: port).get(String(moved.trimmingPrefix("https://news.example")))
        else { return false }
        return answer.status == 200 && answer.text.contains("Pier closed after storm")
    }
}

/// One `dateline serve`.
private final class Node {
    let port: Int
    private var child: Child?

    /// Starts it and waits until it answers.
    init(_ room: String, port: Int? = nil) async throws {
        let port = try port ?? FreePort.find()
        let child = Child(Program.path, ["serve", room, "--port", String(port)])
        self.port = port
        self.child = child
        try await Wait.until("the node is open") { child.output.contains("Open") }
    }

    deinit { kill() }

    func kill() {
        child?.kill()
        _ = child?.wait()
        child = nil
    }
}

/// Readers who open one page after the other until they are stopped, each on a thread of its own.
private final class Readers: Sendable {
    private let tally = Mutex((read: 0, failures: [String](), isOver: false))
    private let ended = DispatchGroup()

    init(count: Int, port: Int, pages: [String]) {
        for reader in 0..<count {
            ended.enter()
            Thread { [self] in
                while !tally.withLock({ $0.isOver }) { read(pages[reader % pages.count], at: port) }
                ended.leave()
            }.start()
        }
    }

    var count: Int { tally.withLock { $0.read } }

    func readOn(_ more: Int) async throws {
        let goal = count + more
        try await Wait.until("\(more) more pages are read") { count >= goal }
    }

    /// Ends them; what they could not read.
    func stop() -> [String] {
        tally.withLock { $0.isOver = true }
        ended.wait()
        return tally.withLock { $0.failures }
    }

    private func read(_ page: String, at port: Int) {
        let failure: String?
        do {
            let status = try LoopbackClient(port: port).get(page).status
            failure = status == 200 ? nil : "\(page): \(status)"
        } catch { failure = "\(page): \(error)" }
        tally.withLock { tally in
            tally.read += 1
            if let failure { tally.failures.append(failure) }
        }
    }
}
