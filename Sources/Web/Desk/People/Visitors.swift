import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage

/// Who somebody is, by the cookie of their session.
extension DeskSite {
    /// Bound to this host and to encrypted connections; browsers also keep it on the machine's own address.
    static let sessionCookie = "__Host-dateline"

    func visitor(of request: Request) async throws -> Visitor? {
        guard let token = request.cookies[Self.sessionCookie]?.value, token.utf8.count == 64 else { return nil }
        let now = now()
        let hash = Secrets.hash(token)
        guard let found = try await store.read({ try $0.session(hash, at: now) }) else { return nil }
        // To the minute, so that reading pages writes little.
        if found.session.seen.adding(seconds: 60) <= now {
            try await store.writeApart { try $0.touch(found.session, at: now) }
        }
        return Visitor(person: found.person, session: found.session, token: token)
    }

    /// Whether the newsroom has anybody who may sign in.
    func isSetUp() async throws -> Bool { try await store.read { try $0.hasPeople() } }

    /// Begins a session on the browser that asked: always a new secret, so that nobody can have planted it.
    func begin(session person: Person, for asked: DeskRequest) async throws -> String {
        let token = Secrets.token(random)
        let session = Session(
            tokenHash: Secrets.hash(token), person: person.id, created: asked.now, seen: asked.now,
            network: asked.context.remoteAddress?.ipAddress ?? "",
            agent: String((asked.request.headers[.userAgent] ?? "").prefix(200)))
        try await store.write { db in
            try db.open(session)
            try db.audit("sign-in", by: person.name, detail: session.network, at: session.created)
        }
        return "\(Self.sessionCookie)=\(token); Path=/; Secure; HttpOnly; SameSite=Lax"
    }
}
