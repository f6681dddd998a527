import Foundation
import Glibc
import Testing

/// The built program, run as its users run it.
enum Program {
    struct Run: Sendable {
        var status: Int32
        var output: String
        var errors: String
        /// Wall time.
        var seconds: Double
        /// Largest resident memory, in megabytes; beyond all bounds where it was not measured.
        var megabytes = Int.max
        /// Time on the processor, in seconds; wall time also counts what else the machine does.
        var processorSeconds = Double.infinity

        /// Each line of the output as JSON.
        var json: [[String: Any]] {
            output.split(separator: "\n").compactMap {
                (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
            }
        }
    }

    /// Where `swift build` put the program: beside the tests.
    static let path: String = {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).standardizedFileURL.deletingLastPathComponent()
        while !FileManager.default.isExecutableFile(atPath: folder.appending(path: "dateline").path), folder.path != "/"
        {
            folder.deleteLastPathComponent()
        }
        return folder.appending(path: "dateline").path
    }()

    /// The program that releases without pause, beside it.
    static let hammer = URL(fileURLWithPath: path).deletingLastPathComponent().appending(path: "hammer").path

    /// Runs a command under GNU time, which alone tells its memory from that of the tests that started it.
    static func measured(_ arguments: [String]) -> Run {
        var run = run(["-f", "%M %U %S", path] + arguments, program: "time")
        let figures = run.errors.split(separator: "\n").last.map { $0.split(separator: " ").compactMap { Double($0) } }
        guard let figures, figures.count == 3 else { return run }
        run.megabytes = Int(figures[0]) / 1024
        run.processorSeconds = figures[1] + figures[2]
        return run
    }

    /// Runs a command to its end.
    static func run(_ arguments: String..., program: String = path) -> Run { run(arguments, program: program) }

    static func run(_ arguments: [String], program: String = path) -> Run {
        let child = Child(program, arguments)
        return child.wait()
    }
}

/// A program under way, whose output goes to files so that it never waits for its reader.
final class Child {
    private let folder: TestFolder
    private let started = ContinuousClock.now
    private(set) var pid: pid_t = 0

    init(_ program: String, _ arguments: [String]) {
        folder = TestFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, folder.path + "/out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, folder.path + "/err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The threads of tests block signals; a program that inherited that could not be told to end.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        posix_spawnp(&pid, program, &actions, &attributes, &words, environ)
    }

    /// Ends it as a power cut would.
    func kill() { Glibc.kill(pid, SIGKILL) }

    func terminate() { Glibc.kill(pid, SIGTERM) }

    func wait() -> Program.Run {
        var status: Int32 = 0
        waitpid(pid, &status, 0)
        let time = ContinuousClock.now - started
        let code = status & 0x7f == 0 ? (status >> 8) & 0xff : -(status & 0x7f)
        return Program.Run(
            status: code, output: read("out"), errors: read("err"),
            seconds: Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    }

    /// What it has printed so far.
    var output: String { read("out") }

    private func read(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data(), as: UTF8.self)
    }
}

/// A folder for one test, removed with it.
final class TestFolder: Sendable {
    let path: String

    init() {
        let url = FileManager.default.temporaryDirectory.appending(path: "journey-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ bytes: [UInt8], to name: String) throws -> String {
        let file = path + "/" + name
        let parent = URL(fileURLWithPath: file).deletingLastPathComponent()
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }
}

/// Tools that tests use when the machine has them.
enum Tool {
    /// Whether everything is tried that there is to try, not a part of it: `bin/test --thorough`.
    static let isThorough = ProcessInfo.processInfo.environment["DATELINE_THOROUGH"] != nil

    static func exists(_ name: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(name)")
        }
    }

    /// A Python with the test packages: DATELINE_PYTHON, else the project's own.
    static let python = ProcessInfo.processInfo.environment["DATELINE_PYTHON"] ?? ".venv/bin/python"

    static func pythonHas(_ module: String) -> Bool {
        guard FileManager.default.isExecutableFile(atPath: python) else { return false }
        return Program.run(["-c", "import \(module)"], program: python).status == 0
    }

    /// The standards' schemas and examples: DATELINE_STANDARDS, default ../shared/standards.
    static let standards = ProcessInfo.processInfo.environment["DATELINE_STANDARDS"] ?? "../shared/standards"

    static var hasStandards: Bool { FileManager.default.fileExists(atPath: standards + "/README.md") }
}

/// A port that nobody has at this moment, for who must know it before it is opened.
enum FreePort {
    static func find() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) | getsockname(descriptor, $0, &length)
            }
        }
        try #require(status == 0, "no port is free")
        return Int(UInt16(bigEndian: address.sin_port))
    }
}

/// Waiting for another program.
enum Wait {
    /// - Throws: when it has not come about within 30 seconds.
    static func until(_ what: Comment, _ hasCome: () -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(30)
        while !hasCome() {
            try #require(ContinuousClock.now < end, what)
            try await Task.sleep(for: .milliseconds(20))
        }
    }
}
