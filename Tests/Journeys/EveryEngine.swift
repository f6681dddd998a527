import Foundation
import TestSupport
import Testing

/// Runs each test of a suite once on every engine that is here; a newsroom it makes with `EngineUnderTest.options` is there.
struct EveryEngine: SuiteTrait, TestTrait, TestScoping {
    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await function() }
        for engine in EngineUnderTest.all {
            try await EngineUnderTest.$current.withValue(engine) { try await function() }
        }
    }
}

extension Trait where Self == EveryEngine {
    static var onEveryEngine: EveryEngine { EveryEngine() }
}

extension EngineUnderTest {
    /// The engine of the test that runs.
    @TaskLocal static var current = EngineUnderTest.sqlite

    /// What `dateline init` and `dateline demo` take to keep a newsroom on this engine, in a fresh database.
    static var options: [String] {
        switch current {
        case .sqlite:
            note(.sqlite)
            return []
        case .postgres:
            do { return ["--database", try current.place()] } catch {
                Issue.record("PostgreSQL is installed and did not start: \(error)")
                return []
            }
        }
    }
}
