import News

/// The running story: a ferry aground, from the urgent line to the ninth lead, with a correction and a refile.
extension NewsDesk {
    var ferry: [DemoStory] { [DemoStory(key: "ferry", acts: ferryActs)] }

    private var ferryActs: [DemoAct] {
        var acts: [DemoAct] = []
        var latest: Copy?
        for step in ferrySteps {
            let copy = ferryCopy(step)
            switch step.change {
            case .urgent: acts += [DemoAct(step.ago + 1, .file(copy, .none)), DemoAct(step.ago, .release)]
            case .firstText: acts.append(DemoAct(step.ago, .lead(copy, nil)))
            case .lead(let verb, let what):
                acts.append(DemoAct(step.ago, .lead(copy, latest.map { .between($0, copy, verb, what) })))
            case .correction(let correction): acts.append(DemoAct(step.ago, .correct(copy, correction)))
            }
            latest = copy
        }
        return acts
    }

    /// One version: when, what the desk did, its headline and its paragraphs.
    struct FerryStep {
        let ago: Int
        let change: Change
        let headline: String
        var short: String?
        var urgency = 3
        var by: [Reporter] = [.nell]
        var pictures = 0
        var note: String?
        let text: [String]

        enum Change {
            case urgent, firstText
            case lead(ChangeNote.Verb, String)
            case correction(Correction)
        }
    }

    private func ferryCopy(_ step: FerryStep) -> Copy {
        var body = step.text.map { Block.paragraph([Run($0)]) }
        if step.pictures > 1 { body.insert(.picture("captain"), at: 6) }
        if step.pictures > 0 { body.insert(.picture("aground"), at: 2) }
        return copy(
            step.headline, short: step.short, slug: "FERRY-AGROUND", urgency: step.urgency,
            by: step.text.isEmpty ? [] : step.by,
            from: [.harrowmouth], ago: step.ago, in: ["national"], on: [.disaster, .shipAccident, .shipping],
            about: [
                .organisation("Lorravian Coast Guard", "coast-guard"),
                .organisation("Straitway Lines", "straitway-lines"),
                .person("Ilse Varrick", "ilse-varrick", "coast guard commander"),
                .person("Henrik Solano", "henrik-solano", "transport minister"),
            ],
            keywords: ["ferry", "Harrowmouth", "Candle Rocks", "Strait of Lanterns"],
            sources: ["Lorravian Coast Guard", "Straitway Lines"], note: step.note,
            pictures: Array(ferryPictures.prefix(step.pictures)),
            links: step.pictures > 1 ? [.seeAlso("ferry-rules"), .seeAlso("ferry-shares")] : [],
            step.text.isEmpty ? [] : body)
    }

    private var ferryPictures: [Picture] {
        let day = date(285, .harrowmouth)
        return [
            picture(
                "aground", scene: "ferry",
                "The ferry Marigold lies on the Candle Rocks off Harrowmouth, Lorravia, on \(Dateline(date: day).line).",
                sees: "A ferry with a red funnel leans on dark rocks in heavy rain, a lighthouse beam behind it.",
                taken: day),
            picture(
                "captain", scene: "press",
                "Coast guard commander Ilse Varrick (R) and harbor master Bruno Lunn answer questions in Harrowmouth on \(Dateline(date: day).line).",
                sees: "A man and a woman behind a row of microphones, photographers in front of them.", .pool,
                of: "Harrowmouth press pool", taken: day,
                showing: [
                    Picture.PersonShown("Ilse Varrick", position: "R"),
                    Picture.PersonShown("Bruno Lunn", position: "L"),
                ]),
        ]
    }
}
