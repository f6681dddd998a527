import Formats
import News

/// How many items one core reads in a second, from bytes to `Copy`.
enum ParseBenchmark {
    static func run() async throws {
        let (newsroom, _, versions) = try await Inputs.demo()
        for format in WireFormat.all where format.read != nil {
            if format.name == "newsml-g2" {
                let examples =
                    Inputs.examples("newsml-g2/examples", ending: ".xml")
                    + Inputs.examples("newsml-g2/dpa-digitalwires/output", ending: ".xml")
                try measure(format, "examples, text items", examples.filter { hasText($0, format) })
                try measure(format, "examples, all items", examples)
            } else {
                let examples =
                    Inputs.examples("ninjs/examples", ending: ".json")
                    + Inputs.examples("ninjs/doc-examples", ending: ".json")
                try measure(format, "examples", examples)
            }
        }
        for format in WireFormat.all {
            guard let write = format.write, let reader = WireFormat.all.first(where: { reads($0, format) }) else {
                continue
            }
            try measure(reader, "demo as \(format.name)", versions.map { write($0, newsroom.masthead) })
        }
        for format in WireFormat.all { try measureWriting(format, versions, newsroom.masthead) }
    }

    private static func reads(_ reader: WireFormat, _ written: WireFormat) -> Bool {
        reader.read != nil
            && (written.name == reader.name || (reader.name == "ninjs" && written.name.hasPrefix("ninjs-")))
    }

    private static func hasText(_ document: [UInt8], _ format: WireFormat) -> Bool {
        guard let read = format.read, let reading = try? read(document) else { return false }
        return !reading.arrivals.isEmpty
            && reading.arrivals.allSatisfy { $0.copy.kind == .text && !$0.copy.body.isEmpty }
    }

    private static func measure(_ format: WireFormat, _ variant: String, _ documents: [[UInt8]]) throws {
        guard let read = format.read, !documents.isEmpty else { return }
        try measure("\(format.name), \(variant)", for: .seconds(2), documents) { document in
            ((try? read(document).arrivals.count) ?? 0, document.count)
        }
    }

    private static func measureWriting(_ format: WireFormat, _ versions: [Version], _ masthead: Masthead) throws {
        guard let write = format.write else { return }
        try measure("writing the demo as \(format.name)", for: .seconds(1), versions) { (1, write($0, masthead).count) }
    }

    /// Works through the inputs over and over, and reports how many items and bytes that came to.
    private static func measure<Input>(
        _ variant: String, for duration: Duration, _ inputs: [Input], work: (Input) -> (items: Int, bytes: Int)
    ) throws {
        var (items, bytes) = (0, 0)
        let clock = ContinuousClock()
        let start = clock.now
        let processor = processorTime()
        while clock.now - start < duration {
            for input in inputs {
                let done = work(input)
                items += done.items
                bytes += done.bytes
            }
        }
        try Measurement(
            "parse", variant, unit: "items", count: items, time: clock.now - start,
            processor: processorTime() - processor, bytes: bytes
        ).report()
    }
}
