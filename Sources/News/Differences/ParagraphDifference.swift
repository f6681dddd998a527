/// What became of a text's paragraphs between two bodies, by their places as clients count them: from 1, every block
/// with words being one.
package struct ParagraphDifference: Hashable, Sendable {
    /// A paragraph of the old text and what stands in its place now.
    package struct Change: Hashable, Sendable {
        package var old: Int
        package var new: Int
        /// The words before.
        package var before: String
        /// The words now.
        package var after: String
    }

    /// How many the new text has.
    package private(set) var count: Int
    /// New ones, by their place in the new text.
    package private(set) var added: [Int] = []
    /// Those whose words or marks were changed in place.
    package private(set) var changed: [Change] = []
    /// Those that stand elsewhere now, word for word.
    package private(set) var moved: [Change] = []
    /// Those that are gone, by their place in the old text.
    package private(set) var dropped: [Int] = []

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && moved.isEmpty && dropped.isEmpty }

    /// Every paragraph of the new text that is not as it was where it was, in order.
    package var named: [Int] { (added + changed.map(\.new) + moved.map(\.new)).sorted() }

    package init(from old: Body, to new: Body) {
        let before = old.blocks.filter(\.hasWords)
        let after = new.blocks.filter(\.hasWords)
        count = after.count
        var removed: [Int] = []
        var inserted: [Int] = []
        for change in after.difference(from: before).inferringMoves() {
            switch change {
            case .remove(let place, _, nil): removed.append(place)
            case .insert(let place, _, nil): inserted.append(place)
            case .insert(let place, let block, let origin?):
                moved.append(Change(old: origin + 1, new: place + 1, before: block.text, after: block.text))
            case .remove: break
            }
        }
        removed.sort()
        inserted.sort()
        pair(removed, of: before, with: inserted, of: after)
    }

    /// How many places apart a changed paragraph is still known again: further away it is one dropped and one added.
    private static let farthest = 40

    /// Tells which of the blocks that came are changed ones that went, by the words they share.
    private mutating func pair(_ removed: [Int], of before: [Block], with inserted: [Int], of after: [Block]) {
        let old = removed.map { WordBag(before[$0].text) }
        var open = Set(removed.indices)
        for place in inserted {
            let bag = WordBag(after[place].text)
            let near = open.filter { abs(removed[$0] - place) <= Self.farthest }
            let best = near.min {
                (-bag.likeness(to: old[$0]), abs(removed[$0] - place), $0)
                    < (-bag.likeness(to: old[$1]), abs(removed[$1] - place), $1)
            }
            guard let best, bag.likeness(to: old[best]) >= 0.4 else {
                added.append(place + 1)
                continue
            }
            open.remove(best)
            changed.append(
                Change(
                    old: removed[best] + 1, new: place + 1, before: before[removed[best]].text, after: after[place].text
                ))
        }
        dropped = open.sorted().map { removed[$0] + 1 }
    }
}

extension Block {
    /// Whether clients count it as a paragraph.
    var hasWords: Bool { !text.allSatisfy(\.isWhitespace) }
}

/// The words of a text without their order, to tell how alike two texts are.
struct WordBag {
    private var counts: [Substring: Int] = [:]
    private let total: Int

    init(_ text: String) {
        let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
        total = words.count
        for word in words { counts[word, default: 0] += 1 }
    }

    /// From 0, nothing in common, to 1, the same words.
    func likeness(to other: WordBag) -> Double {
        guard total + other.total > 0 else { return 1 }
        let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
        return Double(2 * common) / Double(total + other.total)
    }
}
