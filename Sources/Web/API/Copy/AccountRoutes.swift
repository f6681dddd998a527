import Hummingbird
import News
import Workflow

/// Who asks, and what they have.
extension APISite {
    static let accountRoutes: [APIRoute] = [
        APIRoute(
            path: "/api/account", name: "account", title: "Who you are",
            about: "Your contract as the agency has it, your products, the key that you use, and where the wire ends.",
            gives: .json("Account")
        ) { api in { try await api.account($0) } },
        APIRoute(
            path: "/api/products", name: "products", title: "Your products",
            about: "What you have, by the names that other addresses take.", gives: .json("Products")
        ) { api in { try await api.products($0) } },
    ]

    func account(_ asked: APIRequest) async throws -> Response {
        let key = asked.key
        return json(
            try await read(asked) { wire in
                let (subscriber, rights) = (wire.subscriber, wire.subscriber.rights)
                return .object([
                    ("subscriber", .text(subscriber.name)), ("title", .text(subscriber.title)),
                    (
                        "contract",
                        .object([
                            ("from", subscriber.period.from.map { .text("\($0)") }),
                            ("until", subscriber.period.until.map { .text("\($0)") }),
                            ("runs", .flag(subscriber.period.contains(wire.now))),
                            ("archive", .flag(rights.archive)), ("advance", .flag(rights.advance)),
                            ("territories", .texts(rights.territories.sorted())),
                        ])
                    ),
                    ("products", .texts(wire.products.map(\.name).sorted())),
                    (
                        "key",
                        .object([
                            ("number", .number(key.id.value)), ("name", .text(key.name)),
                            ("scopes", .texts(key.scopes.sorted().map(\.rawValue))),
                            ("per_minute", .number(Int64(key.perMinute ?? APIKey.usualPerMinute))),
                            ("created", .text("\(key.created)")),
                        ])
                    ),
                    ("head", .number(wire.head)),
                ])
            }, to: asked)
    }

    func products(_ asked: APIRequest) async throws -> Response {
        json(
            try await read(asked) { wire in
                .object([
                    (
                        "products",
                        .list(
                            wire.products.sorted { $0.name < $1.name }.map {
                                .object([("name", .text($0.name)), ("title", .text($0.title))])
                            })
                    )
                ])
            }, to: asked)
    }
}
