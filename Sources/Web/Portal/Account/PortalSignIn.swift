import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// The way in and out.
extension PortalSite {
    static let signInRoutes: [PortalRoute] = [
        .get("/portal/sign-in", .anyone) { portal in { try portal.signInPage($0) } },
        .post("/portal/sign-in", .anyone) { portal in { try await portal.signIn($0) } },
        .post("/portal/sign-in/code", .anyone) { portal in { try await portal.giveCode($0) } },
        .post("/portal/sign-out", .editor) { portal in { try await portal.signOut($0) } },
        .get("/portal/leave", .anyone) { portal in { portal.leave($0) } },
    ]

    func signInPage(_ asked: PortalRequest) throws -> Response {
        if asked.visitor != nil { return seeOther(Self.ownPath(asked.query("next"))) }
        return try signInPage(asked, next: asked.query("next"))
    }

    private func signInPage(
        _ asked: PortalRequest, next: String?, problem: (any Explained)? = nil
    ) throws -> Response {
        let model = PortalSignInPage(
            frame: frame(asked.words.signIn.signIn, asked), t: asked.words.words, next: Self.ownPath(next),
            name: asked.form["name"], isFirstTry: problem == nil ? true : nil, problem: problem.map(asked.words.told),
            needsHTTPS: desk.canKeepSession(asked.request) ? nil : asked.words.signIn.needsHTTPS)
        return try page(model, with: "portal-sign-in", status: problem == nil ? .ok : .unprocessableContent)
    }

    func signIn(_ asked: PortalRequest) async throws -> Response {
        let next = Self.ownPath(asked.form["next"])
        do {
            let signedIn = try await newsroom.signIn(
                name: asked.form["name"] ?? "", password: asked.form["password"] ?? "", at: .portal,
                from: desk.browser(of: asked.request, asked.context))
            switch signedIn {
            case .session(let token, _): return letIn(token, to: next)
            case .ticket(let ticket): return try codePage(asked, ticket: ticket, next: next)
            }
        } catch let refusal as SignInRefusal {
            return try signInPage(asked, next: next, problem: refusal)
        }
    }

    func giveCode(_ asked: PortalRequest) async throws -> Response {
        let next = Self.ownPath(asked.form["next"])
        let ticket = asked.form["ticket"] ?? ""
        do {
            let token = try await newsroom.signIn(
                code: asked.form["code"] ?? "", ticket: ticket, at: .portal,
                from: desk.browser(of: asked.request, asked.context))
            return letIn(token, to: next)
        } catch PeopleRefusal.wrongCode {
            return try codePage(asked, ticket: ticket, next: next, problem: PeopleRefusal.wrongCode)
        } catch let refusal as SignInRefusal {
            return try signInPage(asked, next: next, problem: refusal)
        }
    }

    private func codePage(
        _ asked: PortalRequest, ticket: String, next: String, problem: (any Explained)? = nil
    ) throws -> Response {
        let model = PortalCodePage(
            frame: frame(asked.words.signIn.codeHeading, asked), t: asked.words.words, ticket: ticket, next: next,
            problem: problem.map(asked.words.told))
        return try page(model, with: "portal-sign-in-code", status: problem == nil ? .ok : .unprocessableContent)
    }

    func signOut(_ asked: PortalRequest) async throws -> Response {
        let visitor = try asked.expectVisitor()
        try await newsroom.signOut(visitor.session, visitor.person)
        var response = seeOther("/portal/sign-in")
        response.headers.append(Self.cookie(Self.sessionCookie, "", seconds: 0))
        return response
    }

    /// Hands a new session to the browser.
    func letIn(_ token: String, to path: String, told: String? = nil) -> Response {
        var response = seeOther(path, told: told)
        response.headers.append(Self.cookie(Self.sessionCookie, token))
        response.headers.append(Self.cookie(Self.lookingCookie, "", seconds: 0))
        return response
    }

    /// Ends a look into a subscriber's portal. It is a link and no form, as nothing is kept of a look but this cookie.
    func leave(_ asked: PortalRequest) -> Response {
        var response = seeOther("/desk")
        response.headers.append(Self.cookie(Self.lookingCookie, "", seconds: 0))
        return response
    }
}

/// `portal-sign-in.mustache`.
struct PortalSignInPage {
    var frame: PortalFrame
    var t: [String: String]
    /// Where to go afterwards, a path of this portal.
    var next: String
    /// As it was given the last time.
    var name: String?
    /// Present on the first try, when the name is asked for first.
    var isFirstTry: Bool?
    /// Why the last try did not succeed.
    var problem: String?
    /// What to do where browsers would not keep the session.
    var needsHTTPS: String?
}

/// `portal-sign-in-code.mustache`: asks for the code after the password.
struct PortalCodePage {
    var frame: PortalFrame
    var t: [String: String]
    var ticket: String
    var next: String
    var problem: String?
}
