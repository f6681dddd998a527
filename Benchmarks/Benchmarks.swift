import Foundation

/// Measures the parts a newsroom waits for and prints one line of JSON a measurement.
///
///     benchmarks [parse] [ingest] [page] [release]      all of them when none is named
@main
struct Benchmarks {
    static func main() async throws {
        let named = Set(CommandLine.arguments.dropFirst())
        let all: [(String, () async throws -> Void)] = [
            ("parse", ParseBenchmark.run), ("ingest", IngestBenchmark.run), ("page", PageBenchmark.run),
            ("release", ReleaseBenchmark.run),
        ]
        for (name, run) in all where named.isEmpty || named.contains(name) { try await run() }
    }
}

/// One measured rate.
struct Measurement: Encodable {
    /// "parse", "ingest", "page" or "release".
    var benchmark: String
    /// What was measured: the input, or the way.
    var variant: String
    /// What is counted: "items", "stories", "pages", "acts", "reads".
    var unit: String
    var count: Int
    var seconds: Double
    /// `count` in one second.
    var perSecond: Double
    /// Bytes of input gone through, where there are any.
    var bytes: Int?

    init(_ benchmark: String, _ variant: String, unit: String, count: Int, time: Duration, bytes: Int? = nil) {
        self.benchmark = benchmark
        self.variant = variant
        self.unit = unit
        self.count = count
        self.bytes = bytes
        seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        perSecond = (Double(count) / seconds).rounded()
    }

    func report() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        FileHandle.standardOutput.write(try encoder.encode(self) + Data("\n".utf8))
    }
}
