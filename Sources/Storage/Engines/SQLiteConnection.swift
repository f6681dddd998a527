import Foundation
import GRDB

/// SQLite's side of a transaction.
final class SQLiteConnection: Connection {
    private let database: Database

    init(_ database: Database) { self.database = database }

    var dialect: Dialect { .sqlite }

    func run(_ sql: SQL) throws { try prepared(sql).execute(arguments: arguments(sql)) }

    func changes(of sql: SQL) throws -> Int {
        try run(sql)
        return database.changesCount
    }

    func run(text: String) throws { try database.execute(sql: text) }

    func rows(_ sql: SQL) throws -> [Row] {
        let statement = try prepared(sql)
        let columns = statement.columnNames
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(sql))
        var rows: [Row] = []
        while let row = try cursor.next() {
            rows.append(Row(columns: columns, values: row.databaseValues.map(SQLValue.init)))
        }
        return rows
    }

    func attempt(_ work: () throws -> Void) throws {
        try database.inSavepoint {
            try work()
            return .commit
        }
    }

    // SQLite has one writer at a time: who writes has the turn.
    func takeTurn() {}

    /// After some failures of the machine SQLite takes the whole transaction back by itself.
    func isLost(after error: any Error) -> Bool {
        guard database.isInsideTransaction else { return true }
        guard let error = error as? DatabaseError else { return false }
        return [.SQLITE_FULL, .SQLITE_IOERR, .SQLITE_NOMEM, .SQLITE_CORRUPT, .SQLITE_INTERRUPT]
            .contains(error.resultCode)
    }

    func expectOpen() throws {
        if let sentence = try rows("SELECT closed FROM wire_head").first?.optionalText("closed") {
            throw StoreFailure.closed(sentence)
        }
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
