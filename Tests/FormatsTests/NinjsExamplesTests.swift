import Foundation
import News
import Testing

@testable import Formats

/// Reads the standard's own examples, where the folder that holds them is there.
@Suite(.enabled(if: NinjsFiles.areHere, "the standards' examples are not here; set DATELINE_STANDARDS"))
struct NinjsExamplesTests {
    private static let notJSON = "ninjs/test_suite/1.3/should_fail/006_bad_genre.json"

    @Test func `what the examples say is what we read in 99 of 100 facts`() throws {
        let list =
            try JSONSerialization.jsonObject(with: Data(NinjsFiles.bytes("examples.json"))) as? [NinjsFacts.Object]
        var compared = 0
        var differences: [NinjsFacts.Difference] = []
        for example in try #require(list) where example["format"] as? String == "ninjs" {
            guard let file = example["file"] as? String, let facts = example["facts"] as? NinjsFacts.Object,
                let items = facts["items"] as? [NinjsFacts.Object]
            else { continue }
            let bytes = try NinjsFiles.bytes(file)
            let arrivals = try NinjsDocument.read(bytes).arrivals
            #expect(arrivals.count == items.count, "\(file)")
            let raw = try JSONSerialization.jsonObject(with: Data(bytes)) as? NinjsFacts.Object ?? [:]
            for (arrival, item) in zip(arrivals, items) {
                var comparison = NinjsFacts(file: file, arrival: arrival)
                comparison.compare(item, raw: raw)
                compared += comparison.compared
                differences += comparison.differences
            }
        }
        let share = Double(compared - differences.count) / Double(max(1, compared))
        print(
            "ninjs facts: \(compared) compared, \(differences.count) differ, \((share * 10_000).rounded() / 100) % equal"
        )
        for difference in differences { print("  \(difference)") }
        #expect(compared >= 400)
        #expect(share >= 0.99)
    }

    @Test func `every ninjs file is recognised and read, but the one that is not JSON`() throws {
        let files = ["examples", "doc-examples", "test_suite"].flatMap { NinjsFiles.all(below: "ninjs/\($0)") }
        #expect(files.count > 80)
        for file in files {
            let bytes = try NinjsFiles.bytes(file)
            #expect(WireFormat.ninjs.recognises(bytes), "\(file)")
            if file == Self.notJSON {
                let failure = #expect(throws: ReadFailure.self) { try NinjsDocument.read(bytes) }
                #expect(failure?.line == 9)
            } else {
                #expect(try NinjsDocument.read(bytes).arrivals.count == 1, "\(file)")
            }
        }
    }

    @Test func `no other JSON is taken for ninjs`() throws {
        let folders = ["ninjs/schema", "newscodes", "feeds", "newsml-g2", "photo-metadata", "rights", "web"]
        let files =
            folders.flatMap { NinjsFiles.all(below: $0) + NinjsFiles.all(below: $0, ending: ".jsonld") } + [
                "examples.json"
            ]
        #expect(files.count > 30)
        for file in files { #expect(!WireFormat.ninjs.recognises(try NinjsFiles.bytes(file)), "\(file)") }
    }

    @Test func `other JSON that is read all the same is refused with a sentence`() throws {
        for file in NinjsFiles.all(below: "newscodes") + NinjsFiles.all(below: "ninjs/schema") + ["examples.json"] {
            let failure = #expect(throws: ReadFailure.self) { try NinjsDocument.read(try NinjsFiles.bytes(file)) }
            #expect(failure?.sentence.hasSuffix(".") == true, "\(file)")
        }
    }

    @Test(arguments: [
        ("examples/1.4", nil), ("examples/3.0/simpleEvent.json", "3.0"), ("test_suite/2.1/should_pass", "2.1"),
    ])
    func `the version of the standard is what an item declares`(place: String, version: String?) throws {
        let files = place.hasSuffix(".json") ? ["ninjs/\(place)"] : NinjsFiles.all(below: "ninjs/\(place)")
        let versions = try files.compactMap { try NinjsDocument.read(NinjsFiles.bytes($0)).standardVersion }
        #expect(versions.first == version)
    }
}
