import News

/// Markets, the central bank (under embargo), the harvest.
extension NewsDesk {
    var business: [DemoStory] { [rates, markets, harvest] }

    private var rates: DemoStory {
        let copy = copy(
            "Lorravian central bank keeps key rate at 3.25 percent", short: "Central bank keeps key rate at 3.25 pct",
            slug: "RATES", urgency: 3,
            by: [.priya], from: [.tessmark], ago: 95, in: ["business"], on: [.economy, .interestRates],
            about: [
                .organisation("Bank of Lorravia", "bank-of-lorravia"),
                .person("Imogen Stael", "imogen-stael", "governor"),
            ],
            keywords: ["interest rates", "Bank of Lorravia"], sources: ["Bank of Lorravia"],
            note: "Given by the bank in advance. Not for use in any form before the time of the embargo.",
            .text(
                "The Bank of Lorravia kept its key rate at 3.25 percent, saying that prices were rising more slowly than it had feared.",
                "Seven of the nine members of its council voted for the decision and two for a cut of a quarter point, the bank said in a statement.",
                "\"Patience is not the same as waiting,\" Governor Imogen Stael said in remarks handed out with the statement.",
                "Prices in Lorravia were 2.6 percent higher last month than a year before, according to the statistics office."
            ))
        return .released("rates", ago: 88, copy, embargo: .until(now.adding(seconds: 3 * 3600)))
    }

    private var markets: DemoStory {
        let taken = date(205, .tessmark)
        let copy = copy(
            "Tessmark shares close higher, grain firms lead", slug: "MARKETS", urgency: 6, by: [], from: [.tessmark],
            ago: 190, in: ["business"],
            on: [.economy], keywords: ["shares", "Tessmark Exchange"], sources: ["Tessmark Exchange"],
            pictures: [
                picture(
                    "screen", scene: "market",
                    "The chart of the Tessmark 40 index at the close on \(Dateline(date: taken).line).",
                    sees: "A dark screen with green and red bars and a yellow line that ends higher.", .screenshot,
                    of: "Tessmark Exchange", taken: taken)
            ],
            [Block].text(
                "The Tessmark 40 index rose 0.8 percent to 5,214 points, with grain traders in front, the Tessmark Exchange said.",
                "About 61 million shares changed hands, a tenth more than the day before, according to the exchange."
            ) + [
                .picture("screen"),
                .preserved(
                    """
                    Tessmark 40            5,214.06   +0.8%
                    Lorin per gram gold       92.15   -0.2%
                    Wheat, ton, lorins       241.50   +2.1%
                    Diesel, ton, lorins      702.00   -0.4%
                    """),
            ])
        return .released("markets", ago: 184, copy)
    }

    private var harvest: DemoStory {
        let copy = copy(
            "Sedge Plain brings in biggest wheat harvest in 11 years", short: "Biggest wheat harvest in 11 years",
            slug: "WHEAT-HARVEST", urgency: 6,
            by: [.priya], from: [.marrowfield], ago: 1840, in: ["business", "national"], on: [.economy, .farming],
            about: [
                .organisation("Sedge Plain Farmers' Council", "farmers-council"),
                .person("Jory Pellham", "jory-pellham", "farmer"),
            ],
            keywords: ["wheat", "harvest", "Sedge Plain"], sources: ["Sedge Plain Farmers' Council"],
            pictures: [
                picture(
                    "field", scene: "wheat", "Wheat stands ready for the harvest near Marrowfield, Lorravia.",
                    sees: "Ripe ears in front of a red barn and a silo under a blue sky.", .file,
                    taken: date(120 * 1440, .marrowfield))
            ],
            [Block].text(
                "Farmers in the Sedge Plain brought in 1.9 million tons of wheat, the most in 11 years, the Farmers' Council said in its final count.",
                "A mild spring and rain in the right week made the difference, council agronomist Edda Carrow said by telephone.",
                "\"My grandfather would have said nothing and bought a new hat,\" said Jory Pellham, who farms 140 hectares near Marrowfield.",
                "The price of a ton stood at 241.50 lorins, 9 percent below last year's, figures from the Tessmark Exchange showed.",
                "Silos in the province are nine-tenths full, according to the council."
            ).placing("field", after: 3))
        return .released("harvest", ago: 1832, copy)
    }
}
