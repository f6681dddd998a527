/// Deliveries and the destinations they go to.
struct DeliveryPhrases: Sendable {
    let delivery: String
    let destinations: String
    let destinationWord: String
    let subscriberWord: String
    let deliveryState: String
    let placeOfDelivery: String
    let formatWord: String
    let behindEntries: String
    let oldestWaiting: String
    let lastSuccess: String
    let whyStanding: String
    let destinationActive: String
    let destinationPaused: String
    let destinationParked: String
    let destinationFailing: String
    let upToDate: String
    let neverYet: String
    let noDestinations: String
    let destinationsCount: String
    let countParked: String
    let countPaused: String
    let countFailing: String
    let countBehind: String
    let addDestination: String
    let destinationName: String
    let destinationNameHint: String
    let destinationFolder: String
    let destinationFolderHint: String
    let folderName: String
    let noFolders: String
    let noSuchFormat: String
    let newestOnly: String
    let beginningLegend: String
    let beginningNow: String
    let beginningAll: String
    let beginningSince: String
    let beginningDay: String
    let destinationAdded: String
    let pauseIt: String
    let pauseReason: String
    let resumeIt: String
    let tryNow: String
    let resumeSkipping: String
    let destinationWasPaused: String
    let destinationWasResumed: String
    let replayHeading: String
    let replayHint: String
    let replayIt: String
    let replayBegun: String
    let backfillHeading: String
    let backfillHint: String
    let backfillIt: String
    let backfillBegun: String
    let backfillProgress: String
    let afterPosition: String
    let sinceDay: String
    let noPlaceToBegin: String
    let wirePosition: String
    let ofWireHead: String
    let waitingForEmbargo: String
    let attemptsSoFar: String
    let nextAttemptAt: String
    let latestDeliveries: String
    let noDeliveries: String
    let deliveryStory: String
    let deliveryTook: String
    let deliverySize: String
    let previewLast: String
    let previewNone: String
    let previewPictures: String
    let unknownPlace: String
    let daysShort: String
    let secondsShort: String
    let deliveryTabs: String
    let showFrom: String

    static let english = DeliveryPhrases(
        delivery: "Delivery",
        destinations: "Destinations",
        destinationWord: "Destination",
        subscriberWord: "Subscriber",
        deliveryState: "State",
        placeOfDelivery: "Place",
        formatWord: "Format",
        behindEntries: "Behind",
        oldestWaiting: "Oldest not delivered",
        lastSuccess: "Last success",
        whyStanding: "Reason",
        destinationActive: "At work",
        destinationPaused: "Paused",
        destinationParked: "Parked",
        destinationFailing: "Failing",
        upToDate: "up to date",
        neverYet: "never",
        noDestinations: "Nothing is delivered to anybody yet.",
        destinationsCount: "destinations",
        countParked: "parked",
        countPaused: "paused",
        countFailing: "failing",
        countBehind: "behind",
        addDestination: "Add a destination",
        destinationName: "Name",
        destinationNameHint: "Small letters, figures and dashes. It can’t be changed later.",
        destinationFolder: "Folder",
        destinationFolderHint: "A folder of this name is made in %@.",
        folderName:
            "A folder’s name has letters, figures, dots, dashes and underscores, and begins with a letter or figure.",
        noFolders: "Destinations are added with “dateline destination add” here.",
        noSuchFormat: "Choose one of the formats.",
        newestOnly: "Leave out leads that were replaced before they could be delivered",
        beginningLegend: "Older stories",
        beginningNow: "None: only what moves from now on",
        beginningAll: "All that are on the wire, as they stand now",
        beginningSince: "Those that moved since the beginning of a day",
        beginningDay: "Day",
        destinationAdded: "The destination is added.",
        pauseIt: "Pause",
        pauseReason: "Reason, for those who find it standing",
        resumeIt: "Resume",
        tryNow: "Try again at once",
        resumeSkipping: "Resume without the entry that failed",
        destinationWasPaused: "The destination is paused.",
        destinationWasResumed: "The destination goes on.",
        replayHeading: "Deliver once more",
        replayHint: "What moved is sent again, under the same keys.",
        replayIt: "Deliver once more",
        replayBegun: "It is delivered once more from there.",
        backfillHeading: "Older stories",
        backfillHint:
            "Each story goes once, as it stands now, behind everything that moves; what was sent already is left out.",
        backfillIt: "Deliver older stories",
        backfillBegun: "Older stories are on their way.",
        backfillProgress: "Older stories delivered",
        afterPosition: "After position",
        sinceDay: "Since the beginning of",
        noPlaceToBegin: "Say from which day, or after which position of the wire.",
        wirePosition: "Position",
        ofWireHead: "of",
        waitingForEmbargo: "Waiting for an embargo to end",
        attemptsSoFar: "Attempts",
        nextAttemptAt: "Next attempt",
        latestDeliveries: "Latest deliveries",
        noDeliveries: "Nothing was delivered yet.",
        deliveryStory: "Story",
        deliveryTook: "Took",
        deliverySize: "Size",
        previewLast: "How the last ten stories would reach it",
        previewNone: "None of the last 200 versions on the wire is for this destination.",
        previewPictures: "Pictures",
        unknownPlace: "unknown",
        daysShort: "d",
        secondsShort: "s",
        deliveryTabs: "Parts of delivery",
        showFrom: "Next")

    static let korean = DeliveryPhrases(
        delivery: "배포",
        destinations: "수신처",
        destinationWord: "수신처",
        subscriberWord: "구독사",
        deliveryState: "상태",
        placeOfDelivery: "위치",
        formatWord: "형식",
        behindEntries: "밀린 건수",
        oldestWaiting: "가장 오래 기다린 것",
        lastSuccess: "마지막 성공",
        whyStanding: "이유",
        destinationActive: "가동 중",
        destinationPaused: "일시 중지",
        destinationParked: "중단됨",
        destinationFailing: "실패 중",
        upToDate: "최신",
        neverYet: "없음",
        noDestinations: "아직 배포하는 곳이 없습니다.",
        destinationsCount: "곳",
        countParked: "중단됨",
        countPaused: "일시 중지",
        countFailing: "실패 중",
        countBehind: "밀림",
        addDestination: "수신처 추가",
        destinationName: "이름",
        destinationNameHint: "영문 소문자, 숫자, 붙임표. 나중에 바꿀 수 없습니다.",
        destinationFolder: "폴더",
        destinationFolderHint: "%@ 안에 이 이름의 폴더를 만듭니다.",
        folderName: "폴더 이름은 문자, 숫자, 점, 붙임표, 밑줄로 쓰고 문자나 숫자로 시작하십시오.",
        noFolders: "여기서는 “dateline destination add”로 수신처를 추가합니다.",
        noSuchFormat: "형식을 하나 고르십시오.",
        newestOnly: "배포 전에 새 판으로 바뀐 후속은 건너뛰기",
        beginningLegend: "이전 기사",
        beginningNow: "없음: 지금부터 나가는 것만",
        beginningAll: "지금까지 출고된 모든 기사",
        beginningSince: "정한 날부터 출고된 기사",
        beginningDay: "날짜",
        destinationAdded: "수신처를 추가했습니다.",
        pauseIt: "일시 중지",
        pauseReason: "이유(다른 사람을 위해)",
        resumeIt: "다시 시작",
        tryNow: "지금 다시 시도",
        resumeSkipping: "실패한 것을 빼고 다시 시작",
        destinationWasPaused: "수신처를 일시 중지했습니다.",
        destinationWasResumed: "수신처를 다시 시작했습니다.",
        replayHeading: "다시 배포",
        replayHint: "출고된 것을 같은 키로 다시 보냅니다.",
        replayIt: "다시 배포",
        replayBegun: "그때부터 다시 배포합니다.",
        backfillHeading: "이전 기사",
        backfillHint: "각 기사를 현재 판으로 한 번씩, 새로 나가는 것 다음에 보냅니다. 이미 보낸 것은 뺍니다.",
        backfillIt: "이전 기사 배포",
        backfillBegun: "이전 기사를 보내고 있습니다.",
        backfillProgress: "이전 기사 배포 진행",
        afterPosition: "이 위치 다음부터",
        sinceDay: "이 날부터",
        noPlaceToBegin: "날짜나 와이어 위치 가운데 하나를 적으십시오.",
        wirePosition: "위치",
        ofWireHead: "/",
        waitingForEmbargo: "엠바고 대기",
        attemptsSoFar: "시도",
        nextAttemptAt: "다음 시도",
        latestDeliveries: "최근 배포",
        noDeliveries: "아직 배포한 것이 없습니다.",
        deliveryStory: "기사",
        deliveryTook: "걸린 시간",
        deliverySize: "크기",
        previewLast: "최근 기사 열 건 미리보기",
        previewNone: "최근 200개 판 가운데 이 수신처로 가는 것이 없습니다.",
        previewPictures: "사진",
        unknownPlace: "알 수 없음",
        daysShort: "일",
        secondsShort: "초",
        deliveryTabs: "배포 메뉴",
        showFrom: "다음")
}
