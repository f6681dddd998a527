import News

/// Writes a feed as RSS 2.0. It has no way to tell of a killed story: such a story only leaves.
package enum RSSFeed {
    package static let contentType = "application/rss+xml; charset=utf-8"

    package static func write(_ feed: Feed) -> [UInt8] {
        var rss = MarkupBytes(capacity: 32_768)
        rss.raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        rss.open(
            "rss",
            [
                "version": "2.0", "xmlns:atom": "http://www.w3.org/2005/Atom",
                "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ])
        rss.open("channel")
        writeHead(feed, &rss)
        for entry in feed.entries { write(entry, &rss) }
        rss.close("channel")
        rss.close("rss")
        rss.raw("\n")
        return rss.bytes
    }

    private static func writeHead(_ feed: Feed, _ rss: inout MarkupBytes) {
        rss.element("title", feed.title)
        rss.element("link", feed.address)
        rss.element("description", feed.title)
        if let language = feed.language { rss.element("language", language) }
        rss.element("lastBuildDate", WireClock.rfc822(feed.updated))
        rss.empty("atom:link", ["rel": "self", "type": "application/rss+xml", "href": feed.selfAddress])
        for hub in feed.hubs { rss.empty("atom:link", ["rel": "hub", "href": hub]) }
        rss.raw("\n")
    }

    private static func write(_ entry: FeedEntry, _ rss: inout MarkupBytes) {
        rss.open("item")
        rss.element("title", entry.title)
        rss.element("link", entry.address)
        rss.element("guid", entry.id, ["isPermaLink": "false"])
        rss.element("pubDate", WireClock.rfc822(entry.published))
        rss.element("atom:updated", WireClock.rfc3339(entry.updated))
        for author in entry.authors { rss.element("dc:creator", author) }
        for category in entry.categories { rss.element("category", category.label ?? category.term) }
        if let summary = entry.summary { rss.element("description", summary) }
        if !entry.content.isEmpty { rss.element("content:encoded", entry.content) }
        writeEnclosure(entry.image, &rss)
        rss.close("item")
        rss.raw("\n")
    }

    /// All three attributes are required, so a picture of unknown size or type is left to the content.
    private static func writeEnclosure(_ image: FeedEntry.Enclosure?, _ rss: inout MarkupBytes) {
        guard let image, let type = image.contentType, let size = image.size else { return }
        rss.empty("enclosure", ["url": image.address, "length": String(size), "type": type])
    }
}
