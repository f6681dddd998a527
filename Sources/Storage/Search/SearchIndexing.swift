import News

/// Keeping the index of words.
extension Transaction {
    func searchState() throws -> SearchState {
        guard let row = try row("SELECT rules, rebuilds_to FROM search_state") else {
            throw StoreFailure.damaged("the search index has lost its state")
        }
        return SearchState(rules: Int(try row.integer("rules")), rebuildsTo: try row.integer("rebuilds_to"))
    }

    /// The next entries for the index, cut into words. Only the last of each story counts.
    func unindexed(limit: Int) throws -> UnindexedEntries {
        let from = try position(of: SearchIndex.follower)
        var next = UnindexedEntries(from: from, to: from)
        var changes: [ID<Story>: UnindexedEntries.Change] = [:]
        var words = SearchWords()
        for entry in try wire(after: from, limit: limit) {
            next.to = entry.position
            if entry.version.status == .canceled {
                changes[entry.version.story] = .killed(entry.version.story)
            } else if entry.version.movesText {
                changes[entry.version.story] = .text(IndexedStory(entry, cutting: &words))
            }
        }
        next.stories = changes.values.sorted { $0.position < $1.position }
        return next
    }

    /// Indexes entries, unless another has done so since they were read.
    func index(_ entries: UnindexedEntries, at now: WireTime) throws {
        try run(
            """
            INSERT INTO follower (name, position, moved) VALUES (\(SearchIndex.follower), 0, \(now))
            ON CONFLICT (name) DO NOTHING
            """)
        // The row stays locked until the end, so a second node waits here and then finds the position changed.
        let isNext = try changes(
            of: """
                UPDATE follower SET moved = \(now) WHERE name = \(SearchIndex.follower) AND position = \(entries.from)
                """)
        guard isNext == 1, try searchState().rules == SearchWords.rules else { return }
        for change in entries.stories {
            switch change {
            case .killed(let story): try removeFromIndex(story)
            case .text(let story):
                try removeFromIndex(story.story)
                try dialect.wordIndex.write(story, in: self)
            }
        }
        try widenBlocks(for: entries)
        try dialect.wordIndex.settle(in: self)
        try advance(SearchIndex.follower, to: entries.to, at: now)
    }

    /// Empties the index, and sends its follower back to the beginning.
    func clearSearch(at now: WireTime) throws {
        // First, because whoever indexes locks this row before the others.
        try replay(SearchIndex.follower, from: 0, at: now)
        try dialect.wordIndex.clear(in: self)
        try run("DELETE FROM search_block")
        try run("UPDATE search_state SET rules = \(SearchWords.rules), rebuilds_to = \(try wireHead())")
    }

    private func removeFromIndex(_ story: ID<Story>) throws {
        guard let old = try row("SELECT position FROM search_entry WHERE story_id = \(story)") else { return }
        try dialect.wordIndex.remove(try old.integer("position"), in: self)
    }

    private func widenBlocks(for entries: UnindexedEntries) throws {
        var times: [Int64: ClosedRange<Int64>] = [:]
        for case .text(let story) in entries.stories {
            let time = story.released.milliseconds
            let block = SearchBlock.number(of: story.position)
            let known = times[block] ?? time...time
            times[block] = min(known.lowerBound, time)...max(known.upperBound, time)
        }
        for (number, span) in times {
            try run(
                """
                INSERT INTO search_block (number, earliest, latest) VALUES (\(number), \(span.lowerBound), \(span.upperBound))
                ON CONFLICT (number) DO UPDATE SET
                    earliest = CASE WHEN excluded.earliest < search_block.earliest
                        THEN excluded.earliest ELSE search_block.earliest END,
                    latest = CASE WHEN excluded.latest > search_block.latest
                        THEN excluded.latest ELSE search_block.latest END
                """)
        }
    }
}

extension UnindexedEntries.Change {
    /// Where it goes in the index; what only takes out goes first.
    fileprivate var position: Int64 {
        switch self {
        case .text(let story): story.position
        case .killed: 0
        }
    }
}
