import News
import Testing

@testable import Formats

/// Broken and hostile input: it is read, or refused with a sentence, soon and without a crash.
struct MalformedJSONTests {
    /// Whether a whole item came out; a refusal without a proper sentence is recorded.
    @discardableResult
    private static func reads(_ bytes: [UInt8], _ note: String = "") -> Bool {
        do {
            _ = WireFormat.ninjs.recognises(bytes)
            return !(try NinjsDocument.read(bytes).arrivals.isEmpty)
        } catch {
            #expect(error.sentence.hasSuffix(".") && error.sentence.utf8.count < 400, "\(note): \(error.sentence)")
            return false
        }
    }

    private static let sample: [UInt8] = {
        let write: (Version, Masthead) -> [UInt8] = { NinjsWriter.write($0, $1, as: .line3) }
        return write(NinjsVersions.rich(), NinjsVersions.masthead)
    }()

    private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func `200 truncations are refused with a sentence`() {
        let sample = Self.sample.dropLast(2)
        for part in 0..<200 {
            #expect(!Self.reads(Array(sample.prefix(sample.count * part / 200)), "cut at \(part)/200"))
        }
    }

    @Test func `400 flipped bits are read or refused`() {
        var die = NinjsVersions.Die(state: 7)
        var count = 0
        for _ in 0..<400 {
            var bytes = Self.sample
            bytes[Int.random(in: 0..<bytes.count, using: &die)] ^= 1 << UInt8.random(in: 0..<8, using: &die)
            if Self.reads(bytes) { count += 1 }
        }
        #expect(count > 200, "most bits are in texts")
    }

    @Test func `200 runs of noise are refused`() {
        var die = NinjsVersions.Die(state: 8)
        for length in 1...200 { Self.reads((0..<length * 7).map { _ in UInt8.random(in: 0...255, using: &die) }) }
    }

    @Test func `200 shuffles of JSON's own marks are read or refused`() {
        var die = NinjsVersions.Die(state: 9)
        let marks = [
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u12", "1e", "-", "null", "\"uri\"", "\"x\"",
            "{\"uri\":\"a:b\",", "\n",
        ]
        for _ in 0..<200 {
            Self.reads(Self.text((0..<60).map { _ in marks.randomElement(using: &die) ?? "" }.joined()))
        }
    }

    @Test(arguments: [false, true]) func `text in UTF-16 is read, whichever end comes first`(isMarked: Bool) throws {
        let text = Array("{\"uri\": \"urn:a:b\", \"headline\": \"Größe 漢字 \u{1F6A2}\"}".utf16)
        let little = text.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        let big = text.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
        for bytes in [(isMarked ? [0xFF, 0xFE] : []) + little, (isMarked ? [0xFE, 0xFF] : []) + big] {
            #expect(WireFormat.ninjs.recognises(bytes))
            let reading = try NinjsDocument.read(bytes)
            #expect(reading.arrivals.first?.copy.headline.text == "Größe 漢字 \u{1F6A2}")
            #expect(reading.repairs.count == 1)
        }
    }

    @Test(arguments: [false, true]) func `text in UTF-32 is read, whichever end comes first`(isMarked: Bool) throws {
        let text = Array("{\"uri\": \"urn:a:b\", \"headline\": \"漢字 \u{1F6A2}\"}".unicodeScalars.map(\.value))
        let little = text.flatMap { value in (0..<4).map { UInt8(value >> (8 * $0) & 255) } }
        let big = text.flatMap { value in (0..<4).map { UInt8(value >> (8 * (3 - $0)) & 255) } }
        for bytes in [(isMarked ? [0xFF, 0xFE, 0, 0] : []) + little, (isMarked ? [0, 0, 0xFE, 0xFF] : []) + big] {
            #expect(try NinjsDocument.read(bytes).arrivals.first?.copy.headline.text == "漢字 \u{1F6A2}")
        }
    }

    @Test func `cut or odd UTF-16 and UTF-32 is refused or read`() {
        let marks: [[UInt8]] = [
            [0xFF, 0xFE], [0xFE, 0xFF], [0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0xEF], [0],
            [0, 0, 0],
        ]
        for mark in marks { for length in 0..<12 { Self.reads(mark + [UInt8](repeating: 0xD8, count: length)) } }
    }

    @Test func `100,000 lists or objects in one another are refused`() {
        for opening in ["[", "{\"a\":", "[{\"a\":"] {
            let deep = String(repeating: opening, count: 100_000)
            #expect(!Self.reads(Self.text("{\"uri\": \"urn:a:b\", \"x\": " + deep)))
            #expect(!Self.reads(Self.text(deep)))
        }
    }

    @Test func `numbers beyond every bound are read as far as they can be`() throws {
        let numbers = [
            "1e999999", "-1e-999999", String(repeating: "9", count: 100_000),
            "0." + String(repeating: "1", count: 100_000), "1E400",
        ]
        for number in numbers {
            let item =
                "{\"uri\": \"urn:a:b\", \"urgency\": \(number), \"version\": \(number), \"renditions\": [{\"name\": \"a\", \"width\": \(number), \"duration\": \(number)}]}"
            #expect(Self.reads(Self.text(item)))
        }
        for number in ["01", "1.", ".5", "+1", "-", "1e", "0x10", "NaN", "Infinity", "1e+"] {
            #expect(!Self.reads(Self.text("{\"uri\": \"urn:a:b\", \"urgency\": \(number)}")))
        }
    }

    @Test func `16 MB of anything ends soon`() {
        #if DEBUG
            let limit = Duration.seconds(60)
        #else
            let limit = Duration.seconds(10)
        #endif
        let size = ReadLimits.bytes
        let head = Self.text("{\"uri\":\"urn:a:b\",\"body_text\":")
        // Few, because the test library takes a backtrace of every error, and the decoder throws one at each bad byte.
        let bad = [UInt8](repeating: 97, count: size / 2) + [UInt8](repeating: 0xFF, count: 100_000)
        let fillings: [[UInt8]] = [
            [UInt8](repeating: UInt8(ascii: "["), count: size), [UInt8](repeating: 32, count: size),
            [UInt8](repeating: 0, count: size), [UInt8](repeating: UInt8(ascii: "\""), count: size),
            [UInt8](repeating: UInt8(ascii: "9"), count: size), head + [UInt8](repeating: 32, count: size - head.count),
            Self.text("[") + [UInt8](repeating: UInt8(ascii: "0"), count: size - 1),
            head + Self.text(String(repeating: "[0],", count: size / 4 - 100)),
            Self.text(String(repeating: "{\"a\":1}\n", count: size / 8)),
            Self.text(String(repeating: "{\"a\n", count: size / 4)),
            head + Self.text("\"") + bad + Self.text("\"}"),
            head + Self.text("\"")
                + Self.text(String(repeating: "\\ud800", count: (size - head.count - 3) / 6))
                + Self.text("\"}"),
        ]
        for (index, bytes) in fillings.enumerated() {
            let time = ContinuousClock().measure { Self.reads(bytes, "filling \(index)") }
            #expect(time < limit, "filling \(index) took \(time)")
        }
    }

    @Test func `a file over the limit is refused by its size`() {
        let failure = #expect(throws: ReadFailure.self) {
            try NinjsDocument.read([UInt8](repeating: 32, count: ReadLimits.bytes + 1))
        }
        #expect(failure?.sentence.contains("16 MB") == true)
    }

    @Test func `more values than the limit are refused`() {
        let many = "{\"uri\": \"urn:a:b\", \"x\": [" + String(repeating: "0,", count: ReadLimits.nodes) + "0]}"
        let failure = #expect(throws: ReadFailure.self) { try NinjsDocument.read(Self.text(many)) }
        #expect(failure?.sentence.contains("300000 values") == true)
    }

    @Test func `an object of 100,000 names, all the same or all different, ends soon`() {
        for name in [{ (_: Int) in "a" }, { "n\($0)" }] {
            let members = (0..<100_000).map { "\"\(name($0))\":1" }.joined(separator: ",")
            let bytes = Self.text("{\"uri\": \"urn:a:b\", \"altids\": {\(members)}}")
            let time = ContinuousClock().measure { Self.reads(bytes) }
            #expect(time < .seconds(20), "\(time)")
        }
    }

    @Test func `one long text is read whole`() throws {
        let words = String(repeating: "word ", count: 1_000_000)
        let reading = try NinjsDocument.read(Self.text("{\"uri\": \"urn:a:b\", \"body_text\": \"\(words)\"}"))
        #expect(reading.arrivals.first?.copy.body.wordCount == 1_000_000)
    }

    @Test(arguments: [
        ("{\"uri\": \"a:b\",}", 1, 15), ("{\"uri\" \"a:b\"}", 1, 8), ("{\n \"uri\": 'a'}", 2, 9), ("[1\n2]", 2, 1),
        ("{\"a\": \"b", 1, 7),
        ("{\"a\": tru}", 1, 7), ("{\"a\": \"\\x\"}", 1, 8), ("{\"uri\": \"a:b\"}\nx", 2, 1),
        ("{\"a\": \"\\u00g0\"}", 1, 12),
    ])
    func `a refusal names line and column`(text: String, line: Int, column: Int) {
        let failure = #expect(throws: ReadFailure.self) { try NinjsDocument.read(Self.text(text)) }
        #expect(failure?.line == line)
        #expect(failure?.column == column)
    }
}
