import Foundation
import Storage
import TestSupport

/// How long an act waits at most while a database of about 500 MB is copied, against the same without a copy.
enum CopyBenchmark {
    static func run() async throws {
        let store = try Store.temporary()
        try await store.fill(0..<110_000, paragraphs: 8)
        let path = FileManager.default.temporaryDirectory.appending(path: "copy-\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try await report("alone", on: store, "a") { try await Task.sleep(for: .seconds(5)) }
        try await report("during a copy", on: store, "b") { try await store.copy(to: path) }
        let size = (try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber)?.intValue ?? 0
        print("the copy has \(size / 1_000_000) MB")
        try await report("after it", on: store, "c") { try await Task.sleep(for: .seconds(5)) }
    }

    /// Releases one by one until other work ends.
    private static func report(
        _ variant: String, on store: Store, _ name: String, during work: @escaping @Sendable () async throws -> Void
    ) async throws {
        let start = ContinuousClock.now
        let acts = try await withThrowingTaskGroup { group in
            group.addTask {
                var waits: [Duration] = []
                var step = 0
                while !Task.isCancelled {
                    let began = ContinuousClock.now
                    // The last one may be cut off.
                    guard (try? await store.write({ [step] in try $0.release("urn:\(name):\(step)") })) != nil else {
                        break
                    }
                    waits.append(.now - began)
                    step += 1
                }
                return waits
            }
            group.addTask {
                try await work()
                return []
            }
            var waits: [Duration] = []
            if let first = try await group.next() { waits += first }
            let time = ContinuousClock.now - start
            group.cancelAll()
            for try await more in group { waits += more }
            return (waits, time)
        }
        try Measurement("copy", variant, unit: "acts", count: acts.0.count, time: acts.1).report()
        print("longest act: \(acts.0.max() ?? .zero), median: \(acts.0.sorted()[acts.0.count / 2])")
    }
}
