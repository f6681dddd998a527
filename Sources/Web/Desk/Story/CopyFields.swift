import Foundation
import News

/// The fields of the editor: how copy is put into them, and how what comes back is put onto copy.
///
/// A field that comes back as it went out changes nothing, and what the form does not show stays as it is: so copy that is
/// opened and filed untouched is the same copy.
struct CopyFields: Sendable {
    private let form: Form
    private let masthead: Masthead

    init(_ form: Form, _ masthead: Masthead) {
        self.form = form
        self.masthead = masthead
    }

    /// The copy as the form has it.
    func apply(to copy: Copy) -> Copy {
        var changed = copy
        applyHeadline(to: &changed)
        applyLabels(to: &changed)
        applyDateline(to: &changed)
        applySections(to: &changed)
        changed.body = BodyField.read(form, keeping: copy)
        return changed
    }

    private func applyHeadline(to copy: inout Copy) {
        if let line = line("headline"), line != Self.line(copy.headline.text) { copy.headline.text = line }
        for output in Headline.Output.allCases {
            guard let line = line("headline-\(output.rawValue)") else { continue }
            let before = copy.headline.forms[output] ?? ""
            if line != Self.line(before) { copy.headline.forms[output] = line.isEmpty ? nil : line }
        }
    }

    private func applyLabels(to copy: inout Copy) {
        apply("slug", to: &copy.slug)
        apply("byline", to: &copy.byline)
        apply("credit", to: &copy.creditLine)
        apply("language", to: &copy.language)
        applyText("description", to: &copy.description)
        applyText("editors-note", to: &copy.editorsNote)
        if let urgency = line("urgency") { copy.urgency = Int(urgency).flatMap { Urgency($0) } }
        if let keywords = list("keywords", unlike: copy.keywords) { copy.keywords = keywords }
        if let names = list("genre", unlike: copy.genres.map(\.label)) {
            copy.genres = names.map { name in copy.genres.first { $0.label == name } ?? Subject(name) }
        }
    }

    private func applyDateline(to copy: inout Copy) {
        let before = copy.dateline
        let places = list("places", unlike: before?.places ?? [])
        let day = line("dateline-date")
        let isNewDay = day.map { $0 != (before?.date?.description ?? "") } ?? false
        guard places != nil || isNewDay else { return }
        // A line as another wire wrote it can't be changed in part: it gives way to its own parts.
        var dateline = before ?? Dateline(credit: masthead.credit)
        dateline.asReceived = nil
        if let places { dateline.places = places }
        if isNewDay { dateline.date = day.flatMap { LocalDate(iso8601: $0) } }
        copy.dateline = dateline.places.isEmpty && dateline.date == nil ? nil : dateline
    }

    /// Boxes that are not ticked don't come at all, so they count only where the form itself came. Sections that the
    /// newsroom no longer has are not shown, and stay.
    private func applySections(to copy: inout Copy) {
        guard form["headline"] != nil else { return }
        let known = masthead.sections.map(\.name)
        let ticked = form.all("sections").filter(known.contains)
        if Set(ticked) == Set(copy.sections.filter(known.contains)) { return }
        copy.sections = ticked + copy.sections.filter { !known.contains($0) }
    }

    private func apply(_ name: String, to value: inout String?) {
        if let line = line(name), line != Self.line(value ?? "") { value = line.isEmpty ? nil : line }
    }

    private func applyText(_ name: String, to value: inout String?) {
        guard let text = form[name].map(Self.text), text != Self.text(value ?? "") else { return }
        value = text.isEmpty ? nil : text
    }

    /// A field as a list; `nil` where it has not come, or came back as it was.
    private func list(_ name: String, unlike before: [String]) -> [String]? {
        guard let line = line(name), line != Self.line(Self.joined(before)) else { return nil }
        return line.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == "、" || $0 == "،" })
            .map { Self.line(String($0)) }.filter { !$0.isEmpty }
    }

    /// A field of one line; `nil` where it has not come.
    private func line(_ name: String) -> String? { form[name].map(Self.line) }

    static func joined(_ list: [String]) -> String { list.joined(separator: ", ") }

    /// A text as a field of one line sends it back.
    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingCharacters(in: .whitespaces)
    }

    /// A text as a field of many lines sends it back: browsers end lines in two characters.
    static func text(_ text: String) -> String {
        text.replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
