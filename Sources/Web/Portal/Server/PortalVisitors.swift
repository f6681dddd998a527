import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// Who somebody is at the portal, by the cookie of their session.
extension PortalSite {
    /// Bound to this host and to encrypted connections. Another than the desk's, so that one browser may have both.
    static let sessionCookie = "__Host-dateline-portal"
    /// Names the subscriber whose portal somebody of the newsroom looks into.
    static let lookingCookie = "__Host-dateline-looking"

    func visitor(of request: Request, at now: WireTime) async throws -> PortalVisitor? {
        if let name = request.cookies[Self.lookingCookie]?.value, let visitor = try await looker(request, into: name) {
            return visitor
        }
        guard let token = request.cookies[Self.sessionCookie]?.value, token.utf8.count == 64 else { return nil }
        let hash = Secrets.hash(token)
        let found = try await store.read { db in
            try db.session(hash, at: now).flatMap { found in
                try found.person.subscriber.flatMap { try db.subscriber($0) }.map { (found, $0) }
            }
        }
        guard let ((session, person), subscriber) = found else { return nil }
        // To the minute, so that reading pages writes little.
        if session.seen.adding(seconds: 60) <= now { try await store.writeApart { try $0.touch(session, at: now) } }
        return PortalVisitor(person: person, subscriber: subscriber, session: session, token: token)
    }

    /// Somebody of the newsroom who may see what subscribers get; `nil` for everybody else, whatever their cookies say.
    private func looker(_ request: Request, into name: String) async throws -> PortalVisitor? {
        guard let visitor = try await desk.visitor(of: request), visitor.person.may(.manageSubscribers),
            let subscriber = try await store.read({ try $0.subscriber(named: name) })
        else { return nil }
        return PortalVisitor(
            person: visitor.person, subscriber: subscriber, session: visitor.session, token: visitor.token)
    }

    /// A cookie of the portal. It lives as long as the browser's own window.
    ///
    /// - Parameter seconds: how long the browser keeps it; 0 to forget it.
    static func cookie(_ name: String, _ value: String, seconds: Int? = nil) -> HTTPField {
        let age = seconds.map { "; Max-Age=\($0)" } ?? ""
        return HTTPField(name: .setCookie, value: "\(name)=\(value); Path=/; Secure; HttpOnly; SameSite=Lax\(age)")
    }
}
