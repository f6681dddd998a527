import Foundation
import LoopbackClient
import News

/// Pages of a server on this machine, asked for one after the other.
enum AskedPages {
    private static let times = 60

    /// Asks for a page again and again and reports how long it took.
    static func time(_ page: String, on port: Int, _ headers: [String: String], as benchmark: String) async throws {
        let times: [Duration] = try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try timed(page, port, headers) }) }
        }
        try Measurement(benchmark, page, unit: "pages", each: times, answers: nil).report()
    }

    private static func timed(_ page: String, _ port: Int, _ headers: [String: String]) throws -> [Duration] {
        let client = try LoopbackClient(port: port)
        let clock = ContinuousClock()
        return try (0..<(times + 5)).map { _ in
            let start = clock.now
            let answer = try client.get(page, headers: headers)
            guard answer.status == 200 else { throw UnexpectedAnswer(page: page, status: answer.status) }
            return clock.now - start
        }.dropFirst(5).map { $0 }
    }

    private struct UnexpectedAnswer: Explained {
        var page: String
        var status: Int
        var sentence: String { "\(page) answered \(status)." }
    }
}
