import News

/// Rights in the words that wires print where a format has no field for them.
enum RightsWording {
    static let notForSale = "PHOTO NOT FOR SALE"

    /// All terms of all statements, one a line: what providers wrote, then limits in capitals.
    static func terms(of statements: [Rights]) -> [String] {
        statements.flatMap { $0.usageTerms + $0.restrictions.map(line) }
    }

    /// "NO ARCHIVE IN Norway, Sweden UNTIL 2026-05-06".
    static func line(_ restriction: Restriction) -> String {
        var line = words(restriction.limit)
        if !restriction.territories.isEmpty { line += " IN " + restriction.territories.joined(separator: ", ") }
        if let until = restriction.until { line += " UNTIL \(until)" }
        return line
    }

    private static func words(_ limit: Restriction.Limit) -> String {
        switch limit {
        case .noUse: "NO USE"
        case .noArchive: "NO ARCHIVE"
        case .noResale: "NO RESALE"
        case .noOnline: "NO ONLINE USE"
        case .noPrint: "NO PRINT USE"
        case .noBroadcast: "NO BROADCAST USE"
        case .noTextAndDataMining: "NO TEXT AND DATA MINING"
        case .mandatoryCredit: "MANDATORY CREDIT"
        }
    }

    /// "(PHOTO NOT FOR SALE) (Agency)": what must be printed behind a caption.
    static func line(of picture: Picture) -> String {
        var parts: [String] = []
        if !picture.isForSale { parts.append("(\(notForSale))") }
        if let credit = picture.creditLine ?? picture.originName { parts.append("(\(credit))") }
        return parts.joined(separator: " ")
    }

    /// What clients' editors must know of a version and readers never see: the change, its reason, the correction, the note.
    static func clientNotes(of version: Version) -> [String] {
        let notes = [
            version.changeNote?.line, version.correction?.explanation, version.reason, version.copy.editorsNote,
        ]
        var seen: Set<String> = []
        return notes.compactMap { $0 }.filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
