import Foundation
import News
import Testing

@testable import Formats

struct MalformedXMLTests {
    private static let sample = NewsMLG2.write(
        NewsMLG2Samples.version(NewsMLG2Samples.fullCopy()), NewsMLG2Samples.masthead)

    /// The sentence for what cannot be read; `nil` for what can.
    private func refusal(_ bytes: [UInt8]) -> String? {
        do throws(ReadFailure) {
            _ = try NewsMLG2.read(bytes)
            return nil
        } catch {
            #expect(!error.what.isEmpty && !error.sentence.isEmpty)
            return error.sentence
        }
    }

    private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func item(_ inside: String) -> String {
        "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='g'>\(inside)</newsItem>"
    }

    @Test func `every truncated document is refused with its line`() {
        for length in stride(from: 0, to: Self.sample.count - 20, by: 23) {
            let sentence = refusal(Array(Self.sample[..<length]))
            #expect(sentence != nil)
            if length > 60 { #expect(sentence?.hasPrefix("line ") == true, "\(sentence ?? "")") }
        }
    }

    @Test func `flipped bits never do harm`() {
        var numbers = SeededNumbers(2026)
        for _ in 0..<600 {
            var bytes = Self.sample
            for _ in 0..<Int.random(in: 1...4, using: &numbers) {
                bytes[Int.random(in: 0..<bytes.count, using: &numbers)] ^= 1 << UInt8.random(in: 0...7, using: &numbers)
            }
            _ = refusal(bytes)
        }
    }

    @Test func `bytes removed, doubled and moved never do harm`() {
        var numbers = SeededNumbers(7)
        for _ in 0..<200 {
            var bytes = Self.sample
            let start = Int.random(in: 0..<bytes.count - 50, using: &numbers)
            let part = Array(bytes[start..<(start + Int.random(in: 1...50, using: &numbers))])
            bytes.removeSubrange(start..<(start + part.count))
            if Bool.random(using: &numbers) {
                bytes.insert(contentsOf: part + part, at: Int.random(in: 0..<bytes.count, using: &numbers))
            }
            _ = refusal(bytes)
        }
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian], [true, false])
    func `UTF-16 is read with and without a mark`(encoding: String.Encoding, hasMark: Bool) throws {
        let mark = hasMark ? "\u{FEFF}" : ""
        let document =
            mark + "<?xml version='1.0' encoding='UTF-16'?>"
            + item("<contentMeta><headline>Fjære 東京</headline></contentMeta>")
        let reading = try NewsMLG2.read([UInt8](document.data(using: encoding) ?? Data()))
        #expect(reading.arrivals.first?.copy.headline.text == "Fjære 東京")
    }

    @Test func `an encoding declared and kept to is read`() throws {
        let head = text("<?xml version='1.0' encoding='ISO-8859-1'?><newsItem guid='g'><contentMeta><headline>Fj")
        let reading = try NewsMLG2.read(head + [0xE6] + text("re</headline></contentMeta></newsItem>"))
        #expect(reading.arrivals.first?.copy.headline.text == "Fjære")
    }

    @Test(arguments: ["UTF-16", "UTF-32", "UTF-7", "EBCDIC-CP-US", "ISO-2022-JP", "martian", "", "US-ASCII"])
    func `an encoding declared wrongly does no harm`(name: String) {
        _ = refusal(
            text(
                "<?xml version='1.0' encoding='\(name)'?>"
                    + item("<contentMeta><headline>Fjære</headline></contentMeta>")))
        _ = refusal(text("<?xml version='1.0' encoding='\(name)'?>") + Self.sample)
    }

    @Test func `bytes that do not fit their encoding are refused`() {
        let broken =
            text("<newsItem guid='g'><contentMeta><headline>Fj") + [0xE6]
            + text("re</headline></contentMeta></newsItem>")
        #expect(refusal(broken)?.contains("encoding") == true, "\(refusal(broken) ?? "")")
        #expect(refusal([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]) != nil)
        #expect(refusal(text(item("a\u{0}b"))) != nil)
        #expect(refusal([0] + Self.sample) != nil)
    }

    @Test(arguments: [
        "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><newsItem guid='&c;'>&c;</newsItem>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><newsItem guid='g'>&x;</newsItem>",
        "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\">%p;]><newsItem guid='g'/>",
        "<!DOCTYPE newsItem SYSTEM \"http://127.0.0.1:9/g2.dtd\"><newsItem guid='g'/>",
        "<!DOCTYPE newsItem PUBLIC \"-//X//Y//EN\" \"file:///etc/passwd\"><newsItem guid='g'/>",
        "<!DOCTYPE newsItem><newsItem guid='g'/>",
    ])
    func `a document type is refused before anything in it is looked at`(document: String) {
        #expect(refusal(text(document))?.contains("DOCTYPE") == true)
        #expect(refusal(text("<?xml version='1.0'?>\n<!-- first -->\n" + document))?.contains("DOCTYPE") == true)
    }

    @Test func `an entity used ten thousand times over is refused`() {
        let entity = String(repeating: "x", count: 50_000)
        let uses = String(repeating: "&a;", count: 10_000)
        #expect(refusal(text("<!DOCTYPE n [<!ENTITY a \"\(entity)\">]><newsItem guid='g'>\(uses)</newsItem>")) != nil)
    }

    @Test func `an unknown entity is refused by name`() {
        #expect(refusal(text(item("&eacute;")))?.contains("eacute") == true)
    }

    @Test func `nothing is included from elsewhere`() throws {
        let include =
            "<contentSet><inlineXML><div xmlns='http://www.w3.org/1999/xhtml'><x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/passwd' parse='text'/>words</div></inlineXML></contentSet>"
        let reading = try NewsMLG2.read(text(item(include)))
        #expect(reading.arrivals.first?.copy.body.plainText == "words")
    }

    @Test func `a hundred thousand levels are refused`() {
        let depth = 100_000
        #expect(
            refusal(text(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)))?.contains(
                "deep") == true)
        #expect(refusal(text(String(repeating: "<a>", count: depth))) != nil)
    }

    @Test func `a million attributes are refused soon`() {
        let attributes = (0..<1_000_000).map { " a\($0)=''" }.joined()
        let clock = ContinuousClock()
        let time = clock.measure {
            #expect(refusal(text("<newsItem guid='g'\(attributes)/>"))?.contains("attributes") == true)
        }
        #expect(time < .seconds(20))
        // Behind things that a careless look could take for the rest of the document.
        for cover in ["<!-- <a b=' -->", "<![CDATA[<a b=']]>", "<?x <a b=' ?>", "<b c='>'/>"] {
            #expect(
                refusal(text("<newsItem guid='g'>\(cover)<c\(attributes)/></newsItem>"))?.contains("attributes") == true
            )
        }
    }

    @Test(arguments: ["<a/>", "<!---->", "<?a?>", "<a b=''/>", "<a xmlns:b=''/>", "<![CDATA[]]>", "&#65;", "<a>b</a>"])
    func `sixteen megabytes of one thing end soon`(thing: String) {
        var filling = text(thing)
        while filling.count < 7_900_000 { filling += filling }
        let document = text("<a>") + filling + text("</a>")
        let time = ContinuousClock().measure { #expect(refusal(document) != nil) }
        #expect(time < .seconds(20))
    }

    @Test func `a huge attribute value, a huge name and too large a document are refused`() {
        let huge = String(repeating: "x", count: 12_000_000)
        #expect(refusal(text("<newsItem guid='\(huge)'/>")) != nil)
        #expect(refusal(text("<\(huge)/>")) != nil)
        #expect(refusal(Array(repeating: 32, count: ReadLimits.bytes + 1))?.contains("MB") == true)
    }

    @Test(arguments: [
        "", " ", "<", "<?xml", "<!", "<!DOCTYPE", "<![CDATA[", "<a", "<a b", "<a b=", "<a b='", "</a>", "<a></b>", "&",
        "{}", "text", "<a/><b/>", "<newsItem/>", "<rss/>", "<newsItem guid=''/>",
    ])
    func `scraps are refused with a sentence`(scrap: String) {
        #expect(refusal(text(scrap)) != nil)
    }

    @Test func `many threads may parse at once`() async {
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    for _ in 0..<20 { _ = refusal(number.isMultiple(of: 2) ? Self.sample : text("<a><b></a>")) }
                }
            }
        }
    }

    @Test func `HTML is held to the same limits`() {
        let deep = String(repeating: "<div>", count: 100_000) + "words"
        #expect(Markup.blocks(fromHTML: deep).count == 1)
        let attributes = (0..<300_000).map { " a\($0)" }.joined()
        for cover in ["", "<!-- --!>", "<?>", "<p a=b'>", "<!-->"] {
            let time = ContinuousClock().measure { _ = Markup.blocks(fromHTML: "\(cover)<b\(attributes)>words</b>") }
            #expect(time < .seconds(20))
        }
    }
}
