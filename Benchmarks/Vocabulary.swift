import Foundation

/// The invented words of one language, and how often each is used.
struct Vocabulary: Sendable {
    let language: String
    /// What stands between words.
    let space: String
    private let stop: String
    /// The most frequent first.
    let words: [String]
    private let frequency: WordFrequency

    static let english = Vocabulary(
        "en", 60_000,
        syllables: syllables(
            ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "pl"],
            ["a", "e", "i", "o", "u", "ea"], ["", "n", "r", "s", "t", "l"]))
    static let french = Vocabulary(
        "fr", 40_000,
        syllables: syllables(
            ["b", "ç", "d", "f", "j", "l", "m", "n", "p", "qu", "r", "s", "t", "v", "ch"],
            ["a", "é", "è", "i", "o", "u", "ou", "ê", "oi"], ["", "n", "r", "x"]))
    static let korean = Vocabulary("ko", 30_000, syllables: (0..<420).map { character(0xAC00 + $0 * 26) })
    static let japanese = Vocabulary(
        "ja", 30_000, syllables: (0..<60).map { character(0x3042 + $0) } + (0..<900).map { character(0x4E00 + $0 * 7) },
        space: "", stop: "。")

    private init(_ language: String, _ count: Int, syllables: [String], space: String = " ", stop: String = ".") {
        self.language = language
        self.space = space
        self.stop = stop
        words = Self.words(count, of: syllables, seed: UInt64(language.utf8.reduce(0) { $0 * 31 + Int($1) }))
        frequency = WordFrequency(count)
    }

    func word(_ chance: inout Chance) -> String { words[frequency.draw(&chance)] }

    /// Words in a row with a full stop, and a name somewhere among them.
    func sentence(of count: Int, naming name: String?, _ chance: inout Chance) -> String {
        var text = word(&chance).capitalizedFirst
        let place = name == nil ? -1 : 1 + Int(chance.below(UInt64(max(1, count - 1))))
        for index in 1..<count {
            if chance.below(12) == 0, !space.isEmpty { text += "," }
            text += space
            if index == place, let name { text += name + space }
            text += word(&chance)
        }
        return text + stop
    }

    /// A person's name: few given names, many family names.
    func name(_ number: Int) -> String {
        let given = words[300 + number % 200].capitalizedFirst
        let family = words[words.count / 2 + (number &* 7919) % (words.count / 2)].capitalizedFirst
        return given + space + family
    }

    private static func words(_ count: Int, of syllables: [String], seed: UInt64) -> [String] {
        var chance = Chance(seed)
        var words: [String] = []
        var seen = Set<String>()
        while words.count < count {
            // Frequent words are short.
            let longest = words.count < 200 ? 1 : words.count < 4000 ? 2 : 3
            var word = ""
            for _ in 0..<(1 + chance.below(UInt64(longest))) {
                word += syllables[Int(chance.below(UInt64(syllables.count)))]
            }
            if words.count >= 200, word.count < 2 { continue }
            if seen.insert(word).inserted { words.append(word) }
        }
        return words
    }

    private static func syllables(_ heads: [String], _ hearts: [String], _ tails: [String]) -> [String] {
        heads.flatMap { head in hearts.flatMap { heart in tails.map { head + heart + $0 } } }
    }

    private static func character(_ value: Int) -> String { Unicode.Scalar(UInt32(value)).map { String($0) } ?? "" }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

/// The law that words of real languages keep to (Zipf–Mandelbrot): the nth is used in proportion to 1 / (n + 2.7)^1.07.
private struct WordFrequency: Sendable {
    // Walker's alias method: a draw is one cell, and in it one of two words.
    private var shares: [Double]
    private var aliases: [Int]

    init(_ count: Int) {
        let weights = (1...count).map { 1 / pow(Double($0) + 2.7, 1.07) }
        let sum = weights.reduce(0, +)
        shares = weights.map { $0 / sum * Double(count) }
        aliases = Array(0..<count)
        var small = shares.indices.filter { shares[$0] < 1 }
        var large = shares.indices.filter { shares[$0] >= 1 }
        while let less = small.popLast(), let more = large.popLast() {
            aliases[less] = more
            shares[more] -= 1 - shares[less]
            if shares[more] < 1 { small.append(more) } else { large.append(more) }
        }
    }

    func draw(_ chance: inout Chance) -> Int {
        let cell = Int(chance.below(UInt64(shares.count)))
        let share = Double(chance.next() >> 11) / Double(UInt64(1) << 53)
        return share < shares[cell] ? cell : aliases[cell]
    }
}
