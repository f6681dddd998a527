import News

/// `contentMeta`: what the content is about, who made it and the lines that go with it.
extension ItemReading {
    mutating func readContentMeta(_ meta: XMLElement) {
        copy.urgency = urgency(meta.first("urgency"))
        copy.contentCreated = time(meta.first("contentCreated"))
        copy.contentModified = time(meta.first("contentModified"))
        copy.digitalSourceType = meta.first("digitalSourceType").flatMap { uri(of: $0) ?? code(of: $0) }
        copy.located = subjects(meta, "located")
        copy.creators = parties(meta, "creator")
        copy.contributors = parties(meta, "contributor")
        copy.informationSources = parties(meta, "infoSource")
        readDescription(meta)
        readExtensions(meta)
        for altID in meta.children("altId") { readAlternativeID(altID) }
    }

    private mutating func readDescription(_ meta: XMLElement) {
        copy.language = meta.first("language")?.presentAttribute("tag") ?? copy.language
        copy.genres = subjects(meta, "genre")
        copy.keywords = meta.children("keyword").compactMap(\.presentText)
        copy.subjects = subjects(meta, "subject")
        copy.slug = meta.first("slugline")?.presentText
        readHeadlines(meta)
        copy.dateline = meta.first("dateline")?.presentText.map { Dateline(asReceived: $0) }
        let bylines = meta.children("by").compactMap(\.presentText)
        copy.byline = bylines.isEmpty ? nil : bylines.joined(separator: "; ")
        copy.creditLine = meta.first("creditline")?.presentText
        let descriptions = meta.children("description").compactMap(\.presentText)
        copy.description = descriptions.isEmpty ? nil : descriptions.joined(separator: "\n")
    }

    /// The first headline is the headline; those that say for which output they are become its shorter forms.
    private mutating func readHeadlines(_ meta: XMLElement) {
        for element in meta.children("headline") {
            guard let text = element.presentText else { continue }
            if let role = element.attribute("role"), role.hasPrefix(OwnCodes.headlineForm),
                let output = Headline.Output(rawValue: String(role.dropFirst(OwnCodes.headlineForm.count)))
            {
                copy.headline.forms[output] = text
            } else if copy.headline.text.isEmpty {
                copy.headline.text = text
            }
        }
    }

    private mutating func urgency(_ element: XMLElement?) -> Urgency? {
        guard let element else { return nil }
        let text = element.text
        if let urgency = Int(text).flatMap(Urgency.init) { return urgency }
        note(element, "The urgency \"\(text.prefix(20))\" is not between 1 and 9 and was left out.")
        return nil
    }

    private mutating func readAlternativeID(_ element: XMLElement) {
        guard let id = element.presentText else { return }
        copy.alternativeIDs[code(of: element, "type", uri: "typeuri") ?? ""] = id
    }

    private mutating func readExtensions(_ meta: XMLElement) {
        for property in meta.children("contentMetaExtProperty") where property.attribute("rel") == OwnCodes.section {
            if let section = property.presentAttribute("value") { copy.sections.append(section) }
        }
    }
}

/// Codes of this program for facts that the standard has no property for; written under an alias the item defines.
enum OwnCodes {
    static let alias = "dateline"
    static let section = "dateline:section"
    /// Stands in for a part of the content that a statement of rights is about.
    static let part = "dateline:part"
    static let versionTag = "dateline:versionTag"
    static let changeNote = "dateline:changeNote"
    static let correction = "dateline:correction"
    static let reason = "dateline:reason"
    /// Before the name of a `Headline.Output`.
    static let headlineForm = "dateline:headline-"
    static let pictureReference = "dateline:pictureReference"
    static let pictureOrigin = "dateline:pictureOrigin"
    static let pictureOriginName = "dateline:pictureOriginName"
    static let pictureIsForSale = "dateline:pictureIsForSale"
    static let pictureAlternative = "dateline:pictureAlternative"
    /// Before the name of a `Restriction.Limit`.
    static let restriction = "dateline:"
}
