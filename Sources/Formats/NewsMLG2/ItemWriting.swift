import News

extension NewsMLG2 {
    /// One version as a document: a newsItem, or a packageItem for a package.
    static func write(_ version: Version, _ masthead: Masthead) -> [UInt8] {
        var ids = DocumentIDs()
        var writing = ItemWriting(version, masthead, &ids)
        writing.output.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writing.write()
        return writing.output.bytes
    }

    /// Many versions in one newsMessage; at least one, as the schema knows no empty message.
    package static func message(of versions: [Version], _ masthead: Masthead, sent: WireTime) -> [UInt8] {
        var output = MarkupBytes(capacity: 4096 + 8192 * versions.count)
        output.raw(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\">\n")
        output.open("header")
        output.element("sent", XMLValues.dateTime(sent))
        if let sender = XMLValues.present(masthead.name) { output.element("sender", sender) }
        output.close("header")
        output.raw("\n<itemSet>\n")
        var ids = DocumentIDs()
        for version in versions {
            var writing = ItemWriting(version, masthead, &ids)
            writing.write()
            output.append(writing.output.bytes)
        }
        output.raw("</itemSet>\n</newsMessage>\n")
        return output.bytes
    }
}

extension ItemWriting {
    mutating func write() {
        let name: StaticString = copy.kind == .package ? "packageItem" : "newsItem"
        output.open(
            name,
            [
                "xmlns": "http://iptc.org/std/nar/2006-10-01/", "standard": "NewsML-G2", "standardversion": "2.35",
                "conformance": "power", "guid": XMLValues.present(version.guid) ?? "",
                "version": String(max(1, version.number)), "xml:lang": XMLValues.language(copy.language),
            ])
        output.raw("\n")
        writeCatalogues()
        for rights in copy.rights { write(rights) }
        writeManagement()
        writeContentMeta()
        if copy.kind == .package { writeGroups() } else { writeContent() }
        output.close(name)
        output.raw("\n")
    }

    /// IPTC's catalogue by address, and our own alias for what the standard has no code for.
    private mutating func writeCatalogues() {
        output.empty("catalogRef", ["href": "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"])
        output.raw("\n")
        output.open("catalog")
        output.empty(
            "scheme", ["alias": OwnCodes.alias, "uri": XMLValues.uri(masthead.baseURL + "/codes/") ?? "/codes/"])
        output.close("catalog")
        output.raw("\n")
    }
}
