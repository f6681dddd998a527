import News

/// The chains: each story's versions are numbered without a gap, and its row agrees with the newest.
extension Transaction {
    func checkChains(step: (Int) -> Void) throws -> Check {
        var check = Check("stories")
        var last: Int64 = 0
        while true {
            let page = try chains(after: last)
            guard let end = page.last else { return check }
            for chain in page { try Self.check(chain, &check) }
            last = try end.integer("id")
            step(page.count)
        }
    }

    /// Stories after a number, each with what the wire has of it.
    private func chains(after id: Int64) throws -> [Row] {
        try rows(
            """
            SELECT page.*, newest.status AS wire_status, newest.document
            FROM (
                SELECT story.id, story.stage, story.filed, story.latest_number, story.status, story.kind,
                    story.language, story.embargo, story.embargo_until, story.expires,
                    (SELECT count(*) FROM wire WHERE wire.story_id = story.id) AS versions,
                    (SELECT min(number) FROM wire WHERE wire.story_id = story.id) AS lowest,
                    (SELECT max(number) FROM wire WHERE wire.story_id = story.id) AS highest
                FROM story WHERE story.id > \(id) ORDER BY story.id LIMIT 500
            ) AS page
            LEFT JOIN wire AS newest ON newest.story_id = page.id AND newest.number = page.highest
            ORDER BY page.id
            """)
    }

    /// The stages that a story can be in, by its newest version's status.
    private static func stages(of status: String?) throws -> [String] {
        switch status.flatMap(Status.init) {
        // A provider may cancel what never moved.
        case nil: [Story.Stage.filed.rawValue, Story.Stage.killed.rawValue]
        case .usable: [Story.Stage.released.rawValue]
        case .withheld: [Story.Stage.held.rawValue]
        case .canceled: [Story.Stage.killed.rawValue]
        }
    }

    /// Whether the row says who may read the story, and where it is listed, as its newest version does. A version that
    /// can't be read is told of elsewhere.
    private static func agrees(_ chain: Row) throws -> Bool {
        guard let document = try chain.optionalText("document"),
            let version = try? Documents.read(Version.self, from: document)
        else { return true }
        return try chain.text("kind") == version.copy.kind.rawValue
            && chain.optionalText("language") == Label.primary(version.copy.language)
            && chain.optionalText("embargo") == version.embargo.state
            && chain.optionalTime("embargo_until") == version.embargo.end
            && chain.optionalTime("expires") == version.copy.expires
    }

    private static func check(_ chain: Row, _ check: inout Check) throws {
        let id = try chain.integer("id")
        let versions = try chain.integer("versions")
        let highest = try chain.optionalInteger("highest")
        let latest = try chain.optionalInteger("latest_number")
        check.look()
        // No number stands there twice, so as many as the highest says, from 1, are all of them.
        check.expect(
            versions == 0 || (try? chain.integer("lowest")) == 1 && highest == versions,
            "Story \(id): its versions are not numbered 1 to \(highest ?? 0) without a gap.")
        check.expect(
            latest == highest,
            "Story \(id): its newest version on the wire is \(highest ?? 0), and its row says \(latest ?? 0).")
        check.expect(
            try chain.optionalText("status") == chain.optionalText("wire_status"),
            "Story \(id): its status is not that of its newest version.")
        check.expect(
            try stages(of: chain.optionalText("wire_status")).contains(chain.text("stage")),
            "Story \(id): its stage does not go with what is on the wire.")
        check.expect(
            try agrees(chain),
            "Story \(id): its row does not say of kind, language, embargo or expiry what its newest version says.")
        if let filed = try chain.optionalText("filed") {
            let isReadable = (try? Documents.read(Filing.self, from: filed)) != nil
            check.expect(isReadable, "Story \(id): the copy that waits with the desk can't be read.")
        }
    }
}
