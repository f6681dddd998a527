import Hummingbird
import News
import Storage
import Workflow

/// Keys for the subscriber's programs, which come for copy at the API.
extension PortalSite {
    static let keyRoutes: [PortalRoute] = [
        .get("/portal/keys", .editor) { portal in { try await portal.keysPage($0) } },
        .post("/portal/keys", .editor) { portal in { try await portal.makeKey($0) } },
        .post("/portal/keys/:id/revoke", .editor) { portal in { try await portal.revokeKey($0) } },
    ]

    func keysPage(_ asked: PortalRequest) async throws -> Response { try await keysPage(asked, made: nil, problem: nil) }

    /// Shows the secret this one time.
    func makeKey(_ asked: PortalRequest) async throws -> Response {
        let (person, subscriber) = (try asked.expectEditor(), try asked.subscriber())
        let scopes = Set(asked.form.all("scope").compactMap { APIKey.Scope(rawValue: $0) })
        do {
            if scopes.isEmpty { throw KeyNeedsScope() }
            let made = try await newsroom.makeKey(
                asked.form["name"] ?? "", of: subscriber.name, scopes: scopes, by: person.name)
            return try await keysPage(asked, made: made, problem: nil)
        } catch let refusal as KeyNeedsName {
            return try await keysPage(asked, made: nil, problem: refusal)
        } catch let refusal as KeyNeedsScope {
            return try await keysPage(asked, made: nil, problem: refusal)
        }
    }

    func revokeKey(_ asked: PortalRequest) async throws -> Response {
        let (id, person) = (ID<APIKey>(try asked.number("id")), try asked.expectEditor())
        do {
            try await newsroom.revokeKey(id, of: asked.subscriber().name, by: person.name)
        } catch is NoSuchKey { throw HTTPError(.notFound) }
        return seeOther("/portal/keys", told: asked.words.portalKeys.keyRevokedTold)
    }

    private func keysPage(_ asked: PortalRequest, made: MadeKey?, problem: (any Explained)?) async throws -> Response {
        let (keys, products) = try await look(asked) { wire, db in
            (try db.keys(of: wire.subscriber.id), wire.products)
        }
        let words = asked.words
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let chosen = problem == nil ? [] : asked.form.all("scope")
        let model = PortalAPIKeysPage(
            frame: frame(words.portalKeys.apiKeys, asked, products: products, current: "/portal/keys"),
            t: words.words, problem: problem.map(words.told), made: made?.token, madeName: made?.key.name,
            newName: problem == nil ? nil : asked.form["name"],
            scopes: APIKey.Scope.allCases.map { scope in
                Choice(
                    value: scope.rawValue, label: words.label(of: scope),
                    isChosen: problem == nil ? true : chosen.contains(scope.rawValue))
            },
            keys: keys.reversed().map { key in
                PortalAPIKey(
                    id: String(key.id.value), name: key.name,
                    scopes: key.scopes.sorted().map { words.label(of: $0) }.joined(separator: ", "),
                    madeAt: times.moment(key.created), used: key.used.map { times.moment($0) },
                    revoked: key.revoked.map { times.moment($0) }, isGood: key.revoked == nil ? true : nil)
            },
            isEmpty: keys.isEmpty ? true : nil)
        return try page(model, with: "portal-api-keys", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// A key that opens nothing is none.
struct KeyNeedsScope: Explained, Hashable {
    var sentence: String { "Tick at least one thing that the key is good for." }
}

extension DeskPhrasebook {
    func label(of scope: APIKey.Scope) -> String {
        switch scope {
        case .read: portalKeys.scopeRead
        case .search: portalKeys.scopeSearch
        case .pictures: portalKeys.scopePictures
        case .acknowledge: portalKeys.scopeAcknowledge
        }
    }
}

/// `portal-api-keys.mustache`.
struct PortalAPIKeysPage {
    var frame: PortalFrame
    var t: [String: String]
    var problem: String?
    /// The secret of the key that was just made.
    var made: String?
    var madeName: String?
    var newName: String?
    var scopes: [Choice]
    var keys: [PortalAPIKey]
    var isEmpty: Bool?
}

struct PortalAPIKey {
    var id: String
    var name: String
    var scopes: String
    var madeAt: PageTime
    /// Absent before its first use.
    var used: PageTime?
    var revoked: PageTime?
    var isGood: Bool?
}
