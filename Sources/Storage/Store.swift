import Foundation
import News

/// Where a newsroom's stories, wire and books are kept.
///
/// Everything read in one `read` is of one moment; everything written in one `write` is durable when it returns, or
/// was never there. Blocks that are written at the same moment share a commit, and each stands or falls alone. Blocks
/// run on the engine's own threads and can't wait inside; one that met another in its way, or a broken connection, runs
/// again from its beginning.
package struct Store: Sendable {
    private let engine: any Engine

    /// Opens a database, making its tables, and a file, when new.
    ///
    /// - Parameter place: the path of an SQLite file, or where a PostgreSQL database is: `postgres://host/newsroom`
    ///   or libpq's words, such as `host=db1,db2 dbname=newsroom sslmode=verify-full`.
    /// - Throws: `StoreFailure.newerSchema` when a newer program wrote it.
    package static func open(_ place: String, settings: PostgresSettings = PostgresSettings()) throws -> Store {
        let address = try PostgresAddress(place)
        let engine: any Engine = try address.map { PostgresEngine($0, settings) } ?? SQLiteEngine(path: place)
        if try !engine.isCurrent() { try engine.writeNow { try Migrations.run(in: $0) } }
        return Store(engine: engine)
    }

    /// A fresh store in a folder of its own, which goes with the last copy of the store.
    package static func temporary() throws -> Store {
        let folder = try TemporaryFolder()
        let store = Store(engine: try SQLiteEngine(path: folder.path + "/newsroom.sqlite", keeping: folder))
        try store.engine.writeNow { try Migrations.run(in: $0) }
        return store
    }

    package func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    {
        try await engine.read(work)
    }

    package func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value
    {
        try await engine.write(work)
    }

    /// A write that shares its commit with no act and, on PostgreSQL, keeps none waiting: for long ones that take no turn,
    /// such as a follower's.
    package func writeApart<Value: Sendable>(
        _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await engine.writeApart(evenIfClosed: false, work)
    }

    /// Rings when the wire may have moved: at once after an act of this program, on PostgreSQL within a moment after one of
    /// another node that listens too. Rings can be missed, so who follows the wire also looks from time to time.
    package func wireMoves() -> AsyncStream<Void> { engine.wireMoves() }

    /// Writes also where the newsroom is closed: for who closes, fills or reopens it.
    func tend<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await engine.writeApart(evenIfClosed: true, work)
    }

    /// Copies what one moment holds to a new SQLite file, while others write.
    ///
    /// - Parameter progress: told what part of the whole is done, from 0 to 1.
    /// - Throws: `StoreFailure.notInAFile` for a PostgreSQL database, which has tools of its own for that.
    package func copy(to path: String, progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws {
        try await engine.copy(to: path, progress: progress)
    }

    /// The newest step of the schema that this program knows.
    package static var newestSchema: Int { Migrations.steps.count }

    /// How a database is called in sentences, from what `open` takes: a URL may hold a password.
    package static func name(of place: String) throws -> String {
        try PostgresAddress(place)?.place ?? URL(fileURLWithPath: place).standardizedFileURL.path
    }

    /// Whether a place, as `open` takes it, is a PostgreSQL database and not a file.
    package static func isServer(_ place: String) throws -> Bool { try PostgresAddress(place) != nil }
}

/// A folder that is removed when nobody holds it any more.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "dateline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
