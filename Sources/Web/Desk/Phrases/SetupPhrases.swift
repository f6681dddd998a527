/// Setting a newsroom up, and what setting a password has in common with it.
struct SetupPhrases: Sendable {
    let setupHeading: String
    let setupIntroduction: String
    let setupCode: String
    let setupCodeHint: String
    let newsroomName: String
    let yourFullName: String
    let signInNameHint: String
    let passwordHint: String
    let passwordAgain: String
    let openTheDesk: String
    let setUpDone: String
    /// Before why the settings file could not be written.
    let notRenamed: String

    static let english = SetupPhrases(
        setupHeading: "Set up your newsroom",
        setupIntroduction:
            "One page, then the desk. You become chief editor and administrator; you can add everybody else from there.",
        setupCode: "Setup code",
        setupCodeHint:
            "“dateline serve” printed an address with this code when it started: look at the terminal or the log of the machine it runs on.",
        newsroomName: "The newsroom’s name", yourFullName: "Your full name",
        signInNameHint: "Letters a to z, digits, dots, hyphens. It also stands in the newsroom’s books.",
        passwordHint: "At least ten characters. A short sentence is easy to keep in mind.",
        passwordAgain: "The same password again", openTheDesk: "Open the desk",
        setUpDone: "The newsroom is yours. Add others under People.",
        notRenamed: "You are in, but the newsroom keeps its old name.")

    static let korean = SetupPhrases(
        setupHeading: "뉴스룸 설정", setupIntroduction: "이 한 페이지만 작성하면 데스크가 열립니다. 편집장 겸 관리자가 되며, 나머지 구성원은 이후에 추가할 수 있습니다.",
        setupCode: "설정 코드",
        setupCodeHint: "“dateline serve”가 시작할 때 이 코드가 담긴 주소를 출력했습니다. 서버의 터미널이나 로그를 확인하십시오.",
        newsroomName: "뉴스룸 이름", yourFullName: "이름",
        signInNameHint: "영문 소문자, 숫자, 마침표, 붙임표를 쓸 수 있습니다. 뉴스룸 장부에도 이 이름이 남습니다.",
        passwordHint: "열 글자 이상. 짧은 문장이 외우기 쉽습니다.", passwordAgain: "비밀번호 확인", openTheDesk: "데스크 열기",
        setUpDone: "뉴스룸이 준비되었습니다. 구성원 메뉴에서 다른 사람을 추가하십시오.", notRenamed: "로그인되었지만 뉴스룸 이름은 바뀌지 않았습니다.")
}
