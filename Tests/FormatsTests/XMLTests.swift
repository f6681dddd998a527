import News
import Testing

@testable import Formats

struct XMLTests {
    private func read<Value>(_ text: String, _ body: (XMLElement) -> Value) throws -> Value {
        try XML.read(Array(text.utf8)) { root, _ in body(root) }
    }

    @Test func `text that arrives in pieces is one text`() throws {
        let text = try read("<a>Fjære &amp; <![CDATA[<b>]]><!-- no -->&#x6771;&#20140;<?no?> end</a>") { $0.rawText }
        #expect(text == "Fjære & <b>東京 end")
    }

    @Test func `entities and character references in attributes are put in their place`() throws {
        let root = "<a b='&lt;&amp;amp;&#38;&quot;&#x41;' c='' d='plain' x:e='p' xmlns:x='u' xml:lang='nb'/>"
        #expect(try read(root) { $0.attribute("b") } == "<&amp;&\"A")
        #expect(try read(root) { $0.attribute("c") } == "")
        #expect(try read(root) { $0.attribute("d") } == "plain")
        #expect(try read(root) { $0.attribute("e") } == nil)
        #expect(try read(root) { $0.attribute("xmlns") } == nil)
        #expect(try read(root) { $0.inheritedLanguage } == "nb")
    }

    @Test func `children are found by name within their parent's namespace`() throws {
        let root = "<a xmlns='u' xmlns:v='v'><v:b>1</v:b>text<b>2</b><c xmlns=''><b>3</b></c><b>4</b></a>"
        #expect(try read(root) { $0.first("b")?.text } == "2")
        #expect(try read(root) { $0.children("b").map(\.text) } == ["2", "4"])
        #expect(try read(root) { $0.children.map(\.name) } == ["b", "b", "c", "b"])
        #expect(try read(root) { $0.children.map(\.namespace) } == ["v", "u", nil, "u"])
        #expect(try read(root) { $0.children.first { _ in true }?.parent?.isIn("u") } == true)
    }

    @Test func `elements know their line, however far down`() throws {
        let lines = String(repeating: "\n", count: 70_000)
        #expect(try read("<a>\n<b/>\(lines)<c/></a>") { $0.children.map(\.line) } == [2, 70_002])
    }

    @Test func `a prefix that nobody declared stays part of the name, and is noted`() throws {
        let names = try XML.read(Array("<a>\n<p:b q:c='1'/></a>".utf8)) { root, repairs in
            (root.children.map { "\($0.name) \($0.attribute("q:c") ?? "")" }, repairs.map(\.place))
        }
        #expect(names.0 == ["p:b 1"])
        #expect(names.1 == ["line 2", "line 2"])
    }

    @Test(arguments: [
        ("<p:a xmlns:p='u'/>", "<p:a xmlns:p=\"u\"/>"),
        (
            "<a xmlns='u' b='&lt;&quot;&#10;&amp;'>x &lt; y<c>&amp;</c></a>",
            "<a xmlns=\"u\" b=\"&lt;&quot;&#10;&amp;\">x &lt; y<c>&amp;</c></a>"
        ),
        (
            "<p:a q:b='1'><p:c/><d/></p:a>",
            "<p:a xmlns:p=\"p\" xmlns:q=\"q\" q:b=\"1\"><p:c/><d xmlns=\"outer\"/></p:a>"
        ),
        ("<a xmlns='' xml:lang='nb'><b/></a>", "<a xmlns=\"\" xml:lang=\"nb\"><b/></a>"),
    ])
    func `markup taken out of a document stands on its own`(inside: String, markup: String) throws {
        let before = "<x xmlns:a='a'><y xmlns:b='b'/></x>"
        let document = "<o xmlns='outer' xmlns:p='p' xmlns:q='q'>\(before)\(inside)<z xmlns:c='c'/></o>"
        let written = try read(document) { $0.children.dropFirst().first { _ in true }?.markup }
        #expect(written == markup)
        #expect(try read(written ?? "") { $0.markup } == markup)
    }

    @Test func `one document leaves nothing behind for the next`() throws {
        #expect(throws: ReadFailure.self) { try read("<a xmlns='u' b='1'><c>") { _ in } }
        #expect(throws: ReadFailure.self) { try read("<!DOCTYPE a><a/>") { _ in } }
        for number in 1...50 {
            let text = "<a c=\"\(number)\"><b\(number)/>x</a>"
            #expect(try read(text) { $0.markup } == text)
            #expect(throws: ReadFailure.self) { try read("<a><p:b></a>") { _ in } }
        }
    }

    @Test func `a document may be read while another is being read`() throws {
        let texts = try read("<a><b>one</b></a>") { outer in
            let html = try? XML.readHTML("<p>two") { $0.text }
            let inner = try? read("<c>three</c>") { $0.text }
            return [outer.text, html ?? "", inner ?? "", outer.first("b")?.text ?? ""]
        }
        #expect(texts == ["one", "two", "three", "one"])
    }

    @Test func `markup with a namespace at every element is written soon`() throws {
        let count = ReadLimits.nodes / 3
        let text = "<o>" + String(repeating: "<p:a xmlns:p='p'/>", count: count) + "</o>"
        var length = 0
        let time = try ContinuousClock().measure { length = try read(text) { $0.markup.utf8.count } }
        #expect(length == text.utf8.count)
        #expect(time < .seconds(40))
    }
}
