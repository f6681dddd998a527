import News
import Storage
import TestSupport

/// Puts stories on a wire for searches.
struct SearchDesk {
    let store: Store
    let index: SearchIndex
    let clock = TestClock()

    init(_ engine: EngineUnderTest) throws {
        store = try engine.store()
        index = SearchIndex(store)
    }

    /// Releases a story and gives its number.
    @discardableResult
    func release(_ copy: Copy, embargo: Embargo = .none) async throws -> ID<Story> {
        clock.advance(minutes: 1)
        return try await store.write { [now = clock.now] db in
            var story = try db.openStory(guid: "urn:\(try db.wireHead())", kind: .text, at: now)
            try story.file(Filing(copy: copy, embargo: embargo, created: now))
            try db.wire([try story.release(at: now)])
            try db.save(story, at: now)
            return story.id
        }
    }

    /// Runs one verb on a story.
    func act(on id: ID<Story>, _ verb: @escaping @Sendable (inout Story, WireTime) throws -> Version) async throws {
        clock.advance(minutes: 1)
        try await store.write { [now = clock.now] db in
            guard var story = try db.story(id) else { return }
            try db.wire([try verb(&story, now)])
            try db.save(story, at: now)
        }
    }

    func lead(_ id: ID<Story>, _ copy: Copy) async throws {
        try await act(on: id) { story, now in
            try story.file(Filing(copy: copy, created: now))
            return try story.lead(at: now)
        }
    }

    /// Follows the wire to its end.
    func catchUp(batch: Int = 500) async throws {
        var state = try await index.catchUp(batch: batch, at: clock.now)
        while state.done < state.head { state = try await index.catchUp(batch: batch, at: clock.now) }
    }

    /// What a query finds, after the index caught up.
    func found(_ query: SearchQuery) async throws -> [ID<Story>] {
        try await catchUp()
        return try await store.read { try $0.search(query).map(\.story) }
    }

    func found(_ text: String, _ field: SearchQuery.Field = .all) async throws -> [ID<Story>] {
        var query = SearchQuery(text, for: .desk)
        query.field = field
        return try await found(query)
    }
}

extension Copy {
    static func said(_ headline: String, _ text: String = "", in language: String? = "en", section: String? = nil)
        -> Copy
    {
        var copy = Copy(
            language: language, headline: Headline(headline), body: Body(paragraphs: text.isEmpty ? ["–"] : [text]))
        copy.sections = [section].compactMap { $0 }
        return copy
    }
}
