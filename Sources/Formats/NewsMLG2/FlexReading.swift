import News

/// The standard's flexible properties: `qcode`, `uri` or `literal`, with names and a type.
extension ItemReading {
    /// A code in IPTC's own spelling where the scheme is IPTC's, else as received, else the URI or literal.
    func code(of element: XMLElement) -> String? {
        if let qcode = element.presentAttribute("qcode") { return canonical(qcode) }
        if let uri = element.presentAttribute("uri") { return Catalogue.abbreviate(uri) ?? uri }
        return element.presentAttribute("literal")
    }

    /// The same for an attribute that holds a code and its sibling that holds the URI.
    func code(of element: XMLElement, _ name: StaticString, uri: StaticString) -> String? {
        if let qcode = element.presentAttribute(name) { return canonical(qcode) }
        return element.presentAttribute(uri).map { Catalogue.abbreviate($0) ?? $0 }
    }

    /// A provider may give IPTC's schemes other aliases; afterwards all of them read alike.
    private func canonical(_ qcode: String) -> String {
        if qcode.hasPrefix(OwnCodes.alias + ":") {
            return XMLValues.decoded(String(qcode.dropFirst(OwnCodes.alias.utf8.count + 1)))
        }
        guard catalogue.hasOwnAlias(of: qcode), let uri = catalogue.resolve(qcode) else { return qcode }
        return Catalogue.abbreviate(uri) ?? qcode
    }

    /// The URI as given, or the one its code stands for.
    func uri(of element: XMLElement) -> String? {
        element.presentAttribute("uri") ?? element.presentAttribute("qcode").flatMap(catalogue.resolve)
    }

    /// The name in the item's language, else the first.
    func name(of element: XMLElement) -> String? {
        var first: String?
        for name in element.children("name") {
            guard let text = name.presentText else { continue }
            guard let language, let its = name.language else {
                first = first ?? text
                continue
            }
            if its == language || its.primaryTag.elementsEqual(language.primaryTag) { return text }
            first = first ?? text
        }
        return first
    }

    func party(_ element: XMLElement) -> Party {
        Party(
            name: name(of: element) ?? element.presentAttribute("literal"), uri: uri(of: element),
            qcode: element.presentAttribute("qcode"), role: code(of: element, "role", uri: "roleuri"),
            email: email(of: element))
    }

    func parties(_ element: XMLElement, _ name: StaticString) -> [Party] {
        element.children(name).map { party($0) }
    }

    private func email(of element: XMLElement) -> String? {
        let details = element.first("personDetails") ?? element.first("organisationDetails")
        return details?.first("contactInfo")?.first("email")?.presentText
    }

    func subject(_ element: XMLElement) -> Subject {
        Subject(
            name(of: element), kind: conceptKind(of: element), uri: uri(of: element),
            qcode: element.presentAttribute("qcode"), literal: element.presentAttribute("literal"),
            relation: code(of: element, "why", uri: "whyuri"), detail: detail(of: element))
    }

    func subjects(_ element: XMLElement, _ name: StaticString) -> [Subject] {
        element.children(name).map { subject($0) }
    }

    private func conceptKind(of element: XMLElement) -> Subject.Kind {
        code(of: element, "type", uri: "typeuri").map(Subject.Kind.init(rawValue:)) ?? .untyped
    }

    /// A note on the person, else the ticker of an organisation.
    private func detail(of element: XMLElement) -> String? {
        if let note = element.first("note")?.presentText { return note }
        return element.first("organisationDetails")?.first("hasInstrument")?.presentAttribute("symbol")
    }
}

extension String {
    /// The language of a tag without its region.
    fileprivate var primaryTag: Substring.UTF8View { self[...].utf8.prefix { $0 != UInt8(ascii: "-") } }
}

extension Catalogue {
    /// Whether the item itself says what the alias of this code stands for.
    func hasOwnAlias(of qcode: String) -> Bool {
        guard !own.isEmpty, let colon = qcode.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return own[String(qcode[..<colon])] != nil
    }
}
