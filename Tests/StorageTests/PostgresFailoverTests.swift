import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing

/// A primary that is lost, or that can't promise what it acknowledged.
@Suite(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
struct PostgresFailoverTests {
    private func impatient() -> PostgresSettings {
        var settings = PostgresSettings()
        settings.patience = .seconds(1)
        settings.connecting = .seconds(2)
        settings.silence = .seconds(1)
        return settings
    }

    /// Writes until the server waits for its standby: it takes up a new setting a moment after it was told.
    private func firstFailure(in store: Store) async -> StoreFailure? {
        let end = ContinuousClock.now + .seconds(90)
        while ContinuousClock.now < end {
            do { try await store.write { try $0.audit("test", by: "me", at: .noon) } } catch {
                return error as? StoreFailure
            }
        }
        return nil
    }

    /// A server whose commits wait for a standby that is not there.
    private func lonelyServer() throws -> PostgresServer {
        let server = try PostgresServer()
        try server.run("ALTER SYSTEM SET synchronous_standby_names = 'absent'")
        return server
    }

    @Test func `a commit that waits too long for its standby is never told as kept`() async throws {
        let server = try lonelyServer()
        var settings = impatient()
        settings.statement = .seconds(1)
        let store = try Store.open(server.makeDatabase(), settings: settings)
        try server.run("SELECT pg_reload_conf()")
        let failure = await firstFailure(in: store)
        #expect(failure?.sentence.contains("may or may not be there") == true)
    }

    @Test func `nor is one whose wait the operator cancelled, where warnings are switched off`() async throws {
        let server = try lonelyServer()
        try server.run("ALTER SYSTEM SET client_min_messages = error")
        try server.run("ALTER SYSTEM SET lc_messages = 'C'")
        let store = try Store.open(server.makeDatabase(), settings: impatient())
        try server.run("SELECT pg_reload_conf()")
        // On a thread of its own: it would keep the write from being tried.
        Thread {
            try? server.run(Self.cancelWaiting)
        }.start()
        let sentence = await firstFailure(in: store)?.sentence
        #expect(sentence?.contains("canceling wait for synchronous replication") == true)
        #expect(sentence?.contains("may or may not be there") == true)
    }

    /// Cancels whoever waits for a standby, as soon as there is one.
    private static let cancelWaiting = """
        DO $$ BEGIN
            FOR tries IN 1..2000 LOOP
                PERFORM pg_sleep(0.05), pg_stat_clear_snapshot();
                PERFORM pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep';
                EXIT WHEN FOUND;
            END LOOP;
        END $$
        """

    @Test func `a server that froze is noticed long before a statement's time is over`() async throws {
        let server = try PostgresServer()
        var settings = impatient()
        settings.statement = .seconds(600)
        let store = try Store.open(server.makeDatabase(), settings: settings)
        let stopped = Mutex<[pid_t]>([])
        defer { stopped.withLock { $0.forEach { kill($0, SIGCONT) } } }
        let time = await ContinuousClock().measure {
            let failure = await #expect(throws: StoreFailure.self) {
                try await store.write { db in
                    let own = pid_t(try db.row("SELECT pg_backend_pid() AS pid")?.integer("pid") ?? 0)
                    stopped.withLock { $0 += [try? server.process(), own].compactMap { $0 } }
                    stopped.withLock { $0.forEach { kill($0, SIGSTOP) } }
                    try db.audit("test", by: "me", at: .noon)
                }
            }
            #expect(failure?.sentence.contains("Nothing was changed.") == true)
        }
        #expect(time < .seconds(200))
    }

    @Test func `a statement that takes its time is waited for as long as the server is awake`() async throws {
        var settings = impatient()
        settings.silence = .milliseconds(100)
        let store = try Store.open(PostgresServer.shared.get().makeDatabase(), settings: settings)
        let answer = try await store.read { try $0.row("SELECT 7 AS n FROM pg_sleep(1)")?.integer("n") }
        #expect(answer == 7)
    }

    @Test func `of several hosts the one that can write is used, and the next one when that changes`() async throws {
        let servers = [try PostgresServer(), try PostgresServer()]
        for server in servers {
            try server.run("CREATE DATABASE pair")
            _ = try Store.open("host=\(server.folder) user=dateline dbname=pair")
        }
        try hand("pair", from: servers[0], to: servers[1])
        let store = try Store.open(
            "host=\(servers[0].folder),\(servers[1].folder) user=dateline dbname=pair", settings: impatient())
        #expect(try await place(store) == servers[1].folder)
        try hand("pair", from: servers[1], to: servers[0])
        #expect(try await place(store) == servers[0].folder)
        try servers[0].stop()
        let failure = await #expect(throws: StoreFailure.self) { try await place(store) }
        #expect(failure?.sentence.contains("can't be reached") == true)
    }

    /// Makes a database writable in one place only and ends the sessions of the other, as a failover does.
    private func hand(_ database: String, from old: PostgresServer, to new: PostgresServer) throws {
        try old.run("ALTER DATABASE \(database) SET default_transaction_read_only = on")
        try new.run("ALTER DATABASE \(database) SET default_transaction_read_only = off")
        try old.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '\(database)'")
    }

    @discardableResult
    private func place(_ store: Store) async throws -> String? {
        try await store.write {
            try $0.row("SELECT current_setting('unix_socket_directories') AS place")?.text("place")
        }
    }
}
