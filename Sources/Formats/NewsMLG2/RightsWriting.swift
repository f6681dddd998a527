import News

/// `rightsInfo`, one element a statement.
extension ItemWriting {
    mutating func write(_ rights: Rights) {
        let scope = CodeForms(attribute: rights.coverage?.scope)
        let aspect = CodeForms(attribute: rights.coverage?.aspect)
        let parts = (rights.coverage?.parts ?? []).compactMap { ids[$0] }
        output.open(
            "rightsInfo",
            [
                "idrefs": parts.isEmpty ? nil : parts.joined(separator: " "), "scope": scope.qcode,
                "scopeuri": scope.uri,
                "aspect": aspect.qcode, "aspecturi": aspect.uri,
            ])
        output.raw("\n")
        if let accountable = rights.accountable { write("accountable", accountable, takesRole: false, isPerson: true) }
        if let holder = rights.holder { write("copyrightHolder", holder, takesRole: false, isPerson: false) }
        writeNotice(rights)
        for terms in rights.usageTerms { write("usageTerms", text: terms) }
        for link in rights.links { writeRightsLink(link) }
        for restriction in rights.restrictions { write(restriction) }
        for expression in rights.expressions { write(expression) }
        writeMining(rights)
        output.raw("</rightsInfo>\n")
    }

    private mutating func writeNotice(_ rights: Rights) {
        let link = XMLValues.uri(rights.noticeLink)
        if XMLValues.present(rights.notice) != nil {
            write("copyrightNotice", text: rights.notice, ["href": link])
        } else if let link {
            output.empty("copyrightNotice", ["href": link])
        }
    }

    private mutating func writeRightsLink(_ link: String) {
        guard let href = XMLValues.uri(link) else { return }
        output.empty("link", ["href": href])
        output.raw("\n")
    }

    private mutating func write(_ restriction: Restriction) {
        let territories = restriction.territories.compactMap { XMLValues.present($0) }.joined(separator: "; ")
        output.empty(
            "rightsInfoExtProperty",
            [
                "rel": OwnCodes.restriction + restriction.limit.rawValue,
                "value": territories.isEmpty ? nil : territories,
                "literal": restriction.until.map(XMLValues.dateTime),
            ])
        output.raw("\n")
    }

    /// A policy goes out as data even when it is XML: the schema checks `rightsExpressionXML` strictly, against
    /// vocabularies that a receiver need not have.
    private mutating func write(_ expression: Rights.Expression) {
        guard !expression.isMining, XMLValues.present(expression.text) != nil else { return }
        let encoding =
            expression.encoding == "xml" ? "application/xml" : XMLValues.present(expression.encoding) ?? "text/plain"
        let language = XMLValues.uri(expression.language) ?? "http://www.w3.org/ns/odrl/2/"
        write("rightsExpressionData", text: expression.text, ["langid": language, "enctype": encoding])
    }

    private mutating func writeMining(_ rights: Rights) {
        if let mining = rights.expressions.first(where: \.isMining) {
            if let uri = XMLValues.uri(mining.text) { output.empty("dataMining", ["uri": uri]) }
        } else if rights.restrictions.contains(where: { $0.limit == .noTextAndDataMining }) {
            output.empty("dataMining", ["uri": Rights.miningProhibited])
        }
    }
}

extension Rights.Expression {
    /// A value of the standard's own `dataMining`.
    fileprivate var isMining: Bool { encoding == "text/uri-list" && language == Rights.miningVocabulary }
}
