/// A text cut into words, figures and marks, to see what took whose place.
struct FactWords {
    private let text: String
    private let words: [Word]

    /// One word with its place, compared by its letters alone.
    struct Word: Equatable {
        var text: Substring
        var startsSentence: Bool

        static func == (left: Word, right: Word) -> Bool { left.text == right.text }
    }

    init(_ text: String) {
        self.text = text
        words = Self.cut(text)
    }

    /// Stretches that gave way to others, between words that stayed.
    func replaced(by new: FactWords) -> [(old: Range<Int>, new: Range<Int>)] {
        var removed = IndexSetOfWords()
        var inserted = IndexSetOfWords()
        for change in new.words.difference(from: words) {
            switch change {
            case .remove(let place, _, _): removed.insert(place)
            case .insert(let place, _, _): inserted.insert(place)
            }
        }
        var spans: [(old: Range<Int>, new: Range<Int>)] = []
        var (old, fresh) = (0, 0)
        while old < words.count || fresh < new.words.count {
            let (oldEnd, newEnd) = (removed.end(from: old), inserted.end(from: fresh))
            if oldEnd > old, newEnd > fresh { spans.append((old..<oldEnd, fresh..<newEnd)) }
            (old, fresh) = (oldEnd + 1, newEnd + 1)
        }
        return spans
    }

    /// The facts among the words of a stretch that gave way to others.
    func facts(
        in old: Range<Int>, becoming fresh: Range<Int>, of new: FactWords, at place: FactChange.Place
    ) -> [FactChange] {
        let isDate = isDate(around: old) && new.isDate(around: fresh)
        var facts: [FactChange] = []
        for (before, after) in zip(figures(in: old), new.figures(in: fresh)) where before != after {
            facts.append(new.fact(isDate ? .date : .figure, from: before, to: after, at: place, near: fresh))
        }
        if let name = names(in: old).first, let newName = new.names(in: fresh).first, name != newName {
            let isDay = Self.days.contains(name.lowercased()) && Self.days.contains(newName.lowercased())
            let before = isDay ? name : whole(name, in: old)
            let after = isDay ? newName : new.whole(newName, in: fresh)
            facts.append(new.fact(isDay ? .date : .name, from: before, to: after, at: place, near: fresh))
        }
        return facts
    }

    private func fact(
        _ kind: FactChange.Kind, from before: String, to after: String, at place: FactChange.Place, near: Range<Int>
    ) -> FactChange {
        FactChange(
            kind: kind, place: place, before: before, after: after,
            explanation: explanation(kind, from: before, to: after, near: near))
    }

    /// A short sentence of the copy with what it is not; for a long one, the facts alone.
    private func explanation(_ kind: FactChange.Kind, from before: String, to after: String, near: Range<Int>) -> String
    {
        let sentence = self.sentence(around: near)
        guard sentence.countingWords <= 14, !sentence.isEmpty else {
            return "The \(kind.rawValue) is \(after), not \(before)."
        }
        return "\(sentence), not \(before)."
    }

    /// The sentence round a stretch, without the stop at its end.
    private func sentence(around stretch: Range<Int>) -> String {
        guard words.indices.contains(stretch.lowerBound) else { return "" }
        let start = words[...stretch.lowerBound].lastIndex { $0.startsSentence } ?? 0
        let next = words[(start + 1)...].firstIndex { $0.startsSentence }
        let end = next.map { words[$0].text.startIndex } ?? text.endIndex
        var sentence = text[words[start].text.startIndex..<end]
        while let last = sentence.last, last.isWhitespace || ".!?\"”’".contains(last) { sentence.removeLast() }
        return String(sentence)
    }

    /// Figures in digits, and numbers in words.
    private func figures(in stretch: Range<Int>) -> [String] {
        words[stretch].filter { $0.text.first?.isNumber == true || Self.numbers.contains($0.text.lowercased()) }
            .map { $0.text.first?.isNumber == true ? String($0.text) : $0.text.lowercased() }
    }

    /// Runs of capitalised words. One that begins a sentence counts where it can't be told from a common word only with
    /// another beside it, or in the middle of a stretch.
    private func names(in stretch: Range<Int>) -> [String] {
        var names: [[Substring]] = [[]]
        for place in stretch {
            let word = words[place]
            let isCapital = word.text.first?.isUppercase == true && word.text.count > 1
            let isCommon = word.startsSentence && !isName(at: place)
            if isCapital, !isCommon { names[names.count - 1].append(word.text) } else { names.append([]) }
        }
        return names.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
    }

    /// A name with the capitalised words beside it that stayed: "Danna Welton" where the first name alone was changed.
    private func whole(_ name: String, in stretch: Range<Int>) -> String {
        guard let first = stretch.first, let last = stretch.last else { return name }
        func isCapital(_ place: Int) -> Bool {
            words.indices.contains(place) && words[place].text.first?.isUppercase == true
                && words[place].text.count > 1
        }
        var (start, end) = (first, last)
        while isCapital(start), isCapital(start - 1), !words[start].startsSentence { start -= 1 }
        while isCapital(end), isCapital(end + 1), !words[end + 1].startsSentence { end += 1 }
        if start == first, end == last { return name }
        let whole = words[start...end].map { String($0.text) }
        return whole.allSatisfy { $0.first?.isUppercase == true } ? whole.joined(separator: " ") : name
    }

    /// Whether a word at the start of a sentence is part of a name: another capitalised word follows, or it is a day.
    private func isName(at place: Int) -> Bool {
        if Self.days.contains(words[place].text.lowercased()) { return true }
        guard words.indices.contains(place + 1) else { return false }
        let next = words[place + 1]
        return !next.startsSentence && next.text.first?.isUppercase == true
    }

    /// Whether a stretch is a date, or the number beside a month.
    private func isDate(around stretch: Range<Int>) -> Bool {
        let wider = max(0, stretch.lowerBound - 1)..<min(words.count, stretch.upperBound + 1)
        return words[wider].contains { Self.months.contains($0.text.lowercased()) || $0.text == "월" || $0.text == "일" }
    }

    private static func cut(_ text: String) -> [Word] {
        var words: [Word] = []
        var startsSentence = true
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let end = text.end(of: character, from: index)
            let word = text[index..<end]
            index = end
            if character.isWhitespace { continue }
            if character.isLetter || character.isNumber {
                words.append(Word(text: word, startsSentence: startsSentence))
                startsSentence = false
            } else {
                words.append(Word(text: word, startsSentence: false))
                if ".!?".contains(character), index == text.endIndex || text[index].isWhitespace {
                    startsSentence = !isAbbreviation(words.dropLast().last?.text)
                }
            }
        }
        return words
    }

    /// "Mr." and "J." end no sentence.
    private static func isAbbreviation(_ word: Substring?) -> Bool {
        guard let word else { return false }
        return word.count == 1 && word.first?.isUppercase == true || titles.contains(word.lowercased())
    }

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "st", "no", "prof", "col", "lt", "jan", "feb", "aug",
        "sept", "oct", "nov", "dec",
    ]
    private static let days: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "jan", "feb", "aug", "sept", "sep", "oct", "nov", "dec",
    ]
    private static let numbers: Set<String> = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty",
        "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "trillion",
        "dozen", "half", "once", "twice",
    ]
}

/// Places of words, and how far a run of them reaches.
private struct IndexSetOfWords {
    private var places: Set<Int> = []

    mutating func insert(_ place: Int) { places.insert(place) }

    /// Where the run that begins at a place ends.
    func end(from place: Int) -> Int {
        var end = place
        while places.contains(end) { end += 1 }
        return end
    }
}

extension String {
    /// Where the word, figure, mark or space that begins at an index ends.
    fileprivate func end(of first: Character, from start: Index) -> Index {
        var index = self.index(after: start)
        while index < endIndex {
            let character = self[index]
            if first.isNumber {
                let next = self.index(after: index)
                let joins = ".,:".contains(character) && next < endIndex && self[next].isNumber
                guard character.isNumber || joins else { break }
            } else if first.isLetter {
                let next = self.index(after: index)
                let joins = "'’-".contains(character) && next < endIndex && self[next].isLetter
                guard character.isLetter || joins else { break }
            } else {
                guard first.isWhitespace, character.isWhitespace else { break }
            }
            index = self.index(after: index)
        }
        return index
    }
}
