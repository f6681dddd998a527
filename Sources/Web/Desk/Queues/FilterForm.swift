import News
import Storage

/// The filters of a list as a form shows them.
struct FilterForm {
    var action: String
    var words: String
    var isMine: Bool
    var desks: [Choice]
    var sections: [Choice]
    var languages: [Choice]
    var urgencies: [Choice]
    var providers: [Choice]
    var kinds: [Choice]

    /// One of a field's values.
}

extension DeskSite {
    func filterForm(_ filters: QueueFilters, _ found: QueueRead, _ words: DeskPhrasebook) -> FilterForm {
        FilterForm(
            action: "/desk/queue/\(filters.list.rawValue)", words: filters.words ?? "", isMine: filters.isMine,
            desks: choices(found.desks.map { ($0.name, $0.label) }, filters.desk),
            sections: choices(masthead.sections.map { ($0.name, $0.label(in: words.language)) }, filters.section),
            languages: choices(languages(found).map { ($0, $0) }, filters.language),
            urgencies: choices(
                (1...8).map { (String($0), $0 == 1 ? "1" : "1–\($0)") }, filters.urgency.map { String($0) }),
            providers: choices(found.providers.map { ($0, $0) }, filters.provider),
            kinds: choices(
                MediaKind.allCases.filter(\.isPublishable).map { ($0.rawValue, words.label(of: $0)) },
                filters.kind?.rawValue))
    }

    /// Those the newsroom publishes in, and those of the stories shown.
    private func languages(_ found: QueueRead) -> [String] {
        Set(masthead.languages.compactMap { Label.primary($0) } + found.page.lines.compactMap { $0.language }).sorted()
    }

    /// What is asked for is always among the choices, so that the form says what the list shows.
    private func choices(_ all: [(String, String)], _ chosen: String?) -> [Choice] {
        var all = all
        if let chosen, !all.contains(where: { $0.0 == chosen }) { all.append((chosen, chosen)) }
        return all.map { Choice(value: $0.0, label: $0.1, isChosen: $0.0 == chosen) }
    }
}
