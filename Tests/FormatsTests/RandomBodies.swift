import News

/// Numbers without pattern that are the same in every run.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[Int(next() % UInt64(values.count))] }

    mutating func upTo(_ most: Int) -> Int { Int(next() % UInt64(most + 1)) }
}

/// Bodies with all that a text can hold, much of it what marks and markup are made of.
struct RandomBodies {
    var dice: Dice

    init(seed: Int) { dice = Dice(seed) }

    private static let words = [
        "ferry", "Port Elm", "1.", "12. May", "-", "- no", "#", "## x", "> so", "*", "**", "***", "\\", "\\\\", "[",
        "]",
        "](", "[a](https://a.example)", "[table 1]", "[picture a]", "```", "`", "<b>", "&amp;", "\"", "'", "  ",
        "\u{A0}",
        "10\u{A0}km", "«\u{A0}oui\u{A0}»", "\n", "\n\n", "\t", "항구", "ميناء", "می\u{200C}رود", "👩‍🚒", "e\u{301}",
        "co\u{AD}op",
        "a\u{200B}b", "ท่า\u{200B}เรือ", "\u{2028}", "\u{FEFF}", "\u{1}", "\u{7F}", "\r\n", "_", "~", "(x)", "\u{202E}",
    ]

    mutating func body(isTidy: Bool = false) -> Body {
        let blocks = (0...dice.upTo(7)).map { _ in block() }
        let tidied = blocks.flatMap(\.tidiedForTests)
        return Body(isTidy ? tidied : blocks.filter { !$0.tidiedForTests.isEmpty })
    }

    private mutating func block() -> Block {
        switch dice.upTo(9) {
        case 0: .heading(level: 2 + dice.upTo(2), runs())
        case 1: .list(ordered: dice.upTo(1) == 0, (0...dice.upTo(4)).map { _ in runs() })
        case 2: .quote((0...dice.upTo(2)).map { _ in runs() })
        case 3: .preserved(text())
        case 4: .picture(dice.pick(["a", "b-1", "tag:x[1]", "ref (2)"]))
        case 5: .table(table())
        default: .paragraph(runs())
        }
    }

    private mutating func table() -> Table {
        let columns = 1 + dice.upTo(3)
        let row: (inout RandomBodies) -> [[Run]] = { bodies in (0..<columns).map { _ in bodies.runs() } }
        return Table(
            caption: dice.upTo(1) == 0 ? text() : nil, head: dice.upTo(1) == 0 ? [row(&self)] : [],
            rows: (0...dice.upTo(3)).map { _ in row(&self) })
    }

    private mutating func runs() -> [Run] {
        (0...dice.upTo(4)).map { _ in
            let link = dice.pick([nil, nil, nil, "https://a.example/x(1)?q=[2]&b=\\", "mailto:desk@elm.example"])
            return Run(text(), Run.Marks(rawValue: dice.pick([0, 0, 0, 1, 2, 3])), link: link)
        }
    }

    private mutating func text() -> String {
        (0...dice.upTo(5)).map { _ in dice.pick(Self.words) }.joined(separator: dice.pick(["", " "]))
    }
}
