import News
import Storage

/// Who gets what and how, as it stood at one revision.
struct Catalogue: Sendable {
    let revision: Int64
    let destinations: [ID<Destination>: Destination]
    private let subscribers: [ID<Subscriber>: Subscriber]
    private let products: [ID<Subscriber>: [Product]]
    private let transports: [ID<Destination>: Result<any Transport, any Error>]

    init(in db: Transaction, reaching transport: (Destination) throws -> any Transport) throws {
        revision = try db.deliveryRevision()
        let all = try db.destinations()
        let byID = Dictionary(try db.products().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        destinations = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        subscribers = Dictionary(try db.subscribers().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        products = subscribers.mapValues { subscriber in subscriber.products.sorted().compactMap { byID[$0] } }
        transports = destinations.mapValues { destination in Result { try transport(destination) } }
    }

    func isAtWork(_ id: ID<Destination>) -> Bool {
        destinations[id].map { $0.state == .active && subscribers[$0.subscriber] != nil } ?? false
    }

    func client(of destination: Destination) -> Client? {
        subscribers[destination.subscriber].map { Client(subscriber: $0, products: products[$0.id] ?? []) }
    }

    func transport(to id: ID<Destination>) throws -> any Transport {
        guard let transport = transports[id] else {
            throw StoreFailure.damaged("destination \(id) is not in the books")
        }
        return try transport.get()
    }

    /// A subscriber with its products.
    struct Client: Sendable {
        var subscriber: Subscriber
        var products: [Product]
    }
}
