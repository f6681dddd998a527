/// Which entries of two lists stand for one another: the longest common part, or near it where that would take long.
///
/// Lists that differ in little are aligned by the shortest way from one to the other (E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations", 1986). Where they differ in much, they are cut first at what occurs once in both.
struct Alignment {
    /// Places of one entry in the old and in the new list.
    struct Pair: Hashable {
        var old: Int
        var new: Int
    }

    /// Longest way that is searched for; the work grows with its square.
    private static let longestWay = 400

    private let old: [Int]
    private let new: [Int]
    private var pairs: [Pair] = []

    /// The pairs in order, no two crossing.
    static func pairs(_ old: [Int], _ new: [Int]) -> [Pair] {
        var alignment = Alignment(old: old, new: new)
        alignment.align(0..<old.count, 0..<new.count)
        return alignment.pairs
    }

    private init(old: [Int], new: [Int]) {
        self.old = old
        self.new = new
    }

    private mutating func align(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        var (oldRange, newRange) = (oldRange, newRange)
        while let one = oldRange.first, let other = newRange.first, old[one] == new[other] {
            pairs.append(Pair(old: one, new: other))
            (oldRange, newRange) = (oldRange.dropFirst(), newRange.dropFirst())
        }
        var ending: [Pair] = []
        while let one = oldRange.last, let other = newRange.last, old[one] == new[other] {
            ending.append(Pair(old: one, new: other))
            (oldRange, newRange) = (oldRange.dropLast(), newRange.dropLast())
        }
        if !oldRange.isEmpty && !newRange.isEmpty { alignMiddle(oldRange, newRange) }
        pairs += ending.reversed()
    }

    private mutating func alignMiddle(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
        if let found = shortestWay(oldRange, newRange) {
            pairs += found
            return
        }
        var (oldPlace, newPlace) = (oldRange.lowerBound, newRange.lowerBound)
        let anchors = anchors(oldRange, newRange)
        if anchors.isEmpty { return }
        for anchor in anchors {
            align(oldPlace..<anchor.old, newPlace..<anchor.new)
            pairs.append(anchor)
            (oldPlace, newPlace) = (anchor.old + 1, anchor.new + 1)
        }
        align(oldPlace..<oldRange.upperBound, newPlace..<newRange.upperBound)
    }
}

extension Alignment {
    /// The pairs on the shortest way from the old to the new list; `nil` when it is longer than is searched for.
    private func shortestWay(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [Pair]? {
        let (oldCount, newCount) = (oldRange.count, newRange.count)
        let most = min(oldCount + newCount, Self.longestWay)
        var reached = [Int](repeating: 0, count: 2 * most + 3)
        let middle = most + 1
        var trail: [[Int]] = []
        for steps in 0...most {
            trail.append(Array(reached[(middle - steps - 1)...(middle + steps + 1)]))
            for diagonal in stride(from: -steps, through: steps, by: 2) {
                let goesDown =
                    diagonal == -steps
                    || (diagonal != steps && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
                var x = goesDown ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1
                var y = x - diagonal
                while x < oldCount, y < newCount, old[oldRange.lowerBound + x] == new[newRange.lowerBound + y] {
                    (x, y) = (x + 1, y + 1)
                }
                reached[middle + diagonal] = x
                if x >= oldCount && y >= newCount { return walkBack(trail, from: oldRange, newRange) }
            }
        }
        return nil
    }

    /// The pairs of a way that was found, by what had been reached before each of its steps.
    private func walkBack(_ trail: [[Int]], from oldRange: Range<Int>, _ newRange: Range<Int>) -> [Pair] {
        var found: [Pair] = []
        var (x, y) = (oldRange.count, newRange.count)
        for steps in trail.indices.reversed() {
            let reached = trail[steps]
            let middle = steps + 1
            let diagonal = x - y
            let cameDown =
                diagonal == -steps
                || (diagonal != steps && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
            let before = cameDown ? diagonal + 1 : diagonal - 1
            let fromX = steps == 0 ? 0 : reached[middle + before]
            let fromY = steps == 0 ? 0 : fromX - before
            while x > fromX && y > fromY {
                (x, y) = (x - 1, y - 1)
                found.append(Pair(old: oldRange.lowerBound + x, new: newRange.lowerBound + y))
            }
            (x, y) = (fromX, fromY)
        }
        return found.reversed()
    }

    /// What occurs once in each range, as far as it stands in the same order in both.
    private func anchors(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [Pair] {
        let inOld = Self.placesOfSingles(old, oldRange)
        let inNew = Self.placesOfSingles(new, newRange)
        let shared = inOld.compactMap { entry, place in inNew[entry].map { Pair(old: place, new: $0) } }
        return Self.longestRising(shared.sorted { $0.old < $1.old })
    }

    private static func placesOfSingles(_ list: [Int], _ range: Range<Int>) -> [Int: Int] {
        var places: [Int: Int] = [:]
        for place in range { places[list[place]] = places[list[place]] == nil ? place : -1 }
        return places.filter { $0.value >= 0 }
    }

    /// The longest part of pairs, in order of the old list, that is also in order of the new one.
    private static func longestRising(_ pairs: [Pair]) -> [Pair] {
        var ends: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for index in pairs.indices {
            var (low, high) = (0, ends.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[ends[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? ends[low - 1] : nil
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var rising: [Pair] = []
        var place = ends.last
        while let index = place {
            rising.append(pairs[index])
            place = before[index]
        }
        return rising.reversed()
    }
}
