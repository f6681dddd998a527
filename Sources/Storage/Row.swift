import News

/// One row of an answer, read by column name.
package struct Row: Sendable {
    let columns: [String]
    let values: [SQLValue]

    package func text(_ column: String) throws -> String {
        guard let text = try optionalText(column) else { throw StoreFailure.badColumn(column, found: .null) }
        return text
    }

    package func optionalText(_ column: String) throws -> String? {
        switch try value(column) {
        case .text(let text): text
        case .null: nil
        case let other: throw StoreFailure.badColumn(column, found: other)
        }
    }

    package func integer(_ column: String) throws -> Int64 {
        guard let number = try optionalInteger(column) else { throw StoreFailure.badColumn(column, found: .null) }
        return number
    }

    package func optionalInteger(_ column: String) throws -> Int64? {
        switch try value(column) {
        case .integer(let number): number
        case .null: nil
        case let other: throw StoreFailure.badColumn(column, found: other)
        }
    }

    package func optionalBytes(_ column: String) throws -> [UInt8]? {
        switch try value(column) {
        case .bytes(let bytes): bytes
        case .null: nil
        case let other: throw StoreFailure.badColumn(column, found: other)
        }
    }

    package func id<Kind>(_ column: String) throws -> ID<Kind> { ID(try integer(column)) }

    package func time(_ column: String) throws -> WireTime { WireTime(milliseconds: try integer(column)) }

    package func optionalTime(_ column: String) throws -> WireTime? {
        try optionalInteger(column).map { WireTime(milliseconds: $0) }
    }

    /// A value of one of our own enumerations, stored by its raw text.
    package func choice<Choice: RawRepresentable>(_ column: String) throws -> Choice where Choice.RawValue == String {
        let text = try text(column)
        guard let choice = Choice(rawValue: text) else { throw StoreFailure.badColumn(column, found: .text(text)) }
        return choice
    }

    private func value(_ column: String) throws -> SQLValue {
        guard let index = columns.firstIndex(of: column) else { throw StoreFailure.noColumn(column) }
        return values[index]
    }
}
