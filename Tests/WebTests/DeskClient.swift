import LoopbackClient
import News
import Storage
import Workflow

@testable import Web

/// Somebody at the desk: a session's cookie and the token of its forms. It follows nothing and hides nothing.
struct DeskClient: Sendable {
    let site: RunningSite
    let person: Person
    /// The secret in the cookie.
    let token: String

    /// What every form of this session carries.
    var formToken: String { Secrets.formToken(of: token) }

    var cookie: [String: String] { ["Cookie": "\(DeskSite.sessionCookie)=\(token)"] }

    func get(_ path: String, headers: [String: String] = [:]) async throws -> LoopbackClient.Answer {
        try await site.get(path, headers: cookie.merging(headers) { $1 })
    }

    /// Posts a form with this session's token in it.
    func post(
        _ path: String, form: [String: String] = [:], headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        try await post(path, fields: form.map { ($0.key, $0.value) }, headers: headers)
    }

    /// The same with fields that may come more than once.
    func post(
        _ path: String, fields: [(name: String, value: String)], headers: [String: String] = [:]
    ) async throws -> LoopbackClient.Answer {
        let (fields, headers) = (fields + [("token", formToken)], cookie.merging(headers) { $1 })
        return try await site.ask { try $0.post(path, fields: fields, headers: headers) }
    }
}

extension RunningSite {
    /// Somebody new with these roles, who has signed in. The first is "person1", the next "person2".
    ///
    /// - Parameter name: the name they sign in by.
    func signedIn(as roles: Set<Role> = [.chief], named name: String? = nil) async throws -> DeskClient {
        let now = clock.now
        let token = Secrets.token(Secrets.random)
        let person = try await newsroom.store.write { db in
            try db.takeTurn()
            let name = try name ?? "person\(db.people().count + 1)"
            let person =
                try db.person(named: name) ?? db.addPerson(name: name, fullName: "Pat \(name)", roles: roles, at: now)
            try db.open(
                Session(
                    tokenHash: Secrets.hash(token), person: person.id, created: now, seen: now, network: "test",
                    agent: "test"))
            return person
        }
        return DeskClient(site: self, person: person, token: token)
    }
}
