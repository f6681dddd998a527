import Testing

@testable import Formats

struct JSONTests {
    private static func value(_ text: String) throws -> JSON { try JSONDocument.read(Array(text.utf8)).values[0] }

    @Test(arguments: [
        ("\"a\\\"b\\\\c\\/d\\b\\f\\n\\r\\t\"", "a\"b\\c/d\u{8}\u{C}\n\r\t"),
        ("\"\\u00e9\\u4e2d\\ud83d\\udea2\"", "é中\u{1F6A2}"), ("\"\"", ""),
        ("\"\\ud83d\\u0041\"", "\u{FFFD}A"), ("\"\\udea2\"", "\u{FFFD}"), ("\"漢字\"", "漢字"),
    ])
    func `texts are unescaped`(text: String, expected: String) throws {
        guard case .string(let string) = try Self.value(text) else { return #expect(Bool(false)) }
        #expect(string == expected)
    }

    @Test(arguments: [("0", 0), ("-7", -7), ("4.0", 4), ("1e3", 1000), ("9223372036854775807", Int.max)])
    func `whole numbers keep their value`(text: String, expected: Int) throws {
        guard case .number(let number) = try Self.value(text) else { return #expect(Bool(false)) }
        #expect(number.int == expected)
        #expect(number.text == text)
    }

    @Test(arguments: ["0.5", "1e400", "99999999999999999999"])
    func `a number that is not whole or too large has no whole value`(text: String) throws {
        guard case .number(let number) = try Self.value(text) else { return #expect(Bool(false)) }
        #expect(number.int == nil)
    }

    @Test func `members keep their order and are found by name in any case`() throws {
        guard case .object(let object) = try Self.value("{\"b\": 1, \"versionCreated\": 2, \"a\": 3, \"b\": 4}") else {
            return #expect(Bool(false))
        }
        #expect(object.members.map(\.name) == ["b", "versionCreated", "a", "b"])
        #expect(object["versioncreated"] == nil)
        #expect(object.value(anyCase: "versioncreated") != nil)
        guard case .number(let last)? = object["b"] else { return #expect(Bool(false)) }
        #expect(last.int == 4)
    }

    @Test func `what is written is what is read`() throws {
        let texts = ["", "plain", "\"\\/\u{0}\u{1F}\n\r\t", "漢字 \u{1F6A2} \u{2028}"]
        var writer = JSONWriter()
        writer.object { json in
            json.member("texts", texts) { $0.string($1) }
            json.member("none", nil as String?)
            json.member("empty", [String]()) { $0.string($1) }
            json.list("list", [String]()) { $0.string($1) }
            json.member("number", 1.5)
            json.member("whole", 2.0)
            json.member("infinite", Double.infinity)
        }
        let document = try JSONDocument.read(writer.bytes)
        #expect(document.repairs == [])
        guard case .object(let object) = document.values[0], case .array(let read)? = object["texts"] else {
            return #expect(Bool(false))
        }
        #expect(object.members.map(\.name) == ["texts", "list", "number", "whole"])
        #expect(read.map { if case .string(let text) = $0 { text } else { "?" } } == texts)
    }
}
