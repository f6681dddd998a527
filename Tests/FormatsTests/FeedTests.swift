import Foundation
import News
import Testing

@testable import Formats

struct FeedTests {
    private static let now = NinjsVersions.noon.adding(seconds: 60)

    private static func feed(_ versions: [Version]) -> Feed {
        var feed = Feed(
            title: "Harbour News", address: "https://news.example/", selfAddress: "https://news.example/feed.xml",
            updated: NinjsVersions.noon,
            language: "en", author: "Harbour News Agency", hubs: ["https://hub.example/"])
        for version in versions { feed.add(version, NinjsVersions.masthead, at: now) }
        return feed
    }

    private static func atom(_ feed: Feed) -> String { String(decoding: AtomFeed.write(feed), as: UTF8.self) }
    private static func rss(_ feed: Feed) -> String { String(decoding: RSSFeed.write(feed), as: UTF8.self) }

    private static var killed: Version {
        var version = NinjsVersions.rich()
        version.status = .canceled
        version.reason = "The report was false."
        return version
    }

    // MARK: - Validity

    @Test(
        .enabled(
            if: NinjsFiles.hasXMLLint,
            "xmllint or the standards' grammar is not here: bin/setup --tests, DATELINE_STANDARDS"))
    func `Atom is valid whatever the stories hold`() throws {
        try NinjsFiles.inTemporaryFolder { folder in
            let file = folder.appending(path: "feed.xml")
            try Data(AtomFeed.write(Self.feed([NinjsVersions.rich(), Self.killed] + NinjsVersions.many(150)))).write(
                to: file)
            let grammar = try #require(NinjsFiles.standards).appending(path: "feeds/atom-rfc4287.rng").path
            let result = try NinjsFiles.run(
                "/usr/bin/xmllint", ["--nonet", "--noout", "--relaxng", grammar, file.path])
            #expect(result.status == 0, "\(result.output.prefix(2000))")
        }
    }

    @Test(
        .enabled(
            if: NinjsFiles.hasXMLLint,
            "xmllint or the standards' grammar is not here: bin/setup --tests, DATELINE_STANDARDS"))
    func `RSS is well-formed whatever the stories hold`() throws {
        try NinjsFiles.inTemporaryFolder { folder in
            let file = folder.appending(path: "rss.xml")
            try Data(RSSFeed.write(Self.feed([NinjsVersions.rich()] + NinjsVersions.many(150)))).write(to: file)
            let result = try NinjsFiles.run("/usr/bin/xmllint", ["--nonet", "--noout", file.path])
            #expect(result.status == 0, "\(result.output.prefix(2000))")
        }
    }

    @Test(
        .enabled(
            if: NinjsFiles.judgeIsHere,
            "Python with jsonschema or the standards' schemas are not here: bin/setup --tests, DATELINE_STANDARDS"))
    func `JSON Feed is valid whatever the stories hold`() throws {
        try NinjsFiles.inTemporaryFolder { folder in
            let file = folder.appending(path: "feed.json")
            try Data(JSONFeed.write(Self.feed([NinjsVersions.rich()] + NinjsVersions.many(150)))).write(to: file)
            let schema = try #require(NinjsFiles.standards).appending(path: "feeds/jsonfeed-schema-v1.1.json").path
            let judge =
                "import json,sys,jsonschema; jsonschema.validate(json.load(open(sys.argv[2])),json.load(open(sys.argv[1])))"
            let result = try NinjsFiles.run(try #require(NinjsFiles.python), ["-c", judge, schema, file.path])
            #expect(result.status == 0, "\(result.output.suffix(2000))")
        }
    }

    // MARK: - Rules

    @Test func `an entry is the same story after a correction, only newer`() throws {
        let first = NinjsVersions.rich()
        var second = first
        second.number += 1
        second.copy.headline = "Other headline"
        second.released = first.released.adding(seconds: 600)
        let entries = Self.feed([first, second]).entries
        #expect(Set(entries.map(\.id)) == [first.guid])
        #expect(Set(entries.map(\.published)) == [first.firstCreated])
        #expect(entries.map(\.updated) == [first.released, second.released])
    }

    @Test func `a guid that is no IRI gives way to an address that no headline changes`() {
        var version = NinjsVersions.rich()
        version.guid = "no iri"
        #expect(FeedEntry.id(of: version, NinjsVersions.masthead) == "https://news.example/story/17")
    }

    @Test func `a killed story becomes a tombstone in Atom and leaves the others`() {
        let feed = Self.feed([Self.killed])
        let atom = Self.atom(feed)
        #expect(
            atom.contains(
                "<at:deleted-entry ref=\"urn:newsml:news.example:20260506:port-strike\" when=\"2026-05-06T12:00:00+02:00\"><at:comment>The report was false.</at:comment></at:deleted-entry>"
            ))
        #expect(!atom.contains("<entry"))
        #expect(!Self.rss(feed).contains("<item>"))
        #expect(String(decoding: JSONFeed.write(feed), as: UTF8.self).contains("\"items\":[]"))
    }

    @Test func `a held, embargoed or expired story only leaves`() {
        var held = NinjsVersions.rich()
        held.status = .withheld
        var embargoed = NinjsVersions.rich()
        embargoed.embargo = .until(Self.now.adding(seconds: 1))
        var expired = NinjsVersions.rich()
        expired.copy.expires = Self.now
        let feed = Self.feed([held, embargoed, expired])
        #expect(feed.entries.isEmpty && feed.removed.isEmpty)
    }

    @Test func `what is for clients only is in no feed`() {
        let feed = Self.feed([NinjsVersions.rich()])
        for text in [Self.atom(feed), Self.rss(feed), String(decoding: JSONFeed.write(feed), as: UTF8.self)] {
            for secret in ["number of ships in para 2", "CORRECTS", "reaction of the ministry", "2nd LD"] {
                #expect(!text.contains(secret))
            }
        }
    }

    @Test func `a correction is told to readers at the head of the text`() {
        let entry = Self.feed([NinjsVersions.rich()]).entries[0]
        #expect(
            entry.content.hasPrefix(
                "<p><strong>Correction:</strong> Twelve ships waited, not twenty.</p><p>PORTHAVEN/NORTHQUAY, May 6 (HNA) -- The strike "
            ))
    }

    @Test func `pictures in the text have whole addresses and their rights line`() {
        let content = Self.feed([NinjsVersions.rich()]).entries[0].content
        #expect(content.contains("src=\"https://news.example/picture/abab"))
        #expect(content.contains("(PHOTO NOT FOR SALE) (Port Office)</figcaption>"))
    }

    @Test func `RSS says that its guid is no link and dates by RFC 822`() {
        let rss = Self.rss(Self.feed([NinjsVersions.rich()]))
        #expect(rss.contains("<guid isPermaLink=\"false\">urn:newsml:news.example:20260506:port-strike</guid>"))
        #expect(rss.contains("<pubDate>Wed, 06 May 2026 10:00:00 +0200</pubDate>"))
        #expect(rss.contains("<dc:creator>By Ana Example</dc:creator>"))
    }

    @Test func `RSS has an enclosure only when its length and type are known`() {
        var version = NinjsVersions.rich()
        #expect(!Self.rss(Self.feed([version])).contains("<enclosure"))
        version.copy.pictures[0].renditions.removeLast()
        #expect(
            Self.rss(Self.feed([version])).contains(
                "<enclosure url=\"https://pictures.example/1.jpg\" length=\"900000\" type=\"image/jpeg\"/>"))
    }

    @Test func `dates before 1970 have the right weekday`() {
        #expect(WireClock.rfc822(WireTime(milliseconds: -1)) == "Wed, 31 Dec 1969 23:59:59 +0000")
    }
}
