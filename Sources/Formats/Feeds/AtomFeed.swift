import News

/// Writes a feed as Atom (RFC 4287); killed stories as tombstones (RFC 6721), so that readers' programs drop them.
package enum AtomFeed {
    package static let contentType = "application/atom+xml; charset=utf-8"

    package static func write(_ feed: Feed) -> [UInt8] {
        var atom = MarkupBytes(capacity: 32_768)
        atom.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        atom.open(
            "feed",
            [
                "xmlns": "http://www.w3.org/2005/Atom", "xmlns:at": "http://purl.org/atompub/tombstones/1.0",
                "xml:lang": feed.language,
            ])
        writeHead(feed, &atom)
        for removed in feed.removed { write(removed, &atom) }
        for entry in feed.entries { write(entry, &atom) }
        atom.close("feed")
        atom.raw("\n")
        return atom.bytes
    }

    private static func writeHead(_ feed: Feed, _ atom: inout MarkupBytes) {
        atom.element("id", feed.selfAddress)
        atom.element("title", feed.title)
        atom.element("updated", WireClock.rfc3339(feed.updated))
        atom.empty("link", ["rel": "self", "type": "application/atom+xml", "href": feed.selfAddress])
        atom.empty("link", ["rel": "alternate", "type": "text/html", "href": feed.address])
        for hub in feed.hubs { atom.empty("link", ["rel": "hub", "href": hub]) }
        writePerson(feed.author, &atom)
        atom.raw("\n")
    }

    private static func write(_ removed: Feed.Removed, _ atom: inout MarkupBytes) {
        atom.open("at:deleted-entry", ["ref": removed.id, "when": WireClock.rfc3339(removed.when)])
        if let why = removed.why { atom.element("at:comment", why) }
        atom.close("at:deleted-entry")
        atom.raw("\n")
    }

    private static func write(_ entry: FeedEntry, _ atom: inout MarkupBytes) {
        atom.open("entry", ["xml:lang": entry.language])
        atom.element("id", entry.id)
        atom.element("title", entry.title)
        atom.element("published", WireClock.rfc3339(entry.published))
        atom.element("updated", WireClock.rfc3339(entry.updated))
        atom.empty("link", ["rel": "alternate", "type": "text/html", "href": entry.address])
        for address in entry.related { atom.empty("link", ["rel": "related", "href": address]) }
        if let image = entry.image {
            atom.empty(
                "link",
                [
                    "rel": "enclosure", "type": image.contentType, "length": image.size.map { String($0) },
                    "href": image.address,
                ])
        }
        for author in entry.authors { writePerson(author, &atom) }
        for category in entry.categories { atom.empty("category", ["term": category.term, "label": category.label]) }
        if let rights = entry.rights { atom.element("rights", rights) }
        if let summary = entry.summary { atom.element("summary", summary) }
        writeContent(entry, &atom)
        atom.close("entry")
        atom.raw("\n")
    }

    private static func writePerson(_ name: String, _ atom: inout MarkupBytes) {
        atom.open("author")
        atom.element("name", name)
        atom.close("author")
    }

    private static func writeContent(_ entry: FeedEntry, _ atom: inout MarkupBytes) {
        atom.open("content", ["type": "xhtml"])
        atom.open("div", ["xmlns": "http://www.w3.org/1999/xhtml"])
        atom.verbatim(entry.content)
        atom.close("div")
        atom.close("content")
    }
}
