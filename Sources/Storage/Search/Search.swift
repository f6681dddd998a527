import News

/// Finding stories by their words.
extension Transaction {
    /// The stories that a query asks for, in its order; at most as many as it wants.
    ///
    /// - Throws: `SearchRefusal` for a text without words, or with too many.
    package func search(_ query: SearchQuery) throws -> [SearchHit] {
        let asked = SearchAsked(
            terms: try SearchTerms(query.text), field: query.field,
            labels: [Label.primary(query.language).map(SearchMark.language), query.section.map(SearchMark.section)]
                .compactMap { $0 })
        guard query.limit > 0, let newest = try newestIndexed(),
            let stretch = try stretch(of: query, newest: newest)
        else { return [] }
        switch query.order {
        case .time: return try hits(query.limit, asked, of: query, in: stretch, newest: newest)
        case .relevance: return try best(asked, of: query, in: stretch, newest: newest)
        }
    }

    private func newestIndexed() throws -> Int64? {
        try row("SELECT max(position) AS newest FROM search_entry")?.optionalInteger("newest")
    }

    /// The places on the wire that can hold what is asked for.
    private func stretch(of query: SearchQuery, newest: Int64) throws -> Range<Int64>? {
        var (lowest, highest) = (Int64(1), min(newest, (query.before ?? .max) - 1))
        if query.from != nil || query.to != nil {
            let blocks = try row(
                """
                SELECT min(number) AS lowest, max(number) AS highest FROM search_block
                WHERE latest >= \(query.from?.milliseconds ?? .min) AND earliest < \(query.to?.milliseconds ?? .max)
                """)
            guard let first = try blocks?.optionalInteger("lowest"), let last = try blocks?.optionalInteger("highest")
            else {
                return nil
            }
            lowest = max(lowest, SearchBlock.positions(of: first).lowerBound)
            highest = min(highest, SearchBlock.positions(of: last).upperBound - 1)
        }
        return lowest <= highest ? lowest..<(highest + 1) : nil
    }

    /// Goes back in steps until there are enough, each as long as what was found so far makes likely to be enough.
    private func hits(
        _ limit: Int, _ asked: SearchAsked, of query: SearchQuery, in stretch: Range<Int64>, newest: Int64
    ) throws -> [SearchHit] {
        var hits: [SearchHit] = []
        var step = SearchStep(limit: limit, checksRows: asked.hasPhrase)
        var end = stretch.upperBound
        while end > stretch.lowerBound {
            let reach = dialect.wordIndex.reach(
                asked, into: stretch.lowerBound..<end, newest: newest, covering: step.places)
            let start = max(reach.from, stretch.lowerBound)
            // Larger from page to page, so that matches that nobody may see do not cost a question each.
            var size = limit
            while end > start {
                let page = try matches(asked, of: query, in: start..<end, of: reach, limit: size)
                hits += page.hits
                if hits.count >= limit { return Array(hits.prefix(limit)) }
                end = page.oldest ?? start
                size = min(size * 4, 10_000)
            }
            step.lengthen(looked: stretch.upperBound - end, found: hits.count)
        }
        return hits
    }

    /// The newest matches that the audience may see.
    ///
    /// - Returns: also the oldest match when there may be more behind it.
    private func matches(
        _ asked: SearchAsked, of query: SearchQuery, in stretch: Range<Int64>, of reach: SearchReach, limit: Int
    ) throws -> (hits: [SearchHit], oldest: Int64?) {
        let rows = try rows(
            """
            SELECT search_entry.position, search_entry.story_id, search_entry.released,
                (\(Self.isVisible(to: query.audience))) AND search_entry.released >= \(query.from?.milliseconds ?? .min)
                    AND search_entry.released < \(query.to?.milliseconds ?? .max) AS visible
            FROM (\(dialect.wordIndex.newest(asked, in: stretch, of: reach, limit: limit))) AS match
            JOIN search_entry ON search_entry.position = match.position
            JOIN story ON story.id = search_entry.story_id
            ORDER BY search_entry.position DESC
            """)
        let hits = try rows.filter { try $0.integer("visible") != 0 }.map { row in
            SearchHit(
                story: try row.id("story_id"), position: try row.integer("position"), released: try row.time("released")
            )
        }
        return (hits, rows.count < limit ? nil : try rows.last?.integer("position"))
    }

    private static func isVisible(to audience: SearchQuery.Audience) -> SQL {
        switch audience {
        case .desk: "story.status <> 'canceled'"
        case .readers(let now): isPublic(at: now)
        }
    }

    /// Ranks the newest matches, and the newest that match in the headline: to rank all would take longer the more there are.
    private func best(_ asked: SearchAsked, of query: SearchQuery, in stretch: Range<Int64>, newest: Int64) throws
        -> [SearchHit]
    {
        var found = Set(try hits(200, asked, of: query, in: stretch, newest: newest))
        if asked.field == .all {
            var inHeadline = asked
            inHeadline.field = .headline
            found.formUnion(try hits(100, inHeadline, of: query, in: stretch, newest: newest))
        }
        guard let latest = found.lazy.map(\.released).max() else { return [] }
        let ranking = SearchRanking(asked.terms, newest: latest)
        let places = try dialect.wordIndex.places(
            of: asked.terms.words, at: found.map(\.position), in: self)
        let scored = found.map { hit in
            (hit, ranking.score(places[hit.position] ?? WordPlaces(), released: hit.released))
        }
        return scored.sorted { ($0.1, $0.0.position) > ($1.1, $1.0.position) }.prefix(query.limit).map(\.0)
    }
}

/// How many places on the wire a search looks through next.
private struct SearchStep {
    private(set) var places: Int64
    private let limit: Int
    /// At most so many times what was looked through, where nothing was found there. Words that are not among a thousand
    /// stories are not in many; a phrase's words may be, and each of those rows is checked.
    private let leap: Int64

    init(limit: Int, checksRows: Bool) {
        self.limit = limit
        places = Int64(512 * max(1, limit / 40))
        leap = checksRows ? 16 : 2048
    }

    /// As many as the rest may need, and half as many again.
    mutating func lengthen(looked: Int64, found: Int) {
        guard found > 0 else { return places = looked * leap }
        let rest = Double(looked) * Double(limit - found) / Double(found)
        places = max(512, min(Int64(rest * 1.5), looked * leap))
    }
}
