import News

/// What somebody typed for a house style.
struct StyleForm {
    var name = ""
    var byline = ""
    var dateline = ""
    var credit = ""
    var captionCredit = ""
    var foot = ""
    var endMark = ""
    var acronyms = ""
    var spellings = ""
    var dropping: Set<String> = []
    var problem: String?
    /// The last stories as they would be printed; absent where nobody asked.
    var trial: [StyleTrial]?

    init() {}

    init(_ style: NamedStyle) {
        name = style.name
        let rules = style.rules
        (byline, dateline, credit) = (rules.byline ?? "", rules.dateline ?? "", rules.credit ?? "")
        (captionCredit, foot, endMark) = (rules.captionCredit ?? "", rules.foot ?? "", rules.endMark ?? "")
        acronyms = rules.acronyms?.rawValue ?? ""
        spellings = rules.spellings.map { "\($0.word)=\($0.instead)" }.joined(separator: "\n")
        dropping = Set(rules.dropping.map(\.rawValue))
    }

    init(_ form: Form) {
        func text(_ field: String) -> String { form.trimmed(field) ?? "" }
        name = text("name")
        (byline, dateline, credit) = (text("byline"), text("dateline"), text("credit"))
        (captionCredit, foot, endMark) = (text("caption-credit"), text("foot"), text("end-mark"))
        (acronyms, spellings) = (text("acronyms"), text("spellings"))
        dropping = Set(form.all("drop"))
    }

    func rules(_ words: StylePhrases) throws -> HouseStyle {
        func pattern(_ text: String) -> String? { text.isEmpty ? nil : text }
        var rules = HouseStyle()
        (rules.byline, rules.dateline, rules.credit) = (pattern(byline), pattern(dateline), pattern(credit))
        (rules.captionCredit, rules.foot, rules.endMark) = (pattern(captionCredit), pattern(foot), pattern(endMark))
        rules.acronyms = HouseStyle.Acronyms(rawValue: acronyms)
        rules.dropping = Set(dropping.compactMap { HouseStyle.Part(rawValue: $0) })
        rules.spellings = try spellings.split(whereSeparator: \.isNewline).map { line in
            let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.trimmingPrefix { $0.isWhitespace }
            }
            guard parts.count == 2, !parts[0].isEmpty else { throw FormProblem(words.badSpelling.filled(String(line))) }
            return HouseStyle.Spelling(String(parts[0]), String(parts[1]))
        }
        return rules
    }
}

/// A story in a style.
struct StyleTrial {
    var headline: String
    var text: String
}
