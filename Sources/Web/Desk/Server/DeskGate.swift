import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// The one door of the desk: every request passes it, and nothing behind it asks again who may come in.
extension DeskSite {
    /// Longest form taken, in bytes: a long story, with room.
    private static let largestForm = 4 * 1_048_576
    /// Longest form taken from whoever has not signed in, in bytes.
    private static let largestStrangersForm = 16 * 1024

    func answer(_ request: Request, _ context: SiteContext, by route: DeskRoute) async throws -> Response {
        let visitor = try await visitor(of: request)
        let words = DeskPhrasebook.of(visitor?.person.language ?? preferred(by: request, visitor))
        do {
            if let turnedAway = try await turnAway(visitor, from: route, request) { return turnedAway }
            let form = try await form(of: request, for: route, visitor)
            if route.method == .post { try expectOurs(request, form, token: visitor?.token) }
            let asked = DeskRequest(
                request: request, context: context, form: form, visitor: visitor, words: words, now: now())
            return guarded(try await route.handle(self)(asked))
        } catch {
            return guarded(try problem(error, request, context, visitor, words))
        }
    }

    /// The language of who has not said which they want: before sign-in the browser's, if the desk has words in it.
    func preferred(by request: Request, _ visitor: Visitor?) -> String? {
        let house = masthead.languages.first
        guard visitor == nil, let first = request.headers[.acceptLanguage]?.split(separator: ",").first else {
            return house
        }
        let language = first.prefix { $0 != "-" && $0 != ";" }.lowercased()
        return DeskPhrasebook.all.map(\.language).first { $0 == language } ?? house
    }

    /// Where to go instead: to the setup of a newsroom without people, or to sign in. `nil` for whoever may pass.
    ///
    /// - Throws: 403 for somebody whose roles do not allow it.
    private func turnAway(_ visitor: Visitor?, from route: DeskRoute, _ request: Request) async throws -> Response? {
        if visitor == nil, route.path != "/desk/setup", try await !isSetUp() { return seeOther("/desk/setup") }
        switch route.access {
        case .anyone: return nil
        case .signedIn where visitor != nil: return nil
        case .allowed(let permission) where visitor != nil:
            guard visitor?.person.may(permission) == true else { throw HTTPError(.forbidden) }
            return nil
        case .signedIn, .allowed:
            guard route.method == .get, !wantsData(request) else { throw HTTPError(.unauthorized) }
            return seeOther(
                "/desk/sign-in?next="
                    + (request.uri.string.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""))
        }
    }

    private func form(of request: Request, for route: DeskRoute, _ visitor: Visitor?) async throws -> Form {
        guard route.method == .post else { return Form(Data()) }
        return try await form(of: request, fromStranger: visitor == nil)
    }

    /// The form that came with a change.
    func form(of request: Request, fromStranger isStranger: Bool) async throws -> Form {
        let most = isStranger ? Self.largestStrangersForm : Self.largestForm
        return Form(try await Data(buffer: request.body.collect(upTo: most)))
    }

    /// Whether a program of ours asks and not a person's click.
    func wantsData(_ request: Request) -> Bool {
        request.headers[.accept]?.contains("application/json") == true
            || request.headers[.accept]?.contains("text/event-stream") == true
    }

    /// - Parameter token: the secret of the session; absent for strangers.
    /// - Throws: `ForeignRequest` for a change that no page of ours asked for.
    func expectOurs(_ request: Request, _ form: Form, token: String?) throws {
        guard isSameOrigin(request) else { throw ForeignRequest() }
        guard let token else { return }
        let given = form["token"] ?? request.headers[.deskToken]
        guard let given, Secrets.areEqual(given, Secrets.formToken(of: token)) else { throw ForeignRequest() }
    }

    /// Whether the browser says that a page of this very address sent it.
    private func isSameOrigin(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" { return false }
        guard let given = request.headers[.origin] else { return true }
        guard let host = request.head.authority, let url = URLComponents(string: given), let from = url.host else {
            return false
        }
        let origin = (url.port.map { "\(from):\($0)" } ?? from).lowercased()
        // A proxy may ask under another name than the newsroom's own.
        return origin == host.lowercased() || url.string?.lowercased() == masthead.baseURL.lowercased()
    }

    /// The headers that every answer of the desk bears: nothing of it is kept, framed, or runs but our own scripts.
    func guarded(_ response: Response) -> Response {
        var response = response
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if response.headers[.contentSecurityPolicy] == nil { response.headers[.contentSecurityPolicy] = Self.policy }
        return response
    }

    private static let policy = """
        default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; connect-src 'self'; \
        form-action 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'
        """
}

/// A change that was asked for by no page of this desk, or by one that has grown old.
struct ForeignRequest: Explained {
    var sentence: String {
        "This page has grown old, or the request came from elsewhere. Go back, load the page again and send it once more."
    }
}

extension HTTPField.Name {
    /// The token of forms, where a script sends no form.
    static let deskToken = HTTPField.Name("Desk-Token") ?? .cookie
    static let fetchSite = HTTPField.Name("Sec-Fetch-Site") ?? .cookie
}
