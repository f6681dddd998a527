import News
import Testing

@testable import Formats

struct NewsMLG2RepairTests {
    private static let head =
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' standard='NewsML-G2' standardversion='2.35' guid='urn:x:1' version='2' xml:lang='en'>"

    private func read(meta: String = "", content: String = "", set: String = "", rights: String = "") throws -> Reading
    {
        let document =
            Self.head + rights
            + "<itemMeta><itemClass qcode='ninat:text'/>\(meta)</itemMeta><contentMeta>\(content)</contentMeta><contentSet>\(set)</contentSet></newsItem>"
        return try NewsMLG2.read(Array(document.utf8))
    }

    private func document(_ text: String) throws -> Reading { try NewsMLG2.read(Array(text.utf8)) }

    @Test func `a clean item needs no repair`() throws {
        let reading = try read(
            meta: "<versionCreated>2026-05-06T10:00:00+01:00</versionCreated><pubStatus qcode='stat:usable'/>",
            set: "<inlineXML wordcount='2'><p>two words</p></inlineXML>")
        #expect(reading.repairs == [])
        #expect(reading.standardVersion == "2.35")
        #expect(reading.format == "newsml-g2")
    }

    @Test(arguments: [
        ("2026-05-06T10:00:00+0100", "colon"), ("\n  2026-05-06T10:00:00+01:00\n", "spaces"),
        ("2026-05-06 10:00:00+01:00", "T belongs"),
        ("20260506T100000+0100", "dashes"),
    ])
    func `a time written loosely is read as meant`(written: String, complaint: String) throws {
        let reading = try read(meta: "<versionCreated>\(written)</versionCreated>")
        #expect(reading.arrivals.first?.versionCreated == WireTime(iso8601: "2026-05-06T09:00:00Z"))
        #expect(reading.repairs.count == 1)
        #expect(reading.repairs.first?.what.contains(complaint) == true)
        #expect(reading.repairs.first?.place == "itemMeta/versionCreated, line 1")
    }

    @Test(arguments: ["", " ", "tomorrow", "2026-13-40T10:00:00Z"])
    func `a time that is none is left out and noted`(written: String) throws {
        let reading = try read(meta: "<versionCreated>\(written)</versionCreated>")
        #expect(reading.arrivals.first?.versionCreated == nil)
        #expect(reading.repairs.count == 1)
    }

    @Test func `an embargo that cannot be read holds the item`() throws {
        let reading = try read(meta: "<embargoed>after lunch</embargoed>")
        #expect(reading.arrivals.first?.embargo == .untilFurtherNotice)
        #expect(reading.repairs.count == 1)
    }

    @Test(arguments: [
        ("", Embargo.none), ("<embargoed/>", .untilFurtherNotice), ("<embargoed> </embargoed>", .untilFurtherNotice),
    ])
    func `no embargo and an empty one are told apart`(meta: String, embargo: Embargo) throws {
        let reading = try read(meta: meta)
        #expect(reading.arrivals.first?.embargo == embargo)
        #expect(reading.repairs == [])
    }

    @Test func `an unknown status withholds the item`() throws {
        let reading = try read(meta: "<pubStatus qcode='stat:perhaps'/>")
        #expect(reading.arrivals.first?.status == .withheld)
        #expect(reading.repairs.count == 1)
    }

    @Test func `the British spelling of canceled kills as well`() throws {
        let reading = try read(meta: "<pubStatus qcode='stat:cancelled'/>")
        #expect(reading.arrivals.first?.status == .canceled)
        #expect(reading.repairs.count == 1)
    }

    @Test(arguments: ["0", "10", "high", ""])
    func `an urgency outside 1 to 9 is left out`(written: String) throws {
        let reading = try read(content: "<urgency>\(written)</urgency>")
        #expect(reading.arrivals.first?.copy.urgency == nil)
        #expect(reading.repairs.count == 1)
    }

    @Test func `a blank word count is noted and does no harm`() throws {
        let reading = try read(set: "<inlineXML wordcount=''><p>words</p></inlineXML>")
        #expect(reading.arrivals.first?.copy.body.plainText == "words")
        #expect(reading.repairs.first?.place == "contentSet/inlineXML, line 1")
    }

    @Test func `children in the wrong order are read`() throws {
        let reading = try read(meta: "<signal qcode='sig:update'/><edNote>late</edNote>")
        #expect(reading.arrivals.first?.copy.editorsNote == "late")
        #expect(reading.arrivals.first?.copy.signals == ["sig:update"])
        #expect(reading.repairs.first?.place.hasPrefix("itemMeta/edNote") == true)
    }

    @Test(arguments: ["", " xmlns='http://iptc.org/std/nar/2006-10-01'", " xmlns='https://example.com/news'"])
    func `a missing or wrong namespace is forgiven`(namespace: String) throws {
        let reading = try document(
            "<newsItem\(namespace) guid='g'><contentMeta><headline>News</headline></contentMeta><itemMeta/></newsItem>")
        #expect(reading.arrivals.first?.copy.headline.text == "News")
        #expect(reading.repairs.count == 1)
        #expect(reading.repairs.first?.what.contains("namespace") == true)
    }

    @Test func `a prefix nobody declared is forgiven`() throws {
        let reading = try document(
            "<newsItem guid='g' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta/><x:more/></newsItem>")
        #expect(reading.arrivals.count == 1)
        #expect(reading.repairs.first?.what.contains("\"x\"") == true)
    }

    @Test func `elements of other namespaces are kept out`() throws {
        let reading = try read(content: "<o:headline xmlns:o='urn:o'>Theirs</o:headline><headline>Ours</headline>")
        #expect(reading.arrivals.first?.copy.headline.text == "Ours")
    }

    @Test(arguments: ["", "zero", "-1"])
    func `a version that is no number counts as 1`(written: String) throws {
        let reading = try document(
            "<newsItem guid='g' xmlns='http://iptc.org/std/nar/2006-10-01/' version='\(written)'><itemMeta/></newsItem>"
        )
        #expect(reading.arrivals.first?.number == 1)
        #expect(reading.arrivals.first?.version == nil)
        #expect(reading.repairs.count == 1)
    }

    @Test func `a missing version is 1 by the standard and needs no repair`() throws {
        let reading = try document(
            "<newsItem guid='g' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta/></newsItem>")
        #expect(reading.arrivals.first?.number == 1)
        #expect(reading.repairs == [])
    }

    @Test func `one item without a guid does not stop the others`() throws {
        let reading = try document(
            "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>\n<newsItem><itemMeta/></newsItem><newsItem guid='b'><itemMeta/></newsItem></itemSet></newsMessage>"
        )
        #expect(reading.arrivals.map(\.guid) == ["b"])
        #expect(reading.refused.map(\.line) == [2])
    }

    @Test func `items wrapped in a provider's own XML are found`() throws {
        let reading = try document(
            "<feed><entry><data><newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='a'><itemMeta/></newsItem></data></entry><entry><g2:newsItem xmlns:g2='http://iptc.org/std/nar/2006-10-01/' guid='b'><g2:itemMeta><g2:title>B</g2:title></g2:itemMeta></g2:newsItem></entry></feed>"
        )
        #expect(reading.arrivals.map(\.guid) == ["a", "b"])
        #expect(reading.arrivals.last?.copy.title == "B")
    }

    @Test func `white space before the declaration is passed over`() throws {
        let reading = try document(
            "\n\n<?xml version='1.0'?><newsItem guid='g' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta/></newsItem>"
        )
        #expect(reading.arrivals.count == 1)
        #expect(reading.repairs.count == 1)
    }

    @Test func `a package that names its members outside any group is read`() throws {
        let reading = try document(
            "<packageItem guid='g' xmlns='http://iptc.org/std/nar/2006-10-01/'><itemMeta/><itemRef residref='a'/></packageItem>"
        )
        #expect(reading.arrivals.first?.copy.groups.first?.members.map(\.target) == ["a"])
        #expect(reading.repairs.count == 1)
    }

    @Test func `data inside inlineXML is not mistaken for text`() throws {
        let reading = try read(set: "<inlineXML><scores xmlns='urn:s'><home>3</home></scores></inlineXML>")
        #expect(reading.arrivals.first?.copy.body.isEmpty == true)
        #expect(reading.repairs.count == 1)
    }
}
