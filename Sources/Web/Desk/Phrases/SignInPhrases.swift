/// Signing in and out.
struct SignInPhrases: Sendable {
    let signIn: String
    let signInName: String
    let password: String
    /// Leads to where a forgotten password is replaced.
    let forgot: String
    let needsHTTPS: String
    let codeHeading: String
    let code: String
    let codeHint: String
    let startAgain: String

    static let english = SignInPhrases(
        signIn: "Sign in", signInName: "Sign-in name", password: "Password", forgot: "Forgot your password?",
        needsHTTPS:
            "This page came over an unencrypted connection, on which browsers keep nobody signed in. Open it with https, or on the newsroom’s own machine at 127.0.0.1.",
        codeHeading: "One more step", code: "Code",
        codeHint: "The six digits that your app shows now, or one of your recovery codes.",
        startAgain: "Start again")

    static let korean = SignInPhrases(
        signIn: "로그인", signInName: "로그인 이름", password: "비밀번호", forgot: "비밀번호를 잊으셨습니까?",
        needsHTTPS:
            "이 페이지는 암호화되지 않은 연결로 전송되어 로그인 상태를 유지할 수 없습니다. https로 접속하거나 뉴스룸 서버에서 127.0.0.1로 여십시오.",
        codeHeading: "한 단계 더", code: "인증 코드", codeHint: "앱에 지금 표시된 여섯 자리 숫자 또는 복구 코드를 입력하십시오.",
        startAgain: "처음부터 다시")
}
