import Formats
import Testing

/// Text for systems that don't take UTF-8.
struct CharsetTests {
    @Test(arguments: Charset.names) func `every set can be written and read`(name: String) throws {
        let charset = try #require(Charset(name))
        let text = "All 212 on board are safe, the port office said.\n"
        let encoded = charset.encode(text)
        #expect(encoded.bytes == Array(text.utf8) && encoded.replaced.isEmpty && encoded.sentence(charset) == nil)
        #expect(charset.read(encoded.bytes) == text)
    }

    @Test(arguments: [
        ("iso-8859-1", "Café", [0x43, 0x61, 0x66, 0xE9]), ("iso-8859-1", "Cafe\u{301}", [0x43, 0x61, 0x66, 0xE9]),
        ("windows-1252", "“€”", [0x93, 0x80, 0x94]), ("euc-kr", "여수", [0xBF, 0xA9, 0xBC, 0xF6]),
        ("cp949", "똠", [0x8C, 0x63]), ("windows-1251", "Мир", [0xCC, 0xE8, 0xF0]),
        ("iso-8859-7", "Ελμ", [0xC5, 0xEB, 0xEC]),
    ])
    func `what a set has is written in it`(name: String, text: String, bytes: [UInt8]) throws {
        let encoded = try #require(Charset(name)).encode(text)
        #expect(encoded.bytes == bytes && encoded.replaced.isEmpty)
    }

    @Test(arguments: [
        ("us-ascii", "“Café” — 5 €… Łódź, ½", "\"Cafe\" -- 5 EUR... Lodz, 1/2"),
        ("iso-8859-1", "‘naïve’ – Œuvre", "'na\u{EF}ve' - OEuvre"),
        ("us-ascii", "여수 Straße", "?? Strasse"), ("us-ascii", "ﬁn ② x²", "fin 2 x2"),
        ("us-ascii", "a\u{200B}b\u{FEFF}", "ab"),
        ("euc-kr", "ＡＢ café", "\u{FF21}\u{FF22} cafe"),
    ])
    func `what it lacks is written otherwise, and told`(name: String, text: String, written: String) throws {
        let charset = try #require(Charset(name))
        let encoded = charset.encode(text)
        #expect(charset.read(encoded.bytes) == written)
        #expect(encoded.sentence(charset)?.hasPrefix("Not in \(name), and written otherwise: ") == true)
    }

    @Test func `each is told once, with how often`() throws {
        let charset = try #require(Charset("us-ascii"))
        let encoded = charset.encode("“a” “b” 여\u{200B}")
        #expect(
            encoded.sentence(charset)
                == "Not in us-ascii, and written otherwise: “ as \" (2×), ” as \" (2×), 여 as ? (1×), U+200B left out (1×)."
        )
    }

    @Test func `a long text is written as a short one is`() throws {
        let charset = try #require(Charset("us-ascii"))
        let text = String(repeating: "여수 — a", count: 20_000)
        let encoded = charset.encode(text)
        #expect(encoded.bytes == Array(String(repeating: "?? -- a", count: 20_000).utf8))
        #expect(encoded.replaced.map(\.count) == [20_000, 20_000, 20_000])
    }

    @Test(arguments: ["utf-8", "ebcdic", "", "../ascii", "us-ascii//TRANSLIT"])
    func `no other name is one`(name: String) { #expect(Charset(name) == nil) }
}
