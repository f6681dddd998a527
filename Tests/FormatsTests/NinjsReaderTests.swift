import News
import Testing

@testable import Formats

struct NinjsReaderTests {
    private static func read(_ text: String) throws -> Reading { try NinjsDocument.read(Array(text.utf8)) }

    private static func copy(_ members: String) throws -> Copy {
        try #require(try read("{\"uri\": \"urn:a:b\", \(members)}").arrivals.first).copy
    }

    @Test(arguments: [
        "[{\"uri\": \"a:1\"}, {\"uri\": \"a:2\"}]", "{\"items\": [{\"uri\": \"a:1\"}, {\"uri\": \"a:2\"}]}",
        "{\"uri\": \"a:1\"}\n{\"uri\": \"a:2\"}\n",
        "{\"data\": {\"items\": [{\"item\": {\"uri\": \"a:1\"}}, {\"item\": {\"uri\": \"a:2\"}}]}}",
        "{\"item\": [{\"uri\": \"a:1\"}, {\"uri\": \"a:2\"}]}", "\u{FEFF}{\"uri\": \"a:1\"}\r\n\r\n{\"uri\": \"a:2\"}",
    ])
    func `several items come as a list, a wrapper or lines`(text: String) throws {
        #expect(WireFormat.ninjs.recognises(Array(text.utf8)))
        #expect(try Self.read(text).arrivals.map(\.guid) == ["a:1", "a:2"])
    }

    @Test func `a broken item or line never stops the others`() throws {
        let list = try Self.read("[{\"uri\": \"a:1\"}, {\"headline\": \"x\"}, 7, {\"uri\": \"a:2\"}]")
        #expect(list.arrivals.count == 2)
        #expect(list.refused.map(\.sentence).first?.hasPrefix("[1] has no uri") == true)
        let lines = try Self.read("{\"uri\": \"a:1\"}\n{\"uri\": \"a\n{\"uri\": \"a:2\"}\n")
        #expect(lines.arrivals.map(\.guid) == ["a:1", "a:2"])
        #expect(lines.refused.map(\.line) == [2])
    }

    @Test(arguments: [
        "{}", "[]", "{\"headline\": \"a\"}", "{\"uri\": \"\"}", "{\"uri\": \" \"}", "7", "\"uri\"", "null",
    ])
    func `without a uri there is no item`(text: String) {
        let failure = #expect(throws: ReadFailure.self) { try Self.read(text) }
        #expect(failure?.sentence.hasSuffix(".") == true)
    }

    @Test(arguments: [
        ("\"type\": \"text\"", MediaKind.text), ("\"type\": \"event\"", .concept),
        ("\"type\": \"planning\"", .planning),
        ("\"type\": \"composite\"", .package), ("\"type\": \"component\"", .other),
        ("\"plannedCoverage\": []", .planning),
        ("\"eventDetails\": {}", .concept), ("\"plannedCoverage\": [], \"headlines\": [{\"value\": \"a\"}]", .text),
        ("\"title\": \"a\"", .text),
    ])
    func `the kind is what the type says, else what the item holds`(members: String, kind: MediaKind) throws {
        #expect(try Self.copy(members).kind == kind)
    }

    @Test(arguments: [
        ("http://cv.example/", "1", "http://cv.example/1"), ("http://cv.example", "1", "http://cv.example/1"),
        ("http://cv.example#", "1", "http://cv.example#1"), ("urn:cv.example", "1", "urn:cv.example:1"),
    ])
    func `scheme and code make the uri of a subject`(scheme: String, code: String, uri: String) throws {
        let subject = try #require(
            try Self.copy("\"subject\": [{\"scheme\": \"\(scheme)\", \"code\": \"\(code)\", \"rel\": \"about\"}]")
                .subjects.first)
        #expect(subject == Subject(kind: .untyped, uri: uri, relation: "about"))
    }

    @Test func `each list of subjects has its kind`() throws {
        let copy = try Self.copy(
            "\"people\": [{\"name\": \"a\"}], \"organisation\": [{\"name\": \"b\", \"symbols\": [{\"ticker\": \"BB\"}]}], \"places\": [{\"name\": \"c\", \"geoJSON\": {}}], \"event\": [{\"name\": \"d\"}], \"objects\": [{\"name\": \"e\"}], \"subjects\": [{\"name\": \"f\", \"literal\": \"x\"}]"
        )
        #expect(copy.subjects.map(\.kind) == [.untyped, .person, .organisation, .place, .event, .object])
        #expect(copy.organisations.first?.detail == "BB")
        #expect(copy.subjects.first?.literal == "x")
    }

    @Test(arguments: [
        ("\"body_text\": \"plain\", \"body_xhtml\": \"<p>rich <b>text</b></p>\"", "rich text"),
        ("\"body_main\": \"<p>a</p><p>b</p>\"", "a\n\nb"),
        ("\"bodies\": [{\"role\": \"main\", \"value\": \"a < b\"}]", "a < b"),
        ("\"body_text\": \"a\\n\\nb\\nc\\n\\n\\nd\"", "a\n\nb c\n\nd"),
        ("\"body_text\": \"a\\nb\"", "a\n\nb"), ("\"body_text\": \"a\\r\\n\\r\\nb\\r\\nc\"", "a\n\nb c"),
        ("\"body_text\": \"a\\r\\nb\\n\\n\"", "a\n\nb"), ("\"body_xhtml\": \"  \", \"body_text\": \"plain\"", "plain"),
        ("\"bodies\": [{\"contenttype\": \"text/html\", \"value\": \"just words &amp; more\"}]", "just words & more"),
    ])
    func `the richest body is taken`(members: String, text: String) throws {
        #expect(try Self.copy(members).body.plainText == text)
    }

    @Test(arguments: [
        ("\"headline\": \"a\", \"headline_x\": \"b\"", "a"), ("\"headline_x\": \"b\", \"headline_main\": \"a\"", "a"),
        ("\"headline_x\": \"b\"", "b"),
        ("\"headlines\": [{\"role\": \"x\", \"value\": \"b\"}, {\"role\": \"main\", \"value\": \"a\"}]", "a"),
    ])
    func `the headline is the main one, else the first`(members: String, headline: String) throws {
        #expect(try Self.copy(members).headline.text == headline)
    }

    @Test func `an association is a picture when it has renditions of one, else a link`() throws {
        let copy = try Self.copy(
            "\"associations\": [{\"name\": \"p\", \"uri\": \"urn:p\", \"type\": \"picture\", \"descriptions\": [{\"value\": \"Quay\"}], \"renditions\": [{\"name\": \"main\", \"href\": \"https://x.example/p.jpg\"}]}, {\"name\": \"irel:seeAlso\", \"uri\": \"urn:l\"}, {\"name\": \"film\", \"type\": \"video\", \"renditions\": [{\"name\": \"a\", \"href\": \"https://x.example/f.mp4\"}]}]"
        )
        #expect(copy.pictures.map(\.caption) == ["Quay"])
        #expect(copy.pictures.first?.origin == .partner)
        #expect(
            copy.links == [
                Link(.seeAlso, to: "urn:l", isReference: true), Link(.other("film"), to: "https://x.example/f.mp4"),
            ])
    }

    @Test func `rights, policy and trust indicators are kept`() throws {
        let copy = try Self.copy(
            "\"copyrightHolder\": \"A\", \"rightsInfo\": {\"langId\": \"http://o.example\", \"encodedRights\": \"{}\"}, \"trustIndicators\": [{\"role\": \"http://t.example/x\", \"href\": \"https://x.example\"}]"
        )
        #expect(
            copy.rights == [
                Rights(
                    holder: Party(name: "A"),
                    expressions: [.init(encoding: "application/json", language: "http://o.example", text: "{}")])
            ])
        #expect(copy.links == [Link(.other("http://t.example/x"), to: "https://x.example")])
    }
}
