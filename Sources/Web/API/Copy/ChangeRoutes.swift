import Formats
import HTTPTypes
import Hummingbird
import NIOCore
import News
import ServiceLifecycle
import Workflow

/// What comes, as it comes.
extension APISite {
    static let changeRoutes: [APIRoute] = [
        APIRoute(
            path: "/api/changes", name: "changes", title: "What came since a place",
            about: """
                Every version that is yours, in the order of the wire, with its text; recalls of what you may have; \
                and stories whose embargo has ended. Keep "next" and ask from there again: then nothing is missed and \
                nothing comes twice, but for what you ask for twice. With "wait" the answer comes as soon as there is \
                something, at the latest after so many seconds.
                """,
            parameters: [
                APIParameter(
                    name: "after", kind: .place, usual: "0",
                    about: "The place to go on from: \"next\" of the answer before; 0 for the beginning.",
                    example: "0"),
                APIParameter(
                    name: "wait", kind: .number(0...30), usual: "0",
                    about: "Seconds to wait where nothing is there yet."),
                .limit,
            ],
            gives: .json("Changes"), refusals: [.conflict, .serviceUnavailable]
        ) { api in { try await api.changes($0) } },
        APIRoute(
            path: "/api/stream", name: "stream", title: "What comes, as a stream of events",
            about: """
                The same as server-sent events, which stay open: "item" for a version, "recall" for a story on hold or \
                killed; "data" is the item, "id" the place. A line that breaks is taken up by "Last-Event-ID", as \
                browsers and libraries do by themselves.
                """,
            parameters: [
                APIParameter(
                    name: "after", kind: .place, about: "The place to go on from; what is new from now on without.")
            ],
            gives: .events, refusals: [.conflict, .serviceUnavailable]
        ) { api in { try await api.stream($0) } },
    ]

    /// Streams and long polls of one key at a time.
    private static let mostOfOneKey = 50

    func changes(_ asked: APIRequest) async throws -> Response {
        let place = asked.text("after").flatMap { ChangePlace($0) } ?? ChangePlace(position: 0)
        var (changes, documents) = try await changes(after: place, asked)
        let wait = asked.number("wait") ?? 0
        if changes.items.isEmpty, !changes.hasMore, wait > 0 {
            guard let (number, events) = await watch.join(asked.key.id, for: .seconds(wait), most: Self.mostOfOneKey)
            else { throw APIProblem.busy }
            // What moved between the look and the joining has rung nobody.
            (changes, documents) = try await self.changes(after: changes.next, asked)
            if changes.items.isEmpty {
                // Beats too, as they may have taken a ring's place.
                for await _ in events.cancelOnGracefulShutdown() {
                    (changes, documents) = try await self.changes(after: changes.next, asked)
                    if !changes.items.isEmpty { break }
                }
            }
            await watch.leave(number)
        }
        try await note(changes.items, asked, by: asked.channel())
        return json(
            .object([
                ("items", .list(changes.items.map(documents.whole))), ("next", .text("\(changes.next)")),
                ("more", .flag(changes.hasMore)),
            ]), to: asked)
    }

    func stream(_ asked: APIRequest) async throws -> Response {
        let lastSeen = HTTPField.Name("Last-Event-ID").flatMap { asked.request.headers[$0] }.flatMap { ChangePlace($0) }
        let place: ChangePlace
        if let given = lastSeen ?? asked.text("after").flatMap({ ChangePlace($0) }) {
            place = given
        } else {
            place = try await read(asked) { ChangePlace(position: $0.head, moment: asked.now) }
        }
        let (first, documents) = try await changes(after: place, asked)
        guard await watch.hasRoom(for: asked.key.id, most: Self.mostOfOneKey) else { throw APIProblem.busy }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no"],
            body: ResponseBody { writer in
                // Here and not before, as an answer to HEAD never comes to its body.
                guard let (number, events) = await watch.join(asked.key.id, for: nil, most: Self.mostOfOneKey) else {
                    return try await writer.finish(nil)
                }
                do {
                    try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                    var place = try await send(first, documents, asked, to: &writer)
                    place = try await sendAll(after: place, asked, to: &writer)
                    for await event in events.cancelOnGracefulShutdown() {
                        switch event {
                        case .ring: place = try await sendAll(after: place, asked, to: &writer)
                        case .beat:
                            guard try await isGood(asked.key) else { throw APIProblem.noKey }
                            // It may have taken a ring's place while the line was slow.
                            place = try await sendAll(after: place, asked, to: &writer)
                            try await writer.write(ByteBuffer(string: ": still here\n\n"))
                        }
                    }
                } catch is APIProblem {
                    // A key that was taken back ends the stream.
                } catch {
                    await watch.leave(number)
                    throw error
                }
                await watch.leave(number)
                try await writer.finish(nil)
            })
    }

    private func sendAll(after start: ChangePlace, _ asked: APIRequest, to writer: inout any ResponseBodyWriter)
        async throws -> ChangePlace
    {
        var place = start
        while true {
            let (changes, documents) = try await changes(after: place, asked)
            place = try await send(changes, documents, asked, to: &writer)
            if !changes.hasMore { return place }
        }
    }

    private func send(
        _ changes: SubscriberChanges, _ documents: ItemDocuments, _ asked: APIRequest,
        to writer: inout any ResponseBodyWriter
    ) async throws -> ChangePlace {
        if !changes.items.isEmpty, try await !isGood(asked.key) { throw APIProblem.noKey }
        try await note(changes.items, asked, by: asked.channel("stream"))
        for (index, item) in changes.items.enumerated() {
            var event = "event: \(item.isRecall ? "recall" : "item")\n"
            // Only after the last one is everything before the place dealt with.
            if index == changes.items.count - 1 { event += "id: \(changes.next)\n" }
            let data = Array((event + "data: ").utf8) + documents.whole(item).bytes + Array("\n\n".utf8)
            try await writer.write(ByteBuffer(bytes: data))
        }
        return changes.next
    }

    private func isGood(_ key: APIKey) async throws -> Bool {
        try await store.read { try $0.keys(of: key.subscriber) }.contains { $0.id == key.id && $0.revoked == nil }
    }

    /// Notes who gets it, before they do; who asks for the head alone gets nothing.
    func note(_ items: [SubscriberItem], _ asked: APIRequest, by channel: String, as format: WireFormat = .ninjs31)
        async throws
    {
        guard asked.request.method != .head else { return }
        try await newsroom.collect(items, by: asked.key.subscriber, channel: channel, format: format.name)
    }

    /// What is there now.
    private func changes(after place: ChangePlace, _ asked: APIRequest) async throws
        -> (SubscriberChanges, ItemDocuments)
    {
        let now = now()
        let request = APIRequest(
            request: asked.request, context: asked.context, key: asked.key, values: asked.values, now: now)
        return try await read(request) { [masthead = newsroom.masthead] wire in
            guard place.position <= wire.head else { throw APIProblem.beyondWire }
            return (try wire.changes(after: place, limit: asked.limit), ItemDocuments(masthead, wire.products))
        }
    }
}

extension HTTPField.Name {
    /// Tells nginx to pass an answer on as it comes.
    fileprivate static let accelBuffering = HTTPField.Name("X-Accel-Buffering") ?? .cacheControl
}
