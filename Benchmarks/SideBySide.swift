import Foundation
import Synchronization

/// The engines beside one another: what was measured on both, as a table on standard error at the end.
enum SideBySide {
    private static let engines = ["SQLite", "PostgreSQL"]
    private static let seen = Mutex<[Measurement]>([])

    static func note(_ measurement: Measurement) { seen.withLock { $0.append(measurement) } }

    static func print() {
        let rows = seen.withLock { pairs(of: $0) }
        guard !rows.isEmpty else { return }
        let width = rows.map(\.what.count).max() ?? 0
        let lines = [("", engines[0], engines[1])] + rows.map { ($0.what, $0.left, $0.right) }
        for (what, left, right) in lines {
            FileHandle.standardError.write(
                Data("\(what.padded(to: width))  \(left.padded(to: 26))  \(right)\n".utf8))
        }
    }

    private static func pairs(of measurements: [Measurement]) -> [(what: String, left: String, right: String)] {
        let named = measurements.compactMap { measurement -> (engine: String, what: String, figure: String)? in
            let words = measurement.variant.split(separator: ", ", maxSplits: 1).map(String.init)
            guard words.count == 2, engines.contains(words[0]) else { return nil }
            return (words[0], "\(measurement.benchmark): \(words[1])", measurement.figure)
        }
        return named.filter { $0.engine == engines[0] }.compactMap { left in
            named.last { $0.engine == engines[1] && $0.what == left.what }.map { (left.what, left.figure, $0.figure) }
        }
    }
}

extension Measurement {
    /// The rate, or where each was timed what half and 99 of 100 took at most.
    fileprivate var figure: String {
        guard let p50, let p99 else { return "\(Int(perSecond)) \(unit)/s" }
        return "p50 \(p50) ms, p99 \(p99) ms"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
