/// How a subscriber prints: what is changed in copy on its way to them. What no rule names stays as the desk wrote it.
///
/// Patterns are words with fields in braces; each rule says which fields it knows.
package struct HouseStyle: Hashable, Sendable {
    /// `{name}`, `{NAME}` and `{agency}`: "By {name}, {agency}".
    package var byline: String?
    /// `{place}`, `{PLACE}`, `{date}` and `{agency}`: "{PLACE}, {date} ({agency})".
    package var dateline: String?
    /// Whom to name when using it; `{credit}` and `{agency}`.
    package var credit: String?
    /// Behind captions; `{credit}` and `{agency}`: "Courtesy of {credit}".
    package var captionCredit: String?
    /// A last paragraph; `{agency}` and `{email}`. Where it asks for an address and the story has none, there is none.
    package var foot: String?
    /// What ends plain text in place of "(END)".
    package var endMark: String?
    package var acronyms: Acronyms?
    package var spellings: [Spelling] = []
    package var dropping: Set<Part> = []

    package init() {}

    /// How "U.S." and its like are written.
    package enum Acronyms: String, Codable, Sendable, CaseIterable {
        /// "US".
        case plain
        /// "U.S.", but in headlines "US".
        case points
    }

    /// A whole word or words, and what is printed in their place; capitals count.
    package struct Spelling: Hashable, Sendable, Codable {
        package var word: String
        package var instead: String

        package init(_ word: String, _ instead: String) {
            self.word = word
            self.instead = instead
        }
    }

    /// What a subscriber can do without.
    package enum Part: String, Codable, Sendable, CaseIterable {
        case byline, dateline, credit
        case captionCredit = "caption-credit"
        case endMark = "end-mark"
        /// A last paragraph that is nothing but an address of mail.
        case email
        /// Change note and editor's note.
        case notes
    }

    /// Whether it changes nothing.
    package var isEmpty: Bool { self == HouseStyle() }

    /// The words of a pattern with its fields filled in.
    static func fill(_ pattern: String, _ fields: [String: String]) -> String {
        var (filled, rest) = ("", pattern[...])
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            filled += rest[..<open] + (fields[name] ?? "{\(name)}")
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }
}

extension HouseStyle: Codable {
    private enum CodingKeys: CodingKey {
        case byline, dateline, credit, captionCredit, foot, endMark, acronyms, spellings, dropping
    }

    package init(from decoder: any Decoder) throws {
        let rules = try decoder.container(keyedBy: CodingKeys.self)
        byline = try rules.decodeIfPresent(String.self, forKey: .byline)
        dateline = try rules.decodeIfPresent(String.self, forKey: .dateline)
        credit = try rules.decodeIfPresent(String.self, forKey: .credit)
        captionCredit = try rules.decodeIfPresent(String.self, forKey: .captionCredit)
        foot = try rules.decodeIfPresent(String.self, forKey: .foot)
        endMark = try rules.decodeIfPresent(String.self, forKey: .endMark)
        acronyms = try rules.decodeIfPresent(Acronyms.self, forKey: .acronyms)
        spellings = try rules.decodeIfPresent([Spelling].self, forKey: .spellings) ?? []
        dropping = try rules.decodeIfPresent(Set<Part>.self, forKey: .dropping) ?? []
    }
}

/// A house style under the name that destinations call it by.
package struct NamedStyle: Hashable, Sendable {
    package var name: String
    package var rules: HouseStyle

    package init(_ name: String, _ rules: HouseStyle) {
        self.name = name
        self.rules = rules
    }
}
