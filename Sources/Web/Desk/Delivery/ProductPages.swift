import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// What is sold.
extension DeskSite {
    func productsPage(_ asked: DeskRequest) async throws -> Response {
        let (products, subscribers) = try await store.read { db in (try db.products(), try db.subscribers()) }
        let words = asked.words
        let model = ProductsPage(
            frame: frame(words.product.products, asked), t: words.words, heading: words.product.products,
            tabs: deliveryTabs(asked, at: "/desk/products"),
            lines: products.map { product in
                ProductLine(
                    href: "/desk/products/\(product.id)", title: product.title, name: product.name,
                    filterLine: words.line(of: product.filter),
                    buyers: subscribers.filter { $0.products.contains(product.id) }.count)
            })
        return try page(model, with: "desk-products")
    }

    func newProductPage(_ asked: DeskRequest) async throws -> Response {
        try await productPage(asked, nil, ProductForm(title: "", fields: FilterFields(ProductFilter())))
    }

    func productPage(_ asked: DeskRequest) async throws -> Response {
        let product = try await product(asked)
        return try await productPage(
            asked, product, ProductForm(title: product.title, fields: FilterFields(product.filter)))
    }

    func addProduct(_ asked: DeskRequest) async throws -> Response {
        try await dealing(asked, with: nil) { title, filter in
            let added = try await newsroom.addProduct(
                asked.form.trimmed("name") ?? "", title: title, filter: filter, by: asked.actor)
            return seeOther("/desk/products/\(added.id)", told: asked.words.product.productAdded)
        }
    }

    func changeProduct(_ asked: DeskRequest) async throws -> Response {
        let product = try await product(asked)
        return try await dealing(asked, with: product) { title, filter in
            try await newsroom.change(product: product.name, title: title, filter: filter, by: asked.actor)
            return seeOther("/desk/products/\(product.id)", told: asked.words.product.productSaved)
        }
    }

    /// Tries what was typed, or saves it; where it can't be taken, the form again with the reason.
    private func dealing(
        _ asked: DeskRequest, with product: Product?, save: (String, ProductFilter) async throws -> Response
    ) async throws -> Response {
        var form = ProductForm(title: asked.form.trimmed("title") ?? "", fields: FilterFields(asked.form))
        let isTrial = asked.form["then"] == "try"
        return try await doing(
            {
                let filter = try form.fields.filter(asked.words.product)
                if isTrial {
                    form.trial = try await trial(filter, instead: product?.filter, asked)
                    return try await productPage(asked, product, form)
                }
                if form.title.isEmpty { throw SubscribingRefusal.noTitle }
                guard form.title.count <= SubscribingRefusal.longestTitle else {
                    throw SubscribingRefusal.titleTooLong
                }
                return try await save(form.title, filter)
            },
            orAgain: {
                form.problem = $0
                return try await productPage(asked, product, form)
            }, asked.words)
    }

    /// - Parameter old: the filter that is saved, to compare with.
    private func trial(_ filter: ProductFilter, instead old: ProductFilter?, _ asked: DeskRequest) async throws
        -> TrialModel
    {
        let words = asked.words.product
        let found = try await newsroom.tryFilter(filter, in: delivery.settings.tree, days: 30, examples: 20)
        var before: String?
        if let old, old != filter {
            let trial = try await newsroom.tryFilter(old, in: delivery.settings.tree, days: 30, examples: 0)
            before = words.trialNow.filled(String(trial.passed))
        }
        let times = DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now)
        return TrialModel(
            sentence: words.trialPassed.filled(String(found.passed), String(found.looked)), before: before,
            examples: found.examples.reversed().map { example in
                TrialExample(
                    href: "/desk/story/\(example.story)", headline: example.headline,
                    headlineLanguage: example.language, at: times.moment(example.released))
            })
    }

    private func product(_ asked: DeskRequest) async throws -> Product {
        let id = ID<Product>(try asked.number("id"))
        guard let found = try await store.read({ try $0.product(id) }) else { throw HTTPError(.notFound) }
        return found
    }

    /// - Parameter product: `nil` for one that is added.
    private func productPage(_ asked: DeskRequest, _ product: Product?, _ form: ProductForm) async throws -> Response {
        let buyers = try await store.read { db in
            try product.map { product in try db.subscribers().filter { $0.products.contains(product.id) } } ?? []
        }
        let words = asked.words
        let heading = product?.title ?? words.product.addProduct
        let fields = form.fields
        let sections = masthead.sections.map { ($0.name, $0.label(in: words.language)) }
        let others = fields.sections.subtracting(sections.map(\.0)).sorted().map { ($0, $0) }
        let model = ProductPage(
            frame: frame(heading, asked, current: "/desk/delivery"), t: words.words, heading: heading,
            tabs: deliveryTabs(asked, at: ""), problem: form.problem,
            action: product.map { "/desk/products/\($0.id)" } ?? "/desk/products", isNew: product == nil,
            name: product?.name ?? asked.form["name"] ?? "", title: form.title, subjects: fields.subjects,
            sections: (sections + others).map {
                Choice(value: $0.0, label: $0.1, isChosen: fields.sections.contains($0.0))
            },
            languages: fields.languages, mostUrgent: urgencies(fields.mostUrgent),
            leastUrgent: urgencies(fields.leastUrgent), genres: fields.genres, places: fields.places,
            keywords: fields.keywords, providers: fields.providers,
            kinds: MediaKind.allCases.filter(\.isPublishable).map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: fields.kinds.contains($0.rawValue))
            },
            sources: ProductFilter.Source.allCases.map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: fields.source == $0.rawValue)
            },
            trial: form.trial,
            buyers: buyers.map { DeskLink(label: $0.title, href: "/desk/subscribers/\($0.id)", key: nil) })
        return try page(model, with: "desk-product", status: form.problem == nil ? .ok : .unprocessableContent)
    }

    private func urgencies(_ chosen: String) -> [Choice] {
        (1...9).map { Choice(value: String($0), label: String($0), isChosen: chosen == String($0)) }
    }
}

/// What somebody typed for a product, and what was made of it.
struct ProductForm {
    var title: String
    var fields: FilterFields
    var problem: String?
    var trial: TrialModel?
}

/// `desk-products.mustache`.
struct ProductsPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var lines: [ProductLine]
}

struct ProductLine {
    var href: String
    var title: String
    var name: String
    var filterLine: String
    var buyers: Int
}

/// `desk-product.mustache`: one that is changed or added.
struct ProductPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var action: String
    var isNew: Bool
    var name: String
    var title: String
    var subjects: String
    var sections: [Choice]
    var languages: String
    var mostUrgent: [Choice]
    var leastUrgent: [Choice]
    var genres: String
    var places: String
    var keywords: String
    var providers: String
    var kinds: [Choice]
    var sources: [Choice]
    var trial: TrialModel?
    var buyers: [DeskLink]
}

/// What a filter would have brought.
struct TrialModel {
    var sentence: String
    /// What the saved filter brought; absent where there is nothing to compare.
    var before: String?
    var examples: [TrialExample]
}

struct TrialExample {
    var href: String
    var headline: String
    var headlineLanguage: String?
    var at: PageTime
}
