import News

/// One item on its way into bytes.
struct ItemWriting {
    var output: MarkupBytes
    let version: Version
    let masthead: Masthead
    /// What each identifier inside the item is written as.
    let ids: [String: String]

    var copy: Copy { version.copy }

    init(_ version: Version, _ masthead: Masthead, _ documentIDs: inout DocumentIDs) {
        self.version = version
        ids = documentIDs.names(for: version)
        self.masthead = masthead
        output = MarkupBytes(capacity: 8192)
    }
}

/// A code as the standard writes it: as `alias:code`, as a URI in the sibling attribute, or as plain words.
struct CodeForms {
    var qcode: String?
    var uri: String?
    var literal: String?

    /// For properties that take all three.
    init(_ code: String?) {
        guard let code = XMLValues.present(code) else { return }
        if CodeForms.isAddress(code) {
            uri = XMLValues.uri(code)
        } else if CodeForms.isQCode(code) {
            qcode = code
        } else {
            literal = code
        }
    }

    /// For attributes that take no plain words: these become a code under our own alias.
    init(attribute code: String?) {
        self.init(code)
        guard let literal else { return }
        qcode = OwnCodes.alias + ":" + XMLValues.encoded(literal, keeping: "-._~")
        self.literal = nil
    }

    static func isAddress(_ code: String) -> Bool { code.contains("://") || code.hasPrefix("urn:") }

    /// The standard's own pattern: no spaces, and something on either side of a colon.
    static func isQCode(_ code: String) -> Bool {
        guard let colon = code.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return colon != code.startIndex && code.index(after: colon) != code.endIndex && code.utf8.allSatisfy { $0 > 32 }
    }
}

extension ItemWriting {
    /// An element with text, when there is any.
    mutating func write(_ name: StaticString, text: String?, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        guard let text = XMLValues.present(text) else { return }
        output.element(name, text, attributes)
        output.raw("\n")
    }

    /// The same where the schema allows no line breaks.
    mutating func write(_ name: StaticString, line: String?, _ attributes: KeyValuePairs<StaticString, String?> = [:]) {
        guard let line = XMLValues.present(line) else { return }
        output.open(name, attributes)
        output.line(line)
        output.close(name)
        output.raw("\n")
    }

    /// An element that bears nothing but a code; nothing without one.
    mutating func write(_ name: StaticString, code: String?) {
        let forms = CodeForms(code)
        guard forms.qcode != nil || forms.uri != nil || forms.literal != nil else { return }
        output.empty(name, ["qcode": forms.qcode, "uri": forms.uri, "literal": forms.literal.map(flat)])
        output.raw("\n")
    }

    /// A property with a text of our own, named by a code of our own.
    mutating func write(_ name: StaticString, own rel: String, _ value: String?) {
        guard let value = XMLValues.present(value) else { return }
        output.empty(name, ["rel": rel, "value": value])
        output.raw("\n")
    }

    /// Whom the party is, with what it did where the property has room for that.
    mutating func write(_ name: StaticString, _ party: Party, takesRole: Bool, isPerson: Bool) {
        let role = CodeForms(attribute: takesRole ? party.role : nil)
        let id = identifiers(party.qcode, party.uri)
        guard id.qcode != nil || id.uri != nil || XMLValues.present(party.name) != nil else { return }
        output.open(name, ["qcode": id.qcode, "uri": id.uri, "role": role.qcode, "roleuri": role.uri])
        write("name", line: party.name)
        if let email = XMLValues.present(party.email) {
            let details: StaticString = isPerson ? "personDetails" : "organisationDetails"
            output.open(details)
            output.open("contactInfo")
            write("email", text: email)
            output.close("contactInfo")
            output.close(details)
        }
        output.close(name)
        output.raw("\n")
    }

    mutating func write(_ name: StaticString, _ subject: Subject, takesRelation: Bool = true) {
        let kind = CodeForms(attribute: subject.kind.rawValue)
        let why = CodeForms(attribute: takesRelation ? subject.relation : nil)
        let id = identifiers(subject.qcode, subject.uri)
        let literal = XMLValues.present(subject.literal).map(flat)
        guard id.qcode != nil || id.uri != nil || literal != nil || XMLValues.present(subject.name) != nil else {
            return
        }
        output.open(
            name,
            [
                "type": kind.qcode, "typeuri": kind.uri, "qcode": id.qcode, "uri": id.uri, "literal": literal,
                "why": why.qcode, "whyuri": why.uri,
            ])
        write("name", line: subject.name)
        write("note", text: subject.detail)
        output.close(name)
        output.raw("\n")
    }

    /// Code and URI as the schema takes them.
    func identifiers(_ qcode: String?, _ uri: String?) -> (qcode: String?, uri: String?) {
        let code = CodeForms(qcode)
        return (code.qcode, XMLValues.uri(uri) ?? code.uri)
    }

    /// Line breaks made spaces, as attributes of one line want it.
    func flat(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 < 32 ? 32 : $0 }, as: UTF8.self)
    }
}
