import News

/// The index of words, as a follower of the wire: one row a story, with the text of its newest version that brought text.
///
/// A held story stays in it, since it may come back; a killed one leaves.
package struct SearchIndex: Sendable {
    /// The follower's name.
    package static let follower = "search"
    private let store: Store

    package init(_ store: Store) { self.store = store }

    /// Deals with the next entries of the wire, each exactly once, whoever else does the same.
    ///
    /// An index made by other rules is made anew, from the first entry on.
    ///
    /// - Parameter batch: entries at most.
    /// - Returns: the position the index has come to, and the wire's end.
    @discardableResult
    package func catchUp(batch: Int = 500, at now: WireTime) async throws -> (done: Int64, head: Int64) {
        let state = try await store.read { try $0.searchState() }
        if state.rules != SearchWords.rules { try await begin(at: now) }
        // Cutting texts takes longer than writing, and a read keeps nobody waiting.
        let next = try await store.read { try $0.unindexed(limit: batch) }
        if !next.stories.isEmpty || next.to > next.from {
            try await store.writeApart { try $0.index(next, at: now) }
        }
        return try await store.read { (try $0.position(of: Self.follower), try $0.wireHead()) }
    }

    /// Begins to make the index anew, or goes on where that was broken off; `catchUp` does the work.
    package func rebuild(at now: WireTime) async throws {
        let isUnderWay = try await store.read { db in
            let state = try db.searchState()
            return try state.rules == SearchWords.rules && db.position(of: Self.follower) < state.rebuildsTo
        }
        if !isUnderWay { try await begin(at: now) }
    }

    private func begin(at now: WireTime) async throws {
        try await store.writeApart { try $0.clearSearch(at: now) }
    }
}

/// What the index is made by, and up to where it is being made anew.
struct SearchState: Sendable {
    var rules: Int
    var rebuildsTo: Int64
}

/// Entries of the wire, ready to be indexed.
struct UnindexedEntries: Sendable {
    var from: Int64
    var to: Int64
    var stories: [Change] = []

    enum Change: Sendable {
        case text(IndexedStory)
        case killed(ID<Story>)
    }
}

/// 512 places on the wire, and the times between which they were filled: how a period is found.
enum SearchBlock {
    private static let size: Int64 = 512

    static func number(of position: Int64) -> Int64 { position / size }

    static func positions(of number: Int64) -> Range<Int64> { number * size..<(number + 1) * size }
}
