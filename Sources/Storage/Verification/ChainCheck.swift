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
            SELECT page.id, page.stage, page.filed, page.latest_number, page.status, page.versions, page.lowest,
                page.highest, newest.status AS wire_status
            FROM (
                SELECT story.id, story.stage, story.filed, story.latest_number, story.status,
                    (SELECT count(*) FROM wire WHERE wire.story_id = story.id) AS versions,
                    (SELECT min(number) FROM wire WHERE wire.story_id = story.id) AS lowest,
                    (SELECT max(number) FROM wire WHERE wire.story_id = story.id) AS highest
                FROM story WHERE story.id > \(id) ORDER BY story.id LIMIT 500
            ) AS page
            LEFT JOIN wire AS newest ON newest.story_id = page.id AND newest.number = page.highest
            ORDER BY page.id
            """)
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
            try (chain.text("stage") == Story.Stage.filed.rawValue) == (versions == 0),
            "Story \(id): its stage does not go with what is on the wire.")
        if let filed = try chain.optionalText("filed") {
            let isReadable = (try? Documents.read(Filing.self, from: filed)) != nil
            check.expect(isReadable, "Story \(id): the copy that waits with the desk can't be read.")
        }
    }
}
