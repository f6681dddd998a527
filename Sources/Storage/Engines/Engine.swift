/// A database that can keep a newsroom. Blocks run on threads of the engine's own.
protocol Engine: Sendable {
    /// Runs a block that sees one moment, and may run it again when its connection broke.
    func read<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value

    /// Runs a block whose changes are durable when this returns; may run it again where none of them was kept. Blocks
    /// that wait at the same time share a commit. Refuses with `StoreFailure.closed` where the newsroom is closed.
    func write<Value: Sendable>(_ work: @escaping @Sendable (Transaction) throws -> Value) async throws -> Value

    /// The same with a commit of its own, and where the engine can write two things at once beside the others.
    func writeApart<Value: Sendable>(
        evenIfClosed: Bool, _ work: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value

    /// Rings when the wire may have moved.
    func wireMoves() -> AsyncStream<Void>

    /// Whether nothing is to be done at opening: found out without keeping anybody waiting.
    func isCurrent() throws -> Bool

    /// Copies what one moment holds to a new file, while others write.
    ///
    /// - Parameter progress: told what part of the whole is done, from 0 to 1.
    func copy(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws

    /// Writes on the calling thread, for the moment of opening, also where the newsroom is closed.
    func writeNow(_ work: (Transaction) throws -> Void) throws
}

/// What a transaction asks of its engine.
protocol Connection: AnyObject {
    var dialect: Dialect { get }

    /// Runs a statement. What it can't do may be told by a later one, at the latest by the end of the attempt or block.
    func run(_ sql: SQL) throws

    /// Runs a statement and returns how many rows it changed.
    func changes(of sql: SQL) throws -> Int

    /// Runs statements that are text alone.
    func run(text: String) throws

    func rows(_ sql: SQL) throws -> [Row]

    /// Undoes what the work did when it throws, and leaves the rest of the transaction.
    func attempt(_ work: () throws -> Void) throws

    /// Waits in a write until no other act is under way on any node, and keeps others waiting until its end.
    ///
    /// It is the only lock that acts take, and they take it before they read what they change; so acts on two nodes
    /// can't overtake one another, lose one another's changes or wait for one another in a ring.
    func takeTurn() throws

    /// Whether nothing of the transaction can be kept after an error that an attempt threw.
    func isLost(after error: any Error) -> Bool

    /// Sees to it that nothing is written where the newsroom is closed, nor while it is being closed.
    ///
    /// - Throws: `StoreFailure.closed`; a database that is far tells it with a later answer, at the latest at the end.
    func expectOpen() throws
}
