import Distribution
import Foundation
import LoopbackClient
import News
import Storage
import Synchronization
import TestSupport
import Testing
import Workflow

@testable import Web

/// What programs ask that look after a newsroom.
@Suite struct WatchingTests {
    @Test func `it says that it lives and is ready`() async throws {
        try await RunningSite.run { site in
            let (lives, ready) = (try await site.get("/healthz"), try await site.get("/readyz"))
            #expect(lives.status == 200 && lives.text == "ok\n" && ready.status == 200)
        }
    }

    @Test func `it is not ready while the database answers nobody, and says so without waiting for it`() async throws {
        try await RunningSite.run { site in
            let (store, gate) = (site.newsroom.store, Gate())
            // As many as read at a time, and more.
            let busy = (0..<15).map { _ in Task { try await store.read { _ in gate.wait() } } }
            try await gate.fills()
            let (first, second) = (try await site.get("/readyz"), try await site.get("/readyz"))
            #expect(first.status == 503 && second.status == 503)
            #expect(gate.through == 0, "it answered only when the database did")
            gate.open()
            for task in busy { try await task.value }
            #expect(try await site.get("/readyz").status == 200)
        }
    }

    @Test(arguments: ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Proto"])
    func `metrics are told to programs of this machine, and to nobody that a proxy speaks for`(
        header: String
    ) async throws {
        try await RunningSite.run { site in
            let direct = try await site.get("/metrics")
            let passedOn = try await site.get("/metrics", headers: [header: "203.0.113.7"])
            let guess = try await site.get(
                "/metrics", headers: ["Authorization": "Bearer ", header: "203.0.113.7"])
            #expect([direct, passedOn, guess].map(\.status) == [200, 403, 403])
        }
    }

    @Test func `with a token they are told to others too, and to nobody without it`() async throws {
        try await RunningSite.run(metricsToken: "secret-1") { site in
            let given = [
                "Bearer secret-1", "bearer secret-1", nil, "Bearer secret-2", "Bearer", "Bearer ", "secret-1",
                "Basic secret-1",
            ]
            var statuses: [Int] = []
            for header in given {
                let headers = ["X-Forwarded-For": "203.0.113.7", "Authorization": header].compactMapValues { $0 }
                statuses.append(try await site.get("/metrics", headers: headers).status)
            }
            #expect(statuses == [200, 200] + [Int](repeating: 401, count: 6))
        }
    }

    @Test func `they tell of the wire, of destinations, of feeds and of requests`() async throws {
        try await RunningSite.run { site in
            _ = try await site.newsroom.addProduct("all", title: "All", filter: ProductFilter(), by: "sam")
            _ = try await site.newsroom.addSubscriber(
                Subscriber(id: ID(0), name: "elm", title: "Elm \"Daily\"\\"), products: ["all"], by: "sam")
            _ = try await site.newsroom.addDestination(
                "elm-in", of: "elm", route: "", format: "ninjs-3.1", by: "sam")
            _ = try await site.released()
            try await site.newsroom.watch("Corvane", every: 30, by: "sam")
            site.clock.advance(minutes: 45)
            _ = try await site.get("/nothing-here")
            let lines = Set(try await site.get("/metrics").text.split(separator: "\n").map(String.init))
            let labels = #"{destination="elm-in",subscriber="Elm \"Daily\"\\"}"#
            for line in [
                "dateline_wire_head 1", "dateline_wire_gaps 0",
                "dateline_destination_oldest_undelivered_seconds\(labels) 2700.0",
                "dateline_destination_behind_entries\(labels) 1.0",
                #"dateline_destination_state{destination="elm-in",subscriber="Elm \"Daily\"\\",state="active"} 1"#,
                #"dateline_feed_silent{provider="Corvane"} 1"#,
                #"dateline_requests_total{part="site",status="4xx"} 1"#,
                "# TYPE dateline_request_seconds histogram",
            ] {
                #expect(lines.contains(line), "\(line)")
            }
        }
    }

    @Test func `a feed that fell silent is shown, and watching it can be ended and taken back`() async throws {
        try await RunningSite.run { site in
            let sam = try await site.signedIn(as: [.subscriberManager])
            #expect(try await sam.post("/desk/feeds", form: ["provider": "Corvane", "minutes": "0"]).status == 422)
            #expect(try await sam.post("/desk/feeds", form: ["provider": "Corvane", "minutes": "30"]).status == 303)
            #expect(try await sam.get("/desk/feeds").text.contains("speaks"))
            site.clock.advance(minutes: 65)
            for path in ["/desk/feeds", "/desk/delivery", "/desk/overview"] {
                let page = try await sam.get(path).text
                #expect(page.contains(path == "/desk/feeds" ? "silent" : "nothing for 1 h 5 min"))
            }
            let ended = try await sam.post("/desk/feeds/end", form: ["provider": "Corvane"])
            #expect(ended.status == 303)
            #expect(try await site.newsroom.store.read { try $0.feeds() }.isEmpty)
        }
    }
}

/// Holds readers of the store up until it is opened, or for two minutes.
private final class Gate: Sendable {
    private let state = Mutex((isOpen: false, waiting: 0, through: 0))

    var through: Int { state.withLock { $0.through } }

    func open() { state.withLock { $0.isOpen = true } }

    func wait() {
        state.withLock { $0.waiting += 1 }
        let end = ContinuousClock.now + .seconds(120)
        while !state.withLock({ $0.isOpen }), .now < end { Thread.sleep(forTimeInterval: 0.02) }
        state.withLock { $0.through += 1 }
    }

    /// Waits until no more come in, as there is no reader left.
    func fills() async throws {
        var before = -1
        while true {
            let now = state.withLock { $0.waiting }
            if now > 0, now == before { return }
            before = now
            try await Task.sleep(for: .seconds(1))
        }
    }
}
