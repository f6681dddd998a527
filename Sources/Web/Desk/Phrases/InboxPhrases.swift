/// What readers wrote, and what becomes of it.
struct InboxPhrases: Sendable {
    let inbox: String
    let stateNew: String
    let stateAnswered: String
    let stateRequest: String
    let stateSettled: String
    let stateClosed: String
    let noFeedback: String
    let aboutStory: String
    let sawVersion: String
    let nowVersion: String
    let receivedAt: String
    let contact: String
    let noContact: String
    let writeMail: String
    let mailSubject: String
    let noteLabel: String
    let noteHint: String
    let markAnswered: String
    let makeRequest: String
    let closeFeedback: String
    let reopenFeedback: String
    let openStory: String
    let settledByVersion: String
    let handledBy: String
    let feedbackAnswered: String
    let feedbackRequested: String
    let feedbackClosed: String
    let feedbackReopened: String
    let openRequests: String
    let settlesRequests: String
    let lastDecision: String

    static let english = InboxPhrases(
        inbox: "Feedback of readers", stateNew: "New", stateAnswered: "Answered", stateRequest: "Correction requests",
        stateSettled: "Settled", stateClosed: "Closed", noFeedback: "Nothing here.", aboutStory: "About",
        sawVersion: "read version", nowVersion: "now version", receivedAt: "Received", contact: "Contact",
        noContact: "The reader left no address.", writeMail: "Write to the reader", mailSubject: "Your note about",
        noteLabel: "Note", noteHint: "What was answered, or what has to be corrected.",
        markAnswered: "Mark as answered", makeRequest: "Make it a correction request", closeFeedback: "Close",
        reopenFeedback: "Take up again", openStory: "Open the story", settledByVersion: "settled by version",
        handledBy: "by", feedbackAnswered: "Marked as answered.", feedbackRequested: "It is a correction request now.",
        feedbackClosed: "Closed.", feedbackReopened: "Put back as it was.", openRequests: "Correction requests",
        settlesRequests: "This correction settles", lastDecision: "Decided")
    static let korean = InboxPhrases(
        inbox: "독자 의견", stateNew: "새 의견", stateAnswered: "답변함", stateRequest: "정정 요청", stateSettled: "정정됨",
        stateClosed: "종결", noFeedback: "의견이 없습니다.", aboutStory: "대상 기사", sawVersion: "읽은 버전",
        nowVersion: "현재 버전", receivedAt: "받은 때", contact: "연락처", noContact: "독자가 연락처를 남기지 않았습니다.",
        writeMail: "독자에게 쓰기", mailSubject: "보내 주신 의견:", noteLabel: "메모",
        noteHint: "답변한 내용, 또는 정정할 내용.", markAnswered: "답변함으로 표시", makeRequest: "정정 요청으로 만들기",
        closeFeedback: "종결", reopenFeedback: "다시 다루기", openStory: "기사 열기", settledByVersion: "정정한 버전",
        handledBy: "처리", feedbackAnswered: "답변함으로 표시했습니다.", feedbackRequested: "정정 요청으로 만들었습니다.",
        feedbackClosed: "종결했습니다.", feedbackReopened: "이전 상태로 되돌렸습니다.", openRequests: "정정 요청",
        settlesRequests: "이 정정으로 해결되는 요청", lastDecision: "처리")
}
