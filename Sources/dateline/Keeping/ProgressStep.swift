/// How far long work is.
struct ProgressStep: Sendable {
    let what: String
    let done: Int
    let total: Int
}

extension Progress {
    /// Runs work that tells how far it is from threads of its own, and shows it.
    static func shown<Value: Sendable>(
        _ work: @escaping @Sendable (_ tell: @escaping @Sendable (ProgressStep) -> Void) async throws -> Value
    ) async throws -> Value {
        let (steps, telling) = AsyncStream.makeStream(of: ProgressStep.self, bufferingPolicy: .bufferingNewest(1))
        async let value: Value = {
            defer { telling.finish() }
            return try await work { telling.yield($0) }
        }()
        var shown: [String: Progress] = [:]
        for await step in steps {
            shown[step.what, default: Progress(step.what, of: step.total)].show(step.done)
        }
        return try await value
    }
}
