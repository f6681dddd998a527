import Hummingbird
import News
import Storage

extension DeskSite {
    static let signInRoutes: [DeskRoute] = [
        .get("/desk/sign-in", .anyone) { desk in { try await desk.signInPage($0) } }
    ]

    func signInPage(_ asked: DeskRequest) async throws -> Response {
        let model = SignInPage(
            frame: frame(asked.words.signIn.signIn, asked), t: asked.words.words, next: asked.query("next") ?? "/desk")
        return try page(model, with: "desk-sign-in")
    }
}

/// `desk-sign-in.mustache`.
struct SignInPage {
    var frame: DeskFrame
    var t: [String: String]
    /// Where to go afterwards, a path of this desk.
    var next: String
    /// Why the last try did not succeed.
    var problem: String?
}
