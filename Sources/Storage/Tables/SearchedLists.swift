import News

/// Lists of the desk by the words of stories on the wire.
extension Transaction {
    /// How often the next hits are asked for where filters leave few of them.
    private static let mostRounds = 6

    /// Released stories by their words and the list's filters, newest text first.
    func searchedPage(_ words: String, _ query: DeskQuery, at now: WireTime) throws -> DeskPage {
        try searched(words, after: query.after, limit: query.limit, section: query.section, language: query.language) {
            hits in
            try rows(
                """
                \(Self.deskColumns(at: now)) WHERE story.id IN (\(Self.list(hits)))
                    AND story.stage = \(Story.Stage.released) AND \(Self.isWanted(query))
                """
            ).map(deskLine)
        }
    }

    /// Every story on the wire that was not killed, by its words; newest text first.
    package func deskSearch(_ words: String, after place: DeskPlace? = nil, limit: Int = 50, at now: WireTime) throws
        -> DeskPage
    {
        try searched(words, after: place, limit: limit, section: nil, language: nil) { hits in
            try rows("\(Self.deskColumns(at: now)) WHERE story.id IN (\(Self.list(hits)))").map(deskLine)
        }
    }

    /// Goes through the hits until there are enough lines, in the order of the hits.
    private func searched(
        _ words: String, after place: DeskPlace?, limit: Int, section: String?, language: String?,
        lines linesOf: ([SearchHit]) throws -> [DeskLine]
    ) throws -> DeskPage {
        var search = SearchQuery(words, for: .desk)
        search.section = section
        search.language = language
        search.limit = limit
        if case .before(let position) = place { search.before = position }
        var page = DeskPage(lines: [])
        for _ in 0..<Self.mostRounds {
            let hits = try self.search(search)
            let found = Dictionary(uniqueKeysWithValues: try hits.isEmpty ? [] : linesOf(hits).map { ($0.id, $0) })
            for hit in hits {
                if let line = found[hit.story] { page.lines.append(line) }
                search.before = hit.position
                if page.lines.count == limit { break }
            }
            page.next = hits.count < search.limit ? nil : search.before.map { .before($0) }
            if page.lines.count == limit || page.next == nil { break }
            search.limit = 200
        }
        return page
    }

    private static func list(_ hits: [SearchHit]) -> SQL {
        hits.dropFirst().reduce("\(hits.first?.story)") { "\($0), \($1.story)" }
    }
}
