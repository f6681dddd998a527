import CXML2

/// What is worth knowing about a name, looked up by where libxml2 keeps it: the same name is at the same place
/// throughout a document.
struct NameBook {
    private static let places = 512
    private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: places)

    struct Entry {
        fileprivate var name: UnsafePointer<xmlChar>?
        /// See `XML.key`.
        var key: UInt64 = 0
        /// Whether white space in elements of that name only indents the markup.
        var isStructural = false
    }

    init() { entries.initialize(repeating: Entry(), count: NameBook.places) }

    func free() { entries.deallocate() }

    /// A place that another name has is taken over from it.
    func entry(for name: UnsafePointer<xmlChar>) -> Entry {
        let hash = UInt64(UInt(bitPattern: name)) &* 0x9E37_79B9_7F4A_7C15
        let place = entries + Int(hash >> 55)
        if place.pointee.name != name {
            let key = XML.key(name)
            place.pointee = Entry(name: name, key: key, isStructural: NameBook.structural.contains(key))
        }
        return place.pointee
    }

    /// Elements that hold elements alone. Many items are half indentation, and leaving it out saves records that
    /// nobody would look at.
    private static let structural: Set<UInt64> = Set(
        [
            "newsMessage", "header", "itemSet", "newsItem", "packageItem", "itemMeta", "contentMeta", "contentSet",
            "rightsInfo", "inlineXML", "subject", "provider", "creator", "contributor", "copyrightHolder", "service",
            "genre", "located", "infoSource", "broader", "link", "pubStatus", "groupSet", "group", "itemRef", "assert",
            "partMeta", "address", "html", "head", "body", "section", "ul", "ol", "table", "thead", "tbody", "tr",
            "nitf", "body.head", "body.content",
        ].map(XML.key))
}

extension XML {
    /// The number of a name: the same for a name and its lower-case form, and different for any two names in one table.
    static func key(_ name: String) -> UInt64 { name.utf8.reduce(0, mix) }

    /// The same for a name as libxml2 has it.
    static func key(_ name: UnsafePointer<xmlChar>) -> UInt64 {
        var key: UInt64 = 0
        var index = 0
        while name[index] != 0 {
            key = mix(key, name[index])
            index += 1
        }
        return key
    }

    @inline(__always)
    private static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 {
        key &* 257 &+ UInt64((65...90).contains(byte) ? byte + 32 : byte)
    }
}
