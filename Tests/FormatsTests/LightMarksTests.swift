import News
import Testing

@testable import Formats

struct LightMarksTests {
    private static let everything = """
        One **heavy** and *slanted* and ***both*** word.
        A second line.

        # Head

        ### Low

        - a
        - b

        1. one
        2. two

        > Said she.
        >
        > Said he.

        ```
         a  b
        ```

        [picture ferry]

        See [the port](https://port.example/).
        """

    private static let blocks: [Block] = [
        .paragraph([
            Run("One "), Run("heavy", .strong), Run(" and "), Run("slanted", .emphasis), Run(" and "),
            Run("both", [.strong, .emphasis]), Run(" word.\nA second line."),
        ]),
        .heading(level: 2, [Run("Head")]), .heading(level: 4, [Run("Low")]),
        .list(ordered: false, [[Run("a")], [Run("b")]]), .list(ordered: true, [[Run("one")], [Run("two")]]),
        .quote([[Run("Said she.")], [Run("Said he.")]]), .preserved(" a  b"), .picture("ferry"),
        .paragraph([Run("See "), Run("the port", link: "https://port.example/"), Run(".")]),
    ]

    @Test func `light marks become blocks, and blocks light marks`() {
        #expect(LightMarks.read(Self.everything).blocks == Self.blocks)
        #expect(LightMarks.write(Body(Self.blocks)) == Self.everything)
    }

    @Test(arguments: [
        ("5 * 3 * 2 = 30", [Block.paragraph([Run("5 * 3 * 2 = 30")])]),
        ("a ** b", [.paragraph([Run("a ** b")])]), ("**open", [.paragraph([Run("**open")])]),
        ("*****", [.paragraph([Run("*****")])]), ("#tag", [.paragraph([Run("#tag")])]),
        ("-no", [.paragraph([Run("-no")])]), ("\\- no", [.paragraph([Run("- no")])]),
        ("a\\b \\* c", [.paragraph([Run("a\\b * c")])]), ("[words] (x)", [.paragraph([Run("[words] (x)")])]),
        ("[x](javascript:y)", [.paragraph([Run("[x](javascript:y)")])]),
        ("[table 3]", [.paragraph([Run("[table 3]")])]),
        (
            "Items:\r\n- a\r\n\r\n- b\r\nafter",
            [.paragraph([Run("Items:")]), .list(ordered: false, [[Run("a")], [Run("b")]]), .paragraph([Run("after")])]
        ),
        ("- a\\\nb", [.list(ordered: false, [[Run("a\nb")]])]),
        ("- a\n\\\n- b", [.list(ordered: false, [[Run("a")]]), .list(ordered: false, [[Run("b")]])]),
        ("> > old", [.quote([[Run("old")]])]), ("```\na", [.preserved("a")]), ("", []), ("\\", []),
    ])
    func `what looks like a mark and is none stays text`(text: String, blocks: [Block]) {
        #expect(LightMarks.read(text).blocks == blocks)
    }

    @Test func `a table comes back by its number`() {
        let tables = ["a", "b"].map { Block.table(Table(rows: [[[Run($0)], [Run("1")]]])) }
        let old = Body(tables)
        #expect(LightMarks.write(old) == "[table 1]\n\n[table 2]")
        #expect(
            LightMarks.read("[table 2]\n\nx\n\n[table 2]", keeping: old).blocks == [
                tables[1], .paragraph([Run("x")]), tables[1],
            ])
    }

    @Test func `tidy bodies come back out of light marks as they were`() {
        for seed in 1...2_000 {
            var bodies = RandomBodies(seed: seed)
            let body = bodies.body(isTidy: true)
            let text = LightMarks.write(body)
            #expect(
                LightMarks.read(text, keeping: Body(body.blocks.filter(\.isTable))) == body, "seed \(seed): \(text)")
        }
    }

    @Test func `any body comes back out of light marks where nobody has touched it`() {
        for seed in 1...2_000 {
            var bodies = RandomBodies(seed: seed)
            let body = bodies.body()
            #expect(LightMarks.read(LightMarks.write(body), keeping: body) == body, "seed \(seed)")
            let sent = LightMarks.write(body).split(separator: "\n", omittingEmptySubsequences: false).joined(
                separator: "\r\n")
            let more = LightMarks.read("New.\r\n\r\n" + sent, keeping: body)
            #expect(more == Body([.paragraph([Run("New.")])] + body.blocks), "seed \(seed)")
        }
    }

    @Test func `any text is read, and what was read is written so that it reads the same`() {
        let pieces = [
            "*", "**", "[", "](", ")", "https://a.example", "\\", "\n", "\n\n", "# ", "- ", "1. ", ">", "```", " ", "x",
            "[table 1]", "`",
        ]
        for seed in 1...10_000 {
            var dice = Dice(seed)
            let text = (0...dice.upTo(30)).map { _ in dice.pick(pieces) }.joined()
            let body = LightMarks.read(text)
            #expect(LightMarks.read(LightMarks.write(body)) == body, "seed \(seed): \(text)")
        }
    }
}

extension Block {
    fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}
