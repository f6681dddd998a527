/// The smaller sheets: urgent, kill, package.
struct SheetPhrases: Sendable {
    let urgentLine: String
    let urgentLineHint: String
    let urgencyLabel: String
    let urgencyFlash: String
    let urgencyUrgent: String
    let deskLabel: String
    let sendUrgent: String
    let holdHeading: String
    let holdIt: String
    let sendBackHeading: String
    let sendItBack: String
    let translateHeading: String
    let openTranslation: String
    let killHeading: String
    let killWarning: String
    let killNext: String
    let killConfirm: String
    let killConfirmHeading: String
    let killedVersions: String
    let substitute: String
    let substituteHint: String
    let substituteNone: String
    let find: String
    let foundNothing: String
    let packageHeading: String
    let packageNew: String
    let packageTitle: String
    let packageFirst: String
    let packageOpen: String
    let packageMembers: String
    let packageEmpty: String
    let packageAdd: String
    let storyNumber: String
    let moveUp: String
    let moveDown: String
    let takeOut: String
    let notReleasedYet: String

    static let english = SheetPhrases(
        urgentLine: "The line",
        urgentLineHint: "It is on the wire the moment you press Enter. 55 characters fit an alert.",
        urgencyLabel: "Urgency", urgencyFlash: "1, flash", urgencyUrgent: "2, urgent", deskLabel: "Desk",
        sendUrgent: "Send to the wire", holdHeading: "Hold the story", holdIt: "Hold it now",
        sendBackHeading: "Send the story back", sendItBack: "Send it back", translateHeading: "Translate the story",
        openTranslation: "Open the translation", killHeading: "Kill the story",
        killWarning: "A kill recalls every version from everybody, for good. A killed story never comes back.",
        killNext: "Look at it once more", killConfirm: "Kill this story",
        killConfirmHeading: "Is this the story to kill?",
        killedVersions: "Versions that are recalled", substitute: "Substitute",
        substituteHint: "The story to use instead: its number, or words to find it by.",
        substituteNone: "No substitute",
        find: "Find", foundNothing: "No story was found by these words.", packageHeading: "Arrange the package",
        packageNew: "New package", packageTitle: "Headline of the package", packageFirst: "First story, by its number",
        packageOpen: "Open the package", packageMembers: "Stories in the package",
        packageEmpty: "The package holds no story yet.", packageAdd: "Add", storyNumber: "Story number",
        moveUp: "Up", moveDown: "Down", takeOut: "Take out", notReleasedYet: "not released")

    static let korean = SheetPhrases(
        urgentLine: "긴급 한 줄", urgentLineHint: "Enter를 누르는 즉시 출고됩니다. 속보 알림은 55자까지입니다.", urgencyLabel: "긴급도",
        urgencyFlash: "1, 플래시", urgencyUrgent: "2, 긴급", deskLabel: "데스크", sendUrgent: "출고하기", holdHeading: "기사 보류",
        holdIt: "지금 보류", sendBackHeading: "기사 돌려보내기", sendItBack: "돌려보내기", translateHeading: "기사 번역",
        openTranslation: "번역 열기", killHeading: "기사 전문 취소",
        killWarning: "취소하면 모든 판이 모두에게서 영구히 회수됩니다. 취소된 기사는 되살릴 수 없습니다.", killNext: "한 번 더 확인",
        killConfirm: "이 기사를 취소", killConfirmHeading: "취소할 기사가 맞습니까?", killedVersions: "회수되는 판", substitute: "대체 기사",
        substituteHint: "대신 사용할 기사의 번호나 찾을 낱말.", substituteNone: "대체 기사 없음", find: "찾기",
        foundNothing: "그 낱말로 찾은 기사가 없습니다.", packageHeading: "묶음 편성", packageNew: "새 묶음", packageTitle: "묶음 제목",
        packageFirst: "첫 기사 번호", packageOpen: "묶음 열기", packageMembers: "묶음의 기사", packageEmpty: "묶음에 아직 기사가 없습니다.",
        packageAdd: "추가", storyNumber: "기사 번호", moveUp: "위로", moveDown: "아래로", takeOut: "빼기", notReleasedYet: "미출고")
}
