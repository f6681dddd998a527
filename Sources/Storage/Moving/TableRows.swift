/// Reading and writing the rows of any table.
struct TableShape: Sendable {
    let table: NewsroomTable
    /// In the order of their names, which is the same on every engine.
    let columns: [Column]

    struct Column: Sendable {
        let name: String
        let kind: SQLKind
        /// Whether it numbers the table's rows by itself.
        let counts: Bool
    }

    /// How many values go with one statement; every engine takes more.
    private static let valuesAtOnce = 4000

    /// Rows after a key, in the order of their keys.
    func page(after key: [SQLValue]?, in db: Transaction) throws -> [Row] {
        var text = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        text.appendLiteral("SELECT \(names) FROM \(table.name) WHERE 1 = 1")
        if let condition = table.condition {
            text.appendLiteral(" AND ")
            text.appendInterpolation(condition)
        }
        let order = table.key.joined(separator: ", ")
        if let key {
            text.appendLiteral(" AND (\(order)) > ")
            append(Array(zip(key, table.key.map(kind))), to: &text)
        }
        text.appendLiteral(" ORDER BY \(order) LIMIT \(table.page)")
        return try db.rows(SQL(stringInterpolation: text))
    }

    /// The key of a row.
    func key(of row: Row) -> [SQLValue] {
        table.key.compactMap { row.columns.firstIndex(of: $0) }.map { row.values[$0] }
    }

    func insert(_ rows: [Row], in db: Transaction) throws {
        let atOnce = max(1, Self.valuesAtOnce / columns.count)
        for start in stride(from: 0, to: rows.count, by: atOnce) {
            var text = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
            text.appendLiteral("INSERT INTO \(table.name) (\(names)) VALUES ")
            for (index, row) in rows[start..<min(start + atOnce, rows.count)].enumerated() {
                if index > 0 { text.appendLiteral(", ") }
                append(zip(row.values, columns).map { ($0, $1.kind) }, to: &text)
            }
            try db.run(SQL(stringInterpolation: text))
        }
    }

    /// Writes a row over the only one.
    func replace(with row: Row, in db: Transaction) throws {
        var text = SQL.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
        text.appendLiteral("UPDATE \(table.name) SET ")
        for (index, (value, column)) in zip(row.values, columns).enumerated() {
            text.appendLiteral("\(index > 0 ? ", " : "")\(column.name) = ")
            text.appendInterpolation(value, as: column.kind)
        }
        try db.run(SQL(stringInterpolation: text))
    }

    func count(in db: Transaction) throws -> Int {
        let condition: SQL = table.condition.map { "WHERE \($0)" } ?? ""
        return Int(
            try db.row("SELECT count(*) AS rows FROM \(SQL(stringLiteral: table.name)) \(condition)")?.integer("rows")
                ?? 0)
    }

    private var names: String { columns.map(\.name).joined(separator: ", ") }

    private func kind(of name: String) -> SQLKind { columns.first { $0.name == name }?.kind ?? .text }

    private func append(_ values: [(SQLValue, SQLKind)], to text: inout SQL.StringInterpolation) {
        text.appendLiteral("(")
        for (index, (value, kind)) in values.enumerated() {
            if index > 0 { text.appendLiteral(", ") }
            text.appendInterpolation(value, as: kind)
        }
        text.appendLiteral(")")
    }
}

extension Transaction {
    /// What a table looks like in this database.
    func shape(of table: NewsroomTable) throws -> TableShape {
        let columns = try rows(dialect.columns(table.name)).map { row in
            TableShape.Column(
                name: try row.text("name"), kind: SQLKind(declared: try row.text("type")),
                counts: try row.integer("counts") != 0)
        }
        return TableShape(
            table: table, columns: columns.filter { !table.leaving.contains($0.name) }.sorted { $0.name < $1.name })
    }
}

extension SQLKind {
    /// The kind of a column by the type it was declared with.
    fileprivate init(declared type: String) {
        let type = type.lowercased()
        self =
            if type.contains("int") { .integer } else if type == "blob" || type == "bytea" {
                .bytes
            } else if type
                == "real" || type.hasPrefix("double")
            { .real } else { .text }
    }
}
