import Hummingbird
import News

/// One address of the portal: what it is for, who may ask, and what answers.
struct PortalRoute: Sendable {
    /// Who may take a route.
    enum Access: Hashable, Sendable {
        /// Whoever comes: signing in.
        case anyone
        /// An editor of a subscriber, for what is their own or their subscriber's.
        case editor
        /// The same; also whoever of the newsroom looks in, because it changes nothing and is nobody's own.
        case reader
    }

    typealias Handle = @Sendable (PortalSite) -> @Sendable (PortalRequest) async throws -> Response

    let method: DeskRoute.Method
    /// As the router reads it: "/portal/story/:id".
    let path: String
    let access: Access
    let handle: Handle

    /// A page. It changes nothing but the record of what was taken.
    static func get(_ path: String, _ access: Access, _ handle: @escaping Handle) -> PortalRoute {
        PortalRoute(method: .get, path: path, access: access, handle: handle)
    }

    /// A change: taken only from a page of the portal itself, and never from who only looks in.
    static func post(_ path: String, _ access: Access, _ handle: @escaping Handle) -> PortalRoute {
        PortalRoute(method: .post, path: path, access: access, handle: handle)
    }
}
