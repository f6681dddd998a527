import News

/// The wire: every version is in its place and as it was released.
extension Transaction {
    /// - Returns: the check of the wire, and that of the pictures which its versions show.
    func checkWire(hasPicture: (String) -> Bool, step: (Int) -> Void) throws -> (wire: Check, pictures: Check) {
        var wire = Check("versions on the wire")
        var pictures = Check("pictures shown")
        var last: Int64 = 0
        while true {
            let page = try rows(
                """
                SELECT wire.*, story.guid AS story_guid FROM wire LEFT JOIN story ON story.id = wire.story_id
                WHERE wire.position > \(last) ORDER BY wire.position LIMIT 500
                """)
            if page.isEmpty { break }
            for row in page {
                let position = try row.integer("position")
                wire.look()
                wire.expect(position == last + 1, Self.gap(last + 1, position - 1))
                last = position
                check(row, at: position, hasPicture: hasPicture, &wire, &pictures)
            }
            step(page.count)
        }
        let head = try wireHead()
        wire.expect(head == last, "The wire ends at position \(last), and its counter says \(head).")
        return (wire, pictures)
    }

    private static func gap(_ first: Int64, _ last: Int64) -> String {
        first == last ? "Position \(first) is missing." : "Positions \(first) to \(last) are missing."
    }

    private func check(
        _ row: Row, at position: Int64, hasPicture: (String) -> Bool, _ wire: inout Check, _ pictures: inout Check
    ) {
        do {
            let document = try row.text("document")
            wire.expect(
                try row.text("hash") == Documents.hash(document),
                "Position \(position): the version is not what its hash says; it was changed after its release.")
            let version = try Documents.read(Version.self, from: document)
            for column in try columns(of: row, thatDifferFrom: version) {
                wire.fault("Position \(position): the column \(column) is not what the version says.")
            }
            for digest in version.copy.keptPictures.sorted() {
                pictures.look()
                pictures.expect(
                    hasPicture(digest),
                    "Picture \(digest) is missing; story \(version.story) shows it in version \(version.number).")
            }
        } catch {
            wire.fault("Position \(position): the version can't be read: \(Self.plainly(error))")
        }
    }

    private func columns(of row: Row, thatDifferFrom version: Version) throws -> [String] {
        let isSame = [
            ("story_id", try row.integer("story_id") == version.story.value),
            ("story_id", try row.optionalText("story_guid") == SQLValue.stored(version.guid)),
            ("number", try row.integer("number") == version.number),
            ("act", try row.text("act") == version.act.rawValue),
            ("tag", try row.integer("tag") == version.tag.ordinal),
            ("status", try row.text("status") == version.status.rawValue),
            ("released", Self.isSame(second: try row.time("released"), version.released)),
            ("line", try row.text("line") == SQLValue.stored(version.copy.listingLine ?? version.guid)),
        ]
        return isSame.filter { !$0.1 }.map(\.0)
    }

    /// Documents write times to the second.
    private static func isSame(second time: WireTime, _ other: WireTime) -> Bool {
        abs(time.milliseconds - other.milliseconds) < 1000
    }

    private static func plainly(_ error: any Error) -> String {
        (error as? any Explained)?.sentence ?? "it is no version in the form that this program writes."
    }
}

extension SQLValue {
    /// A text as it comes back from the store.
    fileprivate static func stored(_ text: String) -> String {
        if case .text(let kept) = text.sqlValue { kept } else { text }
    }
}
