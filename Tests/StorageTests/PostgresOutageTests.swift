import Foundation
import News
import Storage
import Synchronization
import TestSupport
import Testing

/// A server that is away, silent or not what it should be: a sentence, in time.
@Suite(.enabled(if: PostgresServer.programs != nil, Comment(rawValue: PostgresServer.howToInstall)))
struct PostgresOutageTests {
    private func impatient() -> PostgresSettings {
        var settings = PostgresSettings()
        settings.patience = .seconds(1)
        settings.connecting = .seconds(2)
        settings.statement = .seconds(1)
        return settings
    }

    private func sentence(of work: () async throws -> Void) async -> (text: String?, time: Duration) {
        var text: String?
        let time = await ContinuousClock().measure {
            do { try await work() } catch { text = (error as? any Explained)?.sentence }
        }
        return (text, time)
    }

    @Test func `a server that stopped is told as that within the time allowed`() async throws {
        let server = try PostgresServer()
        let store = try Store.open(server.makeDatabase(), settings: impatient())
        try await store.write { try $0.audit("test", by: "me", at: .noon) }
        try server.stop()
        let written = await sentence { try await store.write { try $0.audit("test", by: "me", at: .noon) } }
        #expect(written.text?.contains("can't be reached") == true)
        #expect(written.text?.contains("Nothing was changed.") == true)
        #expect(written.time < .seconds(20))
        let read = await sentence { _ = try await store.read { try $0.wireHead() } }
        #expect(read.text?.contains("can't be reached") == true)
        let crowd = await ContinuousClock().measure {
            await withTaskGroup { group in
                for _ in 0..<40 { group.addTask { _ = try? await store.read { try $0.wireHead() } } }
            }
        }
        #expect(crowd < .seconds(20))
    }

    @Test func `a server that is silent is told as that within the time allowed`() async throws {
        // A server of its own: one whose backend stands still keeps others from making databases.
        let server = try PostgresServer()
        defer { withExtendedLifetime(server) {} }
        let store = try Store.open(server.makeDatabase(), settings: impatient())
        let stopped = Mutex<[pid_t]>([])
        defer { stopped.withLock { $0.forEach { kill($0, SIGCONT) } } }
        let written = await sentence {
            try await store.write { db in
                let process = try db.row("SELECT pg_backend_pid() AS pid")?.integer("pid") ?? 0
                stopped.withLock { $0.append(pid_t(process)) }
                kill(pid_t(process), SIGSTOP)
                try db.audit("test", by: "me", at: .noon)
            }
        }
        #expect(written.text?.contains("there was no answer in time") == true)
        #expect(written.time < .seconds(120))
    }

    @Test(arguments: [
        "postgres://ana:secret@/db?nonsense=1", "postgresql://ana:se%zzcret@host/db", "postgres://ana:secret@[::1/db",
    ])
    func `an address that can't be read is refused without telling its password`(address: String) async {
        let told = await sentence { _ = try Store.open(address) }
        #expect(told.text?.hasPrefix("The database's address can't be used") == true)
        #expect(told.text?.contains("cret") == false)
    }

    @Test func `a database that is not there is told at once, by name and without the password`() async throws {
        let server = try PostgresServer.shared.get()
        let told = await sentence { _ = try Store.open("postgres://dateline:secret@/nowhere?host=\(server.folder)") }
        #expect(told.text?.contains("nowhere") == true)
        #expect(told.text?.contains("secret") == false)
        #expect(told.time < .seconds(20))
    }

    @Test func `a database that can't keep every letter is refused`() async throws {
        let place = try PostgresServer.shared.get().makeDatabase(encoding: "LATIN1")
        let told = await sentence { _ = try Store.open(place) }
        #expect(told.text?.contains("UTF8") == true)
    }

    @Test func `libpq's own words are an address too`() async throws {
        let url = try EngineUnderTest.postgres.place()
        let name = url.dropFirst("postgresql:///".count).prefix { $0 != "?" }
        let folder = try PostgresServer.shared.get().folder
        let store = try Store.open("host=\(folder) user=dateline dbname=\(name)")
        #expect(try await store.read { try $0.wireHead() } == 0)
    }
}
