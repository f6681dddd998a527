import News

/// Reads the smaller parts that an item, or an association inside it, is made of.
extension NinjsFields {
    /// A topic, person, place …: `uri` and `literal` of later lines, `scheme` and `code` of ninjs 1.
    mutating func subject(_ entry: JSONObject, kind: Subject.Kind) -> Subject? {
        var subject = Subject(text(entry, "name"), kind: kind)
        (subject.uri, subject.literal) = identity(of: entry)
        subject.relation = text(entry, "rel") ?? text(entry, "role")
        if kind == .organisation {
            subject.detail =
                objects(entry, ["symbols"], textAs: "symbol") { $0.text($1, "symbol") ?? $0.text($1, "ticker") }.first
        }
        if subject.name == nil && subject.uri == nil && subject.literal == nil {
            repair("name", "An entry without name, uri or code says nothing; it was left out.")
            return nil
        }
        return subject
    }

    mutating func party(_ entry: JSONObject) -> Party? {
        var party = Party(name: text(entry, "name"))
        (party.uri, party.qcode) = identity(of: entry)
        party.role = text(entry, "role") ?? text(entry, "rel")
        if let uri = party.uri, uri.utf8.start(of: "partyrole/") != nil {
            // Senders put the code of the role where the party's own belongs.
            party.role = party.role ?? uri
            party.uri = nil
            party.qcode = nil
        }
        party.email = email(of: entry)
        return party.label.isEmpty ? nil : party
    }

    private mutating func email(of entry: JSONObject) -> String? {
        let contacts = objects(entry, ["contactinfo"], textAs: "value") {
            fields, contact -> (type: String, value: String)? in
            guard contact.value(anyCase: "value") != nil, let value = fields.text(contact, "value") else { return nil }
            return (fields.text(contact, "type") ?? "", value)
        }
        return contacts.first { $0.type.utf8.start(of: "mail") != nil }?.value
    }

    /// The identifier, and the code where it is not the identifier's end.
    private mutating func identity(of entry: JSONObject) -> (uri: String?, code: String?) {
        let literal = text(entry, "literal")
        if let uri = text(entry, "uri") { return (uri, literal) }
        guard let code = text(entry, "code") else { return (nil, literal) }
        guard let scheme = text(entry, "scheme") else { return NinjsIdentity.isURI(code) ? (code, nil) : (nil, code) }
        return (NinjsIdentity.joined(scheme: scheme, code: code), nil)
    }

    mutating func rights(of item: JSONObject) -> Rights? {
        var rights = Rights(
            holder: text(item, "copyrightholder").map { Party(name: $0) }, notice: text(item, "copyrightnotice"),
            usageTerms: text(item, "usageterms").map { [$0] } ?? [])
        for (links, expression) in policies(of: item) {
            rights.links += links
            if let expression { rights.expressions.append(expression) }
        }
        return rights.isEmpty ? nil : rights
    }

    private mutating func policies(of item: JSONObject) -> [([String], Rights.Expression?)] {
        guard let (name, value) = value(item, "rightsinfo"), case .object(let info) = value else {
            if let (name, value) = value(item, "rightsinfo") {
                repair(name, "\(value.kind) where an object is due; it was left out.")
            }
            return []
        }
        return within(.name(name)) { fields in
            let expression = fields.text(info, "encodedrights").map {
                Rights.Expression(
                    encoding: NinjsIdentity.encoding(of: $0), language: fields.text(info, "langid"), text: $0)
            }
            return [(fields.text(info, "linkedrights").map { [$0] } ?? [], expression)]
        }
    }

    /// The renditions, a map in ninjs 1 and a list later.
    mutating func renditions(of item: JSONObject) -> [Rendition] {
        guard item.value(anyCase: "renditions") != nil else { return [] }
        return entries(item, "renditions") { fields, name, entry in
            var rendition = Rendition(name: name.map(NinjsIdentity.code(fromKey:)))
            rendition.href = fields.text(entry, "href") ?? fields.text(entry, "uri")
            rendition.contentType = fields.text(entry, "contenttype") ?? fields.text(entry, "mimetype")
            rendition.width = fields.int(entry, "width")
            rendition.height = fields.int(entry, "height")
            rendition.size = fields.int(entry, "sizeinbytes")
            rendition.duration = fields.double(entry, "duration")
            return rendition
        }
    }

    /// `altids`: a map in ninjs 1, a list of role and value later.
    mutating func alternativeIDs(of item: JSONObject) -> [String: String] {
        switch item.value(anyCase: "altids") {
        case .object(let map)?:
            return within(.name("altids")) { fields in
                Dictionary(
                    map.members.compactMap { member in
                        fields.text(member.value, called: member.name).map { (member.name, $0) }
                    },
                    uniquingKeysWith: { $1 })
            }
        case .array?:
            let pairs = objects(item, ["altids"], textAs: "value") { fields, entry -> (String, String)? in
                fields.text(entry, "value").map { (fields.text(entry, "role") ?? "id", $0) }
            }
            return Dictionary(pairs, uniquingKeysWith: { $1 })
        case .null?, nil: return [:]
        case let value?:
            guard let text = text(value, called: "altids") else { return [:] }
            repair("altids", "\(value.kind) where an object is due; it was kept under the name \"id\".")
            return ["id": text]
        }
    }

    /// A list of bare texts, or one.
    mutating func words(_ item: JSONObject, _ name: String) -> [String] {
        switch item.value(anyCase: name) {
        case .array(let values)?: return values.compactMap { text($0, called: name) }
        case .null?, nil: return []
        case let value?: return text(value, called: name).map { [$0] } ?? []
        }
    }
}

/// How ninjs 1 and later lines name the same thing.
enum NinjsIdentity {
    /// A scheme and a code as one URI: schemes end in a separator, or need one.
    static func joined(scheme: String, code: String) -> String {
        switch scheme.utf8.last {
        case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "="), nil: scheme + code
        default: scheme + (scheme.hasPrefix("http") ? "/" : ":") + code
        }
    }

    /// A URI as scheme and code, so that joining gives it back; `nil` when it has no part that could be the code.
    static func parted(_ uri: String) -> (scheme: String, code: String)? {
        let separators: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "=")]
        guard let index = uri.utf8.lastIndex(where: separators.contains) else { return nil }
        let start = uri.utf8.index(after: index)
        let (scheme, code) = (uri[..<start], uri[start...])
        guard !code.isEmpty, scheme.utf8.count > "http://".utf8.count else { return nil }
        return (String(scheme), String(code))
    }

    /// Whether a text is a URI rather than a code, as far as its beginning tells.
    static func isURI(_ text: String) -> Bool {
        text.utf8.start(of: "://") != nil || text.hasPrefix("urn:") || text.hasPrefix("tag:")
    }

    /// The name of a map's member as it may be written in ninjs 1: letters, digits and `_`.
    static func key(fromCode code: String) -> String {
        let bytes = code.utf8.map { byte -> UInt8 in
            let isPlain = byte &- 48 < 10 || (byte | 32) &- 97 < 26
            return isPlain ? byte : UInt8(ascii: "_")
        }
        return bytes.isEmpty ? "main" : String(decoding: bytes, as: UTF8.self)
    }

    /// The code that `key(fromCode:)` made a key of, for the aliases that IPTC itself uses.
    static func code(fromKey key: String) -> String {
        for alias in ["rnd", "irel"] where key.hasPrefix(alias + "_") {
            return alias + ":" + key.dropFirst(alias.count + 1)
        }
        return key
    }

    /// What an encoded policy is written in.
    static func encoding(of policy: String) -> String {
        switch policy.utf8.first(where: { $0 > 32 }) {
        case UInt8(ascii: "{"), UInt8(ascii: "["): "application/json"
        case UInt8(ascii: "<"): "xml"
        default: "text/plain"
        }
    }
}
