import CLibPQ

/// PostgreSQL's side of a transaction, and of the next ones on the same connection. It belongs to one thread.
final class PostgresConnection: Connection {
    let address: PostgresAddress
    private let link: PostgresLink
    private let settings: PostgresSettings
    /// Names of prepared statements by their text and the kinds of their values.
    private var prepared: [PreparedKey: String] = [:]
    private var preparedCount = 0
    /// Those whose preparing was posted and not answered yet.
    private var preparing: [PreparedKey] = []
    /// The first statement that failed since the transaction, or its innermost savepoint, began: PostgreSQL keeps nothing after it.
    private var spoiled: PostgresError?
    /// Whether this is a write that has not taken its turn yet.
    private var needsTurn = false
    /// Whether the server has answered since the transaction began.
    private var hasAnswered = false

    private struct PreparedKey: Hashable {
        var text: String
        var kinds: [SQLKind]
    }

    /// - Throws: `PostgresError` of kind `.lost` when it can't be had now, `.refused` when trying again won't help.
    init(_ address: PostgresAddress, _ settings: PostgresSettings) throws {
        self.address = address
        self.settings = settings
        link = try PostgresLink(address, settings)
        try prepareSession()
    }

    var dialect: Dialect { .postgres }

    func run(_ sql: SQL) throws { try post(sql) }

    func run(text: String) throws {
        if link.isAwaiting { try collect() }
        try noting { try link.run(text: text) }
    }

    func changes(of sql: SQL) throws -> Int { try ask(sql).changed }

    func rows(_ sql: SQL) throws -> [Row] { try ask(sql).rows() }

    func attempt(_ work: () throws -> Void) throws {
        // What failed before must not look like the work's failure.
        if link.isAwaiting { try collect() }
        let needed = needsTurn
        try post(command: "SAVEPOINT attempt")
        do {
            try work()
            try expectWhole()
            try send("RELEASE SAVEPOINT attempt")
        } catch {
            guard !link.isBroken else { throw error }
            try takeBack(["ROLLBACK TO SAVEPOINT attempt", "RELEASE SAVEPOINT attempt"])
            // Locks taken since the savepoint went with it.
            needsTurn = needed
            throw error
        }
    }

    func takeTurn() throws {
        guard needsTurn else { return }
        try post("SELECT position FROM wire_head FOR UPDATE")
        needsTurn = false
    }

    func isLost(after error: any Error) -> Bool {
        link.isBroken || (error as? PostgresError).map { $0.kind != .refused } ?? false
    }

    func expectOpen() throws { try post("SELECT expect_open()") }

    /// Begins a transaction, on its way with what comes next.
    func begin(_ command: String, takingTurns: Bool) throws {
        link.trust()
        spoiled = nil
        hasAnswered = false
        needsTurn = takingTurns
        try post(command: command)
    }

    /// Throws the error that a block passed over: SQLite goes on after a failed statement, PostgreSQL keeps nothing.
    func expectWhole() throws {
        if let spoiled { throw spoiled }
        if link.isBroken { throw PostgresError.lost("the connection broke") }
    }

    /// Waits for a first answer, so that a connection which was gone before the commit is known as that.
    func expectAnswer() throws {
        if !hasAnswered { try collect() }
    }

    /// Why a commit that was acknowledged is not to be relied on; `nil` where it is.
    var doubt: String? { link.doubt }

    /// Runs a command and waits for its answer, and for those of all that was posted before.
    @discardableResult
    func send(_ command: String) throws -> PostgresAnswer {
        try post(command: command)
        return try collect()
    }

    /// Ends a transaction that changed nothing, without waiting for it.
    func leave() throws {
        if link.isAwaiting { try collect() }
        try link.leave("COMMIT")
    }

    /// Takes everything back, where there is something to take back and someone to tell.
    func rollBack() throws {
        if !link.isBroken, link.isInTransaction { try takeBack(["ROLLBACK"]) }
    }

    private func takeBack(_ commands: [String]) throws {
        // A command behind one that fails would be skipped.
        if link.isAwaiting { _ = try? collect() }
        for command in commands { try send(command) }
        spoiled = nil
    }

    /// Whether it can be used again. One that rested is asked: the way to the server may have gone without a word.
    func isHealthy() throws -> Bool {
        guard link.isOpen() else { return false }
        if prepared.count > settings.statements {
            try send("DEALLOCATE ALL")
            prepared = [:]
        }
        if ContinuousClock.now - link.lastUsed > .seconds(30) { try send("SELECT 1") }
        return true
    }

    /// What every session needs, whatever the server's own settings say.
    private func prepareSession() throws {
        guard link.serverEncoding == "UTF8" else {
            throw PostgresError(
                kind: .refused, state: "22021",
                message:
                    "the database keeps text as \(link.serverEncoding), and stories need UTF8: make it with ENCODING 'UTF8'"
            )
        }
        // An acknowledged act is on the disk, and where there is a synchronous standby on its disk too. That it is not is
        // told by a warning, see PostgresNotice.
        try run(
            text: """
                SET statement_timeout = \(settings.statement.milliseconds);
                SET idle_in_transaction_session_timeout = \(settings.statement.milliseconds);
                SET bytea_output = 'hex';
                SET client_min_messages = warning;
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') IN ('off', 'local')
                """)
    }

    private func ask(_ sql: SQL) throws -> PostgresAnswer {
        try post(sql)
        return try collect()
    }

    private func post(_ sql: SQL) throws {
        let name = try name(of: sql)
        try PostgresParameters(sql.values).withPointers { count, values, lengths, formats in
            Result { try push { PQsendQueryPrepared($0, name, count, values, lengths, formats, 0) } }
        }.get()
    }

    private func post(command: String) throws {
        try push { PQsendQueryParams($0, command, 0, nil, nil, nil, nil, 0) }
    }

    private func name(of sql: SQL) throws -> String {
        let key = PreparedKey(text: sql.text(marker: dialect.marker), kinds: sql.kinds)
        if let name = prepared[key] { return name }
        preparedCount += 1
        let name = "s\(preparedCount)"
        let types = sql.kinds.map(\.oid)
        try push { PQsendPrepare($0, name, key.text, CInt(types.count), types) }
        prepared[key] = name
        preparing.append(key)
        return name
    }

    private func push(_ question: (OpaquePointer) -> CInt) throws {
        // So that neither side has to keep much.
        if link.awaitsMany { try collect() }
        try link.push(question)
    }

    @discardableResult
    private func collect() throws -> PostgresAnswer { try noting { try link.collect() } }

    /// Keeps in mind what a failure means for the transaction and the prepared statements.
    private func noting<Value>(_ answer: () throws -> Value) throws -> Value {
        defer {
            preparing = []
            hasAnswered = true
        }
        do { return try answer() } catch let error as PostgresError {
            // What came behind the error was skipped, preparing too.
            for key in preparing { prepared[key] = nil }
            if error.kind != .lost { spoiled = spoiled ?? error }
            throw error
        }
    }
}
