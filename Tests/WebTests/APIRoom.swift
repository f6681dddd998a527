import Foundation
import LoopbackClient
import News
import TestSupport
import Workflow

@testable import Web

/// A running site with products by section, a subscriber who has "national", and keys of theirs.
struct APIRoom: Sendable {
    let site: RunningSite
    /// Good for everything.
    let token: String

    static func run(
        rights: SubscriberRights = SubscriberRights(), _ test: @escaping @Sendable (APIRoom) async throws -> Void
    ) async throws {
        try await RunningSite.run { site in
            for name in ["national", "sports"] {
                var filter = ProductFilter()
                filter.sections = [name]
                _ = try await site.newsroom.addProduct(name, title: name.capitalized, filter: filter, by: "sam")
            }
            _ = try await site.newsroom.addSubscriber(
                Subscriber(id: ID(0), name: "elm", title: "Elm Daily", rights: rights), products: ["national"],
                by: "sam")
            let key = try await site.newsroom.makeKey(
                "tests", of: "elm", scopes: Set(APIKey.Scope.allCases), by: "sam")
            try await test(APIRoom(site: site, token: key.token))
        }
    }

    func key(_ scopes: Set<APIKey.Scope>, perMinute: Int? = nil) async throws -> MadeKey {
        try await site.newsroom.makeKey("other", of: "elm", scopes: scopes, perMinute: perMinute, by: "sam")
    }

    func get(
        _ path: String, key: String? = nil, headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        try await send("GET", path, key: key, headers: headers)
    }

    func send(
        _ method: String, _ path: String, key: String? = nil, headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        let all = headers.merging(["Authorization": "Bearer \(key ?? token)"]) { given, _ in given }
        return try await site.ask { try $0.send(method, path, headers: all) }
    }

    @discardableResult
    func release(
        _ headline: Headline, section: String = "national", embargo: Embargo = .none
    ) async throws -> ID<Story> {
        var copy = Copy.example(headline)
        copy.sections = [section]
        return try await site.released(copy, embargo: embargo).id
    }

    func kill(_ story: ID<Story>) async throws {
        site.clock.advance(minutes: 1)
        _ = try await site.newsroom.kill(story, because: "It was wrong.", by: "ana")
    }

    /// The events of a stream, on a thread of their own.
    func stream(after place: String? = nil, key: String? = nil) -> AsyncStream<String> {
        let (stream, continuation) = AsyncStream.makeStream(of: String.self)
        let (port, token) = (site.port, key ?? token)
        Thread.detachNewThread {
            defer { continuation.finish() }
            let path = "/api/stream" + (place.map { "?after=\($0)" } ?? "")
            guard let reader = try? LoopbackClient(port: port),
                let head = try? reader.open(path, headers: ["Authorization": "Bearer \(token)"]),
                head.headers["content-type"] == "text/event-stream"
            else { return }
            while let chunk = try? reader.chunk() { continuation.yield(chunk) }
        }
        return stream
    }
}

extension LoopbackClient.Answer {
    /// A member of the answer's JSON.
    func member(_ name: String) -> Any? {
        ((try? JSONSerialization.jsonObject(with: Data(body))) as? [String: Any])?[name]
    }

    /// Of each item of a list, one member.
    func items(_ name: String) -> [String] {
        (member("items") as? [[String: Any]] ?? []).map { "\($0[name] ?? "")" }
    }
}
