import News

/// The chains: one row a story.
extension Transaction {
    /// Opens a chain. What is filed or moved on it is kept by `save`.
    package func openStory(guid: String, kind: MediaKind, at now: WireTime) throws -> Story {
        try takeTurn()
        let inserted = try row(
            """
            INSERT INTO story (guid, stage, kind, first_created, changed, line)
            VALUES (\(guid), \(Story.Stage.filed), \(kind), \(now), \(now), \(guid)) RETURNING id
            """)
        guard let id: ID<Story> = try inserted?.id("id") else { throw StoreFailure.damaged("an insert gave no id") }
        return Story(id: id, guid: guid, firstCreated: now)
    }

    /// A story's state; in a write nobody else changes it until the end of the transaction.
    package func story(_ id: ID<Story>) throws -> Story? {
        try takeTurn()
        return try row("\(Self.withLatest) WHERE story.id = \(id)").map(story)
    }

    /// The same by guid; in a write nobody else opens that story either.
    package func story(guid: String) throws -> Story? {
        try takeTurn()
        return try row("\(Self.withLatest) WHERE story.guid = \(guid)").map(story)
    }

    /// Stories, each with its newest version, so that both come with one question.
    private static let withLatest: SQL = """
        SELECT story.*, wire.document AS latest_document
        FROM story LEFT JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
        """

    /// Keeps a story's state, except the versions themselves: those go to `wire`.
    ///
    /// - Throws: `StoreFailure.damaged` when its newest version is not on the wire.
    package func save(_ story: Story, at now: WireTime) throws {
        let latest = story.latest
        let copy = latest?.copy ?? story.filed?.copy ?? Copy()
        let filed = try story.filed.map(Documents.write)
        let before = try row(
            """
            SELECT filed, first_released, moved, corrected, wire.position
            FROM story LEFT JOIN wire ON wire.story_id = story.id AND wire.number = \(latest?.number)
            WHERE story.id = \(story.id)
            """)
        guard let before else { throw StoreFailure.damaged("story \(story.id) has no row") }
        let times = try times(of: story, before: before)
        if let old = try before.optionalText("filed"), old != filed {
            try keepReplacedFiling(of: story, old, at: now)
        }
        try run(
            """
            UPDATE story SET stage = \(story.stage), kind = \(copy.kind), provider_number = \(story.providerNumber),
                first_created = \(story.firstCreated), changed = \(now),
                filed = \(filed), line = \(copy.listingLine ?? story.guid),
                language = \(Label.primary(copy.language)?.shortForLists), urgency = \(copy.urgency?.value),
                provider = \(copy.provider?.label.shortForLists), sections = \(Self.lines(copy.sections)),
                latest_number = \(latest?.number), status = \(latest?.status),
                first_released = \(times.first), moved = \(times.moved), corrected = \(times.corrected),
                embargo = \(latest?.embargo.state), embargo_until = \(latest?.embargo.end), expires = \(latest?.copy.expires),
                queue = \(story.filed?.queue), scheduled = \(story.filed?.scheduled),
                author = coalesce(\(story.filed?.author), author), \(Self.moments(of: story, at: now)),
                desk_id = \(story.desk), assignee = \(story.assignee), off_site = \(story.offSite), edition = edition + 1
            WHERE id = \(story.id)
            """)
        if latest != nil { try label(story, copy: copy) }
    }

    /// When it came to an editor, when it went on the wire, and what its provider sent since; its author stays whoever filed last.
    private static func moments(of story: Story, at now: WireTime) -> SQL {
        let submitted: WireTime? = story.filed.map(\.queue) == .draft ? nil : now
        let entered = story.latest?.number == 1 ? story.latest?.released : nil
        let arrived = story.filed?.providerNumber
        return """
            submitted = coalesce(submitted, \(submitted)), entered = coalesce(entered, \(entered)), arrived = \(arrived),
            arrived_at = CASE WHEN \(arrived) IS NULL THEN NULL WHEN coalesce(arrived, -1) = \(arrived) THEN arrived_at ELSE \(now) END
            """
    }

    /// Names in one text, each between line breaks; `nil` for none. No more than an index takes.
    private static func lines(_ names: [String]) -> String? {
        names.isEmpty ? nil : "\n" + names.prefix(8).map(\.shortForLists).joined(separator: "\n") + "\n"
    }

    /// When readers first saw the story, last saw new text of it, and last saw it corrected; times to come count when
    /// an embargo ends then.
    private func times(
        of story: Story, before: Row
    ) throws -> (first: WireTime?, moved: WireTime?, corrected: WireTime?) {
        guard let latest = story.latest else { return (nil, nil, nil) }
        guard try before.optionalInteger("position") != nil else {
            throw StoreFailure.damaged("version \(latest.number) of story \(story.id) is not on the wire")
        }
        var first = try before.optionalTime("first_released")
        var moved = try before.optionalTime("moved")
        let wasSeen = first.map { $0 <= latest.released } ?? false
        if latest.status == .usable, !wasSeen || latest.movesText {
            moved = latest.surfaces
            if !wasSeen { first = latest.surfaces }
        }
        // Held or killed before anybody saw it: whenever it surfaces, that will be the first time.
        if latest.status != .usable, !wasSeen { first = nil }
        let isCorrected = latest.act == .correct && latest.correction?.weight == .correction
        return (first, moved, isCorrected ? latest.released : try before.optionalTime("corrected"))
    }

    /// Copy that waited and is replaced, or dropped with a kill, is kept: nothing anyone wrote is lost.
    private func keepReplacedFiling(of story: Story, _ old: String, at now: WireTime) throws {
        if story.latest?.copy == (try filing(old)).copy { return }
        try run("INSERT INTO replaced_filing (story_id, at, filed) VALUES (\(story.id), \(now), \(old))")
    }

    /// Copy of a story that was filed and never moved, because other copy took its place; newest first.
    package func replacedFilings(of story: ID<Story>) throws -> [Filing] {
        try rows("SELECT filed FROM replaced_filing WHERE story_id = \(story) ORDER BY id DESC")
            .map { try Documents.read(Filing.self, from: try $0.text("filed")) }
    }

    /// Files the story under its sections and keywords, the story it translates, and every picture it ever showed.
    private func label(_ story: Story, copy: Copy) throws {
        try run("DELETE FROM story_label WHERE story_id = \(story.id) AND kind <> \(StoryLabel.Kind.picture)")
        var labels = Set(copy.sections.map { StoryLabel(.section, $0) })
        labels.formUnion(copy.keywords.map { StoryLabel(.keyword, Label.folded($0)) })
        labels.formUnion(
            copy.links.filter { $0.relation == .translationOf }.map { StoryLabel(.translation, $0.target) })
        labels.formUnion(copy.keptPictures.map { StoryLabel(.picture, $0) })
        for label in labels {
            try run(
                """
                INSERT INTO story_label (kind, label, moved, story_id)
                SELECT \(label.kind), \(label.name), coalesce(moved, 0), id FROM story WHERE id = \(story.id)
                ON CONFLICT (kind, label, story_id) DO NOTHING
                """)
        }
    }

    private func filing(_ text: String) throws -> Filing {
        if let known = memory.filing, known.text == text { return known.value }
        let filing = try Documents.read(Filing.self, from: text)
        memory.filing = (text, filing)
        return filing
    }

    private func story(_ row: Row) throws -> Story {
        let id: ID<Story> = try row.id("id")
        var story = Story(
            id: id, guid: try row.text("guid"), stage: try row.choice("stage"),
            filed: try row.optionalText("filed").map(filing),
            latest: try row.optionalText("latest_document").map { try Documents.read(Version.self, from: $0) },
            firstCreated: try row.time("first_created"),
            providerNumber: try row.optionalInteger("provider_number").map(Int.init))
        story.edition = try row.integer("edition")
        story.desk = try row.optionalInteger("desk_id").map { ID($0) }
        story.assignee = try row.optionalInteger("assignee").map { ID($0) }
        story.offSite = try row.optionalTime("off_site")
        return story
    }
}

/// Something stories are found by.
package struct StoryLabel: Hashable, Sendable {
    package let kind: Kind
    /// No more of it than every engine can put in order.
    package let name: String

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name.utf8.count > 2000 ? String(name.unicodeScalars.prefix(500)) : name
    }

    package enum Kind: String, Sendable, SQLBindable {
        case section, keyword
        /// The name is the guid of the story that is translated.
        case translation
        /// The name is the digest of a picture that one of its versions shows.
        case picture
    }
}

extension String {
    /// No more of a text than lists show and every engine can put in order.
    var shortForLists: String { utf8.count > 100 ? String(unicodeScalars.prefix(60)) : self }
}

/// How labels are written so that they can be compared.
package enum Label {
    /// Without regard to case.
    package static func folded(_ label: String) -> String { label.lowercased() }

    /// The language alone: "pt" for "pt-BR".
    package static func primary(_ language: String?) -> String? {
        language.flatMap { $0.split { $0 == "-" || $0 == "_" }.first.map { $0.lowercased() } }
    }
}

extension Version {
    /// Whether it carries new text to readers, so that the story comes to the top of lists again.
    package var movesText: Bool { act == .release || act == .lead || act == .correct }
}
