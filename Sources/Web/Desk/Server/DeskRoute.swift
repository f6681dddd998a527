import HTTPTypes
import Hummingbird
import News

/// One address of the desk: what it is for, who may ask, and what answers.
struct DeskRoute: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"

        var http: HTTPRequest.Method { self == .get ? .get : .post }
    }

    /// Who may take a route.
    enum Access: Hashable, Sendable {
        /// Whoever comes: signing in and setting up.
        case anyone
        /// Whoever has signed in, for what is their own.
        case signedIn
        /// Whoever has a role that allows it.
        case allowed(Permission)
    }

    let method: Method
    /// As the router reads it: "/desk/story/:id/kill".
    let path: String
    let access: Access
    let handle: @Sendable (DeskSite) -> @Sendable (DeskRequest) async throws -> Response

    /// A page. It changes nothing.
    static func get(
        _ path: String, _ access: Access,
        _ handle: @escaping @Sendable (DeskSite) -> @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .get, path: path, access: access, handle: handle)
    }

    /// A change: taken only from a page of the desk itself.
    static func post(
        _ path: String, _ access: Access,
        _ handle: @escaping @Sendable (DeskSite) -> @Sendable (DeskRequest) async throws -> Response
    ) -> DeskRoute {
        DeskRoute(method: .post, path: path, access: access, handle: handle)
    }
}
