/// What became of one paragraph, or other block, of a text. Numbers count from 1 in the new text; pictures have none of
/// their own and bear that of the paragraph before.
package enum ParagraphChange: Hashable, Sendable {
    case same(number: Int, String)
    /// Same words, told otherwise: bold, linked, a heading now.
    case restyled(number: Int, String)
    case changed(number: Int, [WordDifference.Change])
    case added(number: Int, String)
    /// The number is that of the paragraph of the new text it would stand after; 0 before the first.
    case removed(after: Int, String)
}

extension WordDifference {
    /// The changes that lead from one text to another: paragraphs aligned first, then the words of those that stand for
    /// one another.
    package static func paragraphs(_ old: Body, _ new: Body) -> [ParagraphChange] {
        var difference = ParagraphTelling(old.blocks, new.blocks)
        return difference.changes()
    }
}

extension Block {
    /// The words by which it is compared; a picture's are its reference.
    package var comparableText: String {
        if case .picture(let reference) = self { return "[\(reference)]" }
        return text
    }
}

/// Tells which paragraphs stand for one another, and what changed in them.
private struct ParagraphTelling {
    private let oldBlocks: [Block]
    private let newBlocks: [Block]
    private let pairing: ParagraphPairing
    private var told: [ParagraphChange] = []
    private var oldPlace = 0
    private var newPlace = 0
    /// The number of the paragraph that was told last.
    private var number = 0

    init(_ old: [Block], _ new: [Block]) {
        oldBlocks = old
        newBlocks = new
        pairing = ParagraphPairing(old, new)
    }

    mutating func changes() -> [ParagraphChange] {
        for pair in pairing.pairs() {
            tellUnpaired(until: pair)
            tell(pair)
        }
        tellUnpaired(until: Alignment.Pair(old: oldBlocks.count, new: newBlocks.count))
        return told
    }

    private mutating func tellUnpaired(until pair: Alignment.Pair) {
        for block in oldBlocks[oldPlace..<pair.old] { told.append(.removed(after: number, block.comparableText)) }
        for block in newBlocks[newPlace..<pair.new] {
            count(block)
            told.append(.added(number: number, block.comparableText))
        }
        (oldPlace, newPlace) = (pair.old, pair.new)
    }

    private mutating func tell(_ pair: Alignment.Pair) {
        let (old, new) = (oldBlocks[pair.old], newBlocks[pair.new])
        count(new)
        let words = pairing.words(of: pair)
        if old == new {
            told.append(.same(number: number, new.comparableText))
        } else if old.comparableText == new.comparableText {
            told.append(.restyled(number: number, new.comparableText))
        } else {
            told.append(.changed(number: number, WordDifference.between(words.old, words.new)))
        }
        (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
    }

    private mutating func count(_ block: Block) {
        if case .picture = block { return }
        number += 1
    }
}
