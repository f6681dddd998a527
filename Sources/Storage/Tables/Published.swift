import News

/// A story as readers may see it at a moment: its newest version, and when the chain moved.
package struct Published: Sendable {
    package var version: Version
    /// When readers first saw it, or will, when an embargo ends; `nil` while nobody knows when that is.
    package var firstReleased: WireTime?
    /// When its newest text came before readers.
    package var moved: WireTime
    /// When it was last corrected in a way that changed meaning.
    package var corrected: WireTime?
    /// When it was taken off the site alone.
    package var offSite: WireTime?

    package init(
        version: Version, firstReleased: WireTime?, moved: WireTime, corrected: WireTime?, offSite: WireTime? = nil
    ) {
        self.version = version
        self.firstReleased = firstReleased
        self.moved = moved
        self.corrected = corrected
        self.offSite = offSite
    }

    /// Whether readers of the site may see it at a moment.
    package func isPublic(at moment: WireTime) -> Bool { offSite == nil && version.isPublic(at: moment) }

    /// When it was issued: when readers first saw it.
    package var issued: WireTime { firstReleased ?? moved }
}

/// What a list of the public site is cut by.
package struct PublicList: Hashable, Sendable {
    /// Absent for all news.
    package var label: StoryLabel?
    package var languages: Languages
    package var limit: Int
    /// Stories to pass over.
    package var offset: Int

    /// Languages by their primary tag.
    package enum Languages: Hashable, Sendable {
        case only(String)
        /// All others, and stories whose language nobody said.
        case allBut([String])
    }

    package init(label: StoryLabel? = nil, languages: Languages = .allBut([]), limit: Int = 30, offset: Int = 0) {
        self.label = label
        self.languages = languages
        self.limit = limit
        self.offset = offset
    }
}

/// What the public site is made of at a moment: pages made at another are no longer right.
package struct SiteHead: Hashable, Sendable {
    /// The last position of the wire.
    package var position: Int64
    /// How often the desk has changed the site alone.
    package var changes: Int64

    package init(position: Int64, changes: Int64) {
        self.position = position
        self.changes = changes
    }
}

extension Transaction {
    package func siteHead() throws -> SiteHead {
        let row = try row(
            "SELECT wire_head.position, (SELECT site_changes FROM desk_state) AS changes FROM wire_head")
        guard let row else { throw StoreFailure.damaged("the wire has no head") }
        return SiteHead(position: try row.integer("position"), changes: try row.optionalInteger("changes") ?? 0)
    }

    /// Notes that the site is another although the wire has not moved.
    package func noteSiteChange() throws {
        try run(
            """
            INSERT INTO desk_state (one, site_changes) VALUES (1, 1)
            ON CONFLICT (one) DO UPDATE SET site_changes = desk_state.site_changes + 1
            """)
    }

    /// The stories of a list, last moved first.
    package func published(_ list: PublicList, at now: WireTime) throws -> [Published] {
        let labeled: SQL =
            list.label.map { label in
                """
                JOIN story_label ON story_label.story_id = story.id AND story_label.kind = \(label.kind)
                    AND story_label.label = \(label.name)
                """
            } ?? ""
        let order: SQL =
            list.label == nil ? "story.moved DESC, story.id DESC" : "story_label.moved DESC, story_label.story_id DESC"
        return try rows(
            """
            SELECT \(Self.publishedColumns) FROM story \(labeled)
            JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
            WHERE \(Self.isPublic(at: now)) AND \(Self.isSpoken(list.languages))
            ORDER BY \(order) LIMIT \(list.limit) OFFSET \(list.offset)
            """
        ).map(published)
    }

    /// One story, whatever its state: the caller asks `isPublic(at:)`. `nil` before its first release.
    package func published(_ id: ID<Story>) throws -> Published? {
        try row(
            """
            SELECT \(Self.publishedColumns) FROM story
            JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number WHERE story.id = \(id)
            """
        ).map(published)
    }

    /// The same by guid.
    package func published(guid: String) throws -> Published? {
        try row("SELECT id FROM story WHERE guid = \(guid)").flatMap { try published(try $0.id("id")) }
    }

    /// Killed stories that readers could have seen, last killed first: for feeds' notices of removal.
    package func killed(since: WireTime, limit: Int) throws -> [Version] {
        try rows(
            """
            SELECT wire.document FROM story JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
            WHERE story.status = 'canceled' AND wire.released >= \(since)
                AND story.first_released <= wire.released
            ORDER BY wire.position DESC LIMIT \(limit)
            """
        ).map { try Documents.read(Version.self, from: try $0.text("document")) }
    }

    /// Whether a version that readers may see shows a picture: of a story that is public, and not run out itself.
    package func isShown(picture digest: String, at now: WireTime) throws -> Bool {
        let stories: [ID<Story>] = try rows(
            """
            SELECT story.id FROM story_label JOIN story ON story.id = story_label.story_id
            WHERE story_label.kind = \(StoryLabel.Kind.picture) AND story_label.label = \(digest)
                AND \(Self.isPublic(at: now)) LIMIT 20
            """
        ).map { try $0.id("id") }
        return try stories.contains { story in
            try versions(of: story).contains { version in
                version.status == .usable && !version.isExpired(at: now) && version.copy.keptPictures.contains(digest)
            }
        }
    }

    /// When the next dated embargo ends or the next story expires; `nil` when nothing changes by itself.
    package func nextPublicChange(after now: WireTime) throws -> WireTime? {
        try row(
            """
            SELECT min(moment) AS moment FROM (
                SELECT min(embargo_until) AS moment FROM story WHERE embargo_until > \(now)
                UNION ALL SELECT min(expires) AS moment FROM story WHERE expires > \(now)
            ) AS moments
            """)?.optionalTime("moment")
    }

    private static let publishedColumns: SQL =
        "wire.document, wire.released, story.first_released, story.moved, story.corrected, story.off_site"

    private func published(_ row: Row) throws -> Published {
        Published(
            version: try Documents.read(Version.self, from: try row.text("document")),
            firstReleased: try row.optionalTime("first_released"),
            moved: try row.optionalTime("moved") ?? WireTime(milliseconds: try row.integer("released")),
            corrected: try row.optionalTime("corrected"), offSite: try row.optionalTime("off_site"))
    }

    private static func isSpoken(_ languages: PublicList.Languages) -> SQL {
        switch languages {
        case .only(let language): return "story.language = \(language)"
        case .allBut(let others):
            return others.reduce("1 = 1") { sql, other in
                "\(sql) AND (story.language IS NULL OR story.language <> \(other))"
            }
        }
    }

    /// The claim `Published.isPublic(at:)`, in SQL.
    static func isPublic(at now: WireTime) -> SQL {
        """
        story.status = 'usable' AND (story.embargo = 'none' OR (story.embargo = 'until' AND story.embargo_until <= \(now)))
        AND (story.expires IS NULL OR story.expires > \(now))
        AND story.off_site IS NULL AND story.kind NOT IN ('concept', 'knowledge', 'planning', 'catalog')
        """
    }
}
