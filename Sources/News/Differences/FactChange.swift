/// A figure, name, date or quotation that gave way to another at the same place: news, or an error put right. Only a
/// person knows which, so the desk is shown both and asked.
package struct FactChange: Hashable, Sendable {
    package enum Kind: String, Sendable, CaseIterable { case figure, name, date, quotation }

    /// Where it stands in the new copy.
    package enum Place: Hashable, Sendable {
        case headline
        /// From 1.
        case paragraph(Int)
        /// The caption of the nth picture, from 1.
        case caption(Int)
    }

    package var kind: Kind
    package var place: Place
    package var before: String
    package var after: String
    /// What a correction could tell readers, in a sentence.
    package var explanation: String

    /// All of them, in the order of the copy; each pair of words once, where it stands first.
    static func found(from old: Copy, to new: Copy, _ paragraphs: ParagraphDifference) -> [FactChange] {
        var found = changes(from: old.headline.text, to: new.headline.text, at: .headline)
        for change in paragraphs.changed.sorted(by: { $0.new < $1.new }) {
            found += changes(from: change.before, to: change.after, at: .paragraph(change.new))
        }
        let captions = Dictionary(old.pictures.map { ($0.reference, $0.caption) }) { first, _ in first }
        for (index, picture) in new.pictures.enumerated() {
            guard let before = captions[picture.reference] else { continue }
            found += changes(from: before, to: picture.caption, at: .caption(index + 1))
        }
        var seen: Set<[String]> = []
        return found.filter { seen.insert([$0.kind.rawValue, $0.before, $0.after]).inserted }
    }

    /// Those between two states of one text.
    static func changes(from before: String, to after: String, at place: Place) -> [FactChange] {
        guard before != after else { return [] }
        let (old, new) = (FactWords(before), FactWords(after))
        let spans = old.replaced(by: new)
        var changes = spans.flatMap { span in old.facts(in: span.old, becoming: span.new, of: new, at: place) }
        changes += Quotations.changes(from: before, to: after).map { pair in
            FactChange(
                kind: .quotation, place: place, before: pair.before, after: pair.after,
                explanation: "The quotation should read \(pair.after), not \(pair.before).")
        }
        return changes
    }
}

/// What was said in quotation marks.
enum Quotations {
    /// Quotations that are nearly what they were: the same speech in other words.
    static func changes(from before: String, to after: String) -> [(before: String, after: String)] {
        let old = quotations(in: before)
        let new = quotations(in: after)
        let gone = old.filter { !new.contains($0) }
        return new.filter { !old.contains($0) }.compactMap { quotation in
            let bag = WordBag(quotation)
            let nearest = gone.max { bag.likeness(to: WordBag($0)) < bag.likeness(to: WordBag($1)) }
            guard let nearest, bag.likeness(to: WordBag(nearest)) >= 0.5 else { return nil }
            return (nearest, quotation)
        }
    }

    private static let marks: [Character: Character] = ["“": "”", "\"": "\"", "«": "»", "„": "“", "「": "」"]

    /// Each with its marks.
    private static func quotations(in text: String) -> [String] {
        var found: [String] = []
        var rest = text[...]
        while let start = rest.firstIndex(where: { marks[$0] != nil }), let closing = marks[rest[start]] {
            let inside = rest.index(after: start)
            guard let end = rest[inside...].firstIndex(of: closing) else { break }
            found.append(String(rest[start...end]))
            rest = rest[rest.index(after: end)...]
        }
        return found
    }
}
