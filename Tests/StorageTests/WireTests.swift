import News
import Storage
import TestSupport
import Testing

struct WireTests {
    private func release(_ guid: String, copy: Copy = .example(), in store: Store) async throws -> Version {
        try await store.write { db in
            var story = try db.openStory(guid: guid, kind: copy.kind, at: .noon)
            story.filed = .example(copy)
            let version = try story.release(at: .noon)
            try db.wire([version])
            try db.save(story, at: .noon)
            return version
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a released story comes back as it was, with its version`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let version = try await release("urn:a", in: store)
        let story = try await store.read { try $0.story(guid: "urn:a") }
        #expect(story?.latest == version)
        #expect(story?.stage == .released)
        #expect(story?.filed == nil)
    }

    @Test(arguments: EngineUnderTest.all)
    func `positions are in the order of commits and have no gap, also after an act that failed`(engine: EngineUnderTest)
        async throws
    {
        let store = try engine.store()
        _ = try await release("urn:a", in: store)
        await #expect(throws: (any Error).self) {
            try await store.write { db in
                let story = try db.openStory(guid: "urn:b", kind: .text, at: .noon)
                try db.wire([
                    Version(
                        story: story.id, guid: "urn:b", number: 1, tag: .first, act: .release, copy: .example(),
                        firstCreated: .noon, created: .noon, released: .noon)
                ])
                throw Refusal.noReason
            }
        }
        _ = try await release("urn:c", in: store)
        let entries = try await store.read { try $0.wire(after: 0, limit: 10) }
        #expect(entries.map(\.position) == [1, 2])
        #expect(entries.map(\.version.guid) == ["urn:a", "urn:c"])
    }

    @Test(arguments: EngineUnderTest.all)
    func `32 writers at once leave no gap and no repeat`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await withThrowingTaskGroup { group in
            for writer in 0..<32 {
                group.addTask { for step in 0..<5 { _ = try await release("urn:\(writer):\(step)", in: store) } }
            }
            try await group.waitForAll()
        }
        let positions = try await store.read { try $0.wire(after: 0, limit: 1000).map(\.position) }
        #expect(positions == Array(1...160))
    }

    @Test(
        arguments: EngineUnderTest.all,
        [
            "UPDATE wire SET line = 'x'", "DELETE FROM wire", "UPDATE audit SET actor = 'x'", "DELETE FROM audit",
        ])
    func `no statement can change what is on the wire or in the books`(engine: EngineUnderTest, statement: String)
        async throws
    {
        let store = try engine.store()
        _ = try await release("urn:a", in: store)
        try await store.write { try $0.audit("test", by: "me", at: .noon) }
        await #expect(throws: (any Error).self) { try await store.write { try $0.run(text: statement) } }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a story can't say that it has a version which is not on the wire`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        await #expect(throws: StoreFailure.damaged("version 1 of story 1 is not on the wire")) {
            try await store.write { db in
                var story = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
                story.filed = .example()
                _ = try story.release(at: .noon)
                try db.save(story, at: .noon)
            }
        }
    }

    @Test(arguments: EngineUnderTest.all)
    func `copy that other copy replaced is kept`(
        engine: EngineUnderTest
    ) async throws {
        let store = try engine.store()
        let id = try await store.write { db in
            var story = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            for text in ["One.", "Two.", "Three."] {
                story.filed = .example(.example(says: text))
                try db.save(story, at: .noon)
            }
            return story.id
        }
        let kept = try await store.read { try $0.replacedFilings(of: id).map(\.copy) }
        #expect(kept == [.example(says: "Two."), .example(says: "One.")])
    }

    @Test(arguments: EngineUnderTest.all)
    func `a version number is used once in a chain`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        let version = try await release("urn:a", in: store)
        await #expect(throws: (any Error).self) { try await store.write { try $0.wire([version]) } }
    }

    @Test(arguments: EngineUnderTest.all)
    func `a savepoint that fails takes only its own work with it`(engine: EngineUnderTest) async throws {
        let store = try engine.store()
        try await store.write { db in
            _ = try db.openStory(guid: "urn:kept", kind: .text, at: .noon)
            try? db.attempt {
                _ = try db.openStory(guid: "urn:lost", kind: .text, at: .noon)
                throw Refusal.noReason
            }
        }
        let lines = try await store.read { try $0.storyLines(limit: 10) }
        #expect(lines.map(\.guid) == ["urn:kept"])
    }
}
