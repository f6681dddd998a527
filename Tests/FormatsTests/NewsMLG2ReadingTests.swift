import News
import Testing

@testable import Formats

struct NewsMLG2ReadingTests {
    private func arrival(_ document: String) throws -> Arrival {
        try #require(try NewsMLG2.read(Array(document.utf8)).arrivals.first)
    }

    private func item(_ inside: String) throws -> Copy {
        try arrival("<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g' xml:lang='en'>\(inside)</newsItem>")
            .copy
    }

    @Test func `codes and their URI siblings give the same facts`() throws {
        let codes = try item(
            "<itemMeta><itemClass qcode='ninat:picture'/><signal qcode='sig:update'/><link rel='irel:seeAlso' href='http://a.example/'/></itemMeta><contentMeta><subject type='cpnat:person' qcode='medtop:1'/></contentMeta><contentSet><remoteContent rendition='rnd:web' href='a'/></contentSet>"
        )
        let uris = try item(
            "<itemMeta><itemClass uri='http://cv.iptc.org/newscodes/ninature/picture'/><signal uri='http://cv.iptc.org/newscodes/signal/update'/><link reluri='http://cv.iptc.org/newscodes/itemrelation/seeAlso' href='http://a.example/'/></itemMeta><contentMeta><subject typeuri='http://cv.iptc.org/newscodes/cpnature/person' uri='http://cv.iptc.org/newscodes/mediatopic/1'/></contentMeta><contentSet><remoteContent renditionuri='http://cv.iptc.org/newscodes/rendition/web' href='a'/></contentSet>"
        )
        #expect(uris.kind == .picture && codes.kind == .picture)
        #expect(uris.signals == codes.signals)
        #expect(uris.links == codes.links)
        #expect(uris.renditions == codes.renditions)
        #expect(uris.subjects.map(\.uri) == codes.subjects.map(\.uri))
        #expect(uris.subjects.map(\.kind) == [.person])
    }

    @Test func `an alias the item defines goes before IPTC's`() throws {
        let copy = try item(
            "<catalog><scheme alias='medtop' uri='http://own.example/topics/'/><scheme alias='s' uri='http://cv.iptc.org/newscodes/signal/'/></catalog><itemMeta><signal qcode='s:update'/></itemMeta><contentMeta><subject qcode='medtop:5'/><subject qcode='nobody:5'/></contentMeta>"
        )
        #expect(copy.subjects.map(\.uri) == ["http://own.example/topics/5", nil])
        #expect(copy.subjects.map(\.qcode) == ["medtop:5", "nobody:5"])
        #expect(copy.signals == ["sig:update"])
    }

    @Test func `provider, creator, contributor, source and credit stay apart`() throws {
        let copy = try item(
            "<itemMeta><provider literal='A'/></itemMeta><contentMeta><creator><name>B</name></creator><contributor><name>C</name></contributor><infoSource><name>D</name></infoSource><creditline>E</creditline></contentMeta>"
        )
        #expect(copy.provider?.name == "A")
        #expect(copy.creators.map(\.name) == ["B"])
        #expect(copy.contributors.map(\.name) == ["C"])
        #expect(copy.informationSources.map(\.name) == ["D"])
        #expect(copy.creditLine == "E")
    }

    @Test func `names are taken in the item's language`() throws {
        let copy = try item(
            "<contentMeta><subject qcode='medtop:1'><name xml:lang='de'>Arbeit</name><name xml:lang='en-GB'>labour</name></subject></contentMeta>"
        )
        #expect(copy.subjects.first?.name == "labour")
    }

    @Test func `a policy is kept as it came, with its namespaces`() throws {
        let copy = try item(
            "<rightsInfo scope='riscope:content' xmlns:o='http://www.w3.org/ns/odrl/2/'><rightsExpressionXML langid='http://www.w3.org/ns/odrl/2/'><o:Policy uid='u'><o:permission/></o:Policy></rightsExpressionXML></rightsInfo>"
        )
        let expression = try #require(copy.rights.first?.expressions.first)
        #expect(expression.text.contains("xmlns:o=\"http://www.w3.org/ns/odrl/2/\""))
        #expect(expression.text.contains("<o:permission/>"))
        #expect(copy.rights.first?.coverage?.scope == "riscope:content")
    }

    @Test(arguments: [
        ("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED", true),
        ("http://ns.useplus.org/ldf/vocab/DMI-ALLOWED", false),
    ])
    func `a ban on data mining becomes a restriction, any other word is kept`(uri: String, isBan: Bool) throws {
        let rights = try #require(try item("<rightsInfo><dataMining uri='\(uri)'/></rightsInfo>").rights.first)
        #expect(rights.restrictions.map(\.limit) == (isBan ? [.noTextAndDataMining] : []))
        #expect(rights.expressions.map(\.text) == (isBan ? [] : [uri]))
    }

    @Test func `NITF, plain text, HTML in data and base64 all become a body`() throws {
        let nitf =
            "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head><hedline><hl1>Head</hl1></hedline></body.head><body.content><p>One</p><hl2>Sub</hl2><p>Two</p></body.content></body></nitf>"
        #expect(
            try item("<contentSet><inlineXML>\(nitf)</inlineXML></contentSet>").body
                == Body([.paragraph([Run("One")]), .heading(level: 3, [Run("Sub")]), .paragraph([Run("Two")])]))
        #expect(
            try item("<contentSet><inlineData>One\nstill one\n\n Two </inlineData></contentSet>").body
                == Body(paragraphs: ["One still one", "Two"]))
        #expect(
            try item(
                "<contentSet><inlineData contenttype='text/html'>&lt;p&gt;One&lt;/p&gt;Two</inlineData></contentSet>"
            ).body == Body(paragraphs: ["One", "Two"]))
        #expect(
            try item(
                "<contentSet><inlineData contenttype='text/plain' encoding='encd:base64'>T25l</inlineData></contentSet>"
            ).body == Body(paragraphs: ["One"]))
    }

    @Test func `the head of an NITF text counts where contentMeta lacks a line`() throws {
        let head =
            "<hedline><hl1>Ferry back</hl1></hedline><byline>Kari Nord</byline><byline>Ola Sør</byline><dateline><location>Isle</location>, May 3</dateline>"
        let content =
            "<contentSet><inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.head>\(head)</body.head><body.content><p>Words</p></body.content></body></nitf></inlineXML></contentSet>"
        let alone = try item(content)
        #expect(alone.headline.text == "Ferry back")
        #expect(alone.byline == "Kari Nord; Ola Sør")
        #expect(alone.dateline?.line == "Isle, May 3")
        let meta = "<contentMeta><by>Desk</by><dateline>Coast</dateline><headline>Other</headline></contentMeta>"
        let both = try item(meta + content)
        #expect([both.headline.text, both.byline, both.dateline?.line] == ["Other", "Desk", "Coast"])
    }

    @Test func `a dateline sent apart is not repeated at the start of the text`() throws {
        let copy = try item(
            "<contentMeta><dateline>Isle (Coastal) - </dateline></contentMeta><contentSet><inlineXML><p xmlns='http://www.w3.org/1999/xhtml'><span>Isle <b>(Coastal)</b> - </span>The ferry is back.</p></inlineXML></contentSet>"
        )
        #expect(copy.dateline?.line == "Isle (Coastal) -")
        #expect(copy.body.plainText == "The ferry is back.")
    }

    @Test(arguments: [
        ("conceptItem", MediaKind.concept), ("knowledgeItem", .knowledge), ("planningItem", .planning),
        ("catalogItem", .catalog), ("packageItem", .package),
    ])
    func `items that are no news are kept with their name`(name: String, kind: MediaKind) throws {
        let arrival = try arrival(
            "<\(name) xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'><itemMeta><title>Name</title></itemMeta></\(name)>"
        )
        #expect(arrival.copy.kind == kind)
        #expect(arrival.copy.title == "Name")
    }

    @Test func `what is no news item is refused by its name`() throws {
        #expect(throws: ReadFailure("This XML holds no NewsML-G2 item; its outermost element is <rss>.", line: 1)) {
            try NewsMLG2.read(Array("<rss/>".utf8))
        }
    }

    @Test func `XML is recognised and JSON is not`() {
        #expect(NewsMLG2.recognises(Array("\n <newsItem/>".utf8)))
        #expect(NewsMLG2.recognises([0xEF, 0xBB, 0xBF] + Array("<a/>".utf8)))
        #expect(!NewsMLG2.recognises(Array("{\"uri\":1}".utf8)))
        #expect(!NewsMLG2.recognises([]))
    }
}
