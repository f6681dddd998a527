import News

/// What went wrong between this program and PostgreSQL.
struct PostgresError: Explained, Hashable {
    var kind: Kind
    /// PostgreSQL's five letters, where it said them: https://www.postgresql.org/docs/15/errcodes-appendix.html
    var state: String
    var message: String

    enum Kind: Hashable, Sendable {
        /// The connection broke, or can no longer do what it is for.
        case lost
        /// Another transaction was in the way; the same again can work.
        case conflict
        /// The schema moved under a prepared statement.
        case stale
        /// A statement took longer than the settings allow.
        case slow
        /// The newsroom is closed; the message is its sentence.
        case closed
        /// Trying again changes nothing: bad SQL, a broken rule, no permission.
        case refused
    }

    static func lost(_ message: String) -> PostgresError { PostgresError(kind: .lost, state: "", message: message) }

    var sentence: String { "PostgreSQL refused: \(message) (\(state))." }
}

extension PostgresError.Kind {
    init(state: String, message: String) {
        switch state {
        case "40001", "40P01", "55P03": self = .conflict
        case "57014": self = .slow
        // Shutting down, starting up, or a primary that became a standby under an open connection.
        case "57P01", "57P02", "57P03", "57P05", "25006", "25P03", "53300": self = .lost
        case Dialect.closedState: self = .closed
        case "26000": self = .stale
        case "0A000" where message.contains("cached plan"): self = .stale
        case _ where state.hasPrefix("08"): self = .lost
        default: self = .refused
        }
    }
}
