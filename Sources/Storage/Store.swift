import Foundation
import News

/// Where a newsroom's stories, wire and books are kept.
///
/// Everything read in one `read` is of one moment; everything written in one `write` is durable when it returns, or
/// was never there. Blocks run on the engine's own threads and can't wait inside.
package struct Store: Sendable {
    private let engine: SQLiteEngine

    /// Opens the database file, making it and its tables when new.
    ///
    /// - Throws: `StoreFailure.newerSchema` when a newer program wrote it.
    package static func open(_ path: String) throws -> Store {
        let store = Store(engine: try SQLiteEngine(path: path))
        try store.engine.writeNow { try Migrations.run(in: $0) }
        return store
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
