import Foundation
import LoopbackClient
import Synchronization
import TestSupport
import Testing

/// The desk's live line as 200 open pages have it: real connections to the built program.
@Suite(.inTurn, .onEveryEngine) struct LiveJourney {
    private let folder = TestFolder()
    private var room: String { folder.path + "/room" }
    private static let password = "a ferry off port elm"

    @Test func `200 open pages hear every change at once, cost no memory over time, and end with their session`()
        async throws
    {
        let site = try open()
        defer { site.stop() }
        let (ana, ben) = (try await DeskSession(site, "ana"), try await DeskSession(site, "ben"))
        let pages = (0..<200).map { OpenPage(site.port, $0 < 100 ? ana : ben) }
        defer { pages.forEach { $0.close() } }
        try await Wait.until("200 pages are open") { pages.allSatisfy { $0.drafts == 0 } }

        try await begin(50, by: ana, until: 50, at: pages)
        let before = site.megabytes
        let seconds = try await begin(150, by: ana, until: 200, at: pages)
        let after = site.megabytes
        print(
            "200 pages: 150 stories begun in \(Int(seconds * 1000)) ms, memory \(before) MB before and \(after) MB after"
        )
        #expect(after - before < 24)

        let start = ContinuousClock.now
        try await begin(1, by: ana, until: 201, at: pages)
        #expect(ContinuousClock.now - start < .seconds(2))

        _ = try await ana.post("/desk/sign-out", [:])
        try await Wait.until("the pages of who signed out end") { pages[..<100].allSatisfy(\.hasEnded) }
        #expect(ContinuousClock.now - start < .seconds(6))
        try await begin(1, by: ben, until: 202, at: pages[100...])
        #expect(pages[100...].allSatisfy { !$0.hasEnded })
    }

    private func open() throws -> ServedRoom {
        _ = Program.run(["init", room, "--name", "Elm News"] + EngineUnderTest.options)
        let password = try folder.write(Array((Self.password + "\n").utf8), to: "password")
        for name in ["ana", "ben"] {
            let words = "\(Program.path) user add \(name) --full-name \(name) --roles editor --password-stdin"
            let run = Program.run("-c", "\(words) --newsroom \(room) < \(password)", program: "/bin/sh")
            try #require(run.status == 0, "\(run.errors)")
        }
        return try ServedRoom(room)
    }

    /// Begins stories and waits until every page has heard of the last; in seconds.
    @discardableResult private func begin(
        _ count: Int, by person: DeskSession, until total: Int, at pages: some Collection<OpenPage>
    ) async throws -> Double {
        let start = ContinuousClock.now
        for _ in 0..<count {
            let answer = try await person.post("/desk/story", [:])
            try #require(answer.status == 303, "\(answer.text.prefix(300))")
        }
        try await Wait.until("all pages hear of draft \(total)") { pages.allSatisfy { $0.drafts == total } }
        let time = ContinuousClock.now - start
        return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    }
}

/// Somebody who has signed in by the form.
private struct DeskSession: Sendable {
    let port: Int
    let cookie: [String: String]
    private let token: String

    init(_ site: ServedRoom, _ name: String) async throws {
        port = site.port
        let client = try LoopbackClient(port: port)
        let answer = try client.post("/desk/sign-in", form: ["name": name, "password": "a ferry off port elm"])
        let given = try #require(answer.headers["set-cookie"]?.split(separator: ";").first, "\(name) is not let in")
        cookie = ["Cookie": String(given)]
        let page = try client.get("/desk/keys", headers: cookie).text
        let after = try #require(page.components(separatedBy: "name=\"desk-token\" content=\"").dropFirst().first)
        token = String(after.prefix { $0 != "\"" })
    }

    func post(_ path: String, _ form: [String: String]) async throws -> LoopbackClient.Answer {
        try LoopbackClient(port: port).post(path, form: form.merging(["token": token]) { $1 }, headers: cookie)
    }
}

/// A page that listens, on a thread of its own.
private final class OpenPage: Sendable {
    private struct State {
        var drafts: Int?
        var hasEnded = false
        var isClosed = false
    }

    private let state = Mutex(State())

    init(_ port: Int, _ person: DeskSession) {
        Thread.detachNewThread { [self] in
            listen(port, person)
            state.withLock { $0.hasEnded = true }
        }
    }

    /// How many drafts the desk has, by the last that was heard.
    var drafts: Int? { state.withLock(\.drafts) }
    var hasEnded: Bool { state.withLock(\.hasEnded) }

    /// Hears no more from the next event on.
    func close() { state.withLock { $0.isClosed = true } }

    private func listen(_ port: Int, _ person: DeskSession) {
        let headers = person.cookie.merging(["Accept": "text/event-stream"]) { $1 }
        guard let client = try? LoopbackClient(port: port), let head = try? client.open("/desk/live", headers: headers),
            head.headers["content-type"] == "text/event-stream"
        else { return }
        while !state.withLock(\.isClosed), let chunk = try? client.chunk() {
            guard let found = chunk.firstMatch(of: /"drafts":(\d+)/) else { continue }
            state.withLock { $0.drafts = Int(found.1) }
        }
    }
}

extension ServedRoom {
    /// The memory that the program has now.
    fileprivate var megabytes: Int {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
        return (line?.split(separator: " ").dropLast().last.flatMap { Int($0) } ?? 0) / 1024
    }
}
