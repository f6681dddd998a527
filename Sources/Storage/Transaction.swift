import Foundation
import GRDB

/// One read or write under way. Valid only inside the block it was given to.
package struct Transaction {
    private let database: Database

    init(_ database: Database) { self.database = database }

    /// The words of the engine underneath.
    package var dialect: Dialect { .sqlite }

    /// Runs a statement and returns how many rows it changed.
    @discardableResult
    package func run(_ sql: SQL) throws -> Int {
        try prepared(sql).execute(arguments: arguments(sql))
        return database.changesCount
    }

    /// Runs statements that are text alone, such as a schema.
    package func run(text: String) throws { try database.execute(sql: text) }

    package func rows(_ sql: SQL) throws -> [Row] {
        let statement = try prepared(sql)
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(sql))
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(columns: columns, values: row.databaseValues.map(SQLValue.init)))
        }
        return rows
    }

    /// The first row, or `nil` when there is none.
    package func row(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// Work that is undone alone when it throws, while the rest of the transaction stays.
    package func attempt<Value>(_ work: () throws -> Value) throws -> Value {
        var value: Value?
        try database.inSavepoint {
            value = try work()
            return .commit
        }
        guard let value else { throw StoreFailure.damaged("a savepoint ended without its work") }
        return value
    }

    private func prepared(_ sql: SQL) throws -> Statement {
        try database.cachedStatement(sql: sql.text(marker: dialect.marker))
    }

    private func arguments(_ sql: SQL) -> StatementArguments { StatementArguments(sql.values.map(\.databaseValue)) }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .bytes([UInt8](data))
        }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
    }
}
