/// What an editor of a subscriber follows: a keyword or a storyline.
package struct Interest: Hashable, Sendable {
    package var id: ID<Interest>
    package var person: ID<Person>
    package var subject: Subject
    /// Whether a letter goes out for each version.
    package var byMail: Bool

    package init(id: ID<Interest>, person: ID<Person>, subject: Subject, byMail: Bool) {
        self.id = id
        self.person = person
        self.subject = subject
        self.byMail = byMail
    }

    package enum Subject: Hashable, Sendable {
        case keyword(String)
        /// A story's own versions, and other stories that refer to it.
        case storyline(ID<Story>, guid: String)
    }

    /// Longest keyword, in characters.
    package static let longestKeyword = 60

    /// A keyword as it is kept: on one line, with no space at its ends; `nil` for none, and for one too long.
    package static func checkedKeyword(_ text: String) -> String? {
        let word = text.split { $0.isWhitespace || $0.isNewline }.joined(separator: " ")
        return (1...longestKeyword).contains(word.count) ? word : nil
    }

    /// Whether a version is about it.
    package func isMet(by version: Version) -> Bool {
        switch subject {
        case .storyline(let story, let guid):
            return version.story == story || version.copy.links.contains { $0.target == guid }
                || version.copy.groups.contains { $0.members.contains { $0.target == guid } }
        case .keyword(let keyword):
            let word = keyword.lowercased()
            return version.copy.keywords.contains { $0.lowercased() == word }
                || [version.copy.headline.text, version.copy.slug ?? ""].contains { $0.lowercased().says(word) }
        }
    }
}

extension String {
    /// Whether it has some words in it, whole; in scripts that write words together, anywhere.
    fileprivate func says(_ words: String) -> Bool {
        guard let first = words.first, let last = words.last else { return false }
        var start = startIndex
        while let found = self[start...].firstRange(of: words) {
            let before = found.lowerBound > startIndex ? self[index(before: found.lowerBound)] : " "
            let after = found.upperBound < endIndex ? self[found.upperBound] : " "
            if !(first.isSpaced && before.isSpaced), !(last.isSpaced && after.isSpaced) { return true }
            start = index(after: found.lowerBound)
        }
        return false
    }
}

extension Character {
    /// Whether it is part of a word in a script that puts spaces between words, and nothing at the end of a word.
    fileprivate var isSpaced: Bool {
        guard isLetter || isNumber, let scalar = unicodeScalars.first else { return false }
        // Hangul, kana and Han: particles stand at the end of a word, or there are no spaces at all.
        return !(0x1100...0x11FF).contains(scalar.value) && !(0x2E80...0xD7FF).contains(scalar.value)
            && !(0xF900...0xFAFF).contains(scalar.value) && !(0x20000...0x3FFFF).contains(scalar.value)
    }
}
