/// The queues and their lists.
struct QueuePhrases: Sendable {
    let incoming: String
    let drafts: String
    let forEdit: String
    let ready: String
    let scheduled: String
    let released: String
    let held: String
    let killed: String
    let nothingHere: String

    static let english = QueuePhrases(
        incoming: "In", drafts: "Drafts", forEdit: "For edit", ready: "Ready", scheduled: "Scheduled",
        released: "Released", held: "Held", killed: "Killed", nothingHere: "Nothing waits here.")
    static let korean = QueuePhrases(
        incoming: "수신", drafts: "초고", forEdit: "편집 대기", ready: "출고 대기", scheduled: "예약", released: "출고됨",
        held: "보류", killed: "취소", nothingHere: "대기 중인 기사가 없습니다.")
}
