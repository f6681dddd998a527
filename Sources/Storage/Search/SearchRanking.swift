import News

/// Which of the stories found is best: one formula for every engine, over counts that every engine has.
struct SearchRanking {
    private let terms: SearchTerms
    private let newest: WireTime

    /// - Parameter newest: the newest among the stories to rank, against which others are old.
    init(_ terms: SearchTerms, newest: WireTime) {
        self.terms = terms
        self.newest = newest
    }

    /// Up to about 3: as much for words in the headline as for any number of them in the text, less for standing together
    /// as they were asked for, little for being new.
    func score(_ places: WordPlaces, released: WireTime) -> Double {
        let phrases = terms.phrases.reduce(0) { sum, phrase in
            let count = Double(phrase.count(in: places.text))
            return sum + count / (count + 2) + (phrase.count(in: places.headline) > 0 ? 1 : 0)
        }
        return phrases / Double(terms.phrases.count) + together(places) + freshness(released)
    }

    private func together(_ places: WordPlaces) -> Double {
        guard terms.phrases.count > 1 else { return 0 }
        let all = Array(terms.phrases.joined())
        if all.count(in: places.headline) > 0 { return 0.75 }
        return all.count(in: places.text) > 0 ? 0.5 : 0
    }

    /// Half of its quarter after thirty days.
    private func freshness(_ released: WireTime) -> Double {
        let days = Double(newest.milliseconds - released.milliseconds) / 86_400_000
        return 0.25 / (1 + max(0, days) / 30)
    }
}

extension [String] {
    /// How often the words stand one after the other.
    fileprivate func count(in places: [String: [Int]]) -> Int {
        guard let first = first, let starts = places[first] else { return 0 }
        if count == 1 { return starts.count }
        let others = dropFirst().map { Set(places[$0] ?? []) }
        return starts.count { start in
            others.enumerated().allSatisfy { index, next in next.contains(start + index + 1) }
        }
    }
}
