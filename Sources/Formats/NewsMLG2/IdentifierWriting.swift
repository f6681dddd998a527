import News

/// The `id` attributes of a document: fit for XML, and each used once, even over many items in one message.
struct DocumentIDs {
    private var taken: Set<String> = []

    /// What each identifier of one item is written as; those that are fit and free stay.
    mutating func names(for version: Version) -> [String: String] {
        var names: [String: String] = [:]
        for id in version.copy.identifiers where names[id] == nil { names[id] = name(for: id) }
        return names
    }

    private mutating func name(for id: String) -> String {
        let base = DocumentIDs.isNCName(id) ? id : "id"
        var name = base
        var number = 1
        while !taken.insert(name).inserted {
            number += 1
            name = "\(base)-\(number)"
        }
        return name
    }

    /// Letters, digits, dashes, points and underscores, not starting with a digit, dash or point.
    private static func isNCName(_ name: String) -> Bool {
        let isLetter: (UInt8) -> Bool = { (65...90).contains($0) || (97...122).contains($0) || $0 == UInt8(ascii: "_") }
        guard let first = name.utf8.first, isLetter(first) else { return false }
        return name.utf8.allSatisfy {
            isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
        }
    }
}

extension Copy {
    /// Groups, and the parts that statements of rights are about.
    fileprivate var identifiers: [String] {
        groups.map(\.id) + partIDs
    }

    /// Parts named by statements of rights.
    var partIDs: [String] {
        (rights + pictures.flatMap(\.rights)).flatMap { $0.coverage?.parts ?? [] }
    }
}

extension ItemWriting {
    /// A statement of rights about a part must find that part; one that is not carried itself is stood in for, so that
    /// the statement never grows to cover the whole item.
    mutating func writeStandInsForParts() {
        var written = Set(copy.groups.map(\.id))
        for part in copy.partIDs where written.insert(part).inserted {
            output.empty("contentMetaExtProperty", ["id": ids[part], "rel": OwnCodes.part])
            output.raw("\n")
        }
    }
}
