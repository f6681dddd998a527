import News

/// A theatre, a map, a prize under embargo until further notice.
extension NewsDesk {
    var culture: [DemoStory] { [theatre, mapRoom, lanternPrize] }

    private var theatre: DemoStory {
        let copy = copy(
            "Tessmark's Lantern Theatre to reopen after four years of repairs", short: "Lantern Theatre to reopen",
            slug: "LANTERN-THEATRE", urgency: 6,
            by: [.greta], from: [.tessmark], ago: 900, in: ["culture"], on: [.arts, .theatre],
            about: [
                .organisation("Lantern Theatre", "lantern-theatre"),
                .person("Isolde Marchbank", "isolde-marchbank", "director"),
            ],
            keywords: ["theatre", "Tessmark"], sources: ["Lantern Theatre"],
            pictures: [
                picture(
                    "stage", scene: "stage",
                    "Two dancers rehearse \"The Tide Clock\" on the stage of the Lantern Theatre in Tessmark before it closed.",
                    sees: "Two dancers under a large yellow moon between red curtains.", .file,
                    taken: date(1500 * 1440, .tessmark))
            ],
            [Block].text(
                "The Lantern Theatre in Tessmark will open its doors again next month with the play that was on when its ceiling came down, the theater said.",
                "Nobody was hurt when plaster fell on empty seats four years ago. Repairs cost 23 million lorins, a third of it from small gifts, the theater said in a release.",
                "\"We owe the audience the second act,\" director Isolde Marchbank told reporters on a tour of the house. Those who kept their tickets may use them, she said.",
                "The new ceiling shows the night sky over the strait. Its painter, Ludo Finch, said he had left out one star \"so that people have something to look for.\""
            ).placing("stage", after: 2))
        return .released("theatre", ago: 893, copy)
    }

    private var mapRoom: DemoStory {
        let copy = copy(
            "Harrowmouth museum finds sea chart behind wallpaper", slug: "SEA-CHART", urgency: 7, by: [.nell],
            from: [.harrowmouth], ago: 1180, in: ["culture"],
            on: [.arts, .museum], about: [.organisation("Harrowmouth Maritime Museum", "maritime-museum")],
            keywords: ["museum", "map"],
            sources: ["Harrowmouth Maritime Museum"],
            .text(
                "Workers who took down wallpaper in Harrowmouth's Maritime Museum found a chart of the strait painted on the wall about 240 years ago, the museum said.",
                "It shows the Candle Rocks a full kilometer from where they are. \"That explains a good deal of our collection,\" curator Philippa Drane told Farlight.",
                "The wall will stay open to visitors until spring, the museum said in a release."))
        return .released("sea-chart", ago: 1172, copy)
    }

    private var lanternPrize: DemoStory {
        let copy = copy(
            "Poet Amaury Sellick wins Lantern Prize", slug: "LANTERN-PRIZE", by: [.greta], from: [.tessmark], ago: 390,
            in: ["culture"], on: [.arts],
            about: [.person("Amaury Sellick", "amaury-sellick", "poet")], keywords: ["poetry", "prize"],
            sources: ["Lantern Prize jury"],
            note: "Under embargo until the jury has reached the winner. The desk will lift it.",
            .text(
                "Poet Amaury Sellick won this year's Lantern Prize for \"Tidewords,\" a book of poems about a lighthouse keeper, the jury said in a statement.",
                "The jury praised \"lines that stay lit.\" The prize comes with 20,000 lorins."))
        return .released("lantern-prize", ago: 384, copy, embargo: .untilFurtherNotice)
    }
}
