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

    func write<Value: Sendable>(
        evenIfClosed: Bool, _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await writers.run { [end = end] in try $0.write(until: end, evenIfClosed: evenIfClosed, work) }
    }

    func copy(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
        throw StoreFailure.notInAFile(place: address.place)
    }

    /// Nobody is kept waiting by the lock under which the schema is looked at.
    func isCurrent() throws -> Bool { false }

    func writeNow(_ work: (Transaction) throws -> Void) throws {
        try PostgresSession(address, settings).write(until: end, evenIfClosed: true, work)
    }

    /// When patience ends that begins now; waiting for a thread counts.
    private var end: ContinuousClock.Instant { .now + settings.patience }
}
