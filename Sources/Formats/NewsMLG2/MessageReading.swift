import News

extension NewsMLG2 {
    /// Reads a document that holds items, alone, in a newsMessage or wrapped in a provider's own XML.
    static func read(_ bytes: [UInt8]) throws(ReadFailure) -> Reading {
        guard bytes.count <= ReadLimits.bytes else { throw ReadFailure.tooLarge(bytes.count) }
        // A few wires put line breaks before the XML declaration, where only spaces after it are allowed.
        let padding = bytes.prefix { $0 <= 32 && $0 != 0 }.count
        let document = padding > 0 ? Array(bytes[padding...]) : bytes
        return try XML.read(document) { (root, repairs) throws(ReadFailure) in
            var message = MessageReading(root: root, repairs: repairs)
            if padding > 0 { message.note(Repair("line 1", "White space before the document was passed over.")) }
            return try message.read()
        }
    }
}

/// One walk through a document, from item to item.
private struct MessageReading {
    private let root: XMLElement
    private var reading = Reading(format: "newsml-g2")
    private var catalogue = Catalogue.iptc

    init(root: XMLElement, repairs: [Repair]) {
        self.root = root
        reading.repairs = repairs
    }

    mutating func note(_ repair: Repair) {
        if reading.repairs.count < 200 { reading.repairs.append(repair) }
    }

    mutating func read() throws(ReadFailure) -> Reading {
        if let header = root.first("header") { catalogue.define(from: header) }
        let items = MessageReading.items(in: root)
        guard !items.isEmpty else {
            throw ReadFailure(
                "This XML holds no NewsML-G2 item; its outermost element is <\(root.name)>.", line: root.line)
        }
        for item in items { read(item) }
        if reading.arrivals.isEmpty, reading.refused.count == 1 { throw reading.refused[0] }
        return reading
    }

    private mutating func read(_ element: XMLElement) {
        var item = ItemReading(element, catalogue: catalogue)
        do throws(ReadFailure) {
            let arrival = try item.arrival()
            reading.arrivals.append(arrival)
            if reading.standardVersion == nil { reading.standardVersion = element.attribute("standardversion") }
        } catch {
            reading.refused.append(error)
        }
        for repair in item.repairs { note(repair) }
    }

    private static let names: Set<UInt64> = Set(ItemKind.allCases.map { XML.key($0.rawValue) })

    /// Items at any depth, but not inside one another.
    private static func items(in element: XMLElement) -> [XMLElement] {
        if names.contains(element.nameKey) { return [element] }
        return element.children.flatMap { items(in: $0) }
    }
}

/// The kinds of item that the standard has, by the names of their elements.
enum ItemKind: String, CaseIterable {
    case newsItem, packageItem, conceptItem, knowledgeItem, planningItem, catalogItem
}

extension Catalogue {
    /// Takes in the schemes of every `catalog` directly inside an element.
    mutating func define(from element: XMLElement) {
        for catalog in element.children("catalog") {
            for scheme in catalog.children("scheme") {
                guard let alias = scheme.attribute("alias"), let uri = scheme.attribute("uri"), !alias.isEmpty else {
                    continue
                }
                define(alias, as: uri)
            }
        }
    }
}
