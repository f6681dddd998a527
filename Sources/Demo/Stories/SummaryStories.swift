import News

/// The digest for clients who want the day on one page.
extension NewsDesk {
    var summary: [DemoStory] {
        func entry(_ title: String, _ text: String) -> [Block] {
            [.heading(level: 2, [Run(title)]), .paragraph([Run(text)])]
        }
        let copy = copy(
            "Farlight news summary", slug: "SUMMARY", urgency: 6, by: [], from: [], ago: 34, in: ["national", "world"],
            on: [.society],
            keywords: ["summary"], sources: [DemoNewsroom.name], genre: .digest,
            links: [.seeAlso("ferry"), .seeAlso("budget"), .seeAlso("comet"), .seeAlso("football")],
            entry(
                "All passengers safe after ferry runs aground",
                "HARROWMOUTH -- All 188 passengers of a ferry that struck rocks in the Strait of Lanterns were brought ashore, the coast guard said."
            )
                + entry(
                    "Parliament passes budget by three votes",
                    "TESSMARK -- Lorravia's parliament passed next year's budget by 76 votes to 73 after a charge on well water was dropped, the speaker announced."
                )
                + entry(
                    "New comet to be visible without telescope",
                    "MOUNT PELLUNA -- A comet found by a student will be bright enough to be seen by the naked eye early next year, the Pelluna Observatory said."
                )
                + entry(
                    "Harrowmouth Rovers go top",
                    "TESSMARK -- Ewan Castellane scored twice as Harrowmouth Rovers beat Tessmark Athletic 2-1."))
        return [.released("summary", ago: 30, copy)]
    }
}
