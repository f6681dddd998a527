/// Which paragraphs of two texts stand for one another: the same ones, and between them those that are most alike.
struct ParagraphPairing {
    /// Of which less than this part is shared, two paragraphs are two, and not one that changed.
    private static let leastLikeness = 0.4
    /// Most comparisons between two paragraphs that stayed; where there are more, the first is set against the first.
    private static let mostComparisons = 20_000

    private let old: [Words]
    private let new: [Words]
    private let oldLines: [Int]
    private let newLines: [Int]
    /// For each paragraph its words in the order of their numbers, without spaces; a picture is like no other.
    private let oldBags: [[Int]]
    private let newBags: [[Int]]

    init(_ old: [Block], _ new: [Block]) {
        var book = WordBook()
        var lineBook = WordBook()
        self.old = old.map { Words($0.comparableText, &book) }
        self.new = new.map { Words($0.comparableText, &book) }
        oldLines = old.map { lineBook.number(of: $0.comparableText[...]) }
        newLines = new.map { lineBook.number(of: $0.comparableText[...]) }
        oldBags = zip(old, self.old).map { $0.isPicture ? [] : $1.bag }
        newBags = zip(new, self.new).map { $0.isPicture ? [] : $1.bag }
    }

    func words(of pair: Alignment.Pair) -> (old: Words, new: Words) { (old[pair.old], new[pair.new]) }

    /// The pairs in order, no two crossing.
    func pairs() -> [Alignment.Pair] {
        var pairs: [Alignment.Pair] = []
        var (oldPlace, newPlace) = (0, 0)
        for pair in Alignment.pairs(oldLines, newLines) {
            pairs += likest(oldPlace..<pair.old, newPlace..<pair.new)
            pairs.append(pair)
            (oldPlace, newPlace) = (pair.old + 1, pair.new + 1)
        }
        return pairs + likest(oldPlace..<old.count, newPlace..<new.count)
    }

    /// The pairs of two stretches that are most alike together.
    private func likest(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [Alignment.Pair] {
        if oldRange.isEmpty || newRange.isEmpty { return [] }
        guard oldRange.count * newRange.count <= Self.mostComparisons else {
            return zip(oldRange, newRange).filter { likeness($0, $1) > 0 }.map { Alignment.Pair(old: $0, new: $1) }
        }
        var best = BestPairs(rows: oldRange.count, columns: newRange.count)
        for row in 0..<oldRange.count {
            for column in 0..<newRange.count {
                best.weigh(row, column, likeness(oldRange.lowerBound + row, newRange.lowerBound + column))
            }
        }
        return best.pairs().map { Alignment.Pair(old: oldRange.lowerBound + $0, new: newRange.lowerBound + $1) }
    }

    /// The part of two paragraphs' words that they share, 0 where it is too little.
    private func likeness(_ one: Int, _ other: Int) -> Double {
        let (one, other) = (oldBags[one], newBags[other])
        let all = one.count + other.count
        if all == 0 { return 0 }
        // No more can be shared than the shorter one has.
        if Double(2 * min(one.count, other.count)) < Self.leastLikeness * Double(all) { return 0 }
        let part = Double(2 * one.countShared(with: other)) / Double(all)
        return part < Self.leastLikeness ? 0 : part
    }
}

extension Block {
    fileprivate var isPicture: Bool { if case .picture = self { true } else { false } }
}

extension Words {
    /// The numbers of its words in their order, without spaces.
    fileprivate var bag: [Int] {
        zip(words, ids).filter { word, _ in word.unicodeScalars.first.map { !$0.properties.isWhitespace } ?? false }
            .map { $1 }.sorted()
    }
}

extension [Int] {
    /// How many numbers two sorted lists share.
    fileprivate func countShared(with other: [Int]) -> Int {
        var (mine, theirs, count) = (0, 0, 0)
        while mine < self.count, theirs < other.count {
            if self[mine] == other[theirs] {
                (mine, theirs, count) = (mine + 1, theirs + 1, count + 1)
            } else if self[mine] < other[theirs] {
                mine += 1
            } else {
                theirs += 1
            }
        }
        return count
    }
}

/// The best sum of likenesses over pairs that don't cross, filled in row by row.
private struct BestPairs {
    private let rows: Int
    private let columns: Int
    /// One row and column more than there are, for "none yet".
    private var sums: [Double]
    private var likenesses: [Double]

    init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
        sums = Array(repeating: 0, count: (rows + 1) * (columns + 1))
        likenesses = Array(repeating: 0, count: rows * columns)
    }

    mutating func weigh(_ row: Int, _ column: Int, _ likeness: Double) {
        likenesses[row * columns + column] = likeness
        let without = max(sum(row, column + 1), sum(row + 1, column))
        sums[(row + 1) * (columns + 1) + column + 1] = max(without, likeness > 0 ? sum(row, column) + likeness : 0)
    }

    func pairs() -> [(row: Int, column: Int)] {
        var pairs: [(row: Int, column: Int)] = []
        var (row, column) = (rows, columns)
        while row > 0, column > 0 {
            let here = sum(row, column)
            if here == sum(row - 1, column) {
                row -= 1
            } else if here == sum(row, column - 1) {
                column -= 1
            } else {
                (row, column) = (row - 1, column - 1)
                pairs.append((row, column))
            }
        }
        return pairs.reversed()
    }

    private func sum(_ row: Int, _ column: Int) -> Double { sums[row * (columns + 1) + column] }
}
