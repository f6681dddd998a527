import News

/// A subscriber who came for a story by itself, by API or portal.
package struct StoryCollector: Sendable {
    package var subscriber: Subscriber
    /// The last version that they got.
    package var newest: Collected
}

extension Transaction {
    /// Who came for a story, by the subscribers' names.
    package func collectors(of story: ID<Story>) throws -> [StoryCollector] {
        let theirs = Dictionary(grouping: try collections(of: story), by: \.subscriber)
        if theirs.isEmpty { return [] }
        return try subscribers().compactMap { subscriber in
            // They are in the order of the wire.
            theirs[subscriber.id]?.last.map { StoryCollector(subscriber: subscriber, newest: $0) }
        }
    }
}
