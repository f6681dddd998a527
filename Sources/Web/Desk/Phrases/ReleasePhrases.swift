/// The release sheet: the look before the act.
struct ReleasePhrases: Sendable {
    let releaseSheet: String
    let whatMoves: String
    let howItMoves: String
    let asRelease: String
    let asLead: String
    let asCorrection: String
    let asCorrectionHint: String
    let asRefile: String
    let asRefileHint: String
    let findings: String
    let noFindings: String
    let blocks: String
    let warns: String
    let notes: String
    let changedFacts: String
    let changedFactsHint: String
    let before: String
    let after: String
    let place: String
    let kindFigure: String
    let kindName: String
    let kindDate: String
    let kindQuotation: String
    let placeHeadline: String
    let placeParagraph: String
    let placePicture: String
    let placeEmbargo: String
    let changeNote: String
    let changeNoteHint: String
    let noteVerb: String
    let noteDetail: String
    let explanation: String
    let explanationHint: String
    let embargo: String
    let embargoNone: String
    let embargoIndefinite: String
    let embargoUntil: String
    let when: String
    let whenNow: String
    let whenAt: String
    let day: String
    let timeOfDay: String
    let zone: String
    let whichOfTwo: String
    let recipients: String
    let theSite: String
    let noSubscribers: String
    let preview: String
    let previewPage: String
    let moveIt: String
    let nothingWaits: String
    let correctionCantWait: String

    static let english = ReleasePhrases(
        releaseSheet: "Release sheet", whatMoves: "What moves", howItMoves: "How it moves",
        asRelease: "First release", asLead: "Lead: there is news",
        asCorrection: "Correction: it was wrong before",
        asCorrectionHint: "Readers and clients are told what was wrong.",
        asRefile: "Refile: a slip that misled nobody", asRefileHint: "A typing error, a wrong weekday.",
        findings: "Findings", noFindings: "The checks found nothing.", blocks: "Stops it", warns: "Look at this",
        notes: "To know", changedFacts: "Figures, names, dates and quotations that changed",
        changedFactsHint: "Was it wrong before? Then correct. Is it news? Then lead.", before: "Before", after: "Now",
        place: "Where", kindFigure: "Figure", kindName: "Name", kindDate: "Date", kindQuotation: "Quotation",
        placeHeadline: "Headline", placeParagraph: "Para", placePicture: "Picture", placeEmbargo: "Embargo",
        changeNote: "Change note",
        changeNoteHint: "Made of what really changed. Clients' editors read it, readers never.",
        noteVerb: "Verb", noteDetail: "What and where", explanation: "What was wrong and what is right",
        explanationHint: "A sentence that readers will see.", embargo: "Embargo", embargoNone: "None",
        embargoIndefinite: "Until further notice", embargoUntil: "Until", when: "When it moves", whenNow: "Now",
        whenAt: "By itself at", day: "Day", timeOfDay: "Time", zone: "Time zone",
        whichOfTwo: "The clock shows that time twice. Which one?", recipients: "Who gets it",
        theSite: "The site and its feeds", noSubscribers: "No subscribers yet", preview: "Preview",
        previewPage: "The page as readers will see it", moveIt: "Put it on the wire",
        nothingWaits: "No changed copy waits with this story. Change its text first, then come back here.",
        correctionCantWait: "A correction does not wait for a moment. Put it on the wire now.")

    static let korean = ReleasePhrases(
        releaseSheet: "출고 점검", whatMoves: "출고 내용", howItMoves: "출고 방식", asRelease: "첫 출고",
        asLead: "후속: 새로운 소식이 있음", asCorrection: "정정: 이전 내용이 틀렸음", asCorrectionHint: "무엇이 틀렸는지 독자와 고객사에 알립니다.",
        asRefile: "재출고: 오해가 없는 작은 실수", asRefileHint: "오탈자, 잘못된 요일 등.", findings: "점검 결과",
        noFindings: "점검에서 발견된 것이 없습니다.", blocks: "출고 불가", warns: "확인 필요", notes: "참고",
        changedFacts: "바뀐 숫자·이름·날짜·인용", changedFactsHint: "이전 것이 틀렸습니까? 정정하십시오. 새 소식입니까? 후속으로 내십시오.", before: "이전",
        after: "현재", place: "위치", kindFigure: "숫자", kindName: "이름", kindDate: "날짜", kindQuotation: "인용",
        placeHeadline: "제목", placeParagraph: "문단", placePicture: "사진", placeEmbargo: "엠바고", changeNote: "변경 안내",
        changeNoteHint: "실제로 바뀐 것으로 만든 안내입니다. 고객사 편집자만 읽습니다.", noteVerb: "동사", noteDetail: "무엇이 어디에서",
        explanation: "무엇이 틀렸고 무엇이 맞는지", explanationHint: "독자가 보게 될 한 문장.", embargo: "엠바고", embargoNone: "없음",
        embargoIndefinite: "별도 통지 때까지", embargoUntil: "다음 시각까지", when: "출고 시각", whenNow: "지금", whenAt: "예약 시각",
        day: "날짜", timeOfDay: "시각", zone: "시간대", whichOfTwo: "그 시각은 두 번 있습니다. 어느 쪽입니까?", recipients: "받는 곳",
        theSite: "사이트와 피드", noSubscribers: "구독사가 아직 없습니다", preview: "미리 보기", previewPage: "독자가 보게 될 화면",
        moveIt: "출고하기", nothingWaits: "출고할 변경 내용이 없습니다. 먼저 기사를 고친 뒤 다시 오십시오.",
        correctionCantWait: "정정은 예약할 수 없습니다. 지금 출고하십시오.")
}
