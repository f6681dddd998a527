import News

/// `rightsInfo`: one statement of rights each, over the whole item or a part of it.
extension ItemReading {
    mutating func readRights() {
        copy.rights = item.children("rightsInfo").map { rights($0) }
    }

    mutating func rights(_ info: XMLElement) -> Rights {
        var rights = Rights()
        rights.holder = info.first("copyrightHolder").map { party($0) }
        rights.accountable = info.first("accountable").map { party($0) }
        let notices = info.children("copyrightNotice")
        rights.notice = notices.lazy.compactMap(\.presentText).first
        rights.noticeLink = notices.lazy.compactMap { $0.presentAttribute("href") }.first
        rights.usageTerms = info.children("usageTerms").compactMap(\.presentText)
        rights.links = info.children("link").compactMap {
            $0.presentAttribute("href") ?? $0.presentAttribute("residref")
        }
        rights.coverage = coverage(info)
        rights.expressions = expressions(info)
        rights.restrictions = restrictions(info)
        return rights
    }

    private func coverage(_ info: XMLElement) -> Rights.Coverage? {
        let coverage = Rights.Coverage(
            scope: code(of: info, "scope", uri: "scopeuri"), aspect: code(of: info, "aspect", uri: "aspecturi"),
            parts: info.attribute("idrefs").map { $0.split(whereSeparator: \.isWhitespace).map(String.init) } ?? [])
        return coverage == Rights.Coverage() ? nil : coverage
    }

    private func expressions(_ info: XMLElement) -> [Rights.Expression] {
        var found: [Rights.Expression] = []
        for element in info.children("rightsExpressionXML") {
            guard let policy = element.children.first(where: { _ in true }) else { continue }
            let language = element.presentAttribute("langid") ?? policy.namespace
            found.append(Rights.Expression(encoding: "xml", language: language, text: policy.markup))
        }
        for element in info.children("rightsExpressionData") {
            let written = element.presentAttribute("enctype") ?? "text/plain"
            let encoding = written == "application/xml" ? "xml" : written
            let text = element.rawText.trimmed
            found.append(
                Rights.Expression(encoding: encoding, language: element.presentAttribute("langid"), text: text))
        }
        if let mining = info.first("dataMining"), let uri = uri(of: mining), uri != Rights.miningProhibited {
            found.append(Rights.Expression(encoding: "text/uri-list", language: Rights.miningVocabulary, text: uri))
        }
        return found
    }

    private func restrictions(_ info: XMLElement) -> [Restriction] {
        var found: [Restriction] = []
        for property in info.children("rightsInfoExtProperty") {
            guard let rel = property.attribute("rel"), rel.hasPrefix(OwnCodes.restriction),
                let limit = Restriction.Limit(rawValue: String(rel.dropFirst(OwnCodes.restriction.count)))
            else { continue }
            let territories = property.attribute("value")?.split(separator: ";").map { String($0).trimmed } ?? []
            let until = property.presentAttribute("literal").flatMap(WireTime.init(iso8601:))
            found.append(Restriction(limit, territories: territories, until: until))
        }
        let isNamed = found.contains { $0.limit == .noTextAndDataMining }
        if !isNamed, let mining = info.first("dataMining"), uri(of: mining) == Rights.miningProhibited {
            found.append(Restriction(.noTextAndDataMining))
        }
        return found
    }
}

extension Rights {
    /// PLUS, the vocabulary `dataMining` takes its values from.
    static let miningVocabulary = "http://ns.useplus.org/ldf/vocab/"
    static let miningProhibited = miningVocabulary + "DMI-PROHIBITED"
}
