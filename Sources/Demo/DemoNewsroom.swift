import Foundation
import News

/// An invented agency with a day and a half of invented news, in three languages.
package enum DemoNewsroom {
    static let name = "Farlight News Agency"
    static let credit = "Farlight"
    static let arabicCredit = "فارلايت"
    /// Ends in a name that no one can ever register (RFC 2606).
    static let domain = "farlight.example"

    /// The agency as its pages and formats sign it.
    package static func masthead(baseURL: String) -> Masthead {
        Masthead(
            name: name, credit: credit, baseURL: baseURL, languages: Tongue.allCases.map(\.rawValue),
            zone: Place.tessmark.zone, sections: sections, copyrightNotice: "Farlight News Agency, rights@\(domain)")
    }

    /// All stories, the first filed first; times and dates are counted back from `now`.
    package static func stories(now: WireTime) -> [DemoStory] {
        let desk = NewsDesk(now: now)
        let all =
            desk.ferry + desk.port + desk.politics + desk.world + desk.business + desk.science + desk.culture
            + desk.sports + desk.weather + desk.doubtful + desk.french + desk.arabic + desk.summary
        return all.sorted { $0.acts[0].minutesAgo > $1.acts[0].minutesAgo }
    }

    /// What stands before a story's key in a link, until its guid is known.
    package static let linkScheme = "demo:"

    private static let sections: [Section] = [
        section("national", "National", "National", "محليات", [.disaster, .labour, .society, .education, .health]),
        section("world", "World", "Monde", "العالم", [.conflict]),
        section("politics", "Politics", "Politique", "سياسة", [.politics]),
        section("business", "Business", "Économie", "اقتصاد", [.economy]),
        section("science", "Science", "Sciences", "علوم", [.science, .environment]),
        section("culture", "Culture", "Culture", "ثقافة", [.arts, .humanInterest]),
        section("sports", "Sports", "Sports", "رياضة", [.sport]),
        section("weather", "Weather", "Météo", "طقس", [.weather]),
    ]

    private static func section(
        _ name: String, _ english: String, _ french: String, _ arabic: String, _ topics: [Topic]
    ) -> Section {
        Section(name, labels: ["en": english, "fr": french, "ar": arabic], subjects: Set(topics.map(\.uri)))
    }
}

/// A language the demo newsroom writes in, by its BCP 47 code.
enum Tongue: String, CaseIterable {
    case english = "en", french = "fr", arabic = "ar"

    /// One of three words, the one in this language.
    func of(_ english: String, _ french: String, _ arabic: String) -> String {
        switch self {
        case .english: english
        case .french: french
        case .arabic: arabic
        }
    }
}
