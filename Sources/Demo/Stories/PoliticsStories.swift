import News

/// The budget vote, a provincial election, an interview, a bill.
extension NewsDesk {
    var politics: [DemoStory] { [budget, election, waterInterview, schoolBill] }

    private var budget: DemoStory {
        let taken = date(545, .tessmark)
        let copy = copy(
            "Lorravian parliament passes budget by three votes", slug: "BUDGET-VOTE", urgency: 3, by: [.otto],
            from: [.tessmark], ago: 530,
            in: ["politics"], on: [.politics, .budget],
            about: [
                .person("Maud Ellery", "maud-ellery", "finance minister"),
                .person("Corin Hasp", "corin-hasp", "opposition leader"),
            ],
            keywords: ["budget", "parliament"], sources: ["Parliament of Lorravia"],
            pictures: [
                picture(
                    "chamber", scene: "parliament",
                    "Finance Minister Maud Ellery (C) speaks before the vote in parliament in Tessmark, Lorravia, on \(Dateline(date: taken).line).",
                    sees: "A speaker at a wooden rostrum under a golden star, rows of members seen from behind.",
                    .handoutProvided,
                    of: "the press office of parliament", taken: taken,
                    showing: [Picture.PersonShown("Maud Ellery", position: "C")])
            ],
            [Block].text(
                "Lorravia's parliament passed next year's budget by 76 votes to 73 on \(weekday(530, .tessmark)), after the government dropped a charge on well water, the speaker announced.",
                "The budget of 48.2 billion lorins raises spending on schools by 6 percent and leaves taxes on income as they are, according to the printed bill.",
                "\"It is not the budget I brought in, and it may be the better for it,\" Finance Minister Maud Ellery told members before the vote.",
                "Three members of the governing Harbor League voted against, the record of the sitting shows.",
                "Opposition leader Corin Hasp said the money for roads was \"a promise written in pencil.\" He spoke to reporters outside the chamber.",
                "The charge on wells would have cost a household about 90 lorins a year, the farmers' council had estimated."
            ).placing("chamber", after: 1))
        return .released("budget", ago: 524, copy)
    }

    private var election: DemoStory {
        func row(_ cells: String...) -> [[Run]] { cells.map { [Run($0)] } }
        let table = Table(
            caption: "Sedge Plain provincial assembly, all 212 polling places counted",
            head: [row("List", "Votes", "Percent", "Seats", "Change")],
            rows: [
                row("Plain and Simple", "81,406", "38.1", "19", "+6"),
                row("Harbor League", "66,220", "31.0", "15", "-4"),
                row("Orchard Alliance", "42,915", "20.1", "10", "+1"), row("Free Rivers", "15,887", "7.4", "3", "-3"),
                row("Others", "7,188", "3.4", "0", "0"),
            ])
        let copy = copy(
            "Farmers' list wins most seats in Sedge Plain assembly", short: "Farmers' list wins in Sedge Plain",
            slug: "SEDGE-ELECTION",
            urgency: 4, by: [.otto], from: [.marrowfield], ago: 1980, in: ["politics"], on: [.politics, .election],
            about: [
                .organisation("Plain and Simple", "plain-and-simple"),
                .person("Hester Vane", "hester-vane", "list leader"),
            ],
            keywords: ["election", "Sedge Plain"], sources: ["Sedge Plain election office"],
            .text(
                "The farmers' list Plain and Simple won 19 of the 47 seats in the Sedge Plain assembly, the province's election office said after all votes were counted.",
                "It gained six seats and overtook the Harbor League, which governs in Tessmark, the office's figures showed."
            ) + [.table(table)]
                + .text(
                    "\"People here were asked about water, and they answered,\" list leader Hester Vane told supporters in Marrowfield.",
                    "Turnout was 64.8 percent, down from 67.2 percent five years ago, according to the office."))
        return .released("election", ago: 1972, copy)
    }

    private var waterInterview: DemoStory {
        let copy = copy(
            "Strait neighbors must measure before they argue, water envoy says",
            short: "Measure first, strait envoy says", slug: "WATER-ENVOY",
            by: [.greta], from: [.tessmark], ago: 1130, in: ["politics", "world"], on: [.politics, .environment],
            about: [.person("Leonor Tavish", "leonor-tavish", "water envoy")],
            keywords: ["interview", "water", "Strait of Lanterns"],
            sources: ["Leonor Tavish"], genre: .interview, links: [.seeAlso("strait-fees")],
            .text(
                "The three countries on the Strait of Lanterns cannot settle who may take how much of its fish until they agree on how to count them, Lorravia's water envoy, Leonor Tavish, said in an interview.",
                "\"At present each of us brings a different number and defends it like a fort,\" Tavish told Farlight in her office in Tessmark.",
                "She said she would propose one survey ship with scientists from Lorravia, Arvenne and Nawaras aboard. \"If they eat together for six weeks, they will count the same fish,\" she said.",
                "Asked who would pay, Tavish said: \"Whoever wishes to doubt the result.\" The ship would cost about 4 million lorins a year, she added.",
                "Tavish, 58, a former harbor pilot, took office in spring. She ruled out a role in next year's election. \"I can read a tide table, but not an opinion poll,\" she said."
            ))
        return .released("water-interview", ago: 1121, copy)
    }

    private var schoolBill: DemoStory {
        let copy = copy(
            "Lorravia plans free school meals from next autumn", slug: "SCHOOL-MEALS", urgency: 6, by: [.otto],
            from: [.tessmark], ago: 690,
            in: ["national", "politics"], on: [.education, .politics], keywords: ["schools", "meals"],
            sources: ["Ministry of Education"],
            .text(
                "All pupils up to the age of 12 in Lorravia will get a free midday meal from next autumn if parliament agrees, the Ministry of Education said in a release.",
                "The plan would reach 310,000 children and cost 140 million lorins a year, the ministry said.",
                "The teachers' league called it \"overdue by one generation.\" Its chair, Wanda Prewitt, spoke by telephone."
            ))
        return .released("school-meals", ago: 684, copy)
    }
}
