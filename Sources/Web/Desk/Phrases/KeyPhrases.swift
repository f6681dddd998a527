/// The keyboard: the map of keys and the palette of commands.
struct KeyPhrases: Sendable {
    let commands: String
    let paletteHint: String
    let paletteNothing: String
    /// Before a story's number.
    let paletteStory: String
    let close: String
    let dismiss: String
    let placesGroup: String
    let anywhere: String
    let thisPage: String
    let lists: String
    let lineDown: String
    let lineUp: String
    let lineOpen: String
    let leave: String
    let storyGroup: String
    let lookHeading: String
    let lookOfDesk: String
    let lookOfSystem: String
    let lookLight: String
    let lookDark: String
    let lookChoose: String
    let lookChosen: String

    static let english = KeyPhrases(
        commands: "Commands", paletteHint: "A command, a place, or a story's number",
        paletteNothing: "Nothing here goes by that name.", paletteStory: "Open story", close: "Close",
        dismiss: "Dismiss",
        placesGroup: "Places", anywhere: "Everywhere", thisPage: "On this page", lists: "Lists", lineDown: "Next line",
        lineUp: "Line before", lineOpen: "Open the line", leave: "Leave a field or a dialog",
        storyGroup: "On a story's page", lookHeading: "Light and dark", lookOfDesk: "The desk on this browser",
        lookOfSystem: "As the system", lookLight: "Light", lookDark: "Dark", lookChoose: "Choose",
        lookChosen: "The desk looks as you chose on this browser.")
    static let korean = KeyPhrases(
        commands: "명령", paletteHint: "명령, 이동할 곳 또는 기사 번호", paletteNothing: "해당하는 항목이 없습니다.",
        paletteStory: "기사 열기", close: "닫기", dismiss: "알림 닫기", placesGroup: "이동", anywhere: "어디서나",
        thisPage: "이 페이지", lists: "목록", lineDown: "다음 줄", lineUp: "이전 줄", lineOpen: "줄 열기",
        leave: "입력란이나 창에서 나가기", storyGroup: "기사 페이지", lookHeading: "밝기", lookOfDesk: "이 브라우저의 데스크",
        lookOfSystem: "시스템 설정", lookLight: "밝게", lookDark: "어둡게", lookChoose: "선택",
        lookChosen: "이 브라우저의 밝기 설정을 바꿨습니다.")
}
