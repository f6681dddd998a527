/// One's own account.
struct AccountPhrases: Sendable {
    let aboutYou: String
    let email: String
    let emailHint: String
    let deskLanguage: String
    let newsroomsLanguage: String
    let saveAccount: String
    let accountChanged: String
    let oldPassword: String
    let changePassword: String
    let changeEndsSessions: String
    let passwordChanged: String
    let codesHeading: String
    let codesOffer: String
    let codesAreOn: String
    /// With their number for %@.
    let recoveryLeft: String
    let codesAreOff: String
    let turnOn: String
    let turnOff: String
    let codesScan: String
    let codesPicture: String
    let codesType: String
    let codesOpen: String
    let codeShown: String
    let withoutCodes: String
    let recoveryHeading: String
    let recoveryText: String
    let recoveryKept: String
    let sessionsHeading: String
    let sessionBrowser: String
    let sessionNetwork: String
    let signedInAt: String
    let lastUsed: String
    let sessionAct: String
    let thisSession: String
    let endSession: String
    let endOthers: String
    let sessionsEnded: String

    static let english = AccountPhrases(
        aboutYou: "About you", email: "E-mail",
        emailHint: "Where a link goes if you forget your password. Leave it empty to ask an administrator instead.",
        deskLanguage: "Language of the desk", newsroomsLanguage: "As the newsroom", saveAccount: "Save",
        accountChanged: "Saved.", oldPassword: "Your present password", changePassword: "Change password",
        changeEndsSessions: "You stay signed in here and are signed out everywhere else.",
        passwordChanged: "Your password is changed. Every other browser is signed out.",
        codesHeading: "Codes at sign-in",
        codesOffer:
            "A code from an app on your phone, besides the password: who learns your password still can’t sign in.",
        codesAreOn: "A code is asked for each time you sign in.", recoveryLeft: "Recovery codes left: %@.",
        codesAreOff: "No codes are asked for any more.", turnOn: "Turn on", turnOff: "Turn off",
        codesScan: "Read this picture with an authenticator app.", codesPicture: "The key as a QR code",
        codesType: "Or type the key:", codesOpen: "Or open it in an app on this device",
        codeShown: "The code that the app shows now", withoutCodes: "Cancel", recoveryHeading: "Your recovery codes",
        recoveryText:
            "Codes are on. For the day you have no device: each of these stands in for a code once. Print them or write them down; they are shown this one time only.",
        recoveryKept: "I have kept them", sessionsHeading: "Where you are signed in", sessionBrowser: "Browser",
        sessionNetwork: "Network", signedInAt: "Signed in", lastUsed: "Last used", sessionAct: "Action",
        thisSession: "This browser", endSession: "Sign out there", endOthers: "Sign out everywhere else",
        sessionsEnded: "Signed out there.")

    static let korean = AccountPhrases(
        aboutYou: "내 정보", email: "이메일", emailHint: "비밀번호를 잊었을 때 링크를 받을 주소입니다. 비워 두면 관리자에게 요청해야 합니다.",
        deskLanguage: "데스크 언어", newsroomsLanguage: "뉴스룸 언어와 같게", saveAccount: "저장", accountChanged: "저장되었습니다.",
        oldPassword: "현재 비밀번호", changePassword: "비밀번호 변경", changeEndsSessions: "이 브라우저를 제외한 모든 곳에서 로그아웃됩니다.",
        passwordChanged: "비밀번호가 변경되었습니다. 다른 브라우저는 모두 로그아웃되었습니다.", codesHeading: "로그인 인증 코드",
        codesOffer: "비밀번호와 함께 휴대전화 앱의 코드를 요구합니다. 비밀번호가 알려져도 다른 사람이 로그인할 수 없습니다.",
        codesAreOn: "로그인할 때마다 코드를 입력합니다.", recoveryLeft: "남은 복구 코드: %@개.", codesAreOff: "이제 코드를 요구하지 않습니다.",
        turnOn: "켜기", turnOff: "끄기", codesScan: "인증 앱으로 이 그림을 읽으십시오.", codesPicture: "키가 담긴 QR 코드",
        codesType: "또는 키를 직접 입력하십시오:", codesOpen: "또는 이 기기의 앱에서 열기", codeShown: "앱에 지금 표시된 코드", withoutCodes: "취소",
        recoveryHeading: "복구 코드",
        recoveryText: "코드가 켜졌습니다. 기기가 없을 때 아래 코드를 각각 한 번씩 쓸 수 있습니다. 인쇄하거나 적어 두십시오. 다시 표시되지 않습니다.",
        recoveryKept: "보관했습니다", sessionsHeading: "로그인된 곳", sessionBrowser: "브라우저", sessionNetwork: "네트워크",
        signedInAt: "로그인 시각",
        lastUsed: "마지막 사용", sessionAct: "작업", thisSession: "현재 브라우저", endSession: "로그아웃시키기",
        endOthers: "다른 곳에서 모두 로그아웃",
        sessionsEnded: "로그아웃되었습니다.")
}
