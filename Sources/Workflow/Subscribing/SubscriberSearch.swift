import News
import Storage

/// Search among what is theirs.
extension SubscriberWire {
    /// Hits that are looked at for one page, at most.
    private static let mostHits = 5000

    /// Stories by their words, each at its newest version.
    ///
    /// - Parameters:
    ///   - query: the words and what narrows them; whom it is for is decided here.
    ///   - product: of one product by its name; of all when `nil`.
    /// - Throws: `SearchRefusal` for a text without words, or with too many.
    package func search(_ query: SearchQuery, in product: String? = nil) throws -> SubscriberPage {
        var query = query
        let limit = query.limit
        query.audience = .desk
        let asked = products.filter { product == nil || $0.name == product }
        var (page, looked) = (SubscriberPage(), 0)
        // One page of the best has no place to go on from, so enough are asked for at once.
        if query.order == .relevance { query.limit = 300 }
        while looked < Self.mostHits {
            let hits = try db.search(query)
            looked += hits.count
            for hit in try candidates(hits, asked) {
                query.before = hit.position
                guard let item = try newest(of: hit),
                    product == nil || asked.contains(where: { item.products.contains($0.id) })
                else { continue }
                page.items.append(item)
                if page.items.count == limit { break }
            }
            if page.items.count == limit {
                page.next = query.order == .time ? query.before : nil
                return page
            }
            guard query.order == .time, hits.count == query.limit, let last = hits.last else { return page }
            query.before = last.position
            query.limit = min(1000, query.limit * 4)
        }
        page.next = query.before
        return page
    }

    /// Hits that the lists of their products know, and those that no list reaches yet.
    private func candidates(_ hits: [SearchHit], _ asked: [Product]) throws -> [SearchHit] {
        let floor = asked.map { listed[$0.id] ?? 0 }.min() ?? 0
        let known = try db.listed(hits.filter { $0.position <= floor }.map(\.story), in: Set(asked.map(\.id)))
        return hits.filter { $0.position > floor || known.contains($0.story) }
    }

    /// The story as it stands, if that is what was found and is theirs: words of a text that is no longer, or not for them,
    /// must not find anything.
    private func newest(of hit: SearchHit) throws -> SubscriberItem? {
        let standing = try db.standing(of: hit.story)
        let entry = ProductEntry(position: standing.position, story: hit.story, number: standing.number)
        guard let item = try item(entry), !item.isRecall else { return nil }
        return item
    }
}
