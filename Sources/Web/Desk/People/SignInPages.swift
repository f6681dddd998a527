import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage
import Workflow

/// The way in and out.
extension DeskSite {
    static let signInRoutes: [DeskRoute] = [
        .get("/desk/sign-in", .anyone) { desk in { try desk.signInPage($0) } },
        .post("/desk/sign-in", .anyone) { desk in { try await desk.signIn($0) } },
        .post("/desk/sign-in/code", .anyone) { desk in { try await desk.giveCode($0) } },
        .post("/desk/sign-out", .signedIn) { desk in { try await desk.signOut($0) } },
    ]

    func signInPage(_ asked: DeskRequest) throws -> Response {
        if asked.visitor != nil { return seeOther(Self.ownPath(asked.query("next"))) }
        return try signInPage(asked, next: asked.query("next"))
    }

    private func signInPage(
        _ asked: DeskRequest, next: String?, problem: (any Explained)? = nil
    ) throws -> Response {
        let model = SignInPage(
            frame: frame(asked.words.signIn.signIn, asked), t: asked.words.words, next: Self.ownPath(next),
            name: asked.form["name"], isFirstTry: problem == nil ? true : nil,
            problem: problem.map(asked.words.told),
            needsHTTPS: canKeepSession(asked.request) ? nil : asked.words.signIn.needsHTTPS)
        return try page(model, with: "desk-sign-in", status: problem == nil ? .ok : .unprocessableContent)
    }

    func signIn(_ asked: DeskRequest) async throws -> Response {
        let next = Self.ownPath(asked.form["next"])
        do {
            let signedIn = try await newsroom.signIn(
                name: asked.form["name"] ?? "", password: asked.form["password"] ?? "",
                from: browser(of: asked.request, asked.context))
            switch signedIn {
            case .session(let token, _): return letIn(token, to: next)
            case .ticket(let ticket): return try codePage(asked, ticket: ticket, next: next)
            }
        } catch let refusal as SignInRefusal {
            return try signInPage(asked, next: next, problem: refusal)
        }
    }

    func giveCode(_ asked: DeskRequest) async throws -> Response {
        let next = Self.ownPath(asked.form["next"])
        let ticket = asked.form["ticket"] ?? ""
        do {
            let token = try await newsroom.signIn(
                code: asked.form["code"] ?? "", ticket: ticket, from: browser(of: asked.request, asked.context))
            return letIn(token, to: next)
        } catch PeopleRefusal.wrongCode {
            return try codePage(asked, ticket: ticket, next: next, problem: PeopleRefusal.wrongCode)
        } catch let refusal as SignInRefusal {
            return try signInPage(asked, next: next, problem: refusal)
        }
    }

    private func codePage(
        _ asked: DeskRequest, ticket: String, next: String, problem: (any Explained)? = nil
    ) throws -> Response {
        let model = CodePage(
            frame: frame(asked.words.signIn.codeHeading, asked), t: asked.words.words, ticket: ticket, next: next,
            problem: problem.map(asked.words.told))
        return try page(model, with: "desk-sign-in-code", status: problem == nil ? .ok : .unprocessableContent)
    }

    func signOut(_ asked: DeskRequest) async throws -> Response {
        if let visitor = asked.visitor { try await newsroom.signOut(visitor.session, visitor.person) }
        var response = seeOther("/desk/sign-in")
        response.headers.append(HTTPField(name: .setCookie, value: Self.cookie("", seconds: 0)))
        return response
    }

    /// Hands a new session to the browser.
    func letIn(_ token: String, to path: String, told: String? = nil) -> Response {
        var response = seeOther(path, told: told)
        response.headers.append(HTTPField(name: .setCookie, value: Self.cookie(token)))
        return response
    }

    /// A path of this desk; the desk itself in place of every other address.
    static func ownPath(_ path: String?) -> String { Door.desk.ownPath(path) }
}

/// `desk-sign-in.mustache`, and the portal's.
struct SignInPage<Frame> {
    var frame: Frame
    var t: [String: String]
    /// Where to go afterwards, a path behind the same door.
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

/// `desk-sign-in-code.mustache`, and the portal's: asks for the code after the password.
struct CodePage<Frame> {
    var frame: Frame
    var t: [String: String]
    var ticket: String
    var next: String
    var problem: String?
}
