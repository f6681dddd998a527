/// What can be done with a story, and the sheets on which it is done.
struct VerbPhrases: Sendable {
    let acts: String
    let actRelease: String
    let actLead: String
    let actCorrect: String
    let actRefile: String
    let actReady: String
    let actSendBack: String
    let actUnschedule: String
    let actHold: String
    let actLift: String
    let actWithdraw: String
    let actRestore: String
    let actTranslate: String
    let actArrange: String
    let actKill: String
    let backToStory: String
    let toldReleased: String
    let toldLed: String
    let toldCorrected: String
    let toldUrgent: String
    let toldScheduled: String
    let toldUnscheduled: String
    let toldReady: String
    let toldMoved: String
    let toldSentBack: String
    let toldHeld: String
    let toldLifted: String
    let toldWithdrawn: String
    let toldRestored: String
    let toldKilled: String
    let toldTranslation: String
    let toldPackage: String
    let version: String
    let reason: String
    let reasonHint: String
    let comment: String
    let whoNext: String
    let nobody: String
    let language: String
    let languageHint: String

    static let english = VerbPhrases(
        acts: "Acts", actRelease: "Release…", actLead: "Lead…", actCorrect: "Correct…", actRefile: "Refile",
        actReady: "Ready", actSendBack: "Send back…", actUnschedule: "Take out of the schedule", actHold: "Hold…",
        actLift: "Lift", actWithdraw: "Take off the site", actRestore: "Put back on the site",
        actTranslate: "Translate…", actArrange: "Arrange the package…", actKill: "Kill…",
        backToStory: "Back to the story", toldReleased: "Released.", toldLed: "The lead is on the wire.",
        toldCorrected: "The correction is on the wire.", toldUrgent: "The urgent is on the wire.",
        toldScheduled: "It moves by itself at", toldUnscheduled: "It is out of the schedule and ready.",
        toldReady: "It is ready to move.", toldMoved: "It is back where it was.", toldSentBack: "It was sent back.",
        toldHeld: "The story is on hold, and clients are told.", toldLifted: "The story may be used again.",
        toldWithdrawn: "It is off the site. Subscribers still have it.", toldRestored: "It is on the site again.",
        toldKilled: "The story is killed, and every version of it recalled.",
        toldTranslation: "A draft with the text to translate is open.", toldPackage: "The package is open.",
        version: "Version", reason: "Reason", reasonHint: "A sentence that clients will read.", comment: "Comment",
        whoNext: "Who works on it next", nobody: "Nobody in particular", language: "Language",
        languageHint: "Its short name: ko, ar, pt-BR.")

    static let korean = VerbPhrases(
        acts: "작업", actRelease: "출고…", actLead: "후속 출고…", actCorrect: "정정…", actRefile: "재출고", actReady: "출고 준비 완료",
        actSendBack: "돌려보내기…", actUnschedule: "예약 해제", actHold: "보류…", actLift: "보류 해제", actWithdraw: "사이트에서 내리기",
        actRestore: "사이트에 다시 올리기", actTranslate: "번역…", actArrange: "묶음 편성…", actKill: "전문 취소…",
        backToStory: "기사로 돌아가기", toldReleased: "출고했습니다.", toldLed: "후속 기사를 출고했습니다.",
        toldCorrected: "정정 기사를 출고했습니다.", toldUrgent: "긴급을 출고했습니다.", toldScheduled: "예약된 출고 시각:",
        toldUnscheduled: "예약을 해제했습니다. 출고 대기 중입니다.", toldReady: "출고 준비가 되었습니다.", toldMoved: "원래 자리로 되돌렸습니다.",
        toldSentBack: "돌려보냈습니다.", toldHeld: "기사를 보류하고 고객사에 알렸습니다.", toldLifted: "기사를 다시 사용할 수 있습니다.",
        toldWithdrawn: "사이트에서 내렸습니다. 구독사에는 남아 있습니다.", toldRestored: "사이트에 다시 올렸습니다.",
        toldKilled: "기사를 취소하고 모든 판을 회수했습니다.", toldTranslation: "번역할 초고를 열었습니다.", toldPackage: "묶음을 열었습니다.",
        version: "판", reason: "사유", reasonHint: "고객사가 읽을 한 문장.", comment: "의견", whoNext: "다음 담당자", nobody: "지정하지 않음",
        language: "언어", languageHint: "짧은 이름: ko, ar, pt-BR.")
}
