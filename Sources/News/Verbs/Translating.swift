/// Telling a story again in another language.
extension Story {
    /// The copy with which a translation begins: this story's own, tied to it.
    ///
    /// - Parameter language: BCP 47.
    package func copyForTranslation(into language: String) throws(Refusal) -> Copy {
        if stage == .killed { throw .killed }
        guard let source = filed?.copy ?? latest?.copy else { throw .nothingFiled }
        guard Self.isLanguage(language) else { throw .noLanguage }
        if source.language?.lowercased() == language.lowercased() { throw .sameLanguage(language) }
        var copy = source
        copy.language = language
        copy.headline.forms = [:]
        copy.links.removeAll { $0.relation == .translationOf }
        copy.links.append(Link(.translationOf, to: guid, isReference: true))
        copy.signals = []
        copy.alternativeIDs = [:]
        copy.editorsNote = nil
        return copy
    }

    /// Whether it has the form of a language tag: "ko", "pt-BR", "zh-Hant".
    private static func isLanguage(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        let fits = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { $0.isLetterOrDigit }
        }
        return fits && (2...3).contains(parts[0].utf8.count) && parts[0].allSatisfy(\.isLetter)
    }
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
    }
}
