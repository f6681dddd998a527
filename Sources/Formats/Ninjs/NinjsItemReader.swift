import News

/// Reads one ninjs item of any line into an arrival: names are matched whatever their case, in singular and plural.
struct NinjsItemReader {
    private var fields: NinjsFields
    private let path: NinjsPath

    init(at path: NinjsPath) {
        self.path = path
        fields = NinjsFields(at: path)
    }

    var repairs: [Repair] { fields.repairs }

    mutating func arrival(from item: JSONObject) throws(ReadFailure) -> Arrival {
        guard item["@context"] == nil, item["conceptSet"] == nil else {
            throw ReadFailure("\(path) is linked data (JSON-LD), not a ninjs item.")
        }
        guard let uri = fields.text(item, "uri"), uri.utf8.contains(where: { $0 > 32 }) else {
            throw ReadFailure("\(path) has no uri, which every ninjs item must have. Ask its provider for one.")
        }
        var arrival = Arrival(guid: uri, version: fields.text(item, "version"))
        arrival.copy.kind = kind(of: item)
        readState(of: item, into: &arrival)
        readTimes(of: item, into: &arrival)
        readWords(of: item, into: &arrival.copy)
        readSubjects(of: item, into: &arrival.copy)
        readMakers(of: item, into: &arrival.copy)
        arrival.copy.rights = fields.rights(of: item).map { [$0] } ?? []
        arrival.copy.renditions = fields.renditions(of: item)
        fields.readAssociations(of: item, into: &arrival.copy)
        readHandling(of: item, into: &arrival.copy)
        return arrival
    }

    /// The version of the standard that an item declares.
    func standardVersion(of item: JSONObject) -> String? {
        switch fields.value(item, "$standard", "standard")?.value {
        case .object(let standard)?:
            if case .string(let version)? = standard["version"] { return version }
            if case .number(let version)? = standard["version"] { return version.text }
            if case .string(let schema)? = standard["schema"] { return Self.version(inSchema: schema) }
            return nil
        case .string(let schema)?: return Self.version(inSchema: schema)
        default: return nil
        }
    }

    /// "3.1" out of "…/ninjs-schema_3.1.json".
    private static func version(inSchema address: String) -> String? {
        guard let mark = address.utf8.lastIndex(of: UInt8(ascii: "_")) else { return nil }
        let rest = address[address.utf8.index(after: mark)...].utf8.prefix { $0 &- 48 < 10 || $0 == UInt8(ascii: ".") }
        let version = rest.last == UInt8(ascii: ".") ? rest.dropLast() : rest
        return version.isEmpty ? nil : String(version)
    }

    // MARK: - State

    /// By `type`; where there is none, a plan or an event without words is taken for what it holds.
    private mutating func kind(of item: JSONObject) -> MediaKind {
        guard let type = fields.text(item, "type") else {
            if fields.value(item, "headlines", "headline", "bodies") != nil { return .text }
            if item.value(anyCase: "plannedcoverage") != nil { return .planning }
            return item.value(anyCase: "eventdetails") != nil ? .concept : .text
        }
        switch type.lowercased() {
        case "text": return .text
        case "picture", "photo", "image": return .picture
        case "graphic": return .graphic
        case "audio": return .audio
        case "video": return .video
        case "animation": return .animation
        case "composite": return .package
        case "event": return .concept
        case "planning": return .planning
        case "component": return .other
        default:
            fields.repair(
                "type", "\"\(type.prefix(60))\" is no type that ninjs has; the item was kept as of another kind.")
            return .other
        }
    }

    private mutating func readState(of item: JSONObject, into arrival: inout Arrival) {
        if let status = item.value(anyCase: "pubstatus"), let (value, isStated) = self.status(status) {
            arrival.status = value
            arrival.statusIsStated = isStated
        }
        guard let (name, value) = fields.value(item, "embargoeduntil", "embargoed") else { return }
        if case .null = value { return }
        if case .bool(false) = value { return }
        let reading = fields.text(value, called: name).flatMap { WireTime.read($0) }
        arrival.embargo = reading.map { Embargo($0) } ?? .untilFurtherNotice
        if arrival.embargo == .untilFurtherNotice {
            fields.repair(
                name, "The embargo has no time of day with an offset; the story waits until further notice.")
        }
    }

    /// A word that is no status holds the item back: in doubt nothing may be published.
    private mutating func status(_ value: JSON) -> (Status, isStated: Bool)? {
        guard let text = fields.text(value, called: "pubstatus") else { return nil }
        if let status = Status(rawValue: text) { return (status, true) }
        let ending = text.utf8.lastIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
        let word = (ending.map { String(text[text.utf8.index(after: $0)...]) } ?? text).lowercased()
        let status: Status? =
            switch word {
            case "usable": .usable
            case "withheld", "embargoed", "hold": .withheld
            case "canceled", "cancelled", "killed": .canceled
            default: nil
            }
        let shown = text.prefix(60)
        guard let status else {
            fields.repair("pubstatus", "\"\(shown)\" is no status that ninjs has; the item was taken as withheld.")
            return (.withheld, false)
        }
        fields.repair("pubstatus", "\"\(shown)\" where \"\(status.rawValue)\" is due.")
        return (status, true)
    }

    private mutating func readTimes(of item: JSONObject, into arrival: inout Arrival) {
        arrival.versionCreated = fields.time(item, "versioncreated")
        arrival.firstCreated = fields.time(item, "firstcreated")
        arrival.copy.contentCreated = fields.time(item, "contentcreated")
        arrival.copy.expires = fields.time(item, "expires")
    }

    // MARK: - Words

    private mutating func readWords(of item: JSONObject, into copy: inout Copy) {
        copy.language = fields.text(item, "language")
        copy.headline = headline(of: item)
        copy.title = fields.text(item, "title")
        copy.slug = fields.text(item, "slugline")
        copy.byline = fields.text(item, "byline") ?? fields.text(item, "by")
        copy.description = NinjsText.description(among: fields.texts(of: item, "descriptions", "description"))
        let bodies = fields.texts(of: item, "bodies", "body")
        (copy.dateline, copy.body) = NinjsText.body(among: bodies)
    }

    private mutating func headline(of item: JSONObject) -> Headline {
        let texts = fields.texts(of: item, "headlines", "headline")
        guard
            let main = texts.first(where: { $0.role == nil }) ?? texts.first(where: { $0.role == "main" })
                ?? texts.first
        else { return "" }
        var headline = Headline(main.value)
        for text in texts {
            if let output = text.role.flatMap(Headline.Output.init), text.value != main.value {
                headline.forms[output] = text.value
            }
        }
        return headline
    }

    // MARK: - Subjects and people

    private mutating func readSubjects(of item: JSONObject, into copy: inout Copy) {
        let lists: [(plural: String, singular: String, kind: Subject.Kind)] = [
            ("subjects", "subject", .untyped), ("people", "person", .person),
            ("organisations", "organisation", .organisation),
            ("places", "place", .place), ("events", "event", .event), ("objects", "object", .object),
        ]
        for list in lists {
            copy.subjects += fields.objects(item, [list.plural, list.singular]) { $0.subject($1, kind: list.kind) }
        }
        let isKeyword: (Subject) -> Bool = { $0.relation == "keyword" && $0.uri == nil && $0.literal == nil }
        copy.keywords = copy.subjects.filter(isKeyword).compactMap(\.name) + fields.words(item, "keywords")
        copy.subjects.removeAll(where: isKeyword)
        copy.genres = fields.objects(item, ["genres", "genre"]) { $0.subject($1, kind: .untyped) }
        copy.located = fields.text(item, "located").map { [Subject($0, kind: .place)] } ?? []
    }

    private mutating func readMakers(of item: JSONObject, into copy: inout Copy) {
        copy.informationSources = fields.objects(item, ["infosources", "infosource"]) { $0.party($1) }
        if let index = copy.informationSources.firstIndex(where: { $0.role == NinjsText.creditRole }) {
            copy.creditLine = copy.informationSources.remove(at: index).name
        }
    }

    // MARK: - Handling

    private mutating func readHandling(of item: JSONObject, into copy: inout Copy) {
        copy.urgency = urgency(of: item)
        copy.editorsNote = fields.text(item, "ednote")
        copy.profile = fields.text(item, "profile")
        copy.signals = fields.words(item, "signals") + fields.words(item, "signal")
        copy.alternativeIDs = fields.alternativeIDs(of: item)
        switch item.value(anyCase: "digitalsourcetype") {
        case .object(let type)?:
            copy.digitalSourceType = fields.within(.name("digitalsourcetype")) {
                $0.text(type, "uri") ?? $0.text(type, "literal") ?? $0.text(type, "name")
            }
        case .null?, nil: break
        case let value?: copy.digitalSourceType = fields.text(value, called: "digitalsourcetype")
        }
    }

    private mutating func urgency(of item: JSONObject) -> Urgency? {
        guard let value = fields.int(item, "urgency") else { return nil }
        if let urgency = Urgency(value) { return urgency }
        fields.repair("urgency", "\(value) is outside 1–9; it was left out.")
        return nil
    }
}
