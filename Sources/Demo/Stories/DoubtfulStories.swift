import News

/// What went wrong: a kill and its substitute, a story on hold, and one that was held and let go.
extension NewsDesk {
    var doubtful: [DemoStory] { [resignation, substitute, heldWell, bridge] }

    private var resignation: DemoStory {
        let copy = copy(
            "Harrowmouth port director resigns: union", slug: "PORT-DIRECTOR", urgency: 3, by: [.nell],
            from: [.harrowmouth], ago: 610,
            in: ["national"], on: [.labour], about: [.person("Brida Aske", "brida-aske", "port director")],
            keywords: ["Harrowmouth", "port"],
            sources: ["Quay Workers' Union"],
            .text(
                "The director of the port of Harrowmouth, Brida Aske, resigned on \(weekday(610, .harrowmouth)), the Quay Workers' Union said in a message.",
                "The Port Office could not be reached for comment."))
        return .released(
            "port-director-killed", ago: 605, copy,
            then: [
                DemoAct(584, .hold("The Port Office disputes the story. Please do not use it while we check.")),
                DemoAct(
                    561,
                    .kill(
                        "The port director has not resigned; the message was not from the union. Do not use the story. A substitute follows.",
                        substitute: "port-director")),
            ])
    }

    private var substitute: DemoStory {
        let copy = copy(
            "Harrowmouth port director denies resigning after false message", short: "Port director denies resigning",
            slug: "PORT-DIRECTOR-DENIAL", urgency: 3,
            by: [.nell], from: [.harrowmouth], ago: 557, in: ["national"], on: [.labour, .crime],
            about: [
                .person("Brida Aske", "brida-aske", "port director"),
                .organisation("Quay Workers' Union", "quay-workers"),
            ],
            keywords: ["Harrowmouth", "port", "false message"],
            sources: ["Harrowmouth Port Office", "Quay Workers' Union"],
            note: "This takes the place of the story \"Harrowmouth port director resigns: union\", which was killed.",
            links: [.seeAlso("port-director-killed")],
            .text(
                "Port director Brida Aske remains in office, the Harrowmouth Port Office said on \(weekday(557, .harrowmouth)), after a false message in the name of a union said she had gone.",
                "\"I am at my desk, and I have a great deal on it,\" Aske told Farlight by telephone.",
                "The Quay Workers' Union said in a statement that it had sent no such message and had reported the matter to the police.",
                "Farlight had moved a story based on the message and withdrew it."))
        // Filed before the kill, so that the kill can name it.
        return DemoStory(key: "port-director", acts: [DemoAct(562, .file(copy, .none)), DemoAct(555, .release)])
    }

    private var heldWell: DemoStory {
        let copy = copy(
            "Two wells near Marrowfield closed over nitrate", slug: "WELLS", urgency: 4, by: [.otto],
            from: [.marrowfield], ago: 340, in: ["national"],
            on: [.environment, .health], keywords: ["water", "nitrate", "Marrowfield"],
            sources: ["Marrowfield Water Works"],
            .text(
                "Two wells near Marrowfield were closed because of too much nitrate, Marrowfield Water Works said in a release.",
                "Some 4,000 households get their water by another main until further tests, the release said."))
        return .released(
            "wells-held", ago: 334, copy,
            then: [
                DemoAct(
                    318,
                    .hold(
                        "The water works is checking the number of households. Please stop using the story until we say more."
                    ))
            ])
    }

    private var bridge: DemoStory {
        let copy = copy(
            "Tessmark closes Old Mint Bridge for inspection", slug: "MINT-BRIDGE", urgency: 4, by: [.otto],
            from: [.tessmark], ago: 1250, in: ["national"],
            on: [.society, .disaster], keywords: ["bridge", "Tessmark"], sources: ["Tessmark Works Office"],
            .text(
                "Tessmark's Old Mint Bridge was closed to cars after divers found a crack in one of its piers, the town's Works Office said.",
                "The crack is 2 meters long and as wide as a pencil, engineer Noor Havisham told reporters at the bridge. \"I would walk across it, but I would not drive a bus,\" she said.",
                "Trams are led over the Upper Bridge, the office said."))
        return .released(
            "mint-bridge", ago: 1244, copy,
            then: [
                DemoAct(
                    1222,
                    .hold("Two offices give different accounts of the crack. Please hold the story for half an hour.")),
                DemoAct(1196, .lift),
            ])
    }
}
