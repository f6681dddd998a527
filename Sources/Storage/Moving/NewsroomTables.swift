/// A table that goes with the newsroom from one database to another. Its columns are read from the schema.
struct NewsroomTable: Sendable {
    let name: String
    /// The columns that tell its rows apart, in which it is read.
    let key: [String]
    /// Columns that belong to the database and not to the newsroom.
    var leaving: Set<String> = []
    /// Rows that belong to the database, as a condition on the others.
    var condition: SQL?
    /// How many rows are held in memory at once.
    var page = 1000

    init(
        _ name: String, key: String..., leaving: Set<String> = [], where condition: SQL? = nil, page: Int = 1000
    ) {
        self.name = name
        self.key = key
        self.leaving = leaving
        self.condition = condition
        self.page = page
    }
}

/// Every table of the schema, as a move sees it.
enum NewsroomTables {
    /// Those that are copied, each after the ones that it refers to.
    static let copied = [
        NewsroomTable("story", key: "id"),
        NewsroomTable("story_label", key: "kind", "label", "story_id", page: 2000),
        NewsroomTable("replaced_filing", key: "id"),
        NewsroomTable("wire", key: "position"),
        // Who holds a follower, by the clock of its database, stays behind. The search makes its tables anew, so its follower begins anew.
        NewsroomTable("follower", key: "name", leaving: ["holder", "held_until"], where: "name <> 'search'"),
        NewsroomTable("audit", key: "number", page: 2000),
        // Each can be as large as a picture.
        NewsroomTable("intake_file", key: "hash", page: 8),
        NewsroomTable("intake", key: "id", page: 2000),
        NewsroomTable("feedback", key: "id", page: 2000),
        NewsroomTable("product", key: "id"),
        NewsroomTable("subscriber", key: "id"),
        NewsroomTable("subscriber_product", key: "subscriber_id", "product_id"),
        NewsroomTable("person", key: "id"),
        NewsroomTable("session", key: "token_hash"),
        NewsroomTable("failed_sign_in", key: "id", page: 2000),
        NewsroomTable("sign_in_link", key: "token_hash"),
        NewsroomTable("desk", key: "id"),
        NewsroomTable("desk_member", key: "desk_id", "person_id"),
        NewsroomTable("draft", key: "id", page: 200),
        NewsroomTable("story_lock", key: "story_id"),
        NewsroomTable("story_comment", key: "id", page: 2000),
        NewsroomTable("copy_template", key: "id"),
        NewsroomTable("saved_view", key: "id"),
        NewsroomTable("desk_state", key: "one"),
        NewsroomTable("house_style", key: "name"),
        NewsroomTable("destination", key: "id"),
        NewsroomTable("delivery", key: "destination_id", "position", page: 2000),
        NewsroomTable("recall_alert", key: "position", "subscriber_id"),
        NewsroomTable("product_index", key: "product_id"),
        NewsroomTable("product_entry", key: "product_id", "position", page: 2000),
        NewsroomTable("api_key", key: "id"),
        NewsroomTable("collected", key: "subscriber_id", "position", page: 2000),
        NewsroomTable("feed", key: "provider"),
        NewsroomTable("portal_use", key: "id", page: 2000),
        NewsroomTable("portal_interest", key: "id"),
        NewsroomTable("portal_place", key: "subscriber_id"),
        NewsroomTable("portal_alert", key: "person_id", "position", page: 2000),
    ]

    /// The one row that counts the wire and the books: written last, where it stands already.
    static let head = NewsroomTable("wire_head", key: "one", leaving: ["closed"])

    /// Those that are about the database itself.
    static let own: Set<String> = ["schema_step", "move", "move_page", "delivery_revision"]

    /// Those that are made from the others.
    static func isDerived(_ name: String) -> Bool { name.hasPrefix("search_") }
}

extension Transaction {
    /// Tables that are neither copied, derived nor the database's own: a move would lose them.
    package func tablesThatNobodyMoves() throws -> [String] {
        let known = NewsroomTables.own.union(NewsroomTables.copied.map(\.name) + [NewsroomTables.head.name])
        return try rows(dialect.tables).map { try $0.text("name") }.filter {
            !known.contains($0) && !NewsroomTables.isDerived($0)
        }
    }
}
