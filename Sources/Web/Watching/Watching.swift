import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Storage
import Workflow

/// What programs ask that look after a newsroom: whether it lives, whether it is ready, and how it does.
package struct Watching: Sendable {
    let newsroom: Newsroom
    let requests: RequestBook
    /// With it, metrics are also told to other machines; absent for this machine alone.
    let token: String?
    private let gaps = WireGaps()
    private let probe: StoreProbe
    /// How long the database may take to answer before the newsroom counts as not ready.
    private static let patience = Duration.seconds(2)

    package init(site: Site, token: String? = nil) {
        newsroom = site.newsroom
        probe = StoreProbe(site.newsroom.store)
        requests = site.requests
        self.token = token
    }

    func add(to router: Router<SiteContext>) {
        router.get("/healthz") { _, _ in Self.text("ok\n") }
        router.get("/readyz") { _, _ in await self.readiness() }
        router.get("/metrics") { request, context in
            if let refusal = self.refusal(request, context) { return refusal }
            return try await self.metrics()
        }
    }

    private func metrics() async throws -> Response {
        let vitals = try await newsroom.vitals()
        let missing = try await gaps.look(newsroom.store, upTo: vitals.head)
        let metrics = NewsroomMetrics(
            vitals, gaps: missing, counts: await requests.counts, times: await requests.times)
        return Self.text(metrics.text, contentType: MetricsText.contentType)
    }

    /// Whether the database answers.
    private func readiness() async -> Response {
        await probe.answers(within: Self.patience)
            ? Self.text("ready\n") : Self.text("The database does not answer.\n", status: .serviceUnavailable)
    }

    /// `nil` for whoever may read the metrics: a program on this machine that no proxy speaks for, or one with the token.
    private func refusal(_ request: Request, _ context: SiteContext) -> Response? {
        if let token, let given = request.headers[.authorization], given.lowercased().hasPrefix("bearer "),
            Secrets.areEqual(String(given.dropFirst(7)), token)
        {
            return nil
        }
        if Networks.isDirect(request, from: context.remoteAddress?.ipAddress) { return nil }
        guard token != nil else {
            return Self.text("Metrics are told on this machine only, or with a token.\n", status: .forbidden)
        }
        var response = Self.text("Send the newsroom's metrics token as a bearer token.\n", status: .unauthorized)
        response.headers[.wwwAuthenticate] = "Bearer realm=\"metrics\""
        return response
    }

    private static func text(
        _ text: String, status: HTTPResponse.Status = .ok, contentType: String = "text/plain; charset=utf-8"
    ) -> Response {
        Response(
            status: status, headers: [.contentType: contentType, .cacheControl: "no-store"],
            body: .init(byteBuffer: ByteBuffer(string: text)))
    }
}

/// Asks whether the database answers: one question at a time, however many want to know, and nobody waits longer than they
/// have patience for.
private actor StoreProbe {
    private let store: Store
    private var asking: Task<Bool, Never>?

    init(_ store: Store) { self.store = store }

    func answers(within patience: Duration) async -> Bool {
        let task = asking ?? ask()
        // Not a task group: that would wait for a database that does not answer.
        let (answers, first) = AsyncStream.makeStream(of: Bool.self)
        let limit = Task {
            try? await Task.sleep(for: patience)
            first.yield(false)
        }
        Task { first.yield(await task.value) }
        defer { limit.cancel() }
        for await answer in answers { return answer }
        return false
    }

    private func ask() -> Task<Bool, Never> {
        let task = Task { [store] in
            let answers = (try? await store.read { try $0.wireHead() }) != nil
            asking = nil
            return answers
        }
        asking = task
        return task
    }
}

/// How many positions of the wire are missing. What was looked at once can't change, so only new ones are counted.
private actor WireGaps {
    private var looked: Int64 = 0
    private var missing: Int64 = 0

    func look(_ store: Store, upTo head: Int64) async throws -> Int64 {
        let from = looked
        guard head > from else { return missing }
        let more = try await store.read { try $0.wireGaps(after: from, upTo: head) }
        // Another question may have looked meanwhile.
        if looked == from { (looked, missing) = (head, missing + more) }
        return missing
    }
}
