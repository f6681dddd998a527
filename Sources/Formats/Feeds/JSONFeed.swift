import News

/// Writes a feed as JSON Feed 1.1. Like RSS it cannot tell of a killed story: such a story only leaves.
package enum JSONFeed {
    package static let contentType = "application/feed+json"

    package static func write(_ feed: Feed) -> [UInt8] {
        var json = JSONWriter(capacity: 32_768)
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", feed.title)
            json.member("home_page_url", feed.address)
            json.member("feed_url", feed.selfAddress)
            json.member("language", feed.language)
            writeAuthors([feed.author], &json)
            json.member("hubs", feed.hubs) { json, hub in
                json.object {
                    $0.member("type", "WebSub")
                    $0.member("url", hub)
                }
            }
            json.list("items", feed.entries) { write($1, &$0) }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func write(_ entry: FeedEntry, _ json: inout JSONWriter) {
        json.object { json in
            json.member("id", entry.id)
            json.member("url", entry.address)
            json.member("title", entry.title)
            json.member("content_html", entry.content)
            json.member("summary", entry.summary)
            json.member("image", entry.image?.address)
            json.member("date_published", WireClock.rfc3339(entry.published))
            json.member("date_modified", WireClock.rfc3339(entry.updated))
            writeAuthors(entry.authors, &json)
            json.member("tags", entry.categories) { $0.string($1.label ?? $1.term) }
            json.member("language", entry.language)
        }
    }

    private static func writeAuthors(_ names: [String], _ json: inout JSONWriter) {
        json.member("authors", names) { json, name in json.object { $0.member("name", name) } }
    }
}
