import Foundation
import HTTPTypes
import Hummingbird
import News
import Workflow

/// The one door of the portal: every request passes it, and nothing behind it asks again who may come in.
extension PortalSite {
    func answer(_ request: Request, _ context: SiteContext, by route: PortalRoute) async throws -> Response {
        let now = desk.now()
        let visitor = try await visitor(of: request, at: now)
        let words = DeskPhrasebook.of(visitor?.person.language ?? preferred(by: request, visitor))
        do {
            if let turnedAway = try turnAway(visitor, from: route, request) { return turnedAway }
            var form = Form(Data())
            if route.method == .post {
                form = try await desk.form(of: request, fromStranger: visitor == nil)
                try desk.expectOurs(request, form, token: visitor?.token)
            }
            let asked = PortalRequest(
                request: request, context: context, form: form, visitor: visitor, words: words, now: now)
            return desk.guarded(try await route.handle(self)(asked))
        } catch {
            return desk.guarded(try problem(error, request, context, visitor, words))
        }
    }

    /// The house's language for who has signed in and not said which they want; else what the browser asks for.
    private func preferred(by request: Request, _ visitor: PortalVisitor?) -> String? {
        visitor == nil ? desk.preferred(by: request, nil) : masthead.languages.first
    }

    /// Where to go instead: to sign in. `nil` for whoever may pass.
    ///
    /// - Throws: 403 for who only looks in, where something is changed or somebody's own.
    private func turnAway(
        _ visitor: PortalVisitor?, from route: PortalRoute, _ request: Request
    ) throws -> Response? {
        switch route.access {
        case .anyone: return nil
        case .reader where visitor != nil && route.method == .get: return nil
        case .editor where visitor?.isLookingIn == false, .reader where visitor?.isLookingIn == false: return nil
        case .editor, .reader:
            guard visitor == nil else { throw HTTPError(.forbidden) }
            guard route.method == .get, !desk.wantsData(request) else { throw HTTPError(.unauthorized) }
            let next = request.uri.string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return seeOther("/portal/sign-in?next=\(next)")
        }
    }

    /// A path of this portal; its front page in place of every other address.
    static func ownPath(_ path: String?) -> String {
        guard let path, path == "/portal" || path.hasPrefix("/portal/") || path.hasPrefix("/portal?"),
            path.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: "\\") })
        else { return "/portal" }
        return path
    }
}
