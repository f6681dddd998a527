import News
import Testing

@testable import Formats

struct MarkupTests {
    @Test(arguments: [
        ("<p>One  two\n three</p>", [Block.paragraph([Run("One two three")])]),
        ("One<br/>two", [.paragraph([Run("One\ntwo")])]),
        ("One<br><br>two", [.paragraph([Run("One")]), .paragraph([Run("two")])]),
        (
            "<p>a <b>b</b> <i>c</i>d</p>",
            [.paragraph([Run("a "), Run("b", .strong), Run(" "), Run("c", .emphasis), Run("d")])]
        ),
        ("<p><strong><em>both</em></strong></p>", [.paragraph([Run("both", [.strong, .emphasis])])]),
        ("<h1>Head</h1><h6>Low</h6>", [.heading(level: 2, [Run("Head")]), .heading(level: 4, [Run("Low")])]),
        ("<ul><li>a<li><p>b</p></ul>", [.list(ordered: false, [[Run("a")], [Run("b")]])]),
        ("<ol><li>a<ol><li>b</li></ol></li></ol>", [.list(ordered: true, [[Run("a")], [Run("b")]])]),
        ("<blockquote><p>a</p>b</blockquote>", [.quote([[Run("a")], [Run("b")]])]),
        ("<pre>\n a  b\n  c\n</pre>", [.preserved(" a  b\n  c")]),
        ("<div><div>deep</div>after</div>", [.paragraph([Run("deep")]), .paragraph([Run("after")])]),
        ("<unknown>words <x>kept</x></unknown>", [.paragraph([Run("words kept")])]),
        ("<script>var a</script><style>p{}</style><p>text</p>", [.paragraph([Run("text")])]),
        ("<aside class='notepad'>hidden</aside><aside>seen</aside>", [.paragraph([Run("seen")])]),
        ("<figure><img src='x'><figcaption>c</figcaption></figure>text", [.paragraph([Run("text")])]),
        ("<p></p><p> </p>", []),
        ("", []),
        ("a &amp; b &lt; c &eacute;", [.paragraph([Run("a & b < c é")])]),
    ])
    func `HTML becomes blocks`(html: String, blocks: [Block]) {
        #expect(Markup.blocks(fromHTML: html) == blocks)
    }

    @Test func `a table keeps its caption, heads and cells`() {
        let html =
            "<table><caption>C</caption><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p><p>3</p></td></tr></table>"
        #expect(
            Markup.blocks(fromHTML: html) == [
                .table(
                    Table(
                        caption: "C", head: [[[Run("A")], [Run("B")]]],
                        rows: [[[Run("1")], [Run("2"), Run("\n"), Run("3")]]]))
            ])
    }

    @Test(arguments: ["http://a.example/", "https://a.example/?x=1&y=2", "mailto:a@b.example"])
    func `links to pages and mailboxes are kept`(address: String) {
        let escaped = address.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        #expect(Markup.blocks(fromHTML: "<a href='\(escaped)'>x</a>") == [.paragraph([Run("x", link: address)])])
    }

    @Test(arguments: [
        "javascript:alert(1)", " JavaScript:alert(1)", "data:text/html,x", "/relative", "#a", "", "java\tscript:x",
        "vbscript:x", "file:///etc/passwd",
    ])
    func `other links lose their address and keep their words`(address: String) {
        #expect(Markup.blocks(fromHTML: "<a href='\(address)'>x</a>") == [.paragraph([Run("x")])])
    }

    @Test func `what is written is escaped and read back the same`() {
        let blocks = NewsMLG2Samples.body.blocks.filter { if case .picture = $0 { false } else { true } }
        let nasty = blocks + [.paragraph([Run("<script>&\"'", .strong, link: "https://a.example/?a=\"<&")])]
        let text = Markup.xhtmlText(nasty)
        #expect(!text.contains("<script>"))
        #expect(Markup.blocks(fromHTML: text) == nasty)
    }

    @Test func `a picture is placed by whoever writes the page`() {
        let blocks: [Block] = [.picture("a"), .picture("b")]
        #expect(Markup.xhtmlText(blocks) == "")
        #expect(Markup.xhtmlText(blocks) { $0 == "a" ? Array("<hr/>".utf8) : nil } == "<hr/>")
    }

    @Test func `an unsafe link is never written`() {
        #expect(Markup.xhtmlText([.paragraph([Run("x", link: "javascript:alert(1)")])]) == "<p>x</p>")
    }
}
