import News

/// One thing to choose in a form.
struct Choice {
    var value: String
    var label: String
    var isChosen: Bool
    /// Of its label, where it differs from the page's.
    var language: String?
}

extension Choice {
    /// The languages that somebody may have pages in, the newsroom's own first.
    static func languages(for person: Person, _ words: DeskPhrasebook) -> [Choice] {
        [Choice(value: "", label: words.accountPage.newsroomsLanguage, isChosen: person.language == nil)]
            + [("en", "English"), ("ko", "한국어")].map { code, label in
                Choice(value: code, label: label, isChosen: person.language == code, language: code)
            }
    }
}
