/// One read or write under way. Valid only inside the block it was given to.
package struct Transaction {
    private let connection: any Connection

    init(_ connection: any Connection) { self.connection = connection }

    /// The words of the engine underneath.
    package var dialect: Dialect { connection.dialect }

    /// Runs a statement. Where the database is far, it travels with the next one whose answer is awaited, and an error
    /// of it is thrown there: at the latest by the end of the attempt or block.
    package func run(_ sql: SQL) throws { try connection.run(sql) }

    /// Runs a statement and returns how many rows it changed.
    package func changes(of sql: SQL) throws -> Int { try connection.changes(of: sql) }

    /// Runs statements that are text alone, such as a schema.
    package func run(text: String) throws { try connection.run(text: text) }

    package func rows(_ sql: SQL) throws -> [Row] { try connection.rows(sql) }

    /// The first row, or `nil` when there is none.
    package func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// Work that is undone alone when it throws, while the rest of the transaction stays.
    package func attempt<Value>(_ work: () throws -> Value) throws -> Value {
        var value: Value?
        try connection.attempt { value = try work() }
        guard let value else { throw StoreFailure.damaged("a savepoint ended without its work") }
        return value
    }

    /// Waits in a write until no other act is under way on any node, and keeps others waiting until its end.
    ///
    /// What reads to decide what to write calls it first. Twice is as good as once; in a read it does nothing.
    package func takeTurn() throws { try connection.takeTurn() }

    /// Whether nothing of the transaction can be kept after an error that an attempt threw.
    func isLost(after error: any Error) -> Bool { connection.isLost(after: error) }
}
