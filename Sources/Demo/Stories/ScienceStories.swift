import News

/// A comet, a moss, the light in a hospital.
extension NewsDesk {
    var science: [DemoStory] { [comet, moss, lightWard] }

    private var comet: DemoStory {
        let taken = date(1075, .pelluna)
        let copy = copy(
            "New comet to be visible without telescope, observatory says",
            short: "Comet to be seen by eye: observatory", slug: "COMET", by: [.jonas],
            from: [.pelluna], ago: 1050, in: ["science"], on: [.science, .astronomy],
            about: [
                .organisation("Pelluna Observatory", "pelluna-observatory"),
                .person("Anneke Storrow", "anneke-storrow", "astronomer"),
            ],
            keywords: ["comet", "astronomy", "Mount Pelluna"], sources: ["Pelluna Observatory"],
            pictures: [
                picture(
                    "dome", scene: "observatory",
                    "The dome of the Pelluna Observatory stands open on the night the comet was confirmed.",
                    sees: "A white dome with a telescope in its slit under a sky full of stars, one of them falling.",
                    .handoutReleased,
                    of: "the Pelluna Observatory", taken: taken)
            ],
            [Block].text(
                "A comet found by a student will be bright enough to see without a telescope early next year, astronomers on Mount Pelluna said on \(weekday(1050, .pelluna)) (local time).",
                "The comet is now beyond the asteroids and will pass the sun at about half the distance of the Earth, the Pelluna Observatory said in a release.",
                "\"Comets are like cats: they have tails, and they do what they want,\" said Anneke Storrow, who leads the observatory's survey. \"But this one has begun well.\"",
                "Student Milo Farraday, 22, noticed a faint smudge that had moved between two pictures taken an hour apart, the observatory said. Three other telescopes confirmed it.",
                "The comet will bear a number until its orbit is certain. Farraday told Farlight he had \"already told his mother it would be named after her.\"",
                "It was last near the sun about 4,100 years ago, according to the observatory's first calculation."
            ).placing("dome", after: 3))
        return .released("comet", ago: 1040, copy)
    }

    private var moss: DemoStory {
        let copy = copy(
            "Moss wakes after 90 years in drawer, Quillford botanists say",
            short: "Moss wakes after 90 years in drawer", slug: "OLD-MOSS", urgency: 6,
            by: [.jonas], from: [.quillford], ago: 1560, in: ["science"], on: [.science, .environment],
            about: [
                .organisation("Quillford University", "quillford-university"),
                .person("Ravi Oduya", "ravi-oduya", "botanist"),
            ],
            keywords: ["moss", "botany"], sources: ["Quillford University"],
            .text(
                "A moss that lay dry in a paper envelope for 90 years grew again within five weeks of being watered, botanists at Quillford University said in a release.",
                "\"We meant to throw away the envelope,\" said botanist Ravi Oduya, who led the work.",
                "Of 40 samples from the same drawer 13 woke, and the oldest was collected 117 years ago, according to the release."
            ))
        return .released("moss", ago: 1552, copy)
    }

    private var lightWard: DemoStory {
        let copy = copy(
            "Quillford hospital opens ward where patients choose the light",
            short: "Hospital lets patients choose the light", slug: "LIGHT-WARD", urgency: 7,
            by: [.greta], from: [.quillford], ago: 770, in: ["science", "national"], on: [.health, .science],
            about: [.person("Selma Orde", "selma-orde", "head nurse")], keywords: ["hospital", "light"],
            sources: ["Quillford General Hospital"],
            .text(
                "Patients in a new ward in Quillford can set the color and strength of the light over their beds, Quillford General Hospital said.",
                "In a trial with 64 patients those who did so slept 50 minutes longer a night, the hospital said, adding that the trial was too small to be sure.",
                "\"The first thing everybody does is turn it off,\" head nurse Selma Orde told visitors."))
        return .released("light-ward", ago: 762, copy)
    }
}
