import News

/// What each version of the ferry story says.
extension NewsDesk {
    var ferrySteps: [FerryStep] { ferryAlarm + ferryRescue + ferryAftermath }

    private var day: String { weekday(305, .harrowmouth) }
    private var hour: String { clock(312, .harrowmouth) }

    private func lead(_ aboard: Int) -> String {
        "A ferry with \(aboard) people aboard ran aground on rocks off Harrowmouth in heavy rain on \(day), the coast guard said."
    }
    private var course: String {
        "The Marigold, on its way to Brannoc Island, struck the Candle Rocks at \(hour), about 3 kilometers from the harbor mouth, the coast guard said in a statement."
    }
    private var courseMisspelt: String {
        "The Marigold, on its way to Brannoc Island, struck the Candel Rocks at \(hour), about 3 kilometers from the harbor mouth, the coast guard said in a statement."
    }
    private var noWord: String { "There was no immediate word on injuries, the statement said." }
    private var varrick: String {
        "\"The ship is stable, and it is not taking on water faster than its pumps can clear,\" coast guard commander Ilse Varrick told reporters at the harbor."
    }
    private var boats: String { "Two lifeboats and a helicopter were on their way, Varrick said." }
    private var boatsThere: String {
        "Three lifeboats reached the ferry within 40 minutes and took off passengers in groups of 12, Varrick said."
    }
    private var swell: String {
        "Waves of 2 meters slowed the work, harbor master Bruno Lunn said, adding that the port was closed to all other ships."
    }
    private var minister: String {
        "Transport Minister Henrik Solano said he had asked the Marine Safety Board to open an investigation. \"Nobody who steps on a ferry should have to wonder whether it will arrive,\" he told reporters in Tessmark."
    }
    private var board: String {
        "Investigators will take the voyage recorder ashore as soon as the weather allows, Marine Safety Board head Matteo Crane said in a release."
    }
    private var operatorSays: String {
        "Straitway Lines, which runs the ferry, said in a statement that the captain had 19 years of service and was \"giving the authorities every help.\""
    }
    private var background: String {
        "The Candle Rocks, marked by a lighthouse, lie on the edge of the Strait of Lanterns. The Marigold, built 22 years ago, makes the crossing four times a day, according to the Straitway timetable."
    }

    private var hurt9: String {
        "Nine people were treated for bruises and cold, and one was kept overnight with a broken wrist, Harrowmouth Hospital said."
    }
    private var hurt11: String {
        "Eleven people were treated for bruises and cold, and two were kept in the hospital with broken bones, Harrowmouth Hospital said."
    }
    private var school: String {
        "The passengers were taken to a school, where volunteers handed out blankets, town spokeswoman Orla Pennick said."
    }
    private var oake: String {
        "\"There was a long scraping noise, and then the tea trolley rolled past me on its own,\" said Tamsin Oake, a teacher who was traveling with 16 pupils. \"The children sang until the lifeboat came.\""
    }
    private var hale: String {
        "Pieter Hale, a retired pilot, said the ferry had slowed twice before it struck. \"I could see the lighthouse, so I knew we were too far south,\" he said."
    }
    private var tug: String {
        "Two tugs will try to pull the Marigold free at the next high tide if the wind drops, Lunn said. Divers found no oil in the water, he added."
    }

    private var ferryAlarm: [FerryStep] {
        [
            FerryStep(
                ago: 300, change: .urgent, headline: "Ferry with 241 aboard runs aground off Harrowmouth: coast guard",
                short: "Ferry aground off Harrowmouth: coast guard", urgency: 1, text: []),
            FerryStep(
                ago: 289, change: .firstText, headline: "Ferry with 241 aboard runs aground off Harrowmouth",
                short: "Ferry runs aground off Harrowmouth", urgency: 2, text: [lead(241), courseMisspelt, noWord]),
            FerryStep(
                ago: 274, change: .lead(.adds, "commander's remarks, picture"),
                headline: "Ferry with 241 aboard runs aground off Harrowmouth",
                short: "Ferry runs aground off Harrowmouth",
                urgency: 2, pictures: 1, text: [lead(241), courseMisspelt, varrick, boats, noWord]),
            FerryStep(
                ago: 252, change: .lead(.updates, "lifeboats at the scene, adds background"),
                headline: "Lifeboats take passengers off ferry aground near Harrowmouth",
                short: "Lifeboats at ferry aground off Harrowmouth", pictures: 1,
                text: [lead(241), courseMisspelt, varrick, boatsThere, swell, noWord, background]),
        ]
    }

    private var ferryRescue: [FerryStep] {
        let correction = Correction(
            .correction,
            "Earlier versions said 241 people were aboard. The right number is 214, the coast guard says: 188 passengers and 26 crew."
        )
        let aboard =
            "The ferry carried 188 passengers and 26 crew, the coast guard said, putting right its first count."
        let ashore =
            "The first 60 passengers reached Harrowmouth and were taken to a school, where volunteers handed out blankets, town spokeswoman Orla Pennick said."
        let refile = Correction(.refile, "Spells the name of the rocks Candle Rocks, not Candel Rocks.")
        let headline = "Lifeboats take passengers off ferry aground near Harrowmouth"
        return [
            FerryStep(
                ago: 238, change: .correction(correction), headline: headline,
                short: "Lifeboats at ferry aground off Harrowmouth",
                urgency: 2, pictures: 1, note: "Please replace every earlier figure of 241 aboard.",
                text: [lead(214), courseMisspelt, aboard, varrick, boatsThere, swell, noWord, background]),
            FerryStep(
                ago: 214, change: .lead(.adds, "first passengers ashore"),
                headline: "First passengers ashore after ferry runs aground off Harrowmouth",
                short: "First passengers ashore from grounded ferry", by: [.nell, .jonas], pictures: 1,
                text: [lead(214), courseMisspelt, ashore, aboard, varrick, boatsThere, swell, background]),
            FerryStep(
                ago: 203, change: .correction(refile),
                headline: "First passengers ashore after ferry runs aground off Harrowmouth",
                short: "First passengers ashore from grounded ferry", by: [.nell, .jonas], pictures: 1,
                text: [lead(214), course, ashore, aboard, varrick, boatsThere, swell, background]),
            FerryStep(
                ago: 178, change: .lead(.adds, "minister's remarks"),
                headline: "Minister orders inquiry as passengers leave grounded ferry",
                short: "Inquiry ordered into ferry grounding: minister", by: [.nell, .jonas], pictures: 1,
                text: [lead(214), course, ashore, aboard, minister, varrick, boatsThere, swell, background]),
        ]
    }

    private var ferryAftermath: [FerryStep] {
        let safe =
            "All 188 passengers were brought ashore after a ferry ran aground off Harrowmouth in heavy rain on \(day), the coast guard said, ending a rescue of nearly three hours."
        let crew = "Fourteen of the 26 crew stayed on board to run the pumps, coast guard commander Ilse Varrick said."
        let calm =
            "\"Everyone did what they were asked to do, and that is why I have good news to give,\" Varrick said."
        let headline = "All passengers safe after ferry runs aground off Harrowmouth"
        let both = [Reporter.nell, .jonas]
        func step(_ ago: Int, _ verb: ChangeNote.Verb, _ what: String, pictures: Int = 2, _ text: [String]) -> FerryStep
        {
            FerryStep(
                ago: ago, change: .lead(verb, what), headline: headline,
                short: "All passengers safe after ferry grounding", urgency: 4,
                by: both, pictures: pictures, text: text)
        }
        let tail = [course, school]
        return [
            step(
                149, .recasts, "with all passengers ashore, details",
                [safe, crew, calm] + tail + [minister, swell, background]),
            step(116, .adds, "hospital's figures", [safe, hurt9, crew, calm] + tail + [minister, swell, background]),
            step(
                82, .updates, "number of injured, adds operator and investigators",
                [safe, hurt11, crew, calm] + tail + [minister, board, operatorSays, background]),
            step(
                46, .adds, "passengers' accounts",
                [safe, hurt11, oake, hale, crew, calm] + tail + [minister, board, operatorSays, background]),
            step(
                14, .adds, "plan to free the ship",
                [safe, hurt11, tug, oake, hale, crew, calm] + tail + [minister, board, operatorSays, background]),
        ]
    }
}
