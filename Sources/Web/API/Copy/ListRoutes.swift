import Hummingbird
import News
import Storage
import Workflow

/// Lists of stories as they stand.
extension APISite {
    static let listRoutes: [APIRoute] = [
        APIRoute(
            path: "/api/items", name: "items", title: "Stories, the last moved first",
            about: """
                Each story once, as its newest version stands, without its text. A page may be short and yet have a \
                "next": go on with before=NEXT until there is none.
                """,
            parameters: [.product, .language, .section, .before, .limit], gives: .json("Page"),
            refusals: [.notFound]
        ) { api in { try await api.items($0) } },
        APIRoute(
            path: "/api/search", scope: .search, name: "search", title: "Stories by their words",
            about: """
                All words must occur; words in quotes must stand together. Finds stories by the text of their newest \
                version, whatever its language. A page may be short and yet have a "next".
                """,
            parameters: [
                APIParameter(
                    name: "q", kind: .text(longest: 1000), isRequired: true, about: "The words.", example: "ferry"),
                APIParameter(
                    name: "in", kind: .choice(["all", "headline", "body"]), usual: "all", about: "Where to look."),
                APIParameter(name: "from", kind: .moment, about: "Only versions released at this moment or later."),
                APIParameter(name: "to", kind: .moment, about: "Only versions released before this moment."),
                APIParameter(
                    name: "order", kind: .choice(["time", "relevance"]), usual: "time",
                    about: "Newest first, or best first; the best have one page."),
                .product, .language, .section, .before, .limit,
            ],
            gives: .json("Page"), refusals: [.notFound]
        ) { api in { try await api.search($0) } },
    ]

    func items(_ asked: APIRequest) async throws -> Response {
        let product = asked.text("product")
        let narrowing = ProductNarrowing(language: asked.text("language"), section: asked.text("section"))
        return json(
            try await read(asked) { [masthead = newsroom.masthead] wire in
                try wire.expect(product)
                let page = try wire.items(
                    in: product, before: asked.number("before"), narrowed: narrowing, limit: asked.limit)
                return ItemDocuments(masthead, wire.products).page(page)
            }, to: asked)
    }

    func search(_ asked: APIRequest) async throws -> Response {
        var query = SearchQuery(asked.text("q") ?? "", for: .readers(at: asked.now))
        query.field = asked.text("in").flatMap(SearchQuery.Field.init) ?? .all
        query.order = asked.text("order").flatMap(SearchQuery.Order.init) ?? .time
        query.from = asked.moment("from")
        query.to = asked.moment("to")
        query.language = asked.text("language")
        query.section = asked.text("section")
        query.before = asked.number("before")
        query.limit = asked.limit
        let (wanted, product) = (query, asked.text("product"))
        return json(
            try await read(asked) { [masthead = newsroom.masthead] wire in
                try wire.expect(product)
                let documents = ItemDocuments(masthead, wire.products)
                do {
                    return documents.page(try wire.search(wanted, in: product))
                } catch let refusal as SearchRefusal {
                    // No words find nothing; why, for the person behind the program.
                    return documents.page(SubscriberPage(), note: refusal.sentence)
                }
            }, to: asked)
    }
}

extension SubscriberWire {
    /// - Throws: 404 where they have no product of that name.
    fileprivate func expect(_ product: String?) throws {
        if let product, !products.contains(where: { $0.name == product }) { throw APIProblem.notFound }
    }
}

extension ItemDocuments {
    func page(_ page: SubscriberPage, note: String? = nil) -> Document {
        .object([
            ("items", .list(page.items.map(head))), ("next", page.next.map { .number($0) }),
            ("note", note.map { .text($0) }),
        ])
    }
}
