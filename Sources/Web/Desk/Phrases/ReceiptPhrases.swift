/// Who will get a story, who has it, and who said so.
struct ReceiptPhrases: Sendable {
    let receipts: String
    let receiptsHave: String
    let receiptsNotYet: String
    let receiptsAcknowledged: String
    let receiptsLeftOut: String
    let receiptsRecall: String
    let receiptsCorrection: String
    let receiptsAllHave: String
    let receiptsNobody: String
    let receiptsWithout: String
    let receiptsUnacknowledged: String
    let receiptsSee: String
    let receiptsNewest: String
    let receiptsOlder: String
    let receiptAccepted: String
    let receiptAcknowledged: String
    let receiptContacts: String
    let receiptNote: String
    let receiptNoted: String
    let receiptStateWaiting: String
    let receiptStateSending: String
    let receiptStateTrying: String
    let receiptStateAccepted: String
    let receiptStateSuperseded: String
    let receiptStateRecalled: String
    let receiptStateSkipped: String
    let receiptStateNotYet: String
    let receiptStatePassed: String
    let recipientsReceive: String
    let recipientsNone: String
    let recipientsTold: String
    let recipientsNobodyTold: String
    let recipientsWait: String
    let recipientsRefused: String
    let recipientStanding: String
    let recipientWithoutPictures: String
    let recipientNeverHadIt: String
    let collectorsHeading: String
    let collectorHas: String
    let collectorBehind: String
    let collectorVia: String
    let collectorCame: String
    let recipientReadsItself: String

    static let english = ReceiptPhrases(
        receipts: "Receipts",
        receiptsHave: "have it",
        receiptsNotYet: "not yet",
        receiptsAcknowledged: "acknowledged",
        receiptsLeftOut: "left out",
        receiptsRecall: "Who has the recall",
        receiptsCorrection: "Who has the correction",
        receiptsAllHave: "Everybody who has the story has it.",
        receiptsNobody: "Nobody was sent this story.",
        receiptsWithout: "Without it:",
        receiptsUnacknowledged: "Not acknowledged:",
        receiptsSee: "All receipts",
        receiptsNewest: "Version %1",
        receiptsOlder: "All versions",
        receiptAccepted: "Received",
        receiptAcknowledged: "Acknowledged",
        receiptContacts: "Contacts",
        receiptNote: "Note as acknowledged",
        receiptNoted: "It is noted as acknowledged.",
        receiptStateWaiting: "waits for the end of its embargo",
        receiptStateSending: "under way",
        receiptStateTrying: "failed, will be tried again",
        receiptStateAccepted: "has it",
        receiptStateSuperseded: "a newer one goes instead",
        receiptStateRecalled: "recalled before it was sent",
        receiptStateSkipped: "left out",
        receiptStateNotYet: "not yet",
        receiptStatePassed: "not theirs any more",
        recipientsReceive: "%1 subscribers will receive it:",
        recipientsNone: "No subscriber will receive it.",
        recipientsTold: "%1 subscribers have it and will be told:",
        recipientsNobodyTold: "No subscriber has it, so nobody need be told.",
        recipientsWait: "%1 get it when the embargo has ended:",
        recipientsRefused: "%1 do not get it, with why not",
        recipientStanding: "stands still",
        recipientWithoutPictures: "without %1 of its pictures",
        recipientNeverHadIt: "They never had the story.",
        collectorsHeading: "Came for it by themselves",
        collectorHas: "has version %1",
        collectorBehind: "has version %1 and has not come for the newest",
        collectorVia: "By",
        collectorCame: "Last came",
        recipientReadsItself: "reads by itself")

    static let korean = ReceiptPhrases(
        receipts: "배포 확인",
        receiptsHave: "수신",
        receiptsNotYet: "미수신",
        receiptsAcknowledged: "확인",
        receiptsLeftOut: "제외",
        receiptsRecall: "취소·보류 통지 현황",
        receiptsCorrection: "정정 통지 현황",
        receiptsAllHave: "기사를 받은 곳이 모두 받았습니다.",
        receiptsNobody: "이 기사를 보낸 곳이 없습니다.",
        receiptsWithout: "받지 못한 곳:",
        receiptsUnacknowledged: "확인하지 않은 곳:",
        receiptsSee: "배포 확인 모두 보기",
        receiptsNewest: "판 %1",
        receiptsOlder: "모든 판",
        receiptAccepted: "수신 시각",
        receiptAcknowledged: "확인 시각",
        receiptContacts: "연락처",
        receiptNote: "확인으로 기록",
        receiptNoted: "확인으로 기록했습니다.",
        receiptStateWaiting: "엠바고 해제 대기",
        receiptStateSending: "전송 중",
        receiptStateTrying: "실패, 다시 시도",
        receiptStateAccepted: "수신",
        receiptStateSuperseded: "새 판으로 대체",
        receiptStateRecalled: "보내기 전에 회수",
        receiptStateSkipped: "제외",
        receiptStateNotYet: "아직",
        receiptStatePassed: "대상 아님",
        recipientsReceive: "구독사 %1곳이 받습니다:",
        recipientsNone: "받을 구독사가 없습니다.",
        recipientsTold: "구독사 %1곳이 기사를 가지고 있어 통지를 받습니다:",
        recipientsNobodyTold: "기사를 가진 구독사가 없어 통지할 곳이 없습니다.",
        recipientsWait: "%1곳은 엠바고가 끝나면 받습니다:",
        recipientsRefused: "%1곳은 받지 못함(이유)",
        recipientStanding: "멈춰 있음",
        recipientWithoutPictures: "사진 %1장 제외",
        recipientNeverHadIt: "기사를 받은 적이 없습니다.",
        collectorsHeading: "직접 조회한 구독사",
        collectorHas: "판 %1 보유",
        collectorBehind: "판 %1 보유, 최신 판은 아직",
        collectorVia: "경로",
        collectorCame: "마지막 조회",
        recipientReadsItself: "직접 조회")
}
