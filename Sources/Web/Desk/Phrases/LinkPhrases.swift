/// New passwords by a link, and the letter that it comes in.
struct LinkPhrases: Sendable {
    let forgotHeading: String
    let forgotWithoutMail: String
    /// The same whether or not there is such a person.
    let forgotTold: String
    let sendLink: String
    let backToSignIn: String
    let newPasswordHeading: String
    let newPasswordFor: String
    let newPassword: String
    let setPassword: String
    let passwordSet: String
    /// With the newsroom's name for %@.
    let letterSubject: String
    /// With the person's name for %@.
    let letterGreeting: String
    /// With the newsroom's name for %@; the link follows.
    let letterText: String
    let letterEnd: String
    /// To somebody of a subscriber, with the newsroom's name for %@.
    let portalLetterSubject: String
    let portalLetterText: String

    static let english = LinkPhrases(
        forgotHeading: "A new password",
        forgotWithoutMail:
            "This newsroom sends no mail. Ask an administrator for a link; they make it under People, or with: dateline user reset NAME",
        forgotTold:
            "If somebody with an e-mail address signs in by that name, a link is on its way to it. It is good for 30 minutes. If nothing comes, ask an administrator.",
        sendLink: "Send me a link", backToSignIn: "Back to signing in", newPasswordHeading: "Set your password",
        newPasswordFor: "This is for", newPassword: "New password", setPassword: "Set password",
        passwordSet: "Your password is set. Sign in with it.", letterSubject: "A new password for the desk of %@",
        letterGreeting: "Hello %@,",
        letterText:
            "somebody, probably you, asked for a new password at the desk of %@. Open this link within 30 minutes to set one; it is good once:",
        letterEnd: "If it was not you, do nothing: your password stays as it is.",
        portalLetterSubject: "A new password for the portal of %@",
        portalLetterText:
            "somebody, probably you, asked for a new password at the portal of %@. Open this link within 30 minutes to set one; it is good once:"
    )

    static let korean = LinkPhrases(
        forgotHeading: "새 비밀번호",
        forgotWithoutMail:
            "이 뉴스룸은 메일을 보내지 않습니다. 관리자에게 링크를 요청하십시오. 관리자는 구성원 메뉴나 dateline user reset 명령으로 링크를 만들 수 있습니다.",
        forgotTold: "그 이름으로 로그인하는 사람의 이메일 주소가 등록되어 있으면 링크가 곧 도착합니다. 링크는 30분 동안 유효합니다. 오지 않으면 관리자에게 문의하십시오.",
        sendLink: "링크 받기", backToSignIn: "로그인으로 돌아가기", newPasswordHeading: "비밀번호 설정", newPasswordFor: "대상:",
        newPassword: "새 비밀번호", setPassword: "비밀번호 저장", passwordSet: "비밀번호가 설정되었습니다. 새 비밀번호로 로그인하십시오.",
        letterSubject: "%@ 데스크의 새 비밀번호", letterGreeting: "%@ 님,",
        letterText: "%@ 데스크에서 새 비밀번호 요청이 있었습니다. 30분 안에 아래 링크를 열어 비밀번호를 설정하십시오. 링크는 한 번만 쓸 수 있습니다:",
        letterEnd: "직접 요청하지 않았다면 아무것도 하지 않아도 됩니다. 비밀번호는 그대로 유지됩니다.",
        portalLetterSubject: "%@ 포털의 새 비밀번호",
        portalLetterText: "%@ 포털에서 새 비밀번호 요청이 있었습니다. 30분 안에 아래 링크를 열어 비밀번호를 설정하십시오. 링크는 한 번만 쓸 수 있습니다:")
}
