import News

/// Where a story stands now, which decides over every version of it.
package struct StoryStanding: Sendable {
    /// Of its newest version.
    package var status: Status
    package var number: Int
    /// Where its newest version stands on the wire.
    package var position: Int64
    package var embargo: Embargo
    package var expires: WireTime?
    package var source: ProductFilter.Source

    /// Where a story will stand once a version is its newest; nobody knows the position yet.
    package init(with version: Version, from source: ProductFilter.Source) {
        self.init(
            status: version.status, number: version.number, position: 0, embargo: version.embargo,
            expires: version.copy.expires, source: source)
    }

    init(
        status: Status, number: Int, position: Int64, embargo: Embargo, expires: WireTime?,
        source: ProductFilter.Source
    ) {
        self.status = status
        self.number = number
        self.position = position
        self.embargo = embargo
        self.expires = expires
        self.source = source
    }
}

extension Version {
    /// The version under the embargo and the expiry of its story's newest one, which are for all versions of a story.
    package func standing(as standing: StoryStanding, at moment: WireTime) -> Version {
        var version = self
        if standing.embargo.holds(at: moment) { version.embargo = standing.embargo }
        version.copy.expires = [version.copy.expires, standing.expires].compactMap { $0 }.min()
        return version
    }
}

extension Transaction {
    /// Where a story on the wire stands now.
    package func standing(of story: ID<Story>) throws -> StoryStanding {
        let row = try row(
            """
            SELECT wire.status, wire.number, wire.position, provider_number, embargo, embargo_until, expires FROM story
            JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number WHERE story.id = \(story)
            """)
        guard let row else { throw StoreFailure.damaged("story \(story) is not on the wire") }
        let state = try row.optionalText("embargo")
        let end = try row.optionalTime("embargo_until")
        return StoryStanding(
            status: try row.choice("status"), number: Int(try row.integer("number")),
            position: try row.integer("position"),
            embargo: end.map { .until($0) } ?? (state == "indefinite" ? .untilFurtherNotice : .none),
            expires: try row.optionalTime("expires"),
            source: try row.optionalInteger("provider_number") == nil ? .own : .partner)
    }

    /// The entry at a position of the wire; `nil` where there is none yet.
    package func entry(at position: Int64) throws -> WireEntry? {
        try wire(after: position - 1, limit: 1).first { $0.position == position }
    }

    /// The first position of the wire that moved at or after a moment; `nil` when nothing has since.
    package func firstPosition(since moment: WireTime) throws -> Int64? {
        try row("SELECT min(position) AS position FROM wire WHERE released >= \(moment)")?.optionalInteger("position")
    }
}
