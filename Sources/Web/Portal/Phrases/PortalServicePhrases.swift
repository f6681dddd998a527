/// The portal: following, deliveries and usage; and the desk's page about its people.
struct PortalServicePhrases: Sendable {
    let followHeading: String
    let followKeyword: String
    let followKeywordHint: String
    let followButton: String
    let followsEmpty: String
    let keywordKind: String
    let storylineKind: String
    let storyGone: String
    let byMail: String
    let withoutMail: String
    let startMail: String
    let stopMail: String
    let dropInterest: String
    let followedTold: String
    let droppedTold: String
    let mailOnTold: String
    let mailOffTold: String
    let agencySendsNoMail: String
    let noAddressYet: String
    let giveAddress: String
    /// With the keyword for %@; the address of the page follows.
    let becauseKeyword: String
    /// The address of the page follows.
    let becauseStoryline: String
    let deliveriesEmpty: String
    let lagLabel: String
    let isUpToDate: String
    let lastDelivered: String
    let formatLabel: String
    let whyStopped: String
    let whatFails: String
    let backfillLabel: String
    /// With a number for %@.
    let backfillLeft: String
    let resumeButton: String
    /// With a destination’s name for %@.
    let resumedTold: String
    let notParked: String
    let lastDeliveriesHeading: String
    let deliveredStory: String
    let deliveredAct: String
    let deliveredState: String
    let deliveredAt: String
    let acknowledgedAt: String
    let stateAtWork: String
    let statePaused: String
    let stateParked: String
    let deliveryWaiting: String
    let deliverySending: String
    let deliveryTrying: String
    let deliveryAccepted: String
    let deliverySuperseded: String
    let deliveryRecalled: String
    let deliverySkipped: String
    let secondsUnit: String
    let minutesUnit: String
    let hoursUnit: String
    let daysUnit: String
    let usageMonth: String
    let usageShow: String
    let usageFile: String
    let usageByPerson: String
    let usageByDestination: String
    let usageLast: String
    let usageEmpty: String
    let usageWho: String
    let usageKind: String
    let usageCount: String
    let usageServer: String
    let usageByProgram: String
    let usageProgram: String
    let usageVersions: String
    let usageSize: String
    let usageWhen: String
    let useCopy: String
    let useDownload: String
    let usePicture: String
    let useArchive: String
    let editorsHint: String
    let editorOf: String
    let addEditor: String
    let addEditorButton: String
    let noEditors: String
    let nobodySubscribesYet: String
    let lookInButton: String
    let editorLink: String
    let editorShutOut: String
    let editorLetIn: String
    let editorDropCodes: String
    let editorActs: String
    let editorState: String

    static let english = PortalServicePhrases(
        followHeading: "Follow",
        followKeyword: "Keyword",
        followKeywordHint: "Every story with that keyword, or with these words in its headline.",
        followButton: "Follow",
        followsEmpty: "You follow nothing yet.",
        keywordKind: "keyword",
        storylineKind: "storyline",
        storyGone: "A story that is not yours any more",
        byMail: "with letters",
        withoutMail: "without letters",
        startMail: "Send letters",
        stopMail: "No letters",
        dropInterest: "Stop following",
        followedTold: "You follow it now.",
        droppedTold: "You do not follow it any more.",
        mailOnTold: "Letters come from now on.",
        mailOffTold: "No letters come any more.",
        agencySendsNoMail: "The agency sends no mail from here, so no letters come.",
        noAddressYet: "Your account has no e-mail address, so no letters come.",
        giveAddress: "Give one",
        becauseKeyword: "You get this because you follow “%@”. Change that at",
        becauseStoryline: "You get this because you follow this story. Change that at",
        deliveriesEmpty: "The agency delivers to no server of yours. Ask it if it should.",
        lagLabel: "Oldest undelivered",
        isUpToDate: "none: up to date",
        lastDelivered: "Last delivered",
        formatLabel: "Format",
        whyStopped: "Stands still because",
        whatFails: "Goes wrong now",
        backfillLabel: "Older stories",
        backfillLeft: "%@ places of the wire to go",
        resumeButton: "Resume",
        resumedTold: "%@ goes on from where it stood.",
        notParked: "This destination is not parked, so there is nothing to resume. If it stands still, ask the agency.",
        lastDeliveriesHeading: "Last deliveries",
        deliveredStory: "Story",
        deliveredAct: "What",
        deliveredState: "State",
        deliveredAt: "Accepted",
        acknowledgedAt: "Acknowledged",
        stateAtWork: "At work",
        statePaused: "Paused by the agency",
        stateParked: "Parked",
        deliveryWaiting: "Waits for its embargo",
        deliverySending: "On its way",
        deliveryTrying: "Will be tried again",
        deliveryAccepted: "Accepted",
        deliverySuperseded: "A newer one goes in its place",
        deliveryRecalled: "Recalled before it went",
        deliverySkipped: "Left out",
        secondsUnit: "s",
        minutesUnit: "min",
        hoursUnit: "h",
        daysUnit: "d",
        usageMonth: "Month",
        usageShow: "Show",
        usageFile: "As a table for spreadsheets",
        usageByPerson: "Taken by people",
        usageByDestination: "Delivered to servers",
        usageLast: "The last that was taken",
        usageEmpty: "Nothing was taken in this month.",
        usageWho: "Who",
        usageKind: "What",
        usageCount: "How often",
        usageServer: "Server",
        usageByProgram: "Fetched by programs", usageProgram: "By",
        usageVersions: "Versions",
        usageSize: "Size",
        usageWhen: "When",
        useCopy: "Text copied",
        useDownload: "Story downloaded",
        usePicture: "Picture downloaded",
        useArchive: "In an archive",
        editorsHint: "People of subscribers who may come to the portal. They can reach nothing of the desk.",
        editorOf: "Of which subscriber",
        addEditor: "Let somebody in",
        addEditorButton: "Add and make a link",
        noEditors: "Nobody of theirs may come in yet.",
        nobodySubscribesYet: "There are no subscribers yet.",
        lookInButton: "See their portal",
        editorLink: "New link",
        editorShutOut: "Shut out",
        editorLetIn: "Let in again",
        editorDropCodes: "Ask for no codes",
        editorActs: "Acts",
        editorState: "State")

    static let korean = PortalServicePhrases(
        followHeading: "팔로우",
        followKeyword: "키워드",
        followKeywordHint: "이 키워드가 있거나 제목에 이 말이 들어간 모든 기사.",
        followButton: "팔로우",
        followsEmpty: "팔로우한 것이 없습니다.",
        keywordKind: "키워드",
        storylineKind: "기사 흐름",
        storyGone: "더는 이용할 수 없는 기사",
        byMail: "메일 받음",
        withoutMail: "메일 안 받음",
        startMail: "메일 받기",
        stopMail: "메일 끄기",
        dropInterest: "팔로우 취소",
        followedTold: "팔로우했습니다.",
        droppedTold: "팔로우를 취소했습니다.",
        mailOnTold: "이제부터 메일을 보냅니다.",
        mailOffTold: "메일을 더 보내지 않습니다.",
        agencySendsNoMail: "이곳에서는 메일을 보내지 않아 메일이 오지 않습니다.",
        noAddressYet: "계정에 이메일 주소가 없어 메일이 오지 않습니다.",
        giveAddress: "주소 등록",
        becauseKeyword: "“%@”을(를) 팔로우하여 보내 드립니다. 변경:",
        becauseStoryline: "이 기사를 팔로우하여 보내 드립니다. 변경:",
        deliveriesEmpty: "전송하는 서버가 없습니다. 필요하면 통신사에 문의하십시오.",
        lagLabel: "가장 오래된 미전송",
        isUpToDate: "없음: 모두 전송됨",
        lastDelivered: "마지막 전송",
        formatLabel: "형식",
        whyStopped: "멈춘 이유",
        whatFails: "현재 문제",
        backfillLabel: "이전 기사",
        backfillLeft: "남은 위치 %@개",
        resumeButton: "다시 시작",
        resumedTold: "%@이(가) 멈춘 곳부터 다시 전송합니다.",
        notParked: "멈춰 둔 전송이 아니라 다시 시작할 것이 없습니다. 움직이지 않으면 통신사에 문의하십시오.",
        lastDeliveriesHeading: "최근 전송",
        deliveredStory: "기사",
        deliveredAct: "내용",
        deliveredState: "상태",
        deliveredAt: "수신",
        acknowledgedAt: "확인",
        stateAtWork: "전송 중",
        statePaused: "통신사가 멈춤",
        stateParked: "중단됨",
        deliveryWaiting: "엠바고 대기",
        deliverySending: "보내는 중",
        deliveryTrying: "다시 시도 예정",
        deliveryAccepted: "수신 완료",
        deliverySuperseded: "새 버전으로 대체",
        deliveryRecalled: "전송 전 회수",
        deliverySkipped: "제외",
        secondsUnit: "초",
        minutesUnit: "분",
        hoursUnit: "시간",
        daysUnit: "일",
        usageMonth: "월",
        usageShow: "보기",
        usageFile: "표 파일로 받기",
        usageByPerson: "사람별 이용",
        usageByDestination: "서버별 전송",
        usageLast: "최근 이용",
        usageEmpty: "이 달에는 이용 내역이 없습니다.",
        usageWho: "사람",
        usageKind: "종류",
        usageCount: "횟수",
        usageServer: "서버",
        usageByProgram: "프로그램이 가져간 기사", usageProgram: "경로",
        usageVersions: "버전 수",
        usageSize: "크기",
        usageWhen: "시각",
        useCopy: "본문 복사",
        useDownload: "기사 받기",
        usePicture: "사진 받기",
        useArchive: "묶음 받기",
        editorsHint: "포털에 들어올 수 있는 고객사 사람들입니다. 데스크에는 들어올 수 없습니다.",
        editorOf: "고객사",
        addEditor: "이용자 추가",
        addEditorButton: "추가하고 링크 만들기",
        noEditors: "아직 들어올 수 있는 사람이 없습니다.",
        nobodySubscribesYet: "아직 고객사가 없습니다.",
        lookInButton: "포털 보기",
        editorLink: "새 링크",
        editorShutOut: "차단",
        editorLetIn: "차단 해제",
        editorDropCodes: "인증 코드 끄기",
        editorActs: "작업",
        editorState: "상태")
}
