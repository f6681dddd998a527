import Foundation
import Storage
import Synchronization
import Testing

/// The engines that keep one contract: a suite over both takes `arguments: EngineUnderTest.all`.
package enum EngineUnderTest: String, Sendable, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"

    /// Those that can run here. The test of the contract itself says so when one can't.
    package static let all: [EngineUnderTest] = allCases.filter { $0 == .sqlite || PostgresServer.programs != nil }

    package var testDescription: String { rawValue }

    /// A fresh store.
    package func store() throws -> Store {
        if self == .postgres { return try .open(place()) }
        TestCount.note(self)
        return try .temporary()
    }

    /// What `Store.open` takes: a fresh database that can be opened more than once.
    package func place() throws -> String {
        TestCount.note(self)
        switch self {
        case .sqlite:
            let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            return folder + "/newsroom.sqlite"
        case .postgres: return try PostgresServer.shared.get().makeDatabase()
        }
    }

    /// Counts the test that runs among those of an engine.
    package static func note(_ engine: EngineUnderTest) { TestCount.note(engine) }

    /// Statements that take the seal off a table, as somebody with the database in hands could.
    package func unseal(_ table: String) -> [String] {
        switch self {
        case .sqlite: ["update", "delete"].map { "DROP TRIGGER \(table)_refuses_\($0)" }
        case .postgres: ["DROP TRIGGER \(table)_refuses_change ON \(table)"]
        }
    }
}

/// How many tests ran on each engine, told at the end.
private enum TestCount {
    private static let seen = Mutex<[EngineUnderTest: Set<Test.ID>]>([:])

    static func note(_ engine: EngineUnderTest) {
        guard let test = Test.current?.id else { return }
        _ = tellAtEnd
        seen.withLock { _ = $0[engine, default: []].insert(test) }
    }

    private static let tellAtEnd: Void = {
        atexit {
            for engine in EngineUnderTest.allCases {
                print("Tests on \(engine.rawValue): \(TestCount.seen.withLock { $0[engine]?.count ?? 0 })")
            }
        }
    }()
}
