import Testing
import TestSupport

@testable import News

struct WordDifferenceTests {
    private func old(_ changes: [WordDifference.Change]) -> String {
        changes.map { if case .added = $0 { "" } else { $0.text } }.joined()
    }

    private func new(_ changes: [WordDifference.Change]) -> String {
        changes.map { if case .removed = $0 { "" } else { $0.text } }.joined()
    }

    private static let words = [
        "the", "ferry", "ran", "aground", "212", "1,200", ".", ",", "and", "배가", "좌초했다", "船", "سفينة", "é", "e\u{301}",
        "👩‍🚒",
        "don't", "mid-May", "14:30", "(", "\n", "\t", "\u{A0}",
    ]

    private func text(_ random: inout SeededChance, upTo most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
            Self.words.randomElement(using: &random)! + (Bool.random(using: &random) ? " " : "")  // The list is not empty.
        }.joined()
    }

    @Test func `a changed figure is one word that changed`() {
        #expect(
            WordDifference.between("All 212 are safe.", "All 213 are safe.") == [
                .same("All "), .removed("212"), .added("213"), .same(" are safe."),
            ])
    }

    @Test func `a changed phrase reads as one`() {
        #expect(
            WordDifference.between("said the port office.", "said a police spokesman.") == [
                .same("said "), .removed("the port office"), .added("a police spokesman"), .same("."),
            ])
    }

    @Test(arguments: ["1,200", "3.5", "14:30", "2026/05", "don't", "o’clock", "mid-May", "배가", "Ünïted"])
    func `figures and words with marks in them are not cut`(word: String) {
        #expect(
            WordDifference.between("It was x.", "It was \(word).") == [
                .same("It was "), .removed("x"), .added(word), .same("."),
            ])
    }

    @Test func `scripts without spaces are compared character by character`() {
        #expect(WordDifference.between("船が座礁した", "船が沈没した") == [.same("船が"), .removed("座礁"), .added("沈没"), .same("した")])
    }

    @Test func `equal texts have not changed, and nothing against nothing is nothing`() {
        #expect(WordDifference.between("a b", "a b") == [.same("a b")])
        #expect(WordDifference.between("", "").isEmpty)
        #expect(WordDifference.between("", "a") == [.added("a")])
        #expect(WordDifference.between("a", "") == [.removed("a")])
    }

    @Test func `what is kept and removed is the old text, what is kept and added the new, for 2,000 random pairs`() {
        var random = SeededChance(1)
        for _ in 0..<2000 {
            let (one, other) = (text(&random, upTo: 40), text(&random, upTo: 40))
            let changes = WordDifference.between(one, other)
            #expect(old(changes) == one)
            #expect(new(changes) == other)
        }
    }

    @Test func `a long text with nothing in common is compared in bounded time, and rightly`() {
        var random = SeededChance(2)
        let one = (0..<10_000).map { _ in "w\(Int.random(in: 0..<900, using: &random))" }.joined(separator: " ")
        let other = (0..<10_000).map { _ in "w\(Int.random(in: 0..<900, using: &random))" }.joined(separator: " ")
        let changes = WordDifference.between(one, other)
        #expect(old(changes) == one)
        #expect(new(changes) == other)
    }

    @Test func `paragraphs that stayed, changed, came and went are told with their numbers`() {
        let old = Body(paragraphs: [
            "A ferry ran aground.", "All 212 on board are safe.", "The weather was calm.", "It is the third this year.",
        ])
        let new = Body(paragraphs: [
            "A ferry ran aground.", "All 213 on board are safe.", "The minister will visit the port on Friday.",
            "It is the third this year.",
        ])
        #expect(
            WordDifference.paragraphs(old, new) == [
                .same(number: 1, "A ferry ran aground."),
                .changed(
                    number: 2, [.same("All "), .removed("212"), .added("213"), .same(" on board are safe.")]),
                .removed(after: 2, "The weather was calm."),
                .added(number: 3, "The minister will visit the port on Friday."),
                .same(number: 4, "It is the third this year."),
            ])
    }

    @Test func `words told otherwise are neither changed nor the same, and pictures have no numbers`() {
        let old = Body([.paragraph([Run("A ferry.")]), .picture("p1"), .paragraph([Run("Calm.")])])
        let new = Body([.heading(level: 2, [Run("A ferry.")]), .picture("p2"), .paragraph([Run("Calm.")])])
        #expect(
            WordDifference.paragraphs(old, new) == [
                .restyled(number: 1, "A ferry."), .removed(after: 1, "[p1]"), .added(number: 1, "[p2]"),
                .same(number: 2, "Calm."),
            ])
    }

    @Test func `every paragraph of both texts is told once and in order, for 300 random pairs`() {
        var random = SeededChance(3)
        for _ in 0..<300 {
            let old = Body(paragraphs: (0..<Int.random(in: 0...9, using: &random)).map { _ in text(&random, upTo: 6) })
            var kept = old.blocks.filter { _ in Int.random(in: 0..<4, using: &random) > 0 }
            for _ in 0..<2 {
                kept.insert(
                    .paragraph([Run(text(&random, upTo: 6))]), at: Int.random(in: 0...kept.count, using: &random))
            }
            let new = Body(kept)
            let changes = WordDifference.paragraphs(old, new)
            #expect(changes.compactMap(oldText) == old.blocks.map(\.text))
            #expect(changes.compactMap(newText) == new.blocks.map(\.text))
        }
    }

    private func oldText(_ change: ParagraphChange) -> String? {
        switch change {
        case .same(_, let text), .restyled(_, let text), .removed(_, let text): text
        case .changed(_, let words): old(words)
        case .added: nil
        }
    }

    private func newText(_ change: ParagraphChange) -> String? {
        switch change {
        case .same(_, let text), .restyled(_, let text), .added(_, let text): text
        case .changed(_, let words): new(words)
        case .removed: nil
        }
    }
}
