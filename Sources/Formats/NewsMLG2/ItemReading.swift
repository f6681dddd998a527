import News

/// One item being read: where it stands, which codes it may use, what had to be mended.
struct ItemReading {
    let item: XMLElement
    let kind: ItemKind
    /// The language its labels are most likely in.
    let language: String?
    private(set) var catalogue: Catalogue
    private(set) var repairs: [Repair] = []
    var copy = Copy()

    init(_ item: XMLElement, catalogue: Catalogue) {
        self.item = item
        kind = ItemKind(rawValue: item.name) ?? .newsItem
        language = item.inheritedLanguage
        self.catalogue = catalogue
        self.catalogue.define(from: item)
        for container in item.children("catalogContainer") { self.catalogue.define(from: container) }
    }

    mutating func note(_ element: XMLElement, _ what: String) {
        let parent = element.parent.map { $0.name + "/" } ?? ""
        repairs.append(Repair("\(parent)\(element.name), line \(element.line)", what))
    }

    /// The whole item; throws when nothing can be made of it.
    mutating func arrival() throws(ReadFailure) -> Arrival {
        guard let guid = item.presentAttribute("guid") else {
            throw ReadFailure(
                "The \(item.name) has no guid, so no version of it could ever be told from another.", line: item.line)
        }
        checkNamespace()
        var arrival = Arrival(guid: guid, version: version())
        copy.kind = mediaKind()
        copy.language = language
        if let meta = item.first("itemMeta") {
            readManagement(meta, into: &arrival)
            checkOrder(of: meta)
        } else {
            note(item, "It has no itemMeta; status, times and provider are unknown.")
        }
        readRights()
        if let meta = item.first("contentMeta") { readContentMeta(meta) }
        readContent()
        readGroups()
        readConcepts()
        arrival.copy = copy
        return arrival
    }

    private mutating func checkNamespace() {
        if item.isIn(NewsMLG2.namespace) { return }
        if let namespace = item.namespace {
            note(item, "Its namespace is \"\(namespace.prefix(100))\"; it was read as NewsML-G2 all the same.")
        } else {
            note(item, "It has no namespace; it was read as NewsML-G2 all the same.")
        }
    }

    /// The version as written; `nil` when it is missing or no number, and then 1 is taken, as the standard says.
    private mutating func version() -> String? {
        guard let written = item.attribute("version") else { return nil }
        let trimmed = written.trimmed
        if let number = Int(trimmed), number > 0 { return trimmed }
        note(item, "The version \"\(written.prefix(40))\" is no positive number; 1 was taken.")
        return nil
    }

    private mutating func mediaKind() -> MediaKind {
        switch kind {
        case .newsItem: newsKind()
        case .packageItem: .package
        case .conceptItem: .concept
        case .knowledgeItem: .knowledge
        case .planningItem: .planning
        case .catalogItem: .catalog
        }
    }

    /// By the item class; every provider's alias for IPTC's scheme ends in the same words.
    private mutating func newsKind() -> MediaKind {
        guard let itemClass = item.first("itemMeta")?.first("itemClass"), let code = code(of: itemClass) else {
            return item.first("contentSet")?.first("inlineXML") != nil ? .text : .other
        }
        let nature = code.suffix(after: ":")
        switch nature.suffix(after: "/").lowercased() {
        case "photo", "photograph", "image": return .picture
        case "composite": return .package
        case let nature: return MediaKind(rawValue: nature).flatMap { $0.isPublishable ? $0 : nil } ?? .other
        }
    }
}

extension XMLElement {
    /// An attribute without spaces round it; `nil` when it is missing or blank.
    func presentAttribute(_ name: StaticString) -> String? {
        guard let value = attribute(name) else { return nil }
        let trimmed = value.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        guard let first = utf8.first, let last = utf8.last else { return self }
        if first > 32 && last > 32 { return self }
        var view = self[...]
        while let first = view.utf8.first, first <= 32 { view = view.dropFirst() }
        while let last = view.utf8.last, last <= 32 { view = view.dropLast() }
        return String(view)
    }

    /// What follows the last such character; all of it when there is none.
    func suffix(after character: Unicode.Scalar) -> String {
        guard let place = utf8.lastIndex(of: UInt8(character.value)) else { return self }
        return String(self[index(after: place)...])
    }
}
