import Hummingbird
import News
import Storage
import Workflow

/// Who somebody is, by the cookie of their session.
extension DeskSite {
    /// Bound to this host and to encrypted connections; browsers also keep it on the machine's own address.
    static let sessionCookie = "__Host-dateline"

    func visitor(of request: Request) async throws -> Visitor? {
        guard let token = request.cookies[Self.sessionCookie]?.value, token.utf8.count == 64 else { return nil }
        let now = now()
        let hash = Secrets.hash(token)
        guard let found = try await store.read({ try $0.session(hash, at: now) }), found.person.door == .desk else {
            return nil
        }
        // To the minute, so that reading pages writes little.
        if found.session.seen.adding(seconds: 60) <= now {
            try await store.writeApart { try $0.touch(found.session, at: now) }
        }
        return Visitor(person: found.person, session: found.session, token: token)
    }

    /// Whether the newsroom has anybody who may sign in.
    func isSetUp() async throws -> Bool { try await store.read { try $0.hasPeople() } }

    /// The session's cookie. It lives as long as the browser's own window, and the session at most as long as its rules say.
    ///
    /// - Parameter seconds: how long the browser keeps it; 0 to forget it.
    static func cookie(_ token: String, seconds: Int? = nil) -> String {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return "\(sessionCookie)=\(token); Path=/; Secure; HttpOnly; SameSite=Lax\(age)"
    }
}
