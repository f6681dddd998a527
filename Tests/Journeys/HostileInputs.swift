import Demo
import Formats
import News

/// Broken and hostile documents, the same ones every time.
enum HostileInputs {
    typealias Input = (name: String, bytes: [UInt8])

    static func all() throws -> [Input] {
        let good = samples()
        return truncated(good) + flipped(good) + reencoded(good) + entities() + huge()
    }

    /// Stories of the demo in both formats that are read.
    private static func samples() -> [Input] {
        let masthead = DemoNewsroom.masthead(baseURL: "https://demo.example")
        let noon = WireTime(milliseconds: 1_778_068_800_000)
        let copies = DemoNewsroom.stories(now: noon).flatMap(\.copies).filter { !$0.body.isEmpty }.prefix(8)
        return copies.enumerated().flatMap { number, copy in
            let version = Version(
                story: ID(1), guid: "urn:x:\(number)", number: 1, tag: .first, act: .release, copy: copy,
                firstCreated: noon,
                created: noon, released: noon)
            return [
                ("\(number).xml", WireFormat.newsMLG2.write?(version, masthead) ?? []),
                ("\(number).json", WireFormat.ninjs31.write?(version, masthead) ?? []),
            ]
        }
    }

    private static func truncated(_ good: [Input]) -> [Input] {
        good.flatMap { name, bytes in
            (1...24).map { step in ("truncated-\(step)-\(name)", Array(bytes.prefix(bytes.count * step / 25))) }
        }
    }

    /// One to eight flipped bits each, chosen by a generator of our own so that a failure can be seen again.
    private static func flipped(_ good: [Input]) -> [Input] {
        var state: UInt64 = 20_260_506
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return good.flatMap { name, bytes in
            (1...32).map { step in
                var broken = bytes
                for _ in 0..<(1 + step % 8) { broken[next(broken.count)] ^= 1 << next(8) }
                return ("flipped-\(step)-\(name)", broken)
            }
        }
    }

    private static func reencoded(_ good: [Input]) -> [Input] {
        good.flatMap { name, bytes -> [Input] in
            let text = String(decoding: bytes, as: UTF8.self)
            let wide = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            let latin = text.unicodeScalars.map { $0.value < 256 ? UInt8($0.value) : 63 }
            let declared = Array("<?xml version=\"1.0\" encoding=\"utf-16\"?>".utf8)
            return [
                ("utf16-\(name)", [0xFF, 0xFE] + wide), ("utf16-without-mark-\(name)", wide), ("latin1-\(name)", latin),
                ("declared-wrongly-\(name)", declared + bytes), ("nul-\(name)", [0] + bytes),
                ("mark-twice-\(name)", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF] + bytes),
                ("unknown-encoding-\(name)", Array("<?xml version=\"1.0\" encoding=\"x-none\"?>".utf8) + bytes),
                (
                    "invalid-utf8-\(name)",
                    Array(bytes.prefix(bytes.count / 2)) + [0xC0, 0xAF, 0xFE] + bytes.suffix(bytes.count / 2)
                ),
            ]
        }
    }

    /// Entities, document types and inclusions that name what is none of a reader's business.
    static func entities() -> [Input] {
        let item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\" version=\"1\">"
        let body = "<itemMeta><title>&a;</title></itemMeta></newsItem>"
        let laughs = (1...12).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        let names = [
            "laughs": "<!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)<!ENTITY a \"&l12;\">]>",
            "quadratic": "<!DOCTYPE x [<!ENTITY a \"\(String(repeating: "b", count: 100_000))\">]>",
            "passwd": "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
            "network": "<!DOCTYPE x [<!ENTITY a SYSTEM \"http://127.0.0.1:9/a\">]>",
            "ftp": "<!DOCTYPE x [<!ENTITY a SYSTEM \"ftp://127.0.0.1/a\">]>",
            "dtd": "<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">",
            "public": "<!DOCTYPE x PUBLIC \"-//X//Y\" \"http://127.0.0.1:9/\">",
            "parameter": "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\"> %p;]>",
            "recursive": "<!DOCTYPE x [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>",
        ]
        let documents = names.sorted { $0.key < $1.key }.map { name, type in
            ("\(name).xml", Array((type + item + body).utf8))
        }
        let include =
            item + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/></newsItem>"
        let style = "<?xml-stylesheet href=\"http://127.0.0.1:9/\"?>" + item + "</wrong>"
        return documents + [("xinclude.xml", Array((include + "x").utf8)), ("style.xml", Array(style.utf8))]
    }

    private static func huge() -> [Input] {
        let megabyte = 1_048_576
        let item = "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x\">"
        return [
            ("deep.xml", Array((item + String(repeating: "<a>", count: 100_000)).utf8)),
            (
                "deep-closed.xml",
                Array(
                    (item + String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)).utf8)
            ),
            (
                "deep.json",
                Array("{\"uri\":\"u\",\"type\":\"text\",\"a\":".utf8) + [UInt8](repeating: 91, count: 100_000)
            ),
            (
                "deep-objects.json",
                Array("{\"uri\":\"u\",\"type\":\"text\",\"a\":".utf8)
                    + Array(String(repeating: "{\"a\":", count: 100_000).utf8)
            ),
            ("spaces.xml", [UInt8](repeating: 32, count: 200 * megabyte)),
            ("spaces.json", [123] + [UInt8](repeating: 32, count: 200 * megabyte)),
            ("elements.xml", Array(item.utf8) + Array(String(repeating: "<a/>", count: 3 * megabyte).utf8)),
            (
                "attributes.xml",
                Array("<newsItem ".utf8) + Array((0..<900_000).map { "a\($0)=\"\"" }.joined(separator: " ").utf8)
            ),
            ("brackets.json", [UInt8](repeating: 91, count: 15 * megabyte)),
            (
                "numbers.json",
                Array("{\"uri\":\"u\",\"type\":\"text\",\"a\":[".utf8)
                    + Array(String(repeating: "1,", count: 7 * megabyte).utf8)
            ),
            (
                "long-number.json",
                Array("{\"uri\":\"u\",\"type\":\"text\",\"urgency\":".utf8)
                    + [UInt8](repeating: 57, count: 5 * megabyte) + [125]
            ),
            ("long-string.json", Array("{\"uri\":\"".utf8) + [UInt8](repeating: 97, count: 15 * megabyte)),
            ("text.xml", Array((item + "<itemMeta><title>").utf8) + [UInt8](repeating: 97, count: 15 * megabyte)),
            ("zeros.bin", [UInt8](repeating: 0, count: megabyte)), ("empty.xml", []), ("one.json", [123]),
            ("tag.xml", [60]),
        ]
    }
}
