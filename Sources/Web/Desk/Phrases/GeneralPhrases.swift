/// What stands round every page of the desk, and what it says when something can't be done.
struct GeneralPhrases: Sendable {
    let desk: String
    let skipToContents: String
    let navigation: String
    let queues: String
    let feedback: String
    let overview: String
    let templates: String
    let people: String
    let account: String
    let signOut: String
    let undo: String
    let search: String
    let urgent: String
    let newStory: String
    let keys: String
    let problem: String
    let notHere: String
    let notAllowed: String
    let signInFirst: String
    let notUnderstood: String
    let foreignRequest: String
    let failed: String
    /// Before the mark to quote.
    let reference: String
    let back: String

    static let english = GeneralPhrases(
        desk: "Desk", skipToContents: "Go to contents", navigation: "The desk", queues: "Queues", feedback: "Feedback",
        overview: "Overview", templates: "Templates", people: "People", account: "Account", signOut: "Sign out",
        undo: "Undo", search: "Search", urgent: "Urgent", newStory: "New story", keys: "Keys",
        problem: "This was not done", notHere: "There is nothing at this address. It may have been moved or removed.",
        notAllowed: "Your role does not allow this. Ask an administrator if it should.",
        signInFirst: "You are signed out. Sign in and try again; what you wrote is kept.",
        notUnderstood: "The form could not be understood. Go back, check it and send it again.",
        foreignRequest:
            "This page has grown old, or the request came from elsewhere. Go back, load the page again and send it once more.",
        failed: "Something failed here, and it has been logged. Nothing half-done was kept. Try again in a moment.",
        reference: "For whoever looks after the newsroom:", back: "Back to the desk")

    static let korean = GeneralPhrases(
        desk: "데스크", skipToContents: "본문으로 가기", navigation: "데스크", queues: "대기열", feedback: "독자 의견",
        overview: "현황", templates: "양식", people: "구성원", account: "내 계정", signOut: "로그아웃", undo: "되돌리기",
        search: "검색", urgent: "긴급", newStory: "새 기사", keys: "단축키", problem: "처리되지 않았습니다",
        notHere: "이 주소에는 아무것도 없습니다. 옮겨졌거나 삭제되었을 수 있습니다.",
        notAllowed: "현재 역할로는 할 수 없는 일입니다. 필요하면 관리자에게 문의하십시오.",
        signInFirst: "로그아웃된 상태입니다. 로그인한 뒤 다시 시도하십시오. 작성한 내용은 보관되어 있습니다.",
        notUnderstood: "보낸 내용을 이해할 수 없습니다. 돌아가서 확인한 뒤 다시 보내십시오.",
        foreignRequest: "페이지가 오래되었거나 다른 곳에서 온 요청입니다. 페이지를 새로 고친 뒤 다시 보내십시오.",
        failed: "처리 중 오류가 발생해 기록했습니다. 일부만 반영된 것은 없습니다. 잠시 후 다시 시도하십시오.",
        reference: "담당자에게 알려 줄 번호:", back: "데스크로 돌아가기")
}
