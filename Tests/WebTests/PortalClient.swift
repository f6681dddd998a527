import LoopbackClient
import News
import Storage
import TestSupport
import Workflow

@testable import Web

/// Somebody at the portal: a session's cookie and the token of its forms.
struct PortalClient: Sendable {
    let site: RunningSite
    let person: Person
    let subscriber: Subscriber
    /// The secret in the cookie.
    let token: String

    var formToken: String { Secrets.formToken(of: token) }
    var cookie: [String: String] { ["Cookie": "\(PortalSite.sessionCookie)=\(token)"] }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> LoopbackClient.Answer {
        try await site.get(path, headers: cookie.merging(headers) { $1 })
    }

    /// Posts a form with this session's token in it.
    func post(
        _ path: String, form: [String: String] = [:], headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        try await site.post(
            path, form: form.merging(["token": formToken]) { $1 }, headers: cookie.merging(headers) { $1 })
    }
}

extension RunningSite {
    /// An editor who has signed in to the portal, of a subscriber with one product.
    ///
    /// - Parameters:
    ///   - name: of editor, subscriber and product alike.
    ///   - filter: of the product; it lets everything through by itself.
    func editor(
        named name: String = "kim", filter: ProductFilter = ProductFilter(),
        rights: SubscriberRights = SubscriberRights(),
        email: String? = nil
    ) async throws -> PortalClient {
        let subscriber = try await subscriber(named: name, filter: filter, rights: rights)
        let (now, token) = (clock.now, Secrets.token(Secrets.random))
        let person = try await newsroom.addEditor(
            name: name, fullName: "Kim \(name)", email: email, of: name, by: "sam")
        try await newsroom.store.write { db in
            try db.open(
                Session(
                    tokenHash: Secrets.hash(token), person: person.id, created: now, seen: now, network: "test",
                    agent: "test"))
        }
        return PortalClient(site: self, person: person, subscriber: subscriber, token: token)
    }

    func subscriber(
        named name: String, filter: ProductFilter = ProductFilter(), rights: SubscriberRights = SubscriberRights()
    ) async throws -> Subscriber {
        _ = try await newsroom.addProduct(name, title: "Product \(name)", filter: filter, by: "sam")
        return try await newsroom.addSubscriber(
            Subscriber(id: ID(0), name: name, title: "\(name) Post", rights: rights), products: [name], by: "sam")
    }
}
