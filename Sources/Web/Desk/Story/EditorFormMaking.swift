import Formats
import Foundation
import News

/// Puts copy into the fields of the editor.
struct EditorFormMaking {
    private let copy: Copy
    private let words: DeskPhrasebook
    private let masthead: Masthead

    init(_ copy: Copy, _ words: DeskPhrasebook, _ masthead: Masthead) {
        self.copy = copy
        self.words = words
        self.masthead = masthead
    }

    func form(holder: String, edition: Int64, revision: Int64, _ person: Person) -> EditorForm {
        EditorForm(
            holder: holder, seen: String(edition), revision: String(revision),
            headline: line("headline", words.story.headline, copy.headline.text, limit: Headline.Output.page.limit),
            forms: Headline.Output.allCases.map(form), slug: copy.slug, urgencies: urgencies, byline: copy.byline,
            places: (copy.dateline?.places).flatMap { $0.isEmpty ? nil : CopyFields.joined($0) },
            day: copy.dateline?.date?.description, languages: languages, sections: sections,
            keywords: copy.keywords.isEmpty ? nil : CopyFields.joined(copy.keywords),
            genre: copy.genres.isEmpty ? nil : CopyFields.joined(copy.genres.map(\.label)), summary: copy.description,
            editorsNote: copy.editorsNote, credit: copy.creditLine, length: words.length(of: copy),
            mayCallReady: person.may(.edit), mayRelease: person.may(.release))
    }

    private func form(_ output: Headline.Output) -> CountedLine {
        let own = copy.headline.forms[output]
        var line = line(
            "headline-\(output.rawValue)", words.story.label(of: output), own ?? "", limit: output.limit,
            counting: copy.headline.line(for: output))
        if own == nil, !copy.headline.isEmpty { line.instead = copy.headline.text }
        return line
    }

    private func line(
        _ name: String, _ label: String, _ value: String, limit: Int, counting counted: String? = nil
    ) -> CountedLine {
        let count = (counted ?? value).count
        return CountedLine(
            name: name, label: label, value: value, limit: limit,
            count: words.story.countOf.filled(String(count), String(limit)), isTooLong: count > limit)
    }

    private var urgencies: [Choice] {
        let none = copy.urgency == nil ? [Choice(value: "", label: words.story.notSaid, isChosen: true)] : []
        return none
            + (1...9).map { number in
                let label = words.story.label(ofUrgency: number).map { "\(number) – \($0)" } ?? String(number)
                return Choice(value: String(number), label: label, isChosen: copy.urgency?.value == number)
            }
    }

    private var languages: [Choice] {
        var tags = masthead.languages
        if let own = copy.language, !tags.contains(own) { tags.append(own) }
        let none = copy.language == nil ? [Choice(value: "", label: words.story.notSaid, isChosen: true)] : []
        let locale = Locale(identifier: words.language)
        return none
            + tags.map { tag in
                let name = locale.localizedString(forIdentifier: tag) ?? tag
                return Choice(value: tag, label: name, isChosen: tag == copy.language)
            }
    }

    private var sections: [Choice] {
        masthead.sections.map { section in
            Choice(
                value: section.name, label: section.label(in: words.language),
                isChosen: copy.sections.contains(section.name))
        }
    }
}

extension ReadingCopy {
    init(_ copy: Copy, _ words: DeskPhrasebook) {
        headlineText = copy.headline.isEmpty ? nil : copy.headline.text
        byline = copy.byline
        dateline = (copy.dateline?.line).flatMap { $0.isEmpty ? nil : $0 }
        summary = copy.description
        wordsHTML = Markup.xhtmlText(copy.body.blocks)
        length = words.length(of: copy)
    }
}

extension DeskPhrasebook {
    /// "412 words, 2 min".
    func length(of copy: Copy) -> String {
        let length = TextLength(of: copy.body, in: copy.language)
        let unit = length.countsCharacters ? story.lengthInCharacters : story.lengthInWords
        return unit.filled(String(length.count), String(length.minutes))
    }
}

extension String {
    /// A phrase with what it leaves open: the first value for "%1", the second for "%2".
    func filled(_ values: String...) -> String {
        var text = ""
        var rest = self[...]
        while let mark = rest.firstIndex(of: "%") {
            let after = rest.index(after: mark)
            text += rest[..<mark]
            if after < rest.endIndex, let number = rest[after].wholeNumberValue, values.indices.contains(number - 1) {
                text += values[number - 1]
                rest = rest[rest.index(after: after)...]
            } else {
                text += "%"
                rest = rest[after...]
            }
        }
        return text + rest
    }
}
