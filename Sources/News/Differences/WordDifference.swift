/// What changed between two texts, word by word.
package enum WordDifference {
    /// A stretch of text and what became of it. What is the same or removed, joined, is the old text; what is the same or
    /// added, joined, is the new one.
    package enum Change: Hashable, Sendable {
        case same(String), removed(String), added(String)

        /// The stretch itself.
        package var text: String {
            switch self {
            case .same(let text), .removed(let text), .added(let text): text
            }
        }
    }

    /// The changes that lead from one text to another; of two that touch, what was removed stands first.
    package static func between(_ old: String, _ new: String) -> [Change] {
        if old == new { return old.isEmpty ? [] : [.same(old)] }
        var book = WordBook()
        return between(Words(old, &book), Words(new, &book))
    }

    static func between(_ old: Words, _ new: Words) -> [Change] {
        var writer = ChangeWriter()
        var (oldPlace, newPlace) = (0, 0)
        for pair in Alignment.pairs(old.ids, new.ids) {
            writer.remove(old.words[oldPlace..<pair.old])
            writer.add(new.words[newPlace..<pair.new])
            writer.keep(new.words[pair.new])
            (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
        }
        writer.remove(old.words[oldPlace...])
        writer.add(new.words[newPlace...])
        return writer.finished()
    }
}

/// Gathers words into stretches. A space alone between two changed words goes with them, so that a changed phrase reads as
/// one and not as so many words.
private struct ChangeWriter {
    private var changes: [WordDifference.Change] = []
    private var same = ""
    private var removed = ""
    private var added = ""

    mutating func remove(_ words: ArraySlice<Substring>) {
        if words.isEmpty { return }
        joinOrClose()
        for word in words { removed += word }
    }

    mutating func add(_ words: ArraySlice<Substring>) {
        if words.isEmpty { return }
        joinOrClose()
        for word in words { added += word }
    }

    mutating func keep(_ word: Substring) { same += word }

    /// Before a change: what stayed since the last one either belongs to both, or parts them.
    private mutating func joinOrClose() {
        guard !same.isEmpty else { return }
        if !removed.isEmpty && !added.isEmpty && same.allSatisfy(\.isWhitespace) {
            removed += same
            added += same
            same = ""
        } else {
            close()
        }
    }

    private mutating func close() {
        if !removed.isEmpty { changes.append(.removed(removed)) }
        if !added.isEmpty { changes.append(.added(added)) }
        if !same.isEmpty { changes.append(.same(same)) }
        (same, removed, added) = ("", "", "")
    }

    mutating func finished() -> [WordDifference.Change] {
        close()
        return changes
    }
}
