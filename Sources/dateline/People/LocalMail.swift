import Dispatch
import Foundation
import Logging
import News
import ServiceLifecycle
import Web
import Workflow

/// Hands letters to a mail program of this machine, such as "/usr/sbin/sendmail -t", on its standard input.
struct LocalMail: Sendable {
    /// The program and its arguments; no shell reads them.
    let words: [String]
    /// How long the program may take, in seconds.
    private static let patience = 30

    /// `nil` where no program is named.
    init?(command: String?) {
        words = (command ?? "").split(separator: " ").map(String.init)
        if words.isEmpty { return nil }
    }

    /// As the desk takes it.
    var sending: @Sendable (Letter) async throws -> Void { { try await send($0) } }

    /// Waits for the program on a thread of its own.
    private func send(_ letter: Letter) async throws {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try sendNow(letter) }) }
        }
    }

    private func sendNow(_ letter: Letter) throws {
        let (process, input, end) = (Process(), Pipe(), DispatchSemaphore(value: 0))
        process.executableURL = URL(fileURLWithPath: words[0])
        process.arguments = Array(words.dropFirst())
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        process.terminationHandler = { _ in end.signal() }
        do { try process.run() } catch { throw MailFailure(program: words[0], why: error.localizedDescription) }
        // A letter is shorter than what a pipe holds, so nobody waits here for a program that does not read.
        try? input.fileHandleForWriting.write(contentsOf: Data(letter.message))
        try? input.fileHandleForWriting.close()
        if end.wait(timeout: .now() + .seconds(Self.patience)) == .timedOut {
            process.terminate()
            throw MailFailure(program: words[0], why: "it did not end within \(Self.patience) seconds")
        }
        guard process.terminationStatus == 0 else {
            throw MailFailure(program: words[0], why: "it ended with status \(process.terminationStatus)")
        }
    }
}

/// A letter did not go out.
struct MailFailure: Explained {
    var program: String
    var why: String
    var sentence: String { "\(program) did not send a letter: \(why). Check \"mail command\" in newsroom.yaml." }
}

/// Writes to those who forgot their passwords, for as long as the program runs.
struct LetterDesk: Service {
    let desk: DeskSite
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            await desk.answerWhoForgot { error in
                logger.warning("mail: \((error as? any Explained)?.sentence ?? "\(error)")")
            }
        }
    }
}
