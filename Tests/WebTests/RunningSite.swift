import Dispatch
import Foundation
import Logging
import LoopbackClient
import News
import Pictures
import Storage
import TestSupport
import Testing
import Workflow

@testable import Web

/// The real site on a real port, over a newsroom of its own.
struct RunningSite: Sendable {
    let newsroom: Newsroom
    let clock: TestClock
    let pictures: PictureFiles
    let portal: PortalSite
    let port: Int

    /// Runs the site for as long as a test needs it. A few sites run at a time: more would only wait for one another.
    ///
    /// - Parameters:
    ///   - isSetUp: whether somebody has set the newsroom up; a fresh one leads every reader to its setup.
    ///   - mail: takes the letters that the desk writes.
    ///   - ahead: seconds that the site's clock is wrong by.
    ///   - metricsToken: with which others may read the metrics.
    static func run(
        isSetUp: Bool = true, ahead: Int64 = 0, mail: (@Sendable (Letter) async throws -> Void)? = nil,
        metricsToken: String? = nil,
        _ test: @escaping @Sendable (RunningSite) async throws -> Void
    ) async throws {
        await turnstile.enter()
        do {
            try await runNow(isSetUp, ahead, mail, metricsToken, test)
        } catch {
            await turnstile.leave()
            throw error
        }
        await turnstile.leave()
    }

    private static let turnstile = Turnstile(places: 3)
    private static let pages = Result { try Pages() }

    private static func runNow(
        _ isSetUp: Bool, _ ahead: Int64, _ mail: (@Sendable (Letter) async throws -> Void)?, _ metricsToken: String?,
        _ test: @escaping @Sendable (RunningSite) async throws -> Void
    ) async throws {
        let clock = TestClock()
        let newsroom = try Newsroom.temporary(clock: clock)
        if isSetUp {
            _ = try await newsroom.store.write { db in
                try db.addPerson(name: "founder", fullName: "The Founder", roles: [], at: .noon)
            }
        }
        let folder = FileManager.default.temporaryDirectory.appending(path: "site-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let pictures = PictureFiles(folder: folder)
        let site = Site(
            newsroom: newsroom, pictures: pictures, pages: try pages.get(), now: { clock.now.adding(seconds: ahead) })
        let (ports, ready) = AsyncStream.makeStream(of: Int.self)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let desk = DeskSite(site: site, now: { clock.now.adding(seconds: ahead) }, mail: mail)
        let portal = PortalSite(beside: desk)
        let application = SiteServer(
            site: site, desk: desk, portal: portal, host: "127.0.0.1", port: 0, logger: logger,
            metricsToken: metricsToken
        ).application { ready.yield($0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.runService(gracefulShutdownSignals: []) }
            group.addTask { await desk.answerWhoForgot { Issue.record($0) } }
            for await port in ports {
                try await test(
                    RunningSite(
                        newsroom: newsroom, clock: clock, pictures: pictures, portal: portal, port: port))
                break
            }
            group.cancelAll()
        }
    }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> LoopbackClient.Answer {
        try await ask { try $0.get(path, headers: headers) }
    }

    func post(
        _ path: String, form: [String: String], headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        try await ask { try $0.post(path, form: form, headers: headers) }
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
