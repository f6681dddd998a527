import News

/// Invented stories, as many as wanted and always the same: words as frequent as in real languages, names that are in the
/// news for a while, sections of unequal size, four languages.
struct StoryCorpus: Sendable {
    static let sections = ["national", "world", "business", "sports", "politics", "culture", "weather", "science"]
    /// Percent of the stories, in the order of `sections`.
    private static let shares: [UInt64] = [28, 20, 17, 14, 10, 6, 3, 2]
    /// Seconds between two stories.
    private static let pace: Int64 = 30
    private static let start = WireTime(milliseconds: 1_735_689_600_000)

    /// The main language and its words, the most frequent first.
    let main = Vocabulary.english
    private let others = [(share: UInt64(12), Vocabulary.french), (10, .korean), (8, .japanese)]

    func time(_ number: Int) -> WireTime { Self.start.adding(seconds: Int64(number) * Self.pace) }

    /// The story of a number, from 0.
    func copy(_ number: Int) -> Copy {
        var chance = Chance(UInt64(number))
        let vocabulary = vocabulary(&chance)
        let name = chance.below(4) == 0 ? nil : topic(of: number, vocabulary, &chance)
        let words = 150 + Int(chance.below(300))
        var paragraphs: [String] = []
        var left = words
        while left > 0 {
            let sentences = (0..<(1 + chance.below(4))).map { _ in
                vocabulary.sentence(of: 8 + Int(chance.below(17)), naming: chance.below(4) == 0 ? name : nil, &chance)
            }
            left -= sentences.count * 16
            paragraphs.append(sentences.joined(separator: vocabulary.space))
        }
        let headline = vocabulary.sentence(of: 6 + Int(chance.below(5)), naming: name, &chance).dropLast()
        var copy = Copy(
            language: vocabulary.language, headline: Headline(String(headline)), body: Body(paragraphs: paragraphs))
        copy.sections = [section(&chance)]
        copy.urgency = .normal
        return copy
    }

    /// A name that was in the news around a story.
    func name(near number: Int) -> String {
        var chance = Chance(UInt64(number) &+ 7_777_777)
        return topic(of: number, main, &chance)
    }

    private func vocabulary(_ chance: inout Chance) -> Vocabulary {
        var draw = chance.below(100)
        for (share, vocabulary) in others {
            if draw < share { return vocabulary }
            draw -= share
        }
        return main
    }

    /// Every 250 stories a new name comes up, and is less and less in the news afterwards.
    private func topic(of number: Int, _ vocabulary: Vocabulary, _ chance: inout Chance) -> String {
        var age = 0
        while chance.below(8) != 0 { age += 1 }
        return vocabulary.name(max(0, number / 250 - age))
    }

    private func section(_ chance: inout Chance) -> String {
        var draw = chance.below(100)
        for (name, share) in zip(Self.sections, Self.shares) {
            if draw < share { return name }
            draw -= share
        }
        return Self.sections[0]
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64, Steele, Lea and Flood 2014).
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0xD134_2543_DE82_EF95 &+ 0x2545_F491_4F6C_DD1D }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    mutating func below(_ limit: UInt64) -> UInt64 { next() % limit }
}
