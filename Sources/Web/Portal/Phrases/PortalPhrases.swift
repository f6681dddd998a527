/// The portal: what stands round its pages, its lists and its stories.
struct PortalPhrases: Sendable {
    let portal: String
    let editors: String
    /// Names the list of all products.
    let everything: String
    let portalLists: String
    let follows: String
    let deliveries: String
    let usage: String
    let portalBack: String
    let notForLookers: String
    /// With the subscriber’s name for %@.
    let lookingIn: String
    let leaveLook: String
    let portalSignInHint: String
    /// The same whether or not there is such a person.
    let portalForgotTold: String
    let portalWithoutMail: String
    let lookChosenHere: String
    let portalLanguage: String
    let lookOfPortal: String
    let portalEmailHint: String
    let contractHeading: String
    let contractOf: String
    let yourPeriod: String
    let productsLabel: String
    /// With a moment for %@.
    let yourPeriodFrom: String
    /// With a moment for %@.
    let yourPeriodUntil: String
    let rightArchive: String
    let rightAdvance: String
    let nothingYet: String
    let nothingOnThisPage: String
    let noProductsOfYours: String
    let contractIsOver: String
    let corrected: String
    let takeSeveral: String
    let takeFormat: String
    let takePictures: String
    let takeArchive: String
    /// Before a headline.
    let tickStory: String
    let searchWire: String
    let searchIn: String
    let searchWireHint: String
    let followWords: String
    let mayPublish: String
    let isSuperseded: String
    /// With a moment for %@.
    let underEmbargoUntil: String
    let embargoForNow: String
    let isWithheld: String
    let isCanceled: String
    let isExpired: String
    let toNewest: String
    let pictureNotForSale: String
    let pictureOfPartner: String
    let pictureTerritory: String
    let pictureNotYours: String
    let acknowledge: String
    let acknowledgeHint: String
    let acknowledged: String
    let nothingToAcknowledge: String
    let takeHeading: String
    let copyText: String
    let copiedTold: String
    let copyFailed: String
    let plainText: String
    let wireText: String
    /// Before a format.
    let downloadAs: String
    /// Before a picture’s caption.
    let takePicture: String
    let picturesHeading: String
    let versionsHeading: String
    let shownVersion: String
    let aboutThisStory: String
    let movedAt: String
    let expiresAt: String
    let identifier: String
    let notesHeading: String
    let followStory: String
    let followsStory: String
    let letterToo: String

    static let english = PortalPhrases(
        portal: "Portal",
        editors: "Portal people",
        everything: "Everything",
        portalLists: "Lists",
        follows: "Following",
        deliveries: "Deliveries",
        usage: "Usage",
        portalBack: "Back to the wire",
        notForLookers:
            "Whoever looks in can read, and change nothing. This page belongs to the subscriber’s own people.",
        lookingIn: "You see what %@ sees. Nothing can be changed here, and nothing you take is counted.",
        leaveLook: "Back to the desk",
        portalSignInHint:
            "For editors of our subscribers. If you have no account yet, ask whoever manages your contract.",
        portalForgotTold:
            "If somebody with an e-mail address signs in by that name, a link is on its way to it. It is good for 30 minutes. If nothing comes, ask the agency.",
        portalWithoutMail: "The agency sends no mail from here. Ask it for a link.",
        lookChosenHere: "The portal looks like that on this browser now.",
        portalLanguage: "Language of the portal",
        lookOfPortal: "Look of the portal",
        portalEmailHint: "Where letters about what you follow go, and a link if you forget your password.",
        contractHeading: "Your contract",
        contractOf: "Subscriber",
        yourPeriod: "Period",
        productsLabel: "Products",
        yourPeriodFrom: "from %@",
        yourPeriodUntil: "until %@",
        rightArchive: "Stories from before the contract are yours too.",
        rightAdvance: "You get copy under embargo ahead of its time. Do not publish it before.",
        nothingYet: "Nothing of yours has moved yet. It appears here the moment it does.",
        nothingOnThisPage: "Nothing of yours is among these; go on to the older ones.",
        noProductsOfYours: "Your contract has no products yet. Ask the agency.",
        contractIsOver: "Your contract does not run at this moment, so there is nothing to show. Ask the agency.",
        corrected: "Correction",
        takeSeveral: "Take the ticked stories",
        takeFormat: "Format",
        takePictures: "With pictures",
        takeArchive: "Download as one archive",
        tickStory: "Take:",
        searchWire: "Search your wire",
        searchIn: "In",
        searchWireHint: "Words of the text. A phrase goes in quotes.",
        followWords: "Follow these words",
        mayPublish: "It may be published now.",
        isSuperseded: "A newer version is on the wire. Use that one.",
        underEmbargoUntil: "Under embargo: do not publish it before %@.",
        embargoForNow: "Under embargo until further notice: do not publish it before a version that lifts it.",
        isWithheld: "On hold: do not publish it, and take it down, until further notice.",
        isCanceled: "Killed: do not publish any version of it, and take down what you have published.",
        isExpired: "Its time has run out: do not publish it any more.",
        toNewest: "Open the newest version",
        pictureNotForSale: "A picture of this story is not for sale, so it is not here.",
        pictureOfPartner: "A picture of this story is a partner’s, whose pictures your contract does not cover.",
        pictureTerritory: "A picture of this story may not be used where you publish.",
        pictureNotYours: "A picture of this story is none of yours.",
        acknowledge: "We have dealt with it",
        acknowledgeHint: "Tells the agency that your people have seen the recall and taken the story down.",
        acknowledged: "Thank you: the agency knows that you have dealt with it.",
        nothingToAcknowledge:
            "There is nothing to acknowledge: no destination of yours got it, or it was done already.",
        takeHeading: "Take it",
        copyText: "Copy the text",
        copiedTold: "The text is on your clipboard.",
        copyFailed: "The browser does not let this page copy. Open the plain text and copy it there.",
        plainText: "Plain text",
        wireText: "Wire text",
        downloadAs: "Download as",
        takePicture: "Download:",
        picturesHeading: "Pictures",
        versionsHeading: "Versions",
        shownVersion: "shown here",
        aboutThisStory: "About this story",
        movedAt: "Moved",
        expiresAt: "Expires",
        identifier: "Identifier",
        notesHeading: "Notes of the desk",
        followStory: "Follow this story",
        followsStory: "You follow this story.",
        letterToo: "with a letter for every version")

    static let korean = PortalPhrases(
        portal: "포털",
        editors: "포털 이용자",
        everything: "전체",
        portalLists: "목록",
        follows: "팔로우",
        deliveries: "전송",
        usage: "이용 내역",
        portalBack: "목록으로 돌아가기",
        notForLookers: "둘러보는 사람은 읽을 수만 있고 바꿀 수 없습니다. 고객사 이용자만 쓸 수 있는 화면입니다.",
        lookingIn: "%@에 보이는 화면입니다. 바꿀 수 있는 것은 없으며 내려받아도 집계되지 않습니다.",
        leaveLook: "데스크로 돌아가기",
        portalSignInHint: "고객사 편집자를 위한 포털입니다. 계정이 없으면 계약 담당자에게 문의하십시오.",
        portalForgotTold: "그 이름으로 로그인하는 사람의 이메일 주소가 등록되어 있으면 링크가 곧 도착합니다. 링크는 30분 동안 유효합니다. 오지 않으면 통신사에 문의하십시오.",
        portalWithoutMail: "이곳에서는 메일을 보내지 않습니다. 통신사에 링크를 요청하십시오.",
        lookChosenHere: "이 브라우저에서 포털 화면이 바뀌었습니다.",
        portalLanguage: "포털 언어",
        lookOfPortal: "포털 화면",
        portalEmailHint: "팔로우한 소식과 비밀번호 재설정 링크를 받을 주소입니다.",
        contractHeading: "계약",
        contractOf: "고객사",
        yourPeriod: "기간",
        productsLabel: "상품",
        yourPeriodFrom: "%@부터",
        yourPeriodUntil: "%@까지",
        rightArchive: "계약 이전의 기사도 이용할 수 있습니다.",
        rightAdvance: "엠바고 기사를 미리 받습니다. 해제 전에는 게재할 수 없습니다.",
        nothingYet: "아직 출고된 기사가 없습니다. 출고되는 즉시 여기에 나타납니다.",
        nothingOnThisPage: "이 구간에는 이용할 수 있는 기사가 없습니다. 이전 목록으로 가십시오.",
        noProductsOfYours: "계약에 아직 상품이 없습니다. 통신사에 문의하십시오.",
        contractIsOver: "지금은 계약 기간이 아니어서 보여 드릴 기사가 없습니다. 통신사에 문의하십시오.",
        corrected: "정정",
        takeSeveral: "고른 기사 받기",
        takeFormat: "형식",
        takePictures: "사진 포함",
        takeArchive: "압축 파일로 받기",
        tickStory: "받기:",
        searchWire: "기사 검색",
        searchIn: "범위",
        searchWireHint: "본문의 단어. 구절은 따옴표로 묶으십시오.",
        followWords: "이 단어 팔로우",
        mayPublish: "지금 게재할 수 있습니다.",
        isSuperseded: "더 새로운 버전이 출고되었습니다. 새 버전을 쓰십시오.",
        underEmbargoUntil: "엠바고: %@ 전에는 게재하지 마십시오.",
        embargoForNow: "별도 통보 때까지 엠바고: 해제하는 버전이 나오기 전에는 게재하지 마십시오.",
        isWithheld: "보류: 별도 통보 때까지 게재하지 말고, 게재한 것은 내리십시오.",
        isCanceled: "취소: 어떤 버전도 게재하지 말고, 게재한 것은 내리십시오.",
        isExpired: "사용 기한이 지났습니다. 더는 게재하지 마십시오.",
        toNewest: "최신 버전 열기",
        pictureNotForSale: "판매하지 않는 사진이 있어 제외했습니다.",
        pictureOfPartner: "계약에 포함되지 않은 제휴사 사진이 있어 제외했습니다.",
        pictureTerritory: "고객사의 게재 지역에서 쓸 수 없는 사진이 있어 제외했습니다.",
        pictureNotYours: "이용할 수 없는 사진이 있어 제외했습니다.",
        acknowledge: "조치 완료",
        acknowledgeHint: "회수 통보를 확인하고 기사를 내렸음을 통신사에 알립니다.",
        acknowledged: "확인했습니다. 통신사에 조치 완료로 기록되었습니다.",
        nothingToAcknowledge: "확인할 것이 없습니다. 전송된 적이 없거나 이미 확인했습니다.",
        takeHeading: "받기",
        copyText: "본문 복사",
        copiedTold: "본문을 클립보드에 복사했습니다.",
        copyFailed: "브라우저가 복사를 허용하지 않습니다. 일반 텍스트를 열어 복사하십시오.",
        plainText: "일반 텍스트",
        wireText: "통신문 텍스트",
        downloadAs: "다음 형식으로 받기:",
        takePicture: "사진 받기:",
        picturesHeading: "사진",
        versionsHeading: "버전",
        shownVersion: "지금 보는 버전",
        aboutThisStory: "기사 정보",
        movedAt: "출고",
        expiresAt: "사용 기한",
        identifier: "식별자",
        notesHeading: "데스크 알림",
        followStory: "이 기사 팔로우",
        followsStory: "팔로우 중인 기사입니다.",
        letterToo: "버전마다 메일 받기")
}
