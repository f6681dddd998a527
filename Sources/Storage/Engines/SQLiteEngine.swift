import GRDB
import News

/// SQLite in WAL mode: one writer, many readers, every commit on the disk before it is acknowledged.
struct SQLiteEngine: Engine {
    private let pool: DatabasePool
    /// Something that must live as long as the database is open.
    private let kept: TemporaryFolder?

    init(path: String, keeping kept: TemporaryFolder? = nil) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA cache_size = -8000")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        self.kept = kept
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await pool.read { try work(Transaction(SQLiteConnection($0))) }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await pool.write { try work(Transaction(SQLiteConnection($0))) }
    }

    /// Writes on the calling thread, for the moment of opening.
    func writeNow(_ work: (Transaction) throws -> Void) throws {
        try pool.write { try work(Transaction(SQLiteConnection($0))) }
    }
}
