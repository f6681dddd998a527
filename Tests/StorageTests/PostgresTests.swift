import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing

/// What only a server can do to us.
@Suite(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
struct PostgresTests {
    private let place: String

    init() throws { place = try EngineUnderTest.postgres.place() }

    private func count(_ store: Store) async throws -> Int {
        try await store.read { try $0.storyLines(limit: 10).count }
    }

    /// Breaks the connection under the first run of a block only.
    private func breakOnce(_ runs: borrowing Atomic<Int>, in db: Transaction) throws {
        guard runs.add(1, ordering: .relaxed).newValue == 1 else { return }
        try db.run(text: "SELECT pg_terminate_backend(pg_backend_pid())")
    }

    @Test func `a connection that breaks in the middle of a write is made anew and the write happens once`()
        async throws
    {
        let store = try Store.open(place)
        let runs = Atomic(0)
        try await store.write { db in
            _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            try breakOnce(runs, in: db)
            try db.audit("test", by: "me", at: .noon)
        }
        #expect(runs.load(ordering: .relaxed) == 2)
        #expect(try await count(store) == 1)
        #expect(try await store.read { try $0.audit().count } == 1)
    }

    @Test func `a write that passes over the break of its connection is run again all the same`() async throws {
        let store = try Store.open(place)
        let runs = Atomic(0)
        try await store.write { db in
            _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
            try? breakOnce(runs, in: db)
        }
        #expect(runs.load(ordering: .relaxed) == 2)
        #expect(try await count(store) == 1)
    }

    @Test func `a connection that breaks in a read is made anew`() async throws {
        let store = try Store.open(place)
        let runs = Atomic(0)
        let head = try await store.read { db in
            try breakOnce(runs, in: db)
            return try db.wireHead()
        }
        #expect(head == 0)
    }

    @Test func `connections that the server closed while they rested are not noticed`() async throws {
        let store = try Store.open(place)
        for _ in 0..<3 {
            try await store.write { try $0.audit("test", by: "me", at: .noon) }
            let other = try Store.open(place)
            _ = try await other.read { db in
                try db.rows(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
            }
        }
        #expect(try await store.read { try $0.audit().count } == 3)
    }

    @Test func `a write that awaits no answer of its own is not in doubt when its connection was gone before`()
        async throws
    {
        let store = try Store.open(place)
        let runs = Atomic(0)
        try await store.write { db in
            if runs.add(1, ordering: .relaxed).newValue == 1 {
                try? db.run("SELECT pg_terminate_backend(pg_backend_pid())")
            }
            try db.run("INSERT INTO follower (name, position, moved) VALUES ('a', 0, 0)")
        }
        #expect(runs.load(ordering: .relaxed) == 2)
        #expect(try await store.read { try $0.followers().count } == 1)
    }

    @Test func `a connection that breaks during the commit is told as that, and the change is whole or not there`()
        async throws
    {
        let store = try Store.open(place)
        try await store.write { db in
            try db.run(
                text: """
                    CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql
                    AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
                    CREATE CONSTRAINT TRIGGER breaking AFTER INSERT ON story DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION break()
                    """)
        }
        let runs = Atomic(0)
        let failure = await #expect(throws: StoreFailure.self) {
            try await store.write { db in
                runs.add(1, ordering: .relaxed)
                _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
                try db.audit("test", by: "me", at: .noon)
            }
        }
        #expect(failure?.sentence.contains("may or may not be there") == true)
        #expect(runs.load(ordering: .relaxed) == 1)
        #expect(try await count(store) == 0)
        #expect(try await store.read { try $0.audit().count } == 0)
    }

    @Test func `an error that a block passes over still takes everything back`() async throws {
        let store = try Store.open(place)
        let failure = await #expect(throws: (any Error).self) {
            try await store.write { db in
                _ = try db.openStory(guid: "urn:a", kind: .text, at: .noon)
                _ = try? db.openStory(guid: "urn:a", kind: .text, at: .noon)
            }
        }
        #expect((failure as? any Explained)?.sentence.contains("story_guid") == true)
        #expect(try await count(store) == 0)
    }

    @Test func `two writers that wait for each other are told apart and both succeed`() async throws {
        let (one, two) = (try Store.open(place), try Store.open(place))
        try await one.write {
            try $0.run(text: "CREATE TABLE pair (id INT PRIMARY KEY, n INT); INSERT INTO pair VALUES (1, 0), (2, 0)")
        }
        async let up: Void = bump([1, 2], in: one)
        async let down: Void = bump([2, 1], in: two)
        _ = try await (up, down)
        let sums = try await one.read { try $0.rows("SELECT n FROM pair ORDER BY id").map { try $0.integer("n") } }
        #expect(sums == [2, 2])
    }

    private func bump(_ order: [Int], in store: Store) async throws {
        try await store.write { db in
            for id in order {
                try db.run("UPDATE pair SET n = n + 1 WHERE id = \(id)")
                _ = try db.row("SELECT pg_sleep(0.2)")
            }
        }
    }

    @Test func `a schema that moves under prepared statements is not noticed`() async throws {
        let (one, two) = (try Store.open(place), try Store.open(place))
        try await one.write { try $0.run(text: "INSERT INTO follower (name, position, moved) VALUES ('a', 0, 0)") }
        for step in 0..<3 {
            let rows = try await one.read { try $0.rows("SELECT * FROM follower") }
            #expect(rows.count == 1)
            try await two.write { try $0.run(text: "ALTER TABLE follower ADD COLUMN extra\(step) TEXT") }
        }
    }

    @Test func `a connection keeps no more prepared statements than it may`() async throws {
        var settings = PostgresSettings()
        settings.readers = 1
        settings.statements = 20
        let store = try Store.open(place, settings: settings)
        for number in 0..<60 {
            let sql = SQL(stringLiteral: "SELECT \(number) AS n")
            #expect(try await store.read { try $0.row(sql)?.integer("n") } == Int64(number))
        }
        let kept = try await store.read { try $0.row("SELECT count(*) AS n FROM pg_prepared_statements")?.integer("n") }
        #expect((1...21).contains(kept ?? 0))
    }

    @Test func `a commit waits for the disk even where the server says it need not`() async throws {
        let first = try Store.open(place)
        try await first.write { db in
            let name = try db.row("SELECT current_database() AS name")?.text("name") ?? ""
            try db.run(text: "ALTER DATABASE \(name) SET synchronous_commit = off")
        }
        let second = try Store.open(place)
        let setting = try await second.read { try $0.row("SHOW synchronous_commit")?.text("synchronous_commit") }
        #expect(setting == "on")
    }

    @Test func `the server sees who we are`() async throws {
        let name = try await Store.open(place).read { try $0.row("SHOW application_name")?.text("application_name") }
        #expect(name == "dateline")
    }

    @Test func `a statement that takes too long ends with a sentence`() async throws {
        var settings = PostgresSettings()
        settings.statement = .milliseconds(200)
        let store = try Store.open(place, settings: settings)
        let failure = await #expect(throws: StoreFailure.self) {
            try await store.write { db in _ = try db.row("SELECT pg_sleep(30)") }
        }
        #expect(failure?.sentence.hasPrefix("The database is too busy") == true)
    }
}
