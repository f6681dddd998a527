import CLibPQ
import Foundation

/// One connection to PostgreSQL. It belongs to one thread.
final class PostgresConnection: Connection {
    let address: PostgresAddress
    private let handle: OpaquePointer
    private let settings: PostgresSettings
    /// Names of prepared statements by their text and the kinds of their values.
    private var prepared: [PreparedKey: String] = [:]
    private var preparedCount = 0
    /// Those whose preparing was posted and not answered yet.
    private var preparing: [PreparedKey] = []
    /// How many answers are still to be read.
    private var awaited = 0
    /// Whether the end of a read was sent and its answer is still to be read.
    private var hasLeft = false
    /// Whether the server has answered since the transaction began.
    private var hasAnswered = false
    /// Set once the connection can't be trusted any more.
    private(set) var isBroken = false
    /// The first statement that failed since the transaction, or its innermost savepoint, began: PostgreSQL keeps nothing after it.
    private var spoiled: PostgresError?
    /// Whether this is a write that has not taken its turn yet.
    private var needsTurn = false
    var lastUsed = ContinuousClock.now

    private struct PreparedKey: Hashable {
        var text: String
        var kinds: [SQLKind]
    }

    /// - Throws: `PostgresError` of kind `.lost` when it can't be had now, `.refused` when trying again won't help.
    init(_ address: PostgresAddress, _ settings: PostgresSettings) throws {
        let words = address.words(settings)
        let keys = words.map { strdup($0.key) }
        let values = words.map { strdup($0.value) }
        defer { (keys + values).forEach { free($0) } }
        let handle = PQconnectdbParams(
            keys.map { UnsafePointer($0) } + [nil], values.map { UnsafePointer($0) } + [nil], 1)
        guard let handle else { throw PostgresError.lost("out of memory") }
        self.handle = handle
        self.address = address
        self.settings = settings
        guard PQstatus(handle) == CONNECTION_OK else {
            throw Self.refusal(PostgresAnswer.oneLine(PQerrorMessage(handle)))
        }
        PQsetnonblocking(handle, 1)
        guard PQenterPipelineMode(handle) == 1 else { throw broken() }
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try prepareSession()
    }

    deinit { PQfinish(handle) }

    var dialect: Dialect { .postgres }

    func run(_ sql: SQL) throws { try post(sql) }

    func run(text: String) throws {
        if isAwaiting { try collect() }
        // Several statements in one text go another way than the rest.
        PQexitPipelineMode(handle)
        guard PQsendQuery(handle, text) == 1 else { throw broken() }
        let answers = try awaitAnswers(inPipeline: false)
        guard PQenterPipelineMode(handle) == 1 else { throw broken() }
        try check(answers)
    }

    func changes(of sql: SQL) throws -> Int { try ask(sql).changed }

    func rows(_ sql: SQL) throws -> [Row] { try ask(sql).rows() }

    func attempt(_ work: () throws -> Void) throws {
        // What failed before must not look like the work's failure.
        if isAwaiting { try collect() }
        let needed = needsTurn
        try post(command: "SAVEPOINT attempt")
        do {
            try work()
            try expectWhole()
            try send("RELEASE SAVEPOINT attempt")
        } catch {
            guard !isBroken else { throw error }
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

    /// Begins a transaction with what comes next.
    func begin(_ command: String, takingTurns: Bool) throws {
        spoiled = nil
        hasAnswered = false
        try post(command: command)
        needsTurn = takingTurns
    }

    /// Waits for a first answer, so that a connection which was gone before the commit is known as that.
    func expectAnswer() throws {
        if !hasAnswered { try collect() }
    }

    /// Runs a command and waits for its answer, and for those of all that was posted before.
    @discardableResult
    func send(_ command: String) throws -> PostgresAnswer {
        try post(command: command)
        return try collect()
    }

    /// Sends a command without waiting: its answer comes with the next that is waited for.
    func post(command: String) throws { try push { PQsendQueryParams($0, command, 0, nil, nil, nil, nil, 0) } }

    /// Ends a transaction that changed nothing, without waiting: the answer is read when the connection is used again.
    func leave() throws {
        try post(command: "COMMIT")
        guard PQpipelineSync(handle) == 1, PQflush(handle) >= 0 else { throw broken() }
        hasLeft = true
    }

    /// Reads the answer to `leave`.
    private func settle() throws {
        guard hasLeft else { return }
        hasLeft = false
        let answers = try awaitAnswers(inPipeline: true)
        awaited = 0
        try check(answers)
    }

    /// Takes back what was done, also what is still on its way.
    func takeBack(_ commands: [String]) throws {
        // A command behind one that fails would be skipped.
        if isAwaiting { _ = try? collect() }
        for command in commands { try send(command) }
        spoiled = nil
    }

    /// Whether a transaction is open.
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    /// Throws the error that a block passed over: SQLite goes on after a failed statement, PostgreSQL keeps nothing.
    func expectWhole() throws {
        if let spoiled { throw spoiled }
        if isBroken { throw PostgresError.lost("the connection broke") }
    }

    /// Whether the server still holds the other end, as far as can be seen without asking it.
    func isOpen() -> Bool {
        guard !isBroken, (try? settle()) != nil, PQconsumeInput(handle) == 1, PQstatus(handle) == CONNECTION_OK else {
            return false
        }
        return !isInTransaction && !isAwaiting
    }

    /// Forgets prepared statements when there are too many.
    func trimStatements() throws {
        guard prepared.count > settings.statements else { return }
        try send("DEALLOCATE ALL")
        prepared = [:]
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
        if isBroken { throw PostgresError.lost("the connection broke") }
        guard question(handle) == 1 else { throw broken() }
        awaited += 1
        if awaited >= 200 { try collect() }
    }

    /// Waits for the answers of all that was posted; the last.
    @discardableResult
    private func collect() throws -> PostgresAnswer {
        if isBroken { throw PostgresError.lost("the connection broke") }
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        let answers = try awaitAnswers(inPipeline: true)
        awaited = 0
        try check(answers)
        guard let last = answers.last else { throw broken() }
        return last
    }

    private var isAwaiting: Bool { awaited > 0 }

    /// Throws the first error among answers.
    private func check(_ answers: [PostgresAnswer]) throws {
        lastUsed = .now
        hasAnswered = true
        defer { preparing = [] }
        guard let error = answers.lazy.compactMap(\.error).first else { return }
        // What came behind the error was skipped, preparing too.
        for key in preparing { prepared[key] = nil }
        if error.kind == .lost || PQstatus(handle) == CONNECTION_BAD {
            isBroken = true
            throw PostgresError.lost(error.message)
        }
        spoiled = spoiled ?? error
        throw error
    }

    private func broken() -> PostgresError {
        isBroken = true
        return .lost(PostgresAnswer.oneLine(PQerrorMessage(handle)))
    }

    /// Waits for all answers, no longer than a statement may take and a little for the way.
    private func awaitAnswers(inPipeline: Bool) throws -> [PostgresAnswer] {
        let end = ContinuousClock.now + settings.statement + settings.connecting
        var answers: [PostgresAnswer] = []
        while true {
            let unsent = PQflush(handle)
            guard unsent >= 0 else { throw broken() }
            guard unsent == 0, PQisBusy(handle) == 0 else {
                try awaitSocket(orSending: unsent == 1, until: end)
                guard PQconsumeInput(handle) == 1 || PQisBusy(handle) == 0 else { throw broken() }
                continue
            }
            guard let result = PQgetResult(handle) else {
                // In a pipeline it stands between two answers.
                if inPipeline, PQstatus(handle) == CONNECTION_OK { continue }
                return answers
            }
            let answer = PostgresAnswer(result)
            if answer.endsPipeline { return answers }
            answers.append(answer)
        }
    }

    private func awaitSocket(orSending: Bool, until end: ContinuousClock.Instant) throws {
        let left = (end - .now).milliseconds
        var place = pollfd(fd: PQsocket(handle), events: Int16(POLLIN | (orSending ? POLLOUT : 0)), revents: 0)
        guard left > 0, poll(&place, 1, CInt(clamping: left)) != 0 else {
            isBroken = true
            throw PostgresError.lost("there was no answer in time")
        }
    }

    /// What every session needs, whatever the server's own settings say.
    private func prepareSession() throws {
        let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
        guard encoding == "UTF8" else {
            throw PostgresError(
                kind: .refused, state: "22021",
                message:
                    "the database keeps text as \(encoding ?? "?"), and stories need UTF8: make it with ENCODING 'UTF8'"
            )
        }
        // An acknowledged act is on the disk, and where there is a synchronous standby on its disk too.
        try run(
            text: """
                SET statement_timeout = \(settings.statement.milliseconds);
                SET idle_in_transaction_session_timeout = \(settings.statement.milliseconds);
                SET bytea_output = 'hex';
                SELECT set_config('synchronous_commit', 'on', false)
                WHERE current_setting('synchronous_commit') IN ('off', 'local')
                """)
    }

    /// libpq gives no error code for a connection that was refused, only the server's words.
    private static func refusal(_ message: String) -> PostgresError {
        let hopeless = [
            "authentication failed", "does not exist", "no pg_hba.conf entry", "no password supplied", "invalid",
        ]
        guard hopeless.contains(where: message.contains), !message.contains("No such file") else {
            return .lost(message)
        }
        return PostgresError(kind: .refused, state: "08004", message: message)
    }
}
