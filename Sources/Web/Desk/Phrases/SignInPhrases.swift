/// Signing in, and setting a newsroom up.
struct SignInPhrases: Sendable {
    let signIn: String
    let name: String
    let password: String

    static let english = SignInPhrases(signIn: "Sign in", name: "Name", password: "Password")
    static let korean = SignInPhrases(signIn: "로그인", name: "이름", password: "비밀번호")
}
