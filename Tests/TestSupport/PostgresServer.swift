import CLibPQ
import Foundation
import Synchronization

/// A real PostgreSQL on a private socket in a temporary folder. It ends with the process that started it, however that ends.
package final class PostgresServer: Sendable {
    /// The folder of the socket and the data.
    package let folder: String
    private let watcher: Mutex<Process>
    /// The watcher waits for its end: when this process dies, the system closes it.
    private let leash: FileHandle
    private static let databases = Atomic(0)

    /// One server for all tests of a process.
    package static let shared: Result<PostgresServer, any Error> = Result { try PostgresServer() }

    /// Where Debian keeps PostgreSQL's programs, or `DATELINE_POSTGRES_BIN`; absent when it isn't installed.
    package static let programs: String? = {
        let named = ProcessInfo.processInfo.environment["DATELINE_POSTGRES_BIN"]
        return [named, "/usr/lib/postgresql/15/bin"].compactMap { $0 }.first {
            FileManager.default.isExecutableFile(atPath: $0 + "/initdb")
        }
    }()

    package static let howToInstall: String = "PostgreSQL 15 isn't installed here. Install it with: bin/setup --tests"

    package init() throws {
        guard let programs = Self.programs else { throw PostgresServerFailure(reason: Self.howToInstall) }
        let (input, output) = (Pipe(), Pipe())
        // No other child may hold the leash.
        _ = fcntl(input.fileHandleForWriting.fileDescriptor, F_SETFD, FD_CLOEXEC)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", Self.script, "watcher", programs]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        let lines = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).split(separator: "\n")
        guard let folder = lines.first.map(String.init), folder.hasPrefix("/") else {
            throw PostgresServerFailure(reason: "PostgreSQL did not start: \(lines.joined(separator: " "))")
        }
        self.folder = folder
        watcher = Mutex(process)
        leash = input.fileHandleForWriting
    }

    /// Makes an empty database; its URL.
    package func makeDatabase(encoding: String = "UTF8") throws -> String {
        let name = "newsroom\(Self.databases.add(1, ordering: .relaxed).newValue)"
        try run("CREATE DATABASE \(name) ENCODING '\(encoding)' TEMPLATE template0")
        return "postgresql:///\(name)?user=dateline&host=\(folder)"
    }

    /// Runs one statement as the server's operator, outside any transaction.
    package func run(_ statement: String) throws {
        let connection = PQconnectdb("host=\(folder) user=dateline dbname=postgres")
        defer { PQfinish(connection) }
        let result = PQexec(connection, statement)
        defer { PQclear(result) }
        guard [PGRES_COMMAND_OK, PGRES_TUPLES_OK].contains(PQresultStatus(result)) else {
            throw PostgresServerFailure(reason: String(cString: PQerrorMessage(connection)))
        }
    }

    /// The first of its processes.
    package func process() throws -> pid_t {
        let text = try String(contentsOfFile: folder + "/data/postmaster.pid", encoding: .utf8)
        guard let pid = text.split(separator: "\n").first.flatMap({ pid_t($0) }) else {
            throw PostgresServerFailure(reason: "\(folder)/data/postmaster.pid holds no number")
        }
        return pid
    }

    /// Stops it at once, as a power cut would.
    package func stop() throws {
        try leash.close()
        watcher.withLock { $0.waitUntilExit() }
    }

    /// Starts a server, says where, waits for its own input to end, stops the server and tidies up.
    private static let script = """
        trap '' INT TERM HUP
        cd /
        folder=$(mktemp -d /tmp/dateline-pg.XXXXXX)
        owned() { "$@"; }
        if [ "$(id -u)" = 0 ]; then
            owner=nobody
            if id postgres >/dev/null 2>&1; then owner=postgres; fi
            chown "$owner" "$folder"
            owned() { runuser -u "$owner" -- "$@"; }
        fi
        settings="-c listen_addresses='' -c unix_socket_directories=$folder -c shared_buffers=32MB -c max_connections=400"
        {
            owned "$1/initdb" --pgdata="$folder/data" --username=dateline --auth=trust --encoding=UTF8 --locale=C --no-sync &&
            owned "$1/pg_ctl" start --wait --pgdata="$folder/data" --log="$folder/server.log" --options="$settings"
        } >"$folder.log" 2>&1 </dev/null || { tail -n 3 "$folder.log"; rm -rf "$folder" "$folder.log"; exit 1; }
        echo "$folder"
        cat >/dev/null
        owned "$1/pg_ctl" stop --mode=immediate --pgdata="$folder/data" >/dev/null 2>&1
        rm -rf "$folder" "$folder.log"
        """
}

package struct PostgresServerFailure: Error, CustomStringConvertible {
    package var reason: String
    package var description: String { reason }
}
