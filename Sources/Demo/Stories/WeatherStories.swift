import News

/// The storm that goes with the ferry, and snow above it.
extension NewsDesk {
    var weather: [DemoStory] { [storm, snow, tomorrow] }

    private var storm: DemoStory {
        let taken = date(400, .harrowmouth)
        let copy = copy(
            "Storm warning for Strait of Lanterns as gusts reach 96 kph", short: "Storm warning for Strait of Lanterns",
            slug: "STORM", urgency: 4, by: [.jonas],
            from: [.harrowmouth], ago: 380, in: ["weather"], on: [.weather, .stormWarning],
            about: [.organisation("Lorravian Weather Office", "weather-office")],
            keywords: ["storm", "Strait of Lanterns"],
            sources: ["Lorravian Weather Office"],
            pictures: [
                picture(
                    "clouds", scene: "storm",
                    "Lightning strikes inland of Harrowmouth, Lorravia, as seen by a camera of the Weather Office on \(Dateline(date: taken).line).",
                    sees: "A bolt of lightning between black clouds and dark hills with a lit village.", .downloaded,
                    of: "the website of the Lorravian Weather Office",
                    taken: taken)
            ],
            [Block].text(
                "The Lorravian Weather Office issued its second-highest warning for the Strait of Lanterns after gusts of 96 kilometers per hour were measured at Cape Tolly.",
                "Rain of up to 40 millimeters is expected along the coast within 12 hours, the office said on its website.",
                "\"It is a quick storm with a long tail,\" forecaster Bettina Rooke said by telephone. The wind will drop first in the west, she added."
            ).placing("clouds", after: 1))
        return .released("storm", ago: 372, copy)
    }

    private var snow: DemoStory {
        let copy = copy(
            "First snow closes Brenn pass two weeks early", slug: "BRENN-SNOW", urgency: 6, by: [.jonas],
            from: [.upperBrenn], ago: 1380,
            in: ["weather", "national"], on: [.weather],
            about: [.organisation("Brenn Road Office", "brenn-road-office")], keywords: ["snow", "Brenn pass"],
            sources: ["Brenn Road Office"],
            pictures: [
                picture(
                    "peaks", scene: "mountains", "Fresh snow lies below the peaks of Upper Brenn, Lorravia.",
                    sees: "Three white peaks over a red cabin among fir trees.",
                    .handoutReleased, of: "the Brenn Road Office", taken: date(1400, .upperBrenn))
            ],
            [Block].text(
                "The pass road over the Brenn was closed after 55 centimeters of snow fell in one night, two weeks earlier than last year, the Brenn Road Office said.",
                "Nobody was stranded. \"The only one still up there is the cook of the summit inn, and he has cheese until spring,\" road master Alois Dorn said."
            ).placing("peaks", after: 1))
        return .released("snow", ago: 1373, copy)
    }

    private var tomorrow: DemoStory {
        func row(_ cells: String...) -> [[Run]] { cells.map { [Run($0)] } }
        let copy = copy(
            "Weather outlook for strait countries", slug: "OUTLOOK", urgency: 8, by: [], from: [.tessmark], ago: 235,
            in: ["weather"], on: [.weather, .forecast],
            keywords: ["forecast"], sources: ["Lorravian Weather Office"],
            .text(
                "Rain will move east and skies will clear from the west during the next 24 hours, the Lorravian Weather Office said."
            ) + [
                .table(
                    Table(
                        caption: "Lowest and highest temperatures, degrees Celsius",
                        head: [row("Town", "Low", "High", "Sky")],
                        rows: [
                            row("Tessmark", "4", "9", "showers"), row("Harrowmouth", "6", "10", "rain, wind"),
                            row("Upper Brenn", "-7", "-1", "snow"),
                            row("Rochemare", "7", "13", "clearing"), row("Marsa Rimal", "16", "25", "sunny"),
                        ]))
            ])
        return .released("outlook", ago: 228, copy)
    }
}
