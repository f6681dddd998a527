import Hummingbird
import News
import Storage
import Workflow

/// The live wire: all that is the subscriber's, by product, and searched.
extension PortalSite {
    static let wireRoutes: [PortalRoute] = [
        .get("/portal", .reader) { portal in { try await portal.wirePage($0, product: nil) } },
        .get("/portal/product/:product", .reader) { portal in
            { try await portal.wirePage($0, product: try $0.context.word("product")) }
        },
        .get("/portal/search", .reader) { portal in { try await portal.searchPage($0) } },
    ]

    private static let perPage = 50

    /// Looks at the store as the subscriber of whoever asks sees it.
    func look<Found: Sendable>(
        _ asked: PortalRequest, _ look: @escaping @Sendable (SubscriberWire, Transaction) throws -> Found
    ) async throws -> Found {
        let (id, rules, now) = (try asked.subscriber().id, newsroom.rules, asked.now)
        return try await store.read { db in
            guard let wire = try SubscriberWire(of: id, in: db, by: rules, at: now) else { throw HTTPError(.notFound) }
            return try look(wire, db)
        }
    }

    func wirePage(_ asked: PortalRequest, product name: String?) async throws -> Response {
        let before = asked.query("before").flatMap { Int64($0) }
        let (found, products, place) = try await look(asked) { wire, _ in
            if let name, !wire.products.contains(where: { $0.name == name }) { throw HTTPError(.notFound) }
            let place = ChangePlace(position: wire.head, moment: wire.now)
            return (try wire.items(in: name, before: before, limit: Self.perPage), wire.products, place)
        }
        let words = asked.words
        let path = name.map { "/portal/product/\($0)" } ?? "/portal"
        let heading = products.first { $0.name == name }?.title ?? words.portal.everything
        let lines = lines(asked, products, beside: name)
        let model = PortalWirePage(
            frame: frame(heading, asked, products: products, current: path), t: words.words, heading: heading,
            livePlace: before == nil ? place.description : nil, lines: found.items.map(lines.line),
            formats: formats(words),
            isEmpty: try emptiness(asked, found),
            newest: before == nil ? nil : path, older: found.next.map { "\(path)?before=\($0)" })
        return try page(model, with: "portal-wire")
    }

    func lines(_ asked: PortalRequest, _ products: [Product], beside product: String? = nil) -> PortalLines {
        PortalLines(
            products: products.filter { $0.name != product }, words: asked.words, masthead: masthead, now: asked.now)
    }

    /// Why a list has nothing in it; `nil` where it has.
    private func emptiness(_ asked: PortalRequest, _ found: SubscriberPage) throws -> String? {
        if !found.items.isEmpty { return nil }
        if found.next != nil { return asked.words.portal.nothingOnThisPage }
        let subscriber = try asked.subscriber()
        if subscriber.products.isEmpty { return asked.words.portal.noProductsOfYours }
        return subscriber.period.contains(asked.now) ? asked.words.portal.nothingYet : asked.words.portal.contractIsOver
    }

    func searchPage(_ asked: PortalRequest) async throws -> Response {
        let words = asked.query("q").map { String($0.prefix(200)) }
        let before = asked.query("before").flatMap { Int64($0) }
        let product = asked.query("product")
        let found = try await look(asked) { wire, _ in try PortalSearch(words, in: product, before: before, wire) }
        let phrases = asked.words
        let heading = phrases.search
        let lines = lines(asked, found.products)
        let model = PortalSearchPage(
            frame: frame(words.map { "\($0) – \(heading)" } ?? heading, asked, products: found.products),
            t: phrases.words, heading: heading, query: words ?? "",
            products: [Choice(value: "", label: phrases.portal.everything, isChosen: product == nil)]
                + found.products.map { Choice(value: $0.name, label: $0.title, isChosen: $0.name == product) },
            problem: found.problem.map { phrases.told($0) }, lines: (found.page?.items ?? []).map(lines.line),
            formats: formats(phrases),
            isEmpty: found.page?.items.isEmpty == true ? true : nil,
            canFollow: try asked.expectVisitor().isLookingIn ? nil : words.flatMap { Interest.checkedKeyword($0) },
            older: found.page?.next.map { next in
                "/portal/"
                    + QueueFilters.address(
                        "search", [("q", words ?? ""), ("product", product ?? ""), ("before", String(next))])
            })
        return try page(model, with: "portal-search")
    }
}

/// What a search found.
private struct PortalSearch: Sendable {
    var products: [Product]
    /// Absent where nothing was asked, or it could not be.
    var page: SubscriberPage?
    var problem: SearchRefusal?

    init(_ words: String?, in product: String?, before: Int64?, _ wire: SubscriberWire) throws {
        products = wire.products
        guard let words else { return }
        var query = SearchQuery(words, for: .desk)
        query.limit = 50
        query.before = before
        do { page = try wire.search(query, in: product) } catch let refusal as SearchRefusal { problem = refusal }
    }
}

/// `portal-wire.mustache`: a list that grows while one looks on.
struct PortalWirePage {
    var frame: PortalFrame
    var t: [String: String]
    var heading: String
    /// Up to where the list shows the wire; absent on pages that stay as they are.
    var livePlace: String?
    var lines: [PortalLine]
    /// For taking several at once.
    var formats: [Choice]
    /// Why nothing is here.
    var isEmpty: String?
    var newest: String?
    var older: String?
}

/// `portal-search.mustache`.
struct PortalSearchPage {
    var frame: PortalFrame
    var t: [String: String]
    var heading: String
    var query: String
    var products: [Choice]
    var problem: String?
    var lines: [PortalLine]
    var formats: [Choice]
    /// Whether something was looked for and nothing found.
    var isEmpty: Bool?
    /// The words, where they can be followed.
    var canFollow: String?
    var older: String?
}
