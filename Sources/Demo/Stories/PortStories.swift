import News

/// Around the ferry and the port: the new rules, the owner's shares, the dues, the pay talks.
extension NewsDesk {
    var port: [DemoStory] { [ferryRules, ferryShares, harbourDues, payTalks] }

    private var ferryRules: DemoStory {
        let copy = copy(
            "What is known about the rules for ferries in the Strait of Lanterns", short: "What ferry rules say",
            slug: "FERRY-RULES",
            by: [.jonas], from: [.tessmark], ago: 66, in: ["national"], on: [.shipping, .disaster],
            about: [.organisation("Marine Safety Board", "marine-safety-board")],
            keywords: ["ferry", "safety", "Strait of Lanterns"],
            sources: ["Marine Safety Board", "Ministry of Transport"], genre: .explainer, links: [.seeAlso("ferry")],
            ferryRulesText)
        return .released("ferry-rules", ago: 60, copy)
    }

    private var ferryRulesText: [Block] {
        [
            .paragraph([
                Run(
                    "The grounding of the ferry Marigold has turned attention to the rules under which 11 ferries cross the Strait of Lanterns, which the Ministry of Transport last rewrote four years ago."
                )
            ]),
            .heading(level: 2, [Run("What the rules ask for")]),
            .paragraph([
                Run("Under the ministry's published code, every ferry with more than 50 passengers must carry:")
            ]),
            .list(
                ordered: false,
                [
                    [
                        Run("two radars, either of which can be read "), Run("from both wings", .emphasis),
                        Run(" of the bridge;"),
                    ],
                    [Run("a voyage recorder that keeps the last 48 hours;")],
                    [Run("life jackets for all aboard and one in ten to spare.")],
                ]),
        ] + ferryRulesChecks
    }

    private var ferryRulesChecks: [Block] {
        [
            .heading(level: 2, [Run("Who checks")]),
            .paragraph([
                Run(
                    "The Marine Safety Board inspects each ship once a year, and the Marigold passed in spring, board spokeswoman Runa Tellis said. The code itself is "
                ), Run("open to all", link: "https://safety.example/ferry-code"), Run(", she added."),
            ]),
            .quote([
                [
                    Run(
                        "\"A rule that is read once a year is not a rule, it is a poster. What counts is the watch at four in the morning.\""
                    )
                ]
            ]),
            .paragraph([
                Run(
                    "So wrote Matteo Crane, now the board's head, in its report on the last grounding in the strait six years ago, when no one was hurt."
                )
            ]),
            .heading(level: 2, [Run("What comes next")]),
            .list(
                ordered: true,
                [
                    [Run("The recorder goes to the board's laboratory in Quillford.")],
                    [Run("The crew are interviewed within a week.")],
                    [Run("A first report follows within 30 days, as the law asks.")],
                ]),
        ]
    }

    private var ferryShares: DemoStory {
        let copy = copy(
            "Straitway shares fall 6.4 percent after ferry grounding",
            short: "Straitway shares fall on ferry grounding", slug: "FERRY-SHARES",
            by: [.priya], from: [.tessmark], ago: 162, in: ["business"], on: [.economy, .shipping],
            about: [.organisation("Straitway Lines", "straitway-lines")], keywords: ["Straitway Lines", "shares"],
            sources: ["Tessmark Exchange"], links: [.seeAlso("ferry")],
            .text(
                "Shares in ferry operator Straitway Lines fell 6.4 percent to 18.20 lorins after one of its ships ran aground off Harrowmouth, figures from the Tessmark Exchange showed.",
                "The fall took about 41 million lorins off the company's value, according to the exchange's figures.",
                "\"The ship is insured; the summer timetable is not,\" Odd Bramwell, an analyst at the brokers Kettle and Rowe, said in a note to clients."
            ))
        return .released("ferry-shares", ago: 156, copy)
    }

    private var harbourDues: DemoStory {
        let taken = date(1500, .harrowmouth)
        let copy = copy(
            "Harrowmouth to cut harbor dues for ships that use shore power",
            short: "Harrowmouth to cut dues for cleaner ships",
            slug: "HARBOR-DUES", by: [.priya], from: [.harrowmouth], ago: 1420, in: ["business"],
            on: [.economy, .shipping, .environment],
            about: [
                .organisation("Harrowmouth Port Office", "port-office"),
                .person("Brida Aske", "brida-aske", "port director"),
            ],
            keywords: ["harbor dues", "shore power", "Harrowmouth"], sources: ["Harrowmouth Port Office"],
            pictures: [
                picture(
                    "cranes", scene: "harbour",
                    "A container ship passes the cranes of Harrowmouth at dusk on \(Dateline(date: taken).line).",
                    sees: "Three tall cranes against a red evening sky, a loaded ship and the low sun behind them.",
                    taken: taken)
            ],
            [Block].text(
                "The port of Harrowmouth will charge ships 15 percent less if they switch off their engines at the quay and take power from the shore, the Port Office said on \(weekday(1420, .harrowmouth)).",
                "The lower dues apply from the start of next quarter to all berths with a cable, which are 9 of the port's 14, the office said in a release.",
                "\"The town has breathed our smoke for a century and has been polite about it,\" port director Brida Aske told a news conference. \"Now we can give something back.\"",
                "A ship that burns oil for 20 hours at the quay gives off about 30 tons of carbon dioxide, according to the office's own measurements.",
                "The shipowners' league welcomed the step but asked for cables at every berth. \"A discount you cannot plug into is only a brochure,\" its secretary, Gaspard Low, said by telephone.",
                "Harrowmouth handles about two-fifths of Lorravia's sea trade, the Port Office's yearly report says."
            ).placing("cranes", after: 2))
        return .released("harbor-dues", ago: 1412, copy)
    }

    private var payTalks: DemoStory {
        let copy = copy(
            "Dockers, employers agree to resume pay talks: mediator", short: "Dockers to resume pay talks: mediator",
            slug: "DOCK-TALKS",
            urgency: 4, by: [.nell], from: [.harrowmouth], ago: 840, in: ["national", "business"],
            on: [.labour, .strike],
            about: [.organisation("Quay Workers' Union", "quay-workers")], keywords: ["dockers", "wages"],
            sources: ["Quay Workers' Union"],
            .text(
                "The dockers' union and port employers will meet again after a break of 12 days in their pay dispute, state mediator Faye Lindqvarn said.",
                "\"Both sides have moved, and neither wishes me to say how far,\" Lindqvarn told reporters.",
                "The Quay Workers' Union had asked for 7 percent and the employers had offered 3.5, according to letters that both have published.",
                "No strike will be called while the talks go on, union chair Ambrose Keel said in a message to members."
            ))
        return .released("dock-talks", ago: 832, copy)
    }
}
