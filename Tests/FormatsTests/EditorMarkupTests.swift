import News
import Testing

@testable import Formats

extension Block {
    /// For tests beside the target.
    var tidiedForTests: [Block] { tidied }
}

/// What browsers, word processors, mail programs and pages give, read into blocks.
struct EditorMarkupTests {
    private func read(_ html: String) -> [Block] { EditorMarkup.read(html).blocks }

    @Test(arguments: [
        ("<p>One</p><p>two<br></p><p><br></p>", [Block.paragraph([Run("One")]), .paragraph([Run("two")])]),
        ("One<div>two</div><div><br></div>three", Body(paragraphs: ["One", "two", "three"]).blocks),
        ("<p>a <b>b</b> <i>c</i></p>", [.paragraph([Run("a "), Run("b", .strong), Run(" "), Run("c", .emphasis)])]),
        ("<p><u>a</u> <mark>b</mark> <font>c</font></p>", Body(paragraphs: ["a b c"]).blocks),
        ("<p>10&nbsp;km&nbsp; and&nbsp;</p>", Body(paragraphs: ["10\u{A0}km and"]).blocks),
        ("<p>co&shy;op a\u{200B}b \u{FEFF}c</p>", Body(paragraphs: ["coop ab c"]).blocks),
        ("<h2><b>Head</b></h2>", [.heading(level: 2, [Run("Head")])]),
        ("<blockquote>a</blockquote><blockquote>b</blockquote>", [.quote([[Run("a")], [Run("b")]])]),
        ("<ul><li>a<br></li><ul><li>b</li></ul></ul>", [.list(ordered: false, [[Run("a")], [Run("b")]])]),
        ("<ol><li><p>a</p><p>b</p></li><li>c</li></ol>", [.list(ordered: true, [[Run("a\nb")], [Run("c")]])]),
        (
            "<p>a</p><ul><li>b<pre>c  d</pre>e</li></ul>",
            [
                .paragraph([Run("a")]), .list(ordered: false, [[Run("b")]]), .preserved("c  d"),
                .list(ordered: false, [[Run("e")]]),
            ]
        ),
        ("<pre>\n a<br>  b<div>c</div></pre>", [.preserved(" a\n  b\nc")]),
        ("<figure data-picture=\"x\"><img src=y><figcaption>c</figcaption></figure>", [.picture("x")]),
        ("<figure><img src=y><figcaption>c</figcaption></figure>", Body(paragraphs: ["c"]).blocks),
        ("<p>He said <q>no</q>.</p>", Body(paragraphs: ["He said “no”."]).blocks),
        (
            "<a href='javascript:x()'>a</a> <a href='https://b.example/ c'>b</a>",
            [.paragraph([Run("a "), Run("b", link: "https://b.example/%20c")])]
        ),
        ("a\u{0}b \u{B}c", Body(paragraphs: ["a b c"]).blocks),
        ("", []),
    ])
    func `what somebody typed becomes blocks`(html: String, blocks: [Block]) { #expect(read(html) == blocks) }

    @Test(arguments: [
        "<script>no</script>", "<style>no</style>", "<p hidden>no</p>", "<span style='display: none'>no</span>",
        "<div style='VISIBILITY:hidden;color:red'>no</div>", "<p style='mso-hide:all'>no</p>",
        "<noscript>no</noscript>",
        "<template>no</template>", "<div style=\"font-size:0px\">no</div>", "<!-- no -->", "<svg><text>no</text></svg>",
        "<span class=msoDel><del>no</del></span>", "<xml><w:x>no</w:x></xml>", "<select><option>no</select>",
    ])
    func `what was not to be seen is never kept`(html: String) {
        #expect(read("yes \(html) yes").allSatisfy { !$0.text.contains("no") })
    }

    @Test func `paragraphs of a word processor become the list they are`() {
        #expect(read(Pasted.word) == Pasted.wordBlocks)
    }

    @Test func `marks by style, as an office on the web writes them, become marks`() {
        #expect(read(Pasted.office) == Pasted.officeBlocks)
    }

    @Test func `a mail keeps its quoted text as a quotation`() { #expect(read(Pasted.mail) == Pasted.mailBlocks) }

    @Test func `a page keeps its words and loses its furniture's looks`() {
        #expect(read(Pasted.page) == Pasted.pageBlocks)
    }

    @Test func `cells of a spreadsheet become a table`() { #expect(read(Pasted.sheet) == Pasted.sheetBlocks) }

    @Test func `a table that only arranges a mail is taken apart`() {
        let html =
            "<table><tr><td><h1>News</h1><table role=presentation><tr><td>a</td><td><p>b</p></td></tr></table></td></tr></table>"
        #expect(read(html) == [.heading(level: 2, [Run("News")])] + Body(paragraphs: ["a", "b"]).blocks)
    }

    @Test func `a cell's span leaves the other columns where they are, and no span fills the memory`() {
        let wide = "<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>1</td><td>2</td><td>3</td></tr></table>"
        guard case .table(let table)? = read(wide).first else { return #expect(Bool(false), "no table") }
        #expect(table.rows == [[[Run("a")], [], [Run("b")]], [[Run("1")], [Run("2")], [Run("3")]]])
        let mad = "<table>" + String(repeating: "<tr><td colspan=999999999>a<td>b", count: 2_000) + "</table>"
        guard case .table(let bounded)? = read(mad).first else { return #expect(Bool(false), "no table") }
        #expect(bounded.rows.reduce(0) { $0 + $1.count } <= 14_000)
    }

    @Test func `text nested beyond all bounds still gives its words`() {
        let deep =
            String(repeating: "<div>", count: 5_000) + "a &amp; b<script>no</script>"
            + String(repeating: "</div>", count: 5_000)
        #expect(read(deep) == Body(paragraphs: ["a & b"]).blocks)
    }

    @Test func `what was written has no script, no style, and no event in it`() {
        let html = "<p onclick=x style='color:red'>a<img src=x onerror=y></p><a href='JAVASCRIPT:x'>b</a><svg onload=x>"
        #expect(EditorMarkup.write(EditorMarkup.read(html)) == "<p>a</p><p>b</p>")
    }

    @Test func `a picture is shown from the newsroom's own files, with its caption`() {
        let digest = String(repeating: "a", count: 64)
        let picture = Picture(
            reference: "one", caption: "A ferry.", alternative: "Ferry",
            renditions: [
                Rendition(href: "picture:\(digest)", width: 800), Rendition(href: "https://elsewhere.example/x"),
            ])
        #expect(
            EditorMarkup.write(Body([.picture("one"), .picture("gone")]), pictures: [picture])
                == """
                <figure data-picture="one" contenteditable="false"><img src="/picture/\(digest)" alt="Ferry"/>\
                <figcaption>A ferry.</figcaption></figure>\
                <figure data-picture="gone" contenteditable="false"><figcaption>gone</figcaption></figure>
                """)
    }

    @Test func `tidy bodies come back out of HTML as they were`() {
        for seed in 1...2_000 {
            var bodies = RandomBodies(seed: seed)
            let body = bodies.body(isTidy: true)
            #expect(EditorMarkup.read(EditorMarkup.write(body)) == body, "seed \(seed)")
        }
    }

    @Test func `any body comes back out of HTML to the last space where nobody has touched it`() {
        for seed in 1...2_000 {
            var bodies = RandomBodies(seed: seed)
            let body = bodies.body()
            #expect(EditorMarkup.read(EditorMarkup.write(body), keeping: body) == body, "seed \(seed)")
            let more = EditorMarkup.read("<p>New.</p>" + EditorMarkup.write(body), keeping: body)
            #expect(more == Body([.paragraph([Run("New.")])] + body.blocks), "seed \(seed)")
        }
    }

    @Test func `no page loses a word that is seen, keeps one that is not, or changes when read again`() {
        for seed in 1...10_000 {
            var pages = RandomPages(seed: seed)
            let (html, visible) = pages.page()
            let body = EditorMarkup.read(html)
            let words = Set(body.plainText.split { !$0.isASCII || !$0.isLetter && !$0.isNumber }.map(String.init))
            let all = words.joined(separator: " ")
            #expect(visible.filter { !words.contains($0) && !all.contains($0) } == [], "seed \(seed): \(html)")
            #expect(words.filter { $0.hasPrefix("h") } == [], "seed \(seed): \(html)")
            #expect(EditorMarkup.read(EditorMarkup.write(body)) == body, "seed \(seed): \(html)")
        }
    }

    @Test func `bytes at random never break the reading`() {
        let pieces = [
            "<", ">", "</", "<!--", "-->", "<!", "&", "&#", "&#x110000;", "<p", "<table", "<td", "style=", "'", "\"",
            "=", " ", "x", "\u{0}", "é", "<script", "]]>", "<![CDATA[",
        ]
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let html = (0...dice.upTo(30)).map { _ in dice.pick(pieces) }.joined()
            let body = EditorMarkup.read(html)
            #expect(EditorMarkup.read(EditorMarkup.write(body)) == body, "seed \(seed): \(html)")
        }
    }
}
