import Foundation
import News
import Testing

@testable import Formats

struct NinjsWriterTests {
    static let formats: [WireFormat] = [.ninjs16, .ninjs22, .ninjs31]

    private static func reread(_ version: Version, _ format: WireFormat) throws -> (Arrival, Reading) {
        let write = try #require(format.write)
        let bytes = write(version, NinjsVersions.masthead)
        let reading = try NinjsDocument.read(bytes)
        return (try #require(reading.arrivals.first), reading)
    }

    @Test(
        .enabled(
            if: NinjsFiles.judgeIsHere,
            "Python with jsonschema or the standards' schemas are not here: bin/setup --tests, DATELINE_STANDARDS"),
        arguments: [("ninjs-1.6", "1.6"), ("ninjs-2.2", "2.2"), ("ninjs-3.1", "3.1")])
    func `whatever a version holds, what is written is valid by the schema`(name: String, schema: String) throws {
        let write = try #require(WireFormat.named(name)?.write)
        let versions = [NinjsVersions.rich()] + NinjsVersions.many(300)
        let lines = versions.map { write($0, NinjsVersions.masthead) }
        try NinjsFiles.inTemporaryFolder { folder in
            let file = folder.appending(path: "items.jsonl")
            try Data(lines.joined()).write(to: file)
            let standards = try #require(NinjsFiles.standards).appending(path: "ninjs/schema").path
            let result = try NinjsFiles.run(
                try #require(NinjsFiles.python), ["-c", Self.judge, standards, schema, file.path])
            #expect(result.output == "\(versions.count) valid\n")
        }
    }

    /// Prints the first mistakes, then how many items were valid.
    private static let judge = """
        import json, sys
        from jsonschema.validators import validator_for
        from referencing import Registry, Resource
        folder, version, file = sys.argv[1:]
        load = lambda name: json.load(open(f"{folder}/{name}", encoding="utf-8"))
        geo = load("GeoJSON-schema.json")
        schema = load(f"ninjs-schema_{version}.json")
        registry = Registry()
        for contents in (geo, schema):
            resource = Resource.from_contents(contents)
            for uri in (contents["$id"], contents["$id"].rstrip("#")):
                registry = registry.with_resource(uri, resource)
        check = validator_for(schema)(schema, registry=registry)
        valid = 0
        for number, line in enumerate(open(file, encoding="utf-8")):
            errors = list(check.iter_errors(json.loads(line)))
            if not errors: valid += 1
            for error in errors[:2]: print(number, error.json_path, error.message[:300])
        print(valid, "valid")
        """

    @Test(arguments: formats.map(\.name))
    func `what is written reads back the same`(name: String) throws {
        let version = NinjsVersions.rich()
        let copy = version.copy
        let (arrival, reading) = try Self.reread(version, try #require(WireFormat.named(name)))
        #expect(reading.repairs == [])
        #expect(reading.standardVersion.map { "ninjs-" + $0 } == name)
        #expect(arrival.guid == version.guid)
        #expect(arrival.version == "4")
        #expect(arrival.firstCreated == version.firstCreated)
        #expect(arrival.versionCreated == version.created)
        #expect(arrival.copy.headline == copy.headline)
        #expect(arrival.copy.title == copy.title)
        #expect(arrival.copy.slug == copy.slug)
        #expect(arrival.copy.urgency == copy.urgency)
        #expect(arrival.copy.byline == copy.byline)
        #expect(arrival.copy.dateline?.line == copy.dateline?.line)
        #expect(arrival.copy.located.map(\.label) == ["Porthaven, Northquay"])
        #expect(arrival.copy.body == copy.body)
        #expect(arrival.copy.description == copy.description)
        #expect(arrival.copy.keywords == copy.keywords)
        #expect(arrival.copy.subjects == copy.subjects)
        #expect(arrival.copy.genres.map(\.uri) == copy.genres.map(\.uri))
        #expect(arrival.copy.rights == copy.rights)
        #expect(arrival.copy.informationSources == copy.informationSources)
        #expect(arrival.copy.creditLine == copy.creditLine)
        #expect(arrival.copy.links == copy.links)
        #expect(arrival.copy.profile == copy.profile)
        #expect(arrival.copy.contentCreated == copy.contentCreated)
        #expect(arrival.copy.expires == copy.expires)
        #expect(arrival.copy.alternativeIDs == copy.alternativeIDs)
        #expect(arrival.copy.digitalSourceType == copy.digitalSourceType)
        var picture = NinjsVersions.picture
        picture.renditions[1].href = "https://news.example/picture/" + String(repeating: "ab", count: 32)
        #expect(arrival.copy.pictures == [picture])
    }

    @Test(arguments: formats.map(\.name))
    func `the change and the note to editors go to clients, and never into the text`(name: String) throws {
        let (arrival, _) = try Self.reread(NinjsVersions.rich(), try #require(WireFormat.named(name)))
        let note = try #require(arrival.copy.editorsNote)
        #expect(
            note
                == "CORRECTS number of ships in para 2\nTwelve ships waited, not twenty.\nWill be led with a reaction of the ministry."
        )
        #expect(!arrival.copy.body.plainText.contains("CORRECTS"))
        #expect(!arrival.copy.headline.text.contains("LD"))
    }

    @Test(arguments: formats.map(\.name))
    func `the three states of an embargo are told apart`(name: String) throws {
        let format = try #require(WireFormat.named(name))
        var version = NinjsVersions.rich()
        #expect(try Self.reread(version, format).0.embargo == .none)
        version.embargo = .until(NinjsVersions.noon)
        #expect(try Self.reread(version, format).0.embargo == .until(NinjsVersions.noon))
        version.embargo = .untilFurtherNotice
        let arrival = try Self.reread(version, format).0
        #expect(arrival.embargo == .none)
        #expect(arrival.status == .withheld)
    }

    @Test(arguments: Status.allCases)
    func `the status is kept`(status: Status) throws {
        var version = NinjsVersions.rich()
        version.status = status
        for format in Self.formats { #expect(try Self.reread(version, format).0.status == status) }
    }

    @Test(arguments: formats.map(\.name))
    func `a killed story goes out with its reason and without its words`(name: String) throws {
        var version = NinjsVersions.rich()
        version.status = .canceled
        version.reason = "The report was false."
        let (arrival, _) = try Self.reread(version, try #require(WireFormat.named(name)))
        #expect(arrival.copy.body.isEmpty)
        #expect(arrival.copy.pictures.isEmpty)
        #expect(arrival.copy.editorsNote?.contains("The report was false.") == true)
    }

    @Test(arguments: MediaKind.allCases)
    func `a kind that a line has a word for is kept`(kind: MediaKind) throws {
        var version = NinjsVersions.rich()
        version.copy.kind = kind
        for format in Self.formats {
            let line = try #require(NinjsLine(rawValue: String(format.name.dropFirst("ninjs-".count))))
            guard line.type(kind) != nil, kind != .animation else { continue }
            #expect(try Self.reread(version, format).0.copy.kind == kind)
        }
    }
}
