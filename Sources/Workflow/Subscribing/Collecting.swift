import News
import Storage

extension Newsroom {
    /// Notes that a subscriber gets some versions, before they do: a recall must follow them.
    ///
    /// - Parameters:
    ///   - channel: by what way, as receipts tell it.
    ///   - format: the wire format's name.
    package func collect(
        _ items: [SubscriberItem], by subscriber: ID<Subscriber>, channel: String, format: String
    ) async throws {
        let now = now()
        let positions = items.map(\.position)
        let missing = try await store.read { Set(try $0.uncollected(positions, by: subscriber)) }
        let collections = items.filter { missing.contains($0.position) }.map { item in
            Collected(
                subscriber: subscriber, position: item.position, story: item.version.story, number: item.version.number,
                isNotice: item.isRecall, channel: channel, format: format, collected: now)
        }
        guard !collections.isEmpty else { return }
        try await store.writeApart { db in
            for collection in collections { try db.add(collection) }
        }
    }

    /// Notes that a subscriber has dealt with a version that they were sent or came for.
    ///
    /// - Returns: when they first said so; `nil` where nothing says that they have it.
    package func acknowledge(
        _ story: ID<Story>, number: Int, of subscriber: ID<Subscriber>, told actor: String
    ) async throws -> WireTime? {
        let now = now()
        return try await store.write { db in
            try db.takeTurn()
            let first = try db.acknowledge(story, number: number, by: subscriber, at: now)
            if first == now {
                try db.audit("acknowledge", by: actor, story: story, detail: "version \(number) by \(actor)", at: now)
            }
            return first
        }
    }
}
