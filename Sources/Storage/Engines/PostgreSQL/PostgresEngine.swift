import News

/// PostgreSQL through libpq: many nodes on one database, acts in turns, every commit on the disk before it is acknowledged.
struct PostgresEngine: Engine {
    private let address: PostgresAddress
    private let settings: PostgresSettings
    // Apart, so that readers never wait behind acts that wait for their turn, nor acts behind a follower's long write.
    private let readers: PostgresPool
    private let followers: PostgresPool
    private let writer: PostgresPool
    private let acts = ActQueue()
    private let bell = Bell()
    private let otherNodes: PostgresBell

    init(_ address: PostgresAddress, _ settings: PostgresSettings) {
        self.address = address
        self.settings = settings
        readers = PostgresPool(size: settings.readers, address, settings)
        followers = PostgresPool(size: settings.followers, address, settings)
        writer = PostgresPool(size: 1, address, settings)
        otherNodes = PostgresBell(address, settings, ringing: bell)
    }

    func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try await readers.run { [end = end] in try $0.read(until: end, work) }
    }

    func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value {
        try Task.checkCancellation()
        return try await withCheckedThrowingContinuation { [end = end] continuation in
            let isFirst = acts.add(WaitingAct(until: end, telling: continuation, work))
            if isFirst { writer.start(writeActs) }
        }
    }

    /// Writes the acts that wait, batch after batch.
    @Sendable private func writeActs(on session: PostgresSession) {
        var isMore = true
        while isMore {
            isMore = acts.end(leaving: session.write(acts.next()))
            bell.ring()
            otherNodes.tell()
        }
    }

    func wireMoves() -> AsyncStream<Void> {
        otherNodes.start()
        return bell.rings()
    }

    func writeApart<Value: Sendable>(
        evenIfClosed: Bool, _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await followers.run { [end = end] in try $0.write(until: end, evenIfClosed: evenIfClosed, work) }
    }

    func copy(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
        throw StoreFailure.notInAFile(place: address.place)
    }

    /// Nobody is kept waiting by the lock under which the schema is looked at.
    func isCurrent() throws -> Bool { false }

    func writeNow(_ work: (Transaction) throws -> Void) throws {
        // A step of the schema may make an index of all there is, and other nodes wait for it.
        var settings = settings
        settings.statement = max(settings.statement, .seconds(3600))
        try PostgresSession(address, settings).write(until: end, evenIfClosed: true, work)
    }

    /// When patience ends that begins now; waiting for a thread counts.
    private var end: ContinuousClock.Instant { .now + settings.patience }
}
