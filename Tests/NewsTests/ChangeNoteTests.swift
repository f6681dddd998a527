import News
import TestSupport
import Testing

struct ChangeNoteTests {
    private let paragraphs = [
        "A ferry with 241 people on board ran aground off Port Elm on Tuesday.",
        "The port office said nobody was hurt and the hull was dry.",
        "Tugs waited for the tide to pull the vessel free of the sand.",
        "The line that runs it had no comment on the cause.",
        "Ferries have crossed the strait six times a day since spring.",
        "The strait is known for shoals that move with every storm.",
    ]

    private func copy(_ paragraphs: [String], headline: Headline = "Ferry runs aground") -> Copy {
        Copy(language: "en", headline: headline, body: Body(paragraphs: paragraphs))
    }

    private func line(_ change: (inout [String]) -> Void) -> String? {
        var changed = paragraphs
        change(&changed)
        return ChangeNote(CopyDifference(from: copy(paragraphs), to: copy(changed)))?.line
    }

    @Test func `paragraphs that came are details that were added, by their numbers`() {
        #expect(
            line {
                $0.insert("The minister called it a lucky escape.", at: 2)
                $0.insert("She will visit the port at noon.", at: 3)
                $0.append("An inquiry begins tomorrow.")
            } == "ADDS details in paras 3-4, 9")
    }

    @Test func `a new first paragraph updates the lead`() {
        #expect(
            line { $0[0] = "All on board a ferry that ran aground off Port Elm were taken ashore." } == "UPDATES lead")
        #expect(
            line {
                $0[0] = "A ferry with 212 people on board ran aground off Port Elm on Tuesday."
                $0[1] = "The port office said two were hurt and the hull was dry."
            } == "UPDATES lead, para 2")
    }

    @Test func `a paragraph in another place restructures`() {
        #expect(line { $0.insert($0.remove(at: 5), at: 2) } == "RESTRUCTURES para 3")
    }

    @Test func `what is gone is named by its old number`() {
        #expect(line { $0.remove(at: 3) } == "CHANGES text, drops former para 4")
    }

    @Test func `a text of which little stayed is recast throughout`() {
        #expect(line { $0 = $0.map { $0.uppercased() } } == "RECASTS throughout")
    }

    @Test func `the same copy has no note`() {
        #expect(line { _ in } == nil)
    }

    @Test func `a headline alone is a headline changed`() {
        let difference = CopyDifference(from: copy(paragraphs), to: copy(paragraphs, headline: "Ferry afloat again"))
        #expect(ChangeNote(difference)?.line == "CHANGES headline")
    }

    @Test func `a headline changed with the text is named after it`() {
        var changed = paragraphs
        changed.append("An inquiry begins tomorrow.")
        let difference = CopyDifference(from: copy(paragraphs), to: copy(changed, headline: "Ferry afloat again"))
        #expect(ChangeNote(difference)?.line == "ADDS details in para 7; CHANGES headline")
    }

    @Test func `byline, dateline, caption and photo are named`() {
        var (old, new) = (copy(paragraphs), copy(paragraphs))
        old.pictures = [Picture(reference: "p1", caption: "The ferry.")]
        new.pictures = [Picture(reference: "p1", caption: "The ferry, aground.")]
        new.byline = "By Ana Example"
        new.dateline = Dateline(places: ["Port Elm"])
        #expect(ChangeNote(CopyDifference(from: old, to: new))?.line == "CHANGES byline, dateline, caption")
        new.pictures = [Picture(reference: "p2", caption: "A tug.")]
        #expect(ChangeNote(CopyDifference(from: old, to: new))?.line == "CHANGES byline, dateline, photo")
    }

    @Test func `the text that follows an URGENT is added`() {
        #expect(ChangeNote(CopyDifference(from: copy([]), to: copy(paragraphs)))?.line == "ADDS text")
    }

    @Test func `whatever else differs is never passed over in silence`() {
        var new = copy(paragraphs)
        new.title = "A name for machines"
        #expect(ChangeNote(CopyDifference(from: copy(paragraphs), to: new))?.line == "CHANGES details for machines")
    }

    @Test(arguments: 0..<300)
    func `a note names every paragraph that changed and none that did not`(seed: UInt64) throws {
        var chance = Chance(seed: seed)
        let old = (0..<Int.random(in: 1...14, using: &chance)).map { _ in Self.sentence(&chance) }
        var new = old
        for _ in 0..<Int.random(in: 1...5, using: &chance) { Self.change(&new, &chance) }
        guard let note = ChangeNote(CopyDifference(from: copy(old), to: copy(new))) else {
            return #expect(old == new)
        }
        if note.detail.contains("throughout") || note.detail == "text" { return }
        let named = Self.named(in: note)
        // Without the paragraphs it names, the new text is what stayed of the old, in the old order; and no paragraph
        // is named that could have been left out.
        let rest = new.enumerated().filter { !named.contains($0.offset + 1) }.map(\.element)
        #expect(Self.longestCommon(rest, old) == rest.count)
        #expect(named.count == new.count - Self.longestCommon(new, old))
    }

    /// The numbers in a note's own words: "lead" is 1; what was dropped is told by old numbers and is not asked here.
    private static func named(in note: ChangeNote) -> Set<Int> {
        let detail = note.detail.components(separatedBy: "drops former")[0]
        var named: Set<Int> = detail.contains("lead") ? [1] : []
        for word in detail.split(whereSeparator: { $0 == " " || $0 == "," || $0 == ";" }) {
            let ends = word.split(separator: "-").compactMap { Int($0) }
            if let first = ends.first, let last = ends.last { named.formUnion(first...last) }
        }
        return named
    }

    private static func change(_ text: inout [String], _ chance: inout Chance) {
        let place = Int.random(in: 0..<max(1, text.count), using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: text.insert(sentence(&chance), at: min(place, text.count))
        case 1 where text.count > 1: text.remove(at: place)
        case 2 where text.count > 1:
            text.insert(text.remove(at: place), at: Int.random(in: 0..<text.count, using: &chance))
        default: if text.indices.contains(place) { text[place] += " More." }
        }
    }

    private static func sentence(_ chance: inout Chance) -> String {
        (0..<8).map { _ in "word\(Int.random(in: 0..<40, using: &chance))" }.joined(separator: " ")
    }

    /// By the textbook's table, which shares nothing with the code under test.
    private static func longestCommon(_ one: [String], _ other: [String]) -> Int {
        var row = [Int](repeating: 0, count: other.count + 1)
        for word in one {
            var diagonal = 0
            for (index, counterpart) in other.enumerated() {
                let above = row[index + 1]
                row[index + 1] = word == counterpart ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[other.count]
    }
}

/// Chance that a seed repeats.
private struct Chance: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
