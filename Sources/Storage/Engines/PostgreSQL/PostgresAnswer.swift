import CLibPQ

/// One result of PostgreSQL, as libpq holds it.
final class PostgresAnswer {
    private let result: OpaquePointer

    init(_ result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    /// "COMMIT", "INSERT 0 1"; empty where there is none.
    var command: String { String(cString: PQcmdStatus(result)) }

    /// Whether it stands for the end of what was sent together.
    var endsPipeline: Bool { PQresultStatus(result) == PGRES_PIPELINE_SYNC }

    /// How many rows a statement changed.
    var changed: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    /// What went wrong; `nil` when nothing did.
    var error: PostgresError? {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC: return nil
        // It was skipped because of an error before it.
        case PGRES_PIPELINE_ABORTED: return nil
        default:
            let message = field(CInt(UInt8(ascii: "M"))) ?? Self.oneLine(PQresultErrorMessage(result))
            guard let state = field(CInt(UInt8(ascii: "C"))) else { return .lost(message) }
            return PostgresError(kind: .init(state: state, message: message), state: state, message: message)
        }
    }

    /// All rows, with values of the kinds that every engine has.
    func rows() throws -> [Row] {
        let width = PQnfields(result)
        let columns = (0..<width).map { String(cString: PQfname(result, $0)) }
        let types = (0..<width).map { PQftype(result, $0) }
        return try (0..<PQntuples(result)).map { row in
            Row(columns: columns, values: try (0..<width).map { try value(row, $0, type: types[Int($0)], in: columns) })
        }
    }

    private func value(_ row: CInt, _ column: CInt, type: Oid, in columns: [String]) throws -> SQLValue {
        guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else { return .null }
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        guard let value = PostgresType(type).read(bytes) else {
            throw StoreFailure.badColumn(columns[Int(column)], found: .text(String(decoding: bytes, as: UTF8.self)))
        }
        return value
    }

    private func field(_ code: CInt) -> String? { PQresultErrorField(result, code).map { String(cString: $0) } }

    /// libpq's own messages come with line breaks.
    static func oneLine(_ message: UnsafePointer<CChar>?) -> String {
        let text = message.map { String(cString: $0) } ?? "no reason given"
        let line = text.split { $0.isNewline || $0 == "\t" }.joined(separator: " ")
        return line.hasSuffix(".") ? String(line.dropLast()) : line
    }
}
