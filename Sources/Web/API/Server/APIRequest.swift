import Hummingbird
import News
import Storage
import Workflow

/// A request that was let in, with its parameters checked.
struct APIRequest: Sendable {
    let request: Request
    let context: SiteContext
    let key: APIKey
    /// Every parameter that was given, each good by its route.
    let values: [String: String]
    let now: WireTime

    func text(_ name: String) -> String? { values[name] }

    func number(_ name: String) -> Int64? { values[name].flatMap { Int64($0) } }

    func moment(_ name: String) -> WireTime? { values[name].flatMap(APIParameter.moment) }

    /// The story in the address.
    func story() throws -> ID<Story> {
        guard let number = number("story") else { throw APIProblem.notFound }
        return ID(number)
    }

    var limit: Int { number("limit").map(Int.init) ?? 50 }

    /// How receipts name the way by which copy went.
    func channel(_ way: String = "API") -> String { "\(way), \(key.name)" }
}

extension APISite {
    /// Reads from the wire as the one who asks may see it.
    func read<Value: Sendable>(
        _ asked: APIRequest, _ work: @escaping @Sendable (SubscriberWire) throws -> Value
    ) async throws -> Value {
        let (id, rules, now) = (asked.key.subscriber, newsroom.rules, asked.now)
        return try await store.read { db in
            guard let wire = try SubscriberWire(of: id, in: db, by: rules, at: now) else { throw APIProblem.noKey }
            return try work(wire)
        }
    }
}
