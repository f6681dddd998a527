import Dispatch
import Logging
import LoopbackClient
import News
import Pictures
import Storage
import TestSupport
import Workflow

@testable import Web

/// The real site on a real port, over a newsroom of its own.
struct RunningSite: Sendable {
    let newsroom: Newsroom
    let clock: TestClock
    let port: Int

    /// Runs the site for as long as a test needs it.
    static func run(_ test: @escaping @Sendable (RunningSite) async throws -> Void) async throws {
        let clock = TestClock()
        let newsroom = try Newsroom.temporary(clock: clock)
        let site = Site(
            newsroom: newsroom, pictures: PictureFiles(folder: "/nonexistent"), pages: try Pages(), now: { clock.now })
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = SiteServer(site: site, host: "127.0.0.1", port: 0, logger: logger).application {
            ready.yield($0)
        }
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.runService(gracefulShutdownSignals: []) }
            for await port in ports {
                try await test(RunningSite(newsroom: newsroom, clock: clock, port: port))
                break
            }
            group.cancelAll()
        }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> LoopbackClient.Answer {
        try await ask { try $0.get(path, headers: headers) }
    }

    func post(_ path: String, form: [String: String]) async throws -> LoopbackClient.Answer {
        try await ask { try $0.post(path, form: form) }
    }

    /// Asks on a thread of its own: the client blocks, and the server needs the shared ones.
    func ask(
        _ question: @escaping @Sendable (LoopbackClient) throws -> LoopbackClient.Answer
    ) async throws -> LoopbackClient.Answer {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { try question(LoopbackClient(port: port)) })
            }
        }
    }

    /// A story on the wire; its path as a reader would follow it.
    func released(_ copy: Copy = .example(), embargo: Embargo = .none) async throws -> (id: ID<Story>, path: String) {
        let story = try await newsroom.file(copy, embargo: embargo, by: "ana")
        let movement = try await newsroom.release(story.id, by: "ana")
        return (story.id, newsroom.masthead.path(of: movement.version))
    }
}
