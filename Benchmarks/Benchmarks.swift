import Foundation

/// Measures the parts a newsroom waits for and prints one line of JSON a measurement.
///
///     benchmarks [parse] [ingest] [page] [release] [move] [copy] [search] [desk] [api] [delivery]      all of them when none is named
@main
struct Benchmarks {
    static func main() async throws {
        let named = Set(CommandLine.arguments.dropFirst())
        let all: [(String, () async throws -> Void)] = [
            ("parse", ParseBenchmark.run), ("ingest", IngestBenchmark.run), ("page", PageBenchmark.run),
            ("release", ReleaseBenchmark.run), ("move", MoveBenchmark.run), ("copy", CopyBenchmark.run),
            ("search", SearchBenchmark.run), ("desk", DeskBenchmark.run), ("api", APIBenchmark.run),
            ("delivery", DeliveryBenchmark.run),
        ]
        for (name, run) in all where named.isEmpty || named.contains(name) { try await run() }
        SideBySide.print()
    }
}

/// One measured rate.
struct Measurement: Encodable {
    /// The part that was named: "parse", "ingest", "page", "release", "move", "copy", "search", "desk", "api" or "delivery".
    var benchmark: String
    /// What was measured: the input, or the way.
    var variant: String
    /// What is counted: "items", "stories", "pages", "acts", "reads", "searches".
    var unit: String
    var count: Int
    var seconds: Double
    /// `count` in one second.
    var perSecond: Double
    /// `count` in one second of one core, where the work is done by one thread: what else the machine does is left out.
    var perCoreSecond: Double?
    /// Bytes of input gone through, where there are any.
    var bytes: Int?
    /// How long half of them took at most, 95 of 100 and 99 of 100, in milliseconds, where each was measured.
    var p50: Double?
    var p95: Double?
    var p99: Double?
    /// The same wherever the answers were the same.
    var answers: String?

    /// - Parameter processor: time on the processor, in seconds, of work done by one thread.
    init(
        _ benchmark: String, _ variant: String, unit: String, count: Int, time: Duration, processor: Double? = nil,
        bytes: Int? = nil
    ) {
        self.benchmark = benchmark
        self.variant = variant
        self.unit = unit
        self.count = count
        self.bytes = bytes
        seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        perSecond = (Double(count) / seconds).rounded()
        perCoreSecond = processor.map { (Double(count) / $0).rounded() }
    }

    /// Of things measured one by one.
    init(_ benchmark: String, _ variant: String, unit: String, each times: [Duration], answers: String?) {
        self.init(benchmark, variant, unit: unit, count: times.count, time: times.reduce(.zero, +))
        let sorted = times.sorted()
        func milliseconds(_ share: Double) -> Double {
            let time = sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
            return (time / .microseconds(1)).rounded() / 1000
        }
        p50 = milliseconds(0.5)
        p95 = milliseconds(0.95)
        p99 = milliseconds(0.99)
        self.answers = answers
    }

    func report() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        FileHandle.standardOutput.write(try encoder.encode(self) + Data("\n".utf8))
        SideBySide.note(self)
    }
}

/// Time that the calling thread has spent on the processor, in seconds.
func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
