import News
import Storage

/// Why a product, subscriber or destination is not added or changed.
package enum SubscribingRefusal: Explained, Hashable, Sendable {
    case badName(String)
    case taken(Thing, String)
    case missing(Thing, String)
    case endsBeforeItBegins
    case notOnWire(Int64, head: Int64)
    case nothingToSkip(String)
    case backfillIsUnderWay(String)
    case noTitle
    case titleTooLong
    case notDelivered(story: ID<Story>, destination: String)

    package static let longestTitle = 200

    package enum Thing: String, Sendable { case product, subscriber, destination, style }

    package var sentence: String {
        switch self {
        case .badName(let name):
            "\"\(name)\" can't be a name. Use small letters, figures and dashes, at most 60, beginning with a letter."
        case .taken(let thing, let name): "There is a \(thing.rawValue) \"\(name)\" already. Choose another name."
        case .missing(let thing, let name):
            "There is no \(thing.rawValue) \"\(name)\". See: dateline \(thing.rawValue) list"
        case .endsBeforeItBegins: "The period ends before it begins. Give an end after its beginning."
        case .notOnWire(let position, let head): "The wire goes from 0 to \(head), so it can't begin at \(position)."
        case .nothingToSkip(let name): "Nothing at \"\(name)\" has failed, so there is nothing to leave out."
        case .backfillIsUnderWay(let name):
            "Older stories are on their way to \"\(name)\" already. Wait until they have arrived."
        case .noTitle: "Please give the name as contracts write it."
        case .titleTooLong: "Please keep the name under \(Self.longestTitle) characters, on one line."
        case .notDelivered(let story, let destination):
            "No version of story \(story) was delivered to \"\(destination)\", so there is nothing to acknowledge."
        }
    }
}

extension Newsroom {
    /// Adds a product under a name that is free.
    package func addProduct(_ name: String, title: String, filter: ProductFilter, by actor: String) async throws
        -> Product
    {
        let now = now()
        try Self.expectGoodName(name)
        return try await store.write { db in
            try db.takeTurn()
            guard try db.product(named: name) == nil else { throw SubscribingRefusal.taken(.product, name) }
            try db.audit("add product", by: actor, detail: name, at: now)
            return try db.addProduct(name: name, title: title, filter: filter, at: now)
        }
    }

    /// Changes a product's title and filter; the name stays.
    package func change(product name: String, title: String, filter: ProductFilter, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            var product = try db.expectProduct(name)
            let before = product
            (product.title, product.filter) = (title, filter)
            guard product != before else { return }
            try db.save(product)
            try db.audit("change product", by: actor, detail: name, at: now)
        }
    }

    /// Adds a subscriber under a name that is free.
    ///
    /// - Parameter products: by their names, in place of those of `subscriber`.
    package func addSubscriber(_ subscriber: Subscriber, products: [String], by actor: String) async throws
        -> Subscriber
    {
        let now = now()
        try Self.expectGoodName(subscriber.name)
        if let from = subscriber.period.from, let until = subscriber.period.until, until <= from {
            throw SubscribingRefusal.endsBeforeItBegins
        }
        return try await store.write { db in
            try db.takeTurn()
            guard try db.subscriber(named: subscriber.name) == nil else {
                throw SubscribingRefusal.taken(.subscriber, subscriber.name)
            }
            var subscriber = subscriber
            subscriber.products = Set(try products.map { try db.expectProduct($0).id })
            try db.audit("add subscriber", by: actor, detail: subscriber.name, at: now)
            return try db.addSubscriber(subscriber, at: now)
        }
    }

    /// Changes what a subscriber may have; the name stays.
    package func change(
        subscriber name: String, by actor: String, _ change: @escaping @Sendable (inout Subscriber) throws -> Void
    ) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            var subscriber = try db.expectSubscriber(name)
            let before = subscriber
            try change(&subscriber)
            (subscriber.id, subscriber.name) = (before.id, before.name)
            guard subscriber != before else { return }
            try db.save(subscriber)
            try db.audit("change subscriber", by: actor, detail: name, at: now)
        }
    }

    private static let letters = Set("abcdefghijklmnopqrstuvwxyz")

    static func expectGoodName(_ name: String) throws {
        let isGood =
            name.count <= 60 && name.first.map(letters.contains) ?? false
            && name.allSatisfy { letters.contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        guard isGood else { throw SubscribingRefusal.badName(name) }
    }
}

extension Transaction {
    package func expectProduct(_ name: String) throws -> Product {
        guard let product = try product(named: name) else { throw SubscribingRefusal.missing(.product, name) }
        return product
    }

    package func expectSubscriber(_ name: String) throws -> Subscriber {
        guard let subscriber = try subscriber(named: name) else { throw SubscribingRefusal.missing(.subscriber, name) }
        return subscriber
    }

    package func expectStyle(_ name: String) throws -> NamedStyle {
        guard let style = try houseStyle(named: name) else { throw SubscribingRefusal.missing(.style, name) }
        return style
    }

    package func expectDestination(_ name: String) throws -> Destination {
        guard let destination = try destination(named: name) else {
            throw SubscribingRefusal.missing(.destination, name)
        }
        return destination
    }
}
