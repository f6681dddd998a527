import News

/// One read or write under way. Valid only inside the block it was given to.
package struct Transaction {
    private let connection: any Connection
    let memory = Memory()

    private init(_ connection: any Connection) { self.connection = connection }

    /// Runs all of a transaction's work, between its beginning and its commit.
    static func run<Value>(on connection: any Connection, _ work: (Transaction) throws -> Value) throws -> Value {
        let db = Transaction(connection)
        let value = try work(db)
        try db.noteEnds()
        return value
    }

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
        let before = memory.ends
        do { try connection.attempt { value = try work() } } catch {
            memory.ends = before
            throw error
        }
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

/// What a write knows and need not ask again, however many acts it holds: who writes has the turn, so nobody else changes it.
final class Memory {
    /// Where the wire and the books end; undone with the attempt that moved them.
    var ends = Ends()
    /// The filing that was read last, by its text: an act reads it to move it, and then to see that nothing of it is lost.
    var filing: (text: String, value: Filing)?

    struct Ends {
        var wire: Int64?
        var audit: (number: Int64, hash: String)?
        /// Whether the row of the wire's head still has to be told.
        var mustBeNoted = false
    }
}
