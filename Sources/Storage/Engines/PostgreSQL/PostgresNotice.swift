import CLibPQ

/// What PostgreSQL says beside its answers.
enum PostgresNotice {
    /// The warning of a commit whose wait for a synchronous standby was cut short: it is acknowledged, and gone if this
    /// server is lost before a standby has it. `nil` for every other notice.
    ///
    /// The words are translated and the SQLSTATE is that of any warning; the place in the server's source is neither.
    static func doubt(in notice: OpaquePointer) -> String? {
        guard field("V", of: notice) == "WARNING", field("R", of: notice) == "SyncRepWaitForLSN" else { return nil }
        return field("M", of: notice) ?? "the wait for a synchronous standby was cut short"
    }

    /// Fields have one-letter codes: https://www.postgresql.org/docs/15/protocol-error-fields.html
    private static func field(_ code: Unicode.Scalar, of notice: OpaquePointer) -> String? {
        PQresultErrorField(notice, CInt(code.value)).map { String(cString: $0) }
    }
}
