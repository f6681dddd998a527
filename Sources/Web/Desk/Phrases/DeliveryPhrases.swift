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
    let routeKind: String
    let kindFolder: String
    let kindHTTP: String
    let kindSFTP: String
    let kindFTP: String
    let kindMail: String
    let routeURL: String
    let routeURLHint: String
    let routeHost: String
    let routePort: String
    let routePortHint: String
    let routeUser: String
    let routePassword: String
    let routePasswordHint: String
    let routeFolder: String
    let routeHostKey: String
    let routeHostKeyHint: String
    let routeEncryption: String
    let encryptionExplicit: String
    let encryptionImplicit: String
    let encryptionNone: String
    let mailRecipients: String
    let mailPictures: String
    let picturesAttached: String
    let picturesLinked: String
    let picturesNone: String
    let mailDigest: String
    let mailDigestHint: String
    let mannerLegend: String
    let houseStyle: String
    let houseStyleNone: String
    let charsetOf: String
    let fileNamesOf: String
    let fileNamesHint: String
    let alertsOnly: String
    let changeManner: String
    let previewManner: String
    let mannerChanged: String
    let sendTest: String
    let testTaken: String
    let newSecret: String
    let newSecretHint: String
    let onlyNewSecret: String
    let secretHeading: String
    let secretOnce: String
    let secretDropped: String
    let toTheDestination: String
    let serverIncomplete: String

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
        showFrom: "Next",
        routeKind: "How it gets there",
        kindFolder: "Folder of this machine",
        kindHTTP: "Posted by HTTP, signed",
        kindSFTP: "SFTP",
        kindFTP: "FTP",
        kindMail: "Mail",
        routeURL: "Address",
        routeURLHint: "Stories are posted there: https://host/path.",
        routeHost: "Server",
        routePort: "Port",
        routePortHint: "Empty for the usual one.",
        routeUser: "User",
        routePassword: "Password",
        routePasswordHint: "It is kept with the destination and shown nowhere.",
        routeFolder: "Folder",
        routeHostKey: "The server’s key",
        routeHostKeyHint: "As ssh-keygen -l prints it: SHA256:…",
        routeEncryption: "Encryption",
        encryptionExplicit: "Begun after greeting (usual)",
        encryptionImplicit: "From the first byte",
        encryptionNone: "None: others on the way can read everything",
        mailRecipients: "Addresses",
        mailPictures: "Pictures",
        picturesAttached: "Attached",
        picturesLinked: "As links",
        picturesNone: "None",
        mailDigest: "One letter every so many minutes",
        mailDigestHint: "Empty for a letter a story.",
        mannerLegend: "How copy is made up",
        houseStyle: "House style",
        houseStyleNone: "As the desk wrote it",
        charsetOf: "Characters",
        fileNamesOf: "Names of files",
        fileNamesHint: "With %@.",
        alertsOnly: "Only what is urgent, recalled or corrected",
        changeManner: "Change how copy is made up",
        previewManner: "Preview",
        mannerChanged: "The destination is changed.",
        sendTest: "Send a test",
        testTaken: "The test %1 was taken in %2 ms.",
        newSecret: "Make a new secret",
        newSecretHint: "Both the new and the old one are used until you say that only the new one counts.",
        onlyNewSecret: "Only the new one counts",
        secretHeading: "The secret that requests are signed with",
        secretOnce: "It is shown only now. Give it to the subscriber.",
        secretDropped: "Only the new secret counts from now on.",
        toTheDestination: "To the destination",
        serverIncomplete: "Give the server, the user, and a port from 1 to 65535 or none.")

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
        showFrom: "다음",
        routeKind: "방법",
        kindFolder: "이 서버의 폴더",
        kindHTTP: "서명된 HTTP 전송",
        kindSFTP: "SFTP",
        kindFTP: "FTP",
        kindMail: "전자우편",
        routeURL: "주소",
        routeURLHint: "기사를 이 주소로 보냅니다: https://host/path.",
        routeHost: "서버",
        routePort: "포트",
        routePortHint: "비워 두면 기본값.",
        routeUser: "사용자",
        routePassword: "비밀번호",
        routePasswordHint: "수신처와 함께 보관하며 어디에도 표시하지 않습니다.",
        routeFolder: "폴더",
        routeHostKey: "서버 키",
        routeHostKeyHint: "ssh-keygen -l이 표시하는 대로: SHA256:…",
        routeEncryption: "암호화",
        encryptionExplicit: "접속 후 시작(기본)",
        encryptionImplicit: "처음부터",
        encryptionNone: "없음: 중간에서 모두 읽을 수 있음",
        mailRecipients: "받는 주소",
        mailPictures: "사진",
        picturesAttached: "첨부",
        picturesLinked: "링크",
        picturesNone: "없음",
        mailDigest: "모아 보내는 간격(분)",
        mailDigestHint: "비워 두면 기사마다 한 통.",
        mannerLegend: "기사 형식",
        houseStyle: "고객사 표기",
        houseStyleNone: "데스크가 쓴 대로",
        charsetOf: "문자 집합",
        fileNamesOf: "파일 이름",
        fileNamesHint: "사용할 수 있는 것: %@.",
        alertsOnly: "긴급, 취소, 정정만",
        changeManner: "기사 형식 바꾸기",
        previewManner: "미리보기",
        mannerChanged: "수신처를 바꿨습니다.",
        sendTest: "시험 전송",
        testTaken: "시험 %1을(를) %2ms 만에 받았습니다.",
        newSecret: "새 비밀 키 만들기",
        newSecretHint: "새 키만 쓰겠다고 할 때까지 두 키를 함께 씁니다.",
        onlyNewSecret: "새 키만 쓰기",
        secretHeading: "요청 서명에 쓰는 비밀 키",
        secretOnce: "지금만 표시됩니다. 구독사에 전하십시오.",
        secretDropped: "이제 새 키만 씁니다.",
        toTheDestination: "수신처로",
        serverIncomplete: "서버와 사용자를 적고, 포트는 1부터 65535까지 쓰거나 비워 두십시오.")
}
