import News

/// A league match with the table, a stage race.
extension NewsDesk {
    var sports: [DemoStory] { [leagueMatch, stageRace] }

    private var leagueMatch: DemoStory {
        let taken = date(980, .tessmark)
        let copy = copy(
            "Harrowmouth Rovers beat Tessmark 2-1 to go top", slug: "FOOTBALL-ROVERS", by: [.otto], from: [.tessmark],
            ago: 960, in: ["sports"],
            on: [.sport, .football],
            about: [
                .organisation("Harrowmouth Rovers", "harrowmouth-rovers"),
                .person("Ewan Castellane", "ewan-castellane", "striker"),
            ],
            keywords: ["football", "First League"], sources: ["Lorravian Football League"],
            pictures: [
                picture(
                    "match", scene: "stadium",
                    "Ewan Castellane (L) of Harrowmouth Rovers runs at goal during the match in Tessmark, Lorravia, on \(Dateline(date: taken).line).",
                    sees: "Three players chase a ball under floodlights before a full stand.", taken: taken,
                    showing: [
                        Picture.PersonShown("Ewan Castellane", position: "L"),
                        Picture.PersonShown("Tomas Birk", position: "2nd from L"),
                    ])
            ],
            [Block].text(
                "Ewan Castellane scored twice in the last 10 minutes as Harrowmouth Rovers came from behind to beat Tessmark Athletic 2-1 and go top of the First League.",
                "Tomas Birk had put the home side ahead with a header just before the break. A crowd of 31,400 watched in steady rain, the league said.",
                "\"I missed four before I scored two, so do not call me lucky,\" Castellane said after the match.",
                "Tessmark coach Renata Folke said her side had stopped playing. \"We were already looking for our umbrellas,\" she told reporters."
            ).placing("match", after: 1) + [
                .preserved(
                    """
                    FIRST LEAGUE              P   W   D   L   GF-GA  PTS
                    1. Harrowmouth Rovers    14   9   3   2   27-13   30
                    2. Tessmark Athletic     14   9   2   3   31-16   29
                    3. Quillford Scholars    14   8   2   4   22-15   26
                    4. Brenn Valley          14   6   5   3   19-14   23
                    5. Marrowfield Town      14   5   4   5   17-19   19
                    """)
            ])
        return .released("football", ago: 952, copy)
    }

    private var stageRace: DemoStory {
        let copy = copy(
            "Nordell takes mountain stage, lead in Tour of the Three Shores",
            short: "Nordell wins stage, leads Three Shores", slug: "CYCLING-SHORES", urgency: 6,
            by: [.lucien], from: [.upperBrenn], ago: 1620, in: ["sports"], on: [.sport, .cycling],
            about: [.person("Signe Nordell", "signe-nordell", "cyclist")], keywords: ["cycling", "Three Shores"],
            sources: ["Tour of the Three Shores"],
            .text(
                "Signe Nordell of Lorravia won the fifth stage of the Tour of the Three Shores at Upper Brenn by 48 seconds and took the overall lead.",
                "She left the group 6 kilometers below the summit. \"I was cold, and the finish was warm,\" Nordell said.",
                "Arvenne's Mathilde Courcel is second overall, 31 seconds behind, with two stages left, the organizers' list showed."
            ))
        return .released("cycling", ago: 1612, copy)
    }
}
