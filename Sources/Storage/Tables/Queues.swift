import News

/// The lists of the desk.
extension Transaction {
    /// A page of a list, last changed first; of what is scheduled, what moves next first.
    ///
    /// - Parameter now: whoever's hold on a story has run out by then holds it no more.
    /// - Throws: `SearchRefusal` for words that can't be looked for.
    package func deskPage(_ query: DeskQuery, at now: WireTime) throws -> DeskPage {
        if query.list == .released, let words = query.words { return try searchedPage(words, query, at: now) }
        var lines = try rows(
            """
            \(Self.deskColumns(at: now)) WHERE \(Self.isIn(query.list)) AND \(Self.isWanted(query))
                AND \(Self.isBehind(query.after, in: query.list))
            ORDER BY \(Self.order(of: query.list)) LIMIT \(query.limit + 1)
            """
        ).map(deskLine)
        guard lines.count > query.limit else { return DeskPage(lines: lines) }
        lines.removeLast()
        let next = lines.last.map { line in
            DeskPlace.behind(query.list == .scheduled ? line.scheduled ?? line.changed : line.changed, line.id)
        }
        return DeskPage(lines: lines, next: next)
    }

    /// How many stories wait in each queue, and how many are held.
    package func deskCounts() throws -> [DeskList: Int] {
        var counts: [DeskList: Int] = [:]
        for list in DeskList.allCases where list.queue != nil { counts[list] = 0 }
        let rows = try rows("SELECT queue, count(*) AS number FROM story WHERE queue IS NOT NULL GROUP BY queue")
        for row in rows {
            let queue: Queue = try row.choice("queue")
            if let list = DeskList.allCases.first(where: { $0.queue == queue }) {
                counts[list] = Int(try row.integer("number"))
            }
        }
        counts[.held] = Int(
            try row("SELECT count(*) AS number FROM story WHERE stage = \(Story.Stage.held)")?.integer("number") ?? 0)
        return counts
    }

    /// Everybody whose copy stories came from, by name.
    ///
    /// It leaps from one name to the next in the index, so it costs as many steps as there are names.
    package func providers(limit: Int = 200) throws -> [String] {
        try rows(
            """
            WITH RECURSIVE found (name) AS (
                SELECT min(provider) FROM story WHERE provider IS NOT NULL
                UNION ALL
                SELECT (SELECT min(provider) FROM story WHERE provider IS NOT NULL AND provider > found.name) FROM found
                WHERE found.name IS NOT NULL
            )
            SELECT name FROM found WHERE name IS NOT NULL LIMIT \(limit)
            """
        ).map { try $0.text("name") }
    }

    /// Copy that waits and killed stories, by words of their headlines; last changed first.
    package func deskLines(saying words: String, at now: WireTime, limit: Int = 50) throws -> [DeskLine] {
        // One at a time, as an index goes through each in the order of the list and stops when there are enough.
        let places: [SQL] = Queue.allCases.map { "story.queue = \($0)" } + [Self.isIn(.killed)]
        let found = try places.flatMap { place in
            try rows(
                """
                \(Self.deskColumns(at: now)) WHERE \(place) AND \(Self.says(words))
                ORDER BY story.changed DESC, story.id DESC LIMIT \(limit)
                """
            ).map(deskLine)
        }
        return Array(found.sorted { ($0.changed, $0.id) > ($1.changed, $1.id) }.prefix(limit))
    }
}

/// How the lists are asked for.
extension Transaction {
    static func deskColumns(at now: WireTime) -> SQL {
        """
        SELECT story.id, story.guid, story.stage, story.queue, story.kind, story.line, story.language, story.urgency, story.provider,
            story.latest_number, story.changed, story.scheduled, story.embargo, story.embargo_until, story.author,
            story.assignee, story.desk_id, story.off_site, story.arrived, wire.tag, story_lock.person_id AS holder,
            EXISTS (SELECT 1 FROM draft WHERE draft.story_id = story.id AND draft.state IN ('open', 'kept')
                AND draft.started < story.arrived_at) AS has_older_draft
        FROM story LEFT JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
            LEFT JOIN story_lock ON story_lock.story_id = story.id AND story_lock.held_until > \(now)
        """
    }

    private static func isIn(_ list: DeskList) -> SQL {
        if let queue = list.queue { return "story.queue = \(queue)" }
        if let stage = list.stage { return "story.stage = \(stage)" }
        return "1 = 0"
    }

    private static func order(of list: DeskList) -> SQL {
        list == .scheduled ? "story.scheduled, story.id" : "story.changed DESC, story.id DESC"
    }

    private static func isBehind(_ place: DeskPlace?, in list: DeskList) -> SQL {
        guard case .behind(let moment, let id) = place else { return "1 = 1" }
        return list == .scheduled
            ? "(story.scheduled, story.id) > (\(moment), \(id))" : "(story.changed, story.id) < (\(moment), \(id))"
    }

    /// The conditions of a list's filters, all of which its index can tell.
    static func isWanted(_ query: DeskQuery) -> SQL {
        var conditions: [SQL] = []
        if let desk = query.desk { conditions.append("story.desk_id = \(desk)") }
        if let language = query.language { conditions.append("story.language = \(language)") }
        if let urgency = query.urgency { conditions.append("story.urgency <= \(urgency)") }
        if let provider = query.provider { conditions.append("story.provider = \(provider)") }
        if let kind = query.kind { conditions.append("story.kind = \(kind)") }
        if let section = query.section {
            conditions.append("story.sections LIKE \(Self.pattern("\n\(section.shortForLists)\n")) ESCAPE '!'")
        }
        switch query.whose {
        case .anybodys: break
        case .of(let person): conditions.append("(story.author = \(person) OR story.assignee = \(person))")
        case .notOf(let person):
            conditions.append("coalesce(story.author, 0) <> \(person) AND coalesce(story.assignee, 0) <> \(person)")
        }
        if let words = query.words, query.list != .released { conditions.append(Self.says(words)) }
        return conditions.reduce("1 = 1") { "\($0) AND \($1)" }
    }

    /// Whether the headline holds each of the words, in any order.
    private static func says(_ words: String) -> SQL {
        words.lowercased().split(whereSeparator: \.isWhitespace).prefix(10).reduce("1 = 1") { sql, word in
            "\(sql) AND lower(story.line) LIKE \(Self.pattern(String(word))) ESCAPE '!'"
        }
    }

    static func pattern(_ text: String) -> String {
        "%" + text.reduce(into: "") { $0 += "%_!".contains($1) ? "!\($1)" : String($1) } + "%"
    }

    /// Rows of stories without a line repeat their guid.
    private func line(_ row: Row) throws -> String? {
        let line = try row.text("line")
        return line == (try row.text("guid")) ? nil : line
    }

    func deskLine(_ row: Row) throws -> DeskLine {
        let embargo = try row.optionalText("embargo")
        let latest = try row.optionalInteger("latest_number").map(Int.init)
        var newer: NewerArrival?
        if try row.optionalInteger("arrived") != nil {
            if try row.integer("has_older_draft") != 0 {
                newer = .thanADraft
            } else if latest != nil {
                newer = .thanTheWire
            }
        }
        return DeskLine(
            id: try row.id("id"), stage: try row.choice("stage"),
            queue: try row.optionalText("queue").flatMap(Queue.init(rawValue:)), kind: try row.choice("kind"),
            line: try line(row), language: try row.optionalText("language"),
            urgency: try row.optionalInteger("urgency").map(Int.init), provider: try row.optionalText("provider"),
            latestNumber: latest, tag: try row.optionalInteger("tag").map { VersionTag(ordinal: Int($0)) },
            changed: try row.time("changed"), scheduled: try row.optionalTime("scheduled"),
            embargoEnds: try row.optionalTime("embargo_until"), isEmbargoed: embargo != nil && embargo != "none",
            author: try row.optionalInteger("author").map { ID($0) },
            assignee: try row.optionalInteger("assignee").map { ID($0) },
            desk: try row.optionalInteger("desk_id").map { ID($0) },
            holder: try row.optionalInteger("holder").map { ID($0) }, newer: newer,
            offSite: try row.optionalTime("off_site"))
    }
}
