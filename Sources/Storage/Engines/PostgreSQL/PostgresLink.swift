import CLibPQ
import Foundation

/// libpq's connection in pipeline mode: questions go out without waiting, answers are read together.
final class PostgresLink {
    private let handle: OpaquePointer
    private let settings: PostgresSettings
    /// How many answers are still to be read.
    private var awaited = 0
    /// Whether the end of a read was sent and its answer is still to be read.
    private var hasLeft = false
    /// Set once the connection can't be trusted any more.
    private(set) var isBroken = false
    private(set) var lastUsed = ContinuousClock.now
    /// The server's warning that a commit may be lost with this server; `nil` where it gave none since `trust`.
    private(set) var doubt: String?

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
        self.settings = settings
        guard PQstatus(handle) == CONNECTION_OK else {
            throw Self.refusal(PostgresAnswer.oneLine(PQerrorMessage(handle)))
        }
        hearNotices()
        guard PQsetnonblocking(handle, 1) == 0, PQenterPipelineMode(handle) == 1 else { throw broken() }
    }

    deinit { PQfinish(handle) }

    /// libpq calls back while this object waits for an answer, so it is always there.
    private func hearNotices() {
        let receive: PQnoticeReceiver = { place, notice in
            guard let place, let notice, let doubt = PostgresNotice.doubt(in: notice) else { return }
            Unmanaged<PostgresLink>.fromOpaque(place).takeUnretainedValue().doubt = doubt
        }
        PQsetNoticeReceiver(handle, receive, Unmanaged.passUnretained(self).toOpaque())
    }

    /// Forgets the doubt about what came before.
    func trust() { doubt = nil }

    var isAwaiting: Bool { awaited > 0 }

    var awaitsMany: Bool { awaited >= 200 }

    /// Whether a transaction is open.
    var isInTransaction: Bool { PQtransactionStatus(handle) != PQTRANS_IDLE }

    var serverEncoding: String { PQparameterStatus(handle, "server_encoding").map { String(cString: $0) } ?? "?" }

    /// Whether the server still holds the other end, as far as can be seen without asking it.
    func isOpen() -> Bool {
        guard !isBroken, (try? settle()) != nil, PQconsumeInput(handle) == 1 else { return false }
        return PQstatus(handle) == CONNECTION_OK && !isInTransaction && !isAwaiting
    }

    var socket: CInt { PQsocket(handle) }

    /// Reads what came by itself; whether a notification was among it.
    func hearsNotice() throws -> Bool {
        guard PQconsumeInput(handle) == 1 else { throw broken() }
        var hasHeard = false
        while let notice = PQnotifies(handle) {
            PQfreemem(notice)
            hasHeard = true
        }
        return hasHeard
    }

    /// Sends a question; its answer comes with the next `collect`.
    func push(_ question: (OpaquePointer) -> CInt) throws {
        if isBroken { throw PostgresError.lost("the connection broke") }
        guard question(handle) == 1 else { throw broken() }
        awaited += 1
    }

    /// Waits for the answers to all questions; the last.
    ///
    /// - Throws: the first error among them.
    func collect() throws -> PostgresAnswer {
        if isBroken { throw PostgresError.lost("the connection broke") }
        guard PQpipelineSync(handle) == 1 else { throw broken() }
        let answers = try awaitAnswers(inPipeline: true)
        awaited = 0
        try check(answers)
        guard let last = answers.last else { throw broken() }
        return last
    }

    /// Sends a last command without waiting: its answer is read when the connection is used again.
    func leave(_ command: String) throws {
        try push { PQsendQueryParams($0, command, 0, nil, nil, nil, nil, 0) }
        guard PQpipelineSync(handle) == 1, PQflush(handle) >= 0 else { throw broken() }
        hasLeft = true
    }

    /// Runs several statements in one text, which go another way than the rest. Nothing may be awaited before.
    func run(text: String) throws {
        PQexitPipelineMode(handle)
        guard PQsendQuery(handle, text) == 1 else { throw broken() }
        let answers = try awaitAnswers(inPipeline: false)
        guard PQenterPipelineMode(handle) == 1 else { throw broken() }
        try check(answers)
    }

    private func settle() throws {
        guard hasLeft else { return }
        hasLeft = false
        let answers = try awaitAnswers(inPipeline: true)
        awaited = 0
        try check(answers)
    }

    private func check(_ answers: [PostgresAnswer]) throws {
        lastUsed = .now
        guard let error = answers.lazy.compactMap(\.error).first else { return }
        guard error.kind != .lost, PQstatus(handle) == CONNECTION_OK else {
            isBroken = true
            throw PostgresError.lost(error.message)
        }
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
        while true {
            let left = min((end - .now).milliseconds, settings.silence.milliseconds)
            var place = pollfd(fd: PQsocket(handle), events: Int16(POLLIN | (orSending ? POLLOUT : 0)), revents: 0)
            if poll(&place, 1, CInt(clamping: max(0, left))) != 0 { return }
            guard ContinuousClock.now < end, isServerAwake else {
                isBroken = true
                throw PostgresError.lost("there was no answer in time")
            }
        }
    }

    /// Whether the server answers at its door. The system of one that froze still takes what is sent, so nothing else tells.
    private var isServerAwake: Bool {
        let words = [
            ("host", PQhost(handle)), ("hostaddr", PQhostaddr(handle)), ("port", PQport(handle)),
        ].compactMap { key, value in value.map { (key, String(cString: $0)) } }.filter { !$0.1.isEmpty }
        let all = words + [("connect_timeout", String(settings.connecting.components.seconds))]
        let texts = all.map { (strdup($0.0), strdup($0.1)) }
        defer {
            texts.forEach {
                free($0); free($1)
            }
        }
        let keys = texts.map { UnsafePointer($0.0) } + [nil]
        let values = texts.map { UnsafePointer($0.1) } + [nil]
        return PQpingParams(keys, values, 0) != PQPING_NO_RESPONSE
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
