import News

/// The dispute about fees in the strait, and news from its other shores.
extension NewsDesk {
    var world: [DemoStory] { [straitFees, islandCable, borderTrain] }

    private var straitFees: DemoStory {
        let copy = copy(
            "Pilot fees put old calm of Strait of Lanterns to test", short: "Pilot fees test calm in strait",
            slug: "STRAIT-FEES", by: [.greta, .lucien],
            from: [.marsaRimal, .rochemare], ago: 1300, in: ["world"], on: [.conflict, .shipping],
            about: [
                .organisation("Strait Commission", "strait-commission"),
                .person("Samir al-Nahwi", "samir-al-nahwi", "maritime minister of Nawaras"),
                .person("Coralie Dunois-Bec", "coralie-dunois-bec", "foreign minister of Arvenne"),
            ],
            keywords: ["Strait of Lanterns", "pilot fees", "Nawaras", "Arvenne"], sources: ["Strait Commission"],
            genre: .newsFocus,
            pictures: [
                picture(
                    "town", scene: "skyline",
                    "The clock tower of Rochemare, Arvenne, where the Strait Commission sits.",
                    sees: "A tall clock tower over roofs and a bridge with lamps.", .partner, of: "Agence Vermeil",
                    taken: date(9 * 1440, .rochemare))
            ],
            [Block].text(
                "A plan by Nawaras to charge every ship for a pilot in the Strait of Lanterns has opened the first open quarrel in 30 years between the three countries that share it.",
                "From next spring all ships above 5,000 tons would have to take a Nawaran pilot for the southern half of the passage, the maritime ministry in Marsa Rimal said. The fee would be 1,800 lorins.",
                "\"A pilot is cheaper than a rock,\" Maritime Minister Samir al-Nahwi told reporters.",
                "Arvenne rejects the plan. \"The strait has three shores and one treaty, and the treaty does not speak of tickets,\" Foreign Minister Coralie Dunois-Bec said in a speech in Rochemare.",
                "About 19,000 ships passed the strait last year, according to the Strait Commission, in which the three countries sit. The commission counted 14 accidents, nine of them in the southern half.",
                "Lorravia has not taken a side in public. A compromise under which the commission itself would send the pilots is being weighed, its secretary, Theodor Quist, said by telephone.",
                "Shipowners would rather pay one fee than argue about two, said Gaspard Low, secretary of their league. \"But it is the first fee that invites the second.\"",
                "The commission meets again next month. Its rules ask for all three votes."
            ).placing("town", after: 4))
        return .released("strait-fees", ago: 1290, copy)
    }

    private var islandCable: DemoStory {
        let copy = copy(
            "Tolemi Islands back online after nine days: operator", slug: "ISLAND-CABLE", by: [.greta],
            from: [.portIsidore], ago: 420, in: ["world"],
            on: [.economy, .society], about: [.organisation("Tolemi Cable Company", "tolemi-cable")],
            keywords: ["undersea cable", "Tolemi Islands"],
            sources: ["Tolemi Cable Company"],
            .text(
                "The Tolemi Islands were connected to the outside world again after a repair ship joined a broken undersea cable, the operator said on \(weekday(420, .portIsidore)) (local time).",
                "An anchor had cut the cable nine days ago, the Tolemi Cable Company said in a statement. It did not name the ship.",
                "\"People have rediscovered their neighbors,\" said Mele Tavana, who runs the post office in Port Isidore. \"I hope they keep a few of them.\""
            ))
        return .released("island-cable", ago: 413, copy)
    }

    private var borderTrain: DemoStory {
        let copy = copy(
            "Arvenne, Lorravia to run night train through Brenn tunnel",
            short: "Night train planned through Brenn tunnel", slug: "NIGHT-TRAIN", urgency: 6,
            by: [.lucien], from: [.rochemare], ago: 1700, in: ["world", "business"], on: [.rail],
            keywords: ["night train", "Brenn tunnel"],
            sources: ["Arvenne Railways"],
            .text(
                "A night train will link Rochemare and Tessmark from next year, the railways of Arvenne and Lorravia said in a joint release.",
                "The journey of 780 kilometers will take 10 hours and 20 minutes, with one change of engine at the Brenn tunnel, the release said.",
                "Tickets with a bed will cost from 65 lorins, Arvenne Railways spokesman Bertrand Oisel said."))
        return .released("night-train", ago: 1693, copy)
    }
}
