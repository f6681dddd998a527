import News

/// How far the list of a product's entries is, and whether it is made by the product's rules as they are now.
package struct ProductProgress: Hashable, Sendable {
    package var product: ID<Product>
    /// What the list must be made by: a hash of the filter and of the tree of subjects.
    package var rules: String
    /// Whether the list is made by them; where it is not, it has to be begun anew.
    package var isCurrent: Bool
    /// Everything up to this position is in the list; 0 where it was made by other rules.
    package var done: Int64
}

/// An entry of the wire that concerns a product: it belongs to it, or it recalls or puts right what belongs to it.
package struct ProductEntry: Hashable, Sendable {
    package var position: Int64
    package var story: ID<Story>
    package var number: Int

    package init(position: Int64, story: ID<Story>, number: Int) {
        self.position = position
        self.story = story
        self.number = number
    }
}

/// What a list of a product's stories is narrowed by besides.
package struct ProductNarrowing: Hashable, Sendable {
    /// BCP 47; only the language itself counts.
    package var language: String?
    package var section: String?

    package static let none = ProductNarrowing()

    package init(language: String? = nil, section: String? = nil) {
        self.language = language
        self.section = section
    }

    /// Whether copy meets it.
    package func passes(_ copy: Copy) -> Bool {
        (language == nil || Label.primary(language) == Label.primary(copy.language))
            && (section.map(copy.sections.contains) ?? true)
    }

    /// The same of a story's row, as far as the row can tell.
    fileprivate var condition: SQL {
        var condition: SQL = ""
        if let language = Label.primary(language) { condition = "AND story.language = \(language.shortForLists)" }
        if let section {
            condition =
                "\(condition) AND story.sections LIKE \(Transaction.pattern("\n\(section.shortForLists)\n")) ESCAPE '!'"
        }
        return condition
    }
}

/// The lists of what concerns each product, which a follower makes from the wire. All of them can be made anew.
extension Transaction {
    /// How far the lists of all products are.
    ///
    /// - Parameter tree: tells a tree of subjects from every other.
    package func productProgress(by tree: String) throws -> [ProductProgress] {
        try rows(
            """
            SELECT product.id, product.filter, product_index.rules, product_index.done
            FROM product LEFT JOIN product_index ON product_index.product_id = product.id ORDER BY product.id
            """
        ).map { row in
            let rules = Documents.hash(tree + "\n" + (try row.text("filter")))
            let isCurrent = try row.optionalText("rules") == rules
            return ProductProgress(
                product: try row.id("id"), rules: rules, isCurrent: isCurrent,
                done: isCurrent ? try row.integer("done") : 0)
        }
    }

    /// Empties the list of a product and begins it by its rules of now.
    package func beginEntries(_ progress: ProductProgress) throws {
        try run("DELETE FROM product_entry WHERE product_id = \(progress.product)")
        try run(
            """
            INSERT INTO product_index (product_id, rules, done) VALUES (\(progress.product), \(progress.rules), 0)
            ON CONFLICT (product_id) DO UPDATE SET rules = excluded.rules, done = 0
            """)
    }

    /// Puts entries into a product's list and notes how far it is, unless another has done so meanwhile.
    package func add(_ entries: [ProductEntry], to progress: ProductProgress, upTo position: Int64) throws {
        let isNext = try changes(
            of: """
                UPDATE product_index SET done = \(position)
                WHERE product_id = \(progress.product) AND rules = \(progress.rules) AND done = \(progress.done)
                """)
        guard isNext == 1 else { return }
        for entry in entries {
            try run(
                """
                INSERT INTO product_entry (product_id, position, story_id, number)
                VALUES (\(progress.product), \(entry.position), \(entry.story), \(entry.number))
                ON CONFLICT (product_id, position) DO NOTHING
                """)
        }
    }

    /// The products in whose lists a story is.
    package func productsListing(_ story: ID<Story>) throws -> Set<ID<Product>> {
        Set(
            try rows("SELECT DISTINCT product_id FROM product_entry WHERE story_id = \(story)").map {
                try $0.id("product_id")
            })
    }

    /// Which of some stories are in the list of one of the products.
    package func listed(_ stories: [ID<Story>], in products: Set<ID<Product>>) throws -> Set<ID<Story>> {
        guard let stories = Self.list(stories), let products = Self.list(products.sorted()) else { return [] }
        return Set(
            try rows(
                """
                SELECT DISTINCT story_id FROM product_entry
                WHERE story_id IN (\(stories)) AND product_id IN (\(products))
                """
            ).map { try $0.id("story_id") })
    }

    /// The newest entries of a product before a position that are the newest of their stories and usable, the last first.
    package func newestEntries(
        of product: ID<Product>, before position: Int64, _ narrowing: ProductNarrowing = .none, limit: Int
    ) throws -> [ProductEntry] {
        try rows(
            """
            SELECT entry.position, entry.story_id, entry.number FROM product_entry AS entry
            JOIN story ON story.id = entry.story_id AND story.latest_number = entry.number
            WHERE entry.product_id = \(product) AND entry.position < \(position) AND story.status = 'usable'
                \(narrowing.condition)
            ORDER BY entry.position DESC LIMIT \(limit)
            """
        ).map(productEntry)
    }

    /// The entries of a product after a position and up to another, in order.
    package func entries(of product: ID<Product>, after position: Int64, upTo end: Int64, limit: Int) throws
        -> [ProductEntry]
    {
        try rows(
            """
            SELECT position, story_id, number FROM product_entry
            WHERE product_id = \(product) AND position > \(position) AND position <= \(end)
            ORDER BY position LIMIT \(limit)
            """
        ).map(productEntry)
    }

    /// Entries of the wire before a position and after another, the last first.
    package func wire(before position: Int64, downTo floor: Int64, limit: Int) throws -> [ProductEntry] {
        try rows(
            """
            SELECT position, story_id, number FROM wire WHERE position < \(position) AND position > \(floor)
            ORDER BY position DESC LIMIT \(limit)
            """
        ).map(productEntry)
    }

    /// Entries of the wire after a position, in order.
    package func wireEntries(after position: Int64, limit: Int) throws -> [ProductEntry] {
        try rows(
            "SELECT position, story_id, number FROM wire WHERE position > \(position) ORDER BY position LIMIT \(limit)"
        ).map(productEntry)
    }

    /// Stories on the wire whose dated embargo ended after a moment and up to another, in that order.
    ///
    /// - Parameter story: of those whose embargo ended at the first moment itself, only those after this one.
    package func surfaced(after moment: WireTime, _ story: ID<Story>, upTo now: WireTime, limit: Int) throws
        -> [(end: WireTime, entry: ProductEntry)]
    {
        try rows(
            """
            SELECT embargo_until, wire.position, wire.story_id, wire.number FROM story
            JOIN wire ON wire.story_id = story.id AND wire.number = story.latest_number
            WHERE embargo_until >= \(moment) AND embargo_until <= \(now)
                AND (embargo_until > \(moment) OR story.id > \(story))
            ORDER BY embargo_until, story.id LIMIT \(limit)
            """
        ).map { (try $0.time("embargo_until"), try productEntry($0)) }
    }

    /// Stories that ever showed a picture that the newsroom keeps.
    package func stories(showing digest: String, limit: Int) throws -> [ID<Story>] {
        try rows(
            """
            SELECT story_id FROM story_label
            WHERE kind = \(StoryLabel.Kind.picture) AND label = \(digest) ORDER BY story_id DESC LIMIT \(limit)
            """
        ).map { try $0.id("story_id") }
    }

    private func productEntry(_ row: Row) throws -> ProductEntry {
        ProductEntry(
            position: try row.integer("position"), story: try row.id("story_id"),
            number: Int(try row.integer("number")))
    }

    private static func list<Kind>(_ ids: [ID<Kind>]) -> SQL? {
        ids.first.map { first in ids.dropFirst().reduce("\(first)") { "\($0), \($1)" } }
    }
}

extension Transaction {
    /// The newest version of a story, before a number, that whose text a subscriber may have by a delivery or has collected;
    /// `nil` for none.
    package func numberMayHave(_ story: ID<Story>, _ subscriber: ID<Subscriber>, before number: Int) throws -> Int? {
        let row = try row(
            """
            SELECT max(number) AS number FROM (
                SELECT delivery.number FROM delivery JOIN destination ON destination.id = delivery.destination_id
                WHERE delivery.story_id = \(story) AND destination.subscriber_id = \(subscriber) AND may_have = 1
                    AND is_notice = 0 AND delivery.number < \(number)
                UNION ALL SELECT number FROM collected
                WHERE story_id = \(story) AND subscriber_id = \(subscriber) AND is_notice = 0 AND number < \(number)
            ) AS theirs
            """)
        return try row?.optionalInteger("number").map(Int.init)
    }
}
