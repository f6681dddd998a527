import GRDB
import News

/// SQLite in WAL mode: one writer, many readers, every commit on the disk before it is acknowledged.
struct SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let acts = ActQueue()
    private let bell = Bell()
    /// Something that must live as long as the database is open.
    private let kept: TemporaryFolder?

    init(path: String, keeping kept: TemporaryFolder? = nil) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -8000")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            // Here, because the pool itself turns it to NORMAL, where a commit waits for no disk.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw Self.told(error)
        }
        self.kept = kept
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { try Transaction.run(on: SQLiteConnection($0), work) }
        } catch {
            throw Self.told(error)
        }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isFirst = acts.add(WaitingAct(until: .now, telling: continuation, work))
            if isFirst { pool.asyncWriteWithoutTransaction { writeActs(in: $0) } }
        }
    }

    /// Writes the acts that wait, and lets others write before the next ones.
    private func writeActs(in database: Database) {
        let left = write(acts.next(), in: database)
        if acts.end(leaving: left) { pool.asyncWriteWithoutTransaction { writeActs(in: $0) } }
    }

    /// Those acts of a batch that are still to be written.
    private func write(_ batch: ActBatch, in database: Database) -> ArraySlice<WaitingAct> {
        var outcomes: [WaitingAct.Outcome] = []
        do {
            try database.inTransaction(.immediate) {
                let connection = SQLiteConnection(database)
                try connection.expectOpen()
                outcomes = try Transaction.run(on: connection) {
                    try batch.perform(in: $0, explaining: Self.told)
                }
                return .commit
            }
            bell.ring()
            return batch.tell(outcomes)
        } catch {
            let told = Self.told(error)
            if (told as? StoreFailure)?.isOutcomeUnknown == true { return batch.tell(outcomes, unknown: told) }
            batch.acts.forEach { $0.fail(told) }
            return []
        }
    }

    func writeApart<Value: Sendable>(
        evenIfClosed: Bool, _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        do {
            return try await pool.write { database in
                let connection = SQLiteConnection(database)
                if !evenIfClosed { try connection.expectOpen() }
                return try Transaction.run(on: connection, work)
            }
        } catch {
            throw Self.told(error)
        }
    }

    /// The read transaction holds one moment of the log, so writers neither wait for the copy nor make it begin again.
    func copy(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
        do {
            try await pool.read { source in
                _ = try Int.fetchOne(source, sql: "SELECT position FROM wire_head")
                let target = try DatabaseQueue(path: path)
                try target.writeWithoutTransaction { target in
                    try source.backup(to: target, pagesPerStep: 1000) { step in
                        progress(Double(step.completedPageCount) / Double(max(1, step.totalPageCount)))
                    }
                }
                try target.close()
            }
        } catch {
            throw Self.told(error)
        }
    }

    func wireMoves() -> AsyncStream<Void> { bell.rings() }

    /// Reading waits for no writer, so a command that only looks is never kept waiting by one that works.
    func isCurrent() throws -> Bool {
        do {
            return try pool.read { database in
                guard try database.tableExists("schema_step") else { return false }
                return try Int.fetchOne(database, sql: "SELECT max(number) FROM schema_step") == Migrations.steps.count
            }
        } catch {
            throw Self.told(error)
        }
    }

    /// Writes on the calling thread, for the moment of opening.
    func writeNow(_ work: (Transaction) throws -> Void) throws {
        do {
            try pool.write { try Transaction.run(on: SQLiteConnection($0), work) }
        } catch {
            throw Self.told(error)
        }
    }

    /// The sentence for what the machine put in the way; any other error as it is.
    private static func told(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreFailure.tooBusy("another program has been writing to it for 10 seconds")
        case .SQLITE_FULL: return StoreFailure.notWritten("the disk is full")
        // The log may hold the commit although the disk did not say that it has it.
        case .SQLITE_IOERR where error.sql?.hasPrefix("COMMIT") == true:
            return StoreFailure.outcomeUnknown(place: "of this newsroom", reason: "the disk failed")
        case .SQLITE_IOERR: return StoreFailure.notWritten("the disk failed (\(error.message ?? "no reason given"))")
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            return StoreFailure.notWritten(error.message ?? "its file can't be opened for writing")
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return StoreFailure.damaged(error.message ?? "its file is no database")
        default: return error
        }
    }
}
