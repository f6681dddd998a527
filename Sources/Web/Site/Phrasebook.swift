/// The furniture words of the public site in one language; templates get them by name as `t`.
package struct Phrasebook: Sendable {
    package let skipToContents: String
    package let skipToNavigation: String
    package let frontPage: String
    /// The section that holds every story.
    package let allNews: String
    /// Names the navigation.
    package let sections: String
    /// Names the links to other languages.
    package let languages: String
    package let feeds: String
    /// Names the links to older and newer stories.
    package let pages: String
    package let newer: String
    package let older: String
    /// Before a time.
    package let updated: String
    /// The mark of a corrected story.
    package let correction: String
    /// Before what was corrected.
    package let correctionLead: String
    package let empty: String
    package let emptyText: String

    // MARK: The parts of a story page
    /// Over a keyword's name.
    package let keyword: String
    package let keywords: String
    package let translations: String
    package let related: String
    /// Over the stories of a package.
    package let inThisPackage: String
    package let contact: String
    package let history: String
    /// Before their number.
    package let versions: String
    /// Before its number.
    package let version: String
    /// The mark of the newest version.
    package let newest: String
    package let earlierVersion: String
    package let readNewest: String
    /// Names a table that scrolls.
    package let table: String
    /// Names lines kept as they were sent.
    package let preserved: String

    // MARK: What the desk did
    /// The act of a version, as the next five.
    package let released: String
    package let led: String
    package let corrected: String
    package let held: String
    package let lifted: String
    package let killed: String

    // MARK: Where a picture came from
    /// In a picture's rights line, in brackets.
    package let notForSale: String
    /// Before who released a picture; so the next two.
    package let releasedBy: String
    package let providedBy: String
    package let downloadedFrom: String
    package let filePhoto: String
    package let poolPhoto: String
    package let screenshot: String

    // MARK: Notices
    package let withdrawn: String
    package let withdrawnText: String
    /// Before a time.
    package let withdrawnAt: String
    /// Before why.
    package let reason: String
    /// Before the story to read in its stead.
    package let substitute: String
    package let notFound: String
    package let notFoundText: String
    package let error: String
    package let errorText: String
    /// Before the mark to quote.
    package let errorReference: String

    // MARK: Feedback
    package let feedback: String
    package let feedbackQuestion: String
    package let feedbackContact: String
    package let feedbackHint: String
    package let feedbackSend: String
    /// Before a field that only machines fill.
    package let feedbackTrap: String
    package let feedbackThanks: String
    package let feedbackThanksText: String
    package let backToStory: String
}

extension Phrasebook {
    /// The words of a language by its BCP 47 tag ("fr-CA" is French); English for those we have no words in.
    package static func of(_ language: String?) -> Phrasebook {
        switch primary(language) {
        case "fr": fr
        case "ar": ar
        default: en
        }
    }

    /// The language whose words `of` gives: what the furniture's `lang` must say.
    package static func language(of language: String?) -> String {
        let primary = primary(language)
        return ["fr", "ar"].contains(primary) ? primary : "en"
    }

    /// "rtl" for languages that are written from the right, else "ltr"; a script in the tag decides before the language.
    package static func direction(of language: String?) -> String {
        guard let language else { return "ltr" }
        let parts = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
        if let script = parts.dropFirst().first(where: isScript) {
            return rightToLeftScripts.contains(script) ? "rtl" : "ltr"
        }
        return rightToLeftLanguages.contains(parts.first ?? "") ? "rtl" : "ltr"
    }

    /// The words by name, as templates look them up: a dictionary is found many times faster than a struct's properties.
    package var words: [String: String] {
        let named = Mirror(reflecting: self).children.compactMap { child in
            child.label.flatMap { label in (child.value as? String).map { (label, $0) } }
        }
        return Dictionary(uniqueKeysWithValues: named)
    }

    private static func primary(_ language: String?) -> String {
        guard let language else { return "en" }
        return language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? "en"
    }

    /// Whether a part of a tag names a script: four letters.
    private static func isScript(_ part: String) -> Bool {
        part.utf8.count == 4 && part.utf8.allSatisfy { $0 >= UInt8(ascii: "a") }
    }

    private static let rightToLeftLanguages: Set<String> = [
        "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    private static let rightToLeftScripts: Set<String> = ["adlm", "arab", "aran", "hebr", "nkoo", "syrc", "thaa"]
}
