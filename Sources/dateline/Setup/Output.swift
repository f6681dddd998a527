import Foundation

/// Writing to the terminal: results on standard output, everything else on standard error.
enum Output {
    /// Prints a line at once, so that whoever reads it can rely on it.
    static func line(_ text: String) { write(Array((text + "\n").utf8)) }

    static func write(_ bytes: [UInt8]) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            aside("The result can't be written: \(error.localizedDescription) What the command did before is done.")
            Foundation.exit(1)
        }
    }

    /// One line of JSON, keys in the order of their names.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes, .sortedKeys]
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }

    /// Told beside the result; when even that can't be written there is nobody to tell.
    static func aside(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8)) }
}

/// A line on standard error that tells how far a long command is; silent for the first two seconds.
struct Progress {
    private let what: String
    /// Absent where nobody knows before.
    private let total: Int?
    private let started = ContinuousClock.now
    private var lastShown = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1

    init(_ what: String, of total: Int? = nil) {
        self.what = what
        self.total = total
    }

    mutating func show(_ done: Int) {
        let now = ContinuousClock.now
        let pause: Duration = isTerminal ? .milliseconds(500) : .seconds(10)
        guard now - started > .seconds(2), now - lastShown > pause || done == total else { return }
        lastShown = now
        let rate = Double(done) / Double((now - started).components.seconds)
        let text = "\(what) \(done)\(total.map { " of \($0)" } ?? ""), \(Int(rate)) a second"
        try? FileHandle.standardError.write(
            contentsOf: Data((isTerminal ? "\r\u{1B}[K\(text)\(done == total ? "\n" : "")" : text + "\n").utf8))
    }
}
