import News

/// PostgreSQL through libpq: many nodes on one database, acts in turns, every commit on the disk before it is acknowledged.
struct PostgresEngine: Engine {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    // Apart, so that readers never wait behind acts that wait for their turn.
    private let readers: PostgresPool
    private let writers: PostgresPool

    init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        self.address = address
        self.settings = settings
        readers = PostgresPool(size: settings.readers, address, settings)
        writers = PostgresPool(size: settings.writers, address, settings)
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await readers.run { [end = end] in try $0.read(until: end, work) }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await writers.run { [end = end] in try $0.write(until: end, work) }
    }

    /// Nobody is kept waiting by the lock under which the schema is looked at.
    func isCurrent() throws -> Bool { false }

    func writeNow(_ work: (Transaction) throws -> Void) throws {
        // A step of the schema may make an index of all there is, and other nodes wait for it.
        var settings = settings
        settings.statement = max(settings.statement, .seconds(3600))
        try PostgresSession(address, settings).write(until: end, work)
    }

    /// When patience ends that begins now; waiting for a thread counts.
    private var end: ContinuousClock.Instant { .now + settings.patience }
}
