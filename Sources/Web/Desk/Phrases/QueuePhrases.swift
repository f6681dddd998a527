/// The queues, their lines, filters and saved views.
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
    let nothingFits: String
    let ownDrafts: String
    let allMine: String
    let othersDrafts: String
    let filtered: String
    let filters: String
    let filterDesk: String
    let filterSection: String
    let filterLanguage: String
    let filterUrgency: String
    let filterProvider: String
    let filterKind: String
    let filterMine: String
    let filterWords: String
    let any: String
    let apply: String
    let clear: String
    let older: String
    let newest: String
    let pages: String
    let version: String
    let urgencyIs: String
    let byAuthor: String
    let with: String
    let writing: String
    let movesAt: String
    let embargo: String
    let embargoUntil: String
    let heldBadge: String
    let killedBadge: String
    let offSite: String
    let newerThanWire: String
    let newerThanDraft: String
    let changedAt: String
    let views: String
    let viewName: String
    let viewShared: String
    let sharedBadge: String
    let saveView: String
    let saveThese: String
    let deleteView: String
    let viewSaved: String
    let viewDeleted: String
    let newAbove: String
    let searchAll: String
    let searchHint: String
    let inTheDesk: String
    let onTheWire: String
    let nothingFound: String
    let kindText: String
    let kindPicture: String
    let kindGraphic: String
    let kindAudio: String
    let kindVideo: String
    let kindAnimation: String
    let kindPackage: String
    let kindOther: String

    static let english = QueuePhrases(
        incoming: "In", drafts: "Drafts", forEdit: "For edit", ready: "Ready", scheduled: "Scheduled",
        released: "Released", held: "Held", killed: "Killed", nothingHere: "Nothing waits here.",
        nothingFits: "No story here fits these filters.", ownDrafts: "Yours", allMine: "All of yours",
        othersDrafts: "Others’", filtered: "filtered", filters: "Filters", filterDesk: "Desk",
        filterSection: "Section", filterLanguage: "Language", filterUrgency: "Urgency", filterProvider: "Provider",
        filterKind: "Kind", filterMine: "Only mine", filterWords: "Words", any: "Any", apply: "Filter",
        clear: "Show all", older: "Older", newest: "Newest", pages: "Pages of this list", version: "version",
        urgencyIs: "Urgency", byAuthor: "by", with: "with", writing: "writing now:", movesAt: "moves",
        embargo: "Embargo", embargoUntil: "until", heldBadge: "Held", killedBadge: "Killed", offSite: "Off the site",
        newerThanWire: "Newer version has arrived than the one on the wire",
        newerThanDraft: "Newer version has arrived than our draft was made from", changedAt: "changed",
        views: "Saved views", viewName: "Name of the view", viewShared: "For everybody", sharedBadge: "for everybody",
        saveView: "Save view", saveThese: "Save this list with its filters", deleteView: "Delete view",
        viewSaved: "The view is saved.", viewDeleted: "The view is deleted.", newAbove: "new",
        searchAll: "Search all stories", searchHint: "Words of the text, or of the headline of what waits.",
        inTheDesk: "At the desk", onTheWire: "On the wire", nothingFound: "No story has these words.",
        kindText: "Text", kindPicture: "Picture", kindGraphic: "Graphic", kindAudio: "Audio", kindVideo: "Video",
        kindAnimation: "Animation", kindPackage: "Package", kindOther: "Other")
    static let korean = QueuePhrases(
        incoming: "수신", drafts: "초고", forEdit: "편집 대기", ready: "출고 대기", scheduled: "예약", released: "출고됨",
        held: "보류", killed: "취소", nothingHere: "대기 중인 기사가 없습니다.",
        nothingFits: "조건에 맞는 기사가 없습니다.", ownDrafts: "내 초고", allMine: "내 초고 모두 보기",
        othersDrafts: "다른 사람의 초고", filtered: "조건 적용", filters: "조건", filterDesk: "데스크", filterSection: "섹션",
        filterLanguage: "언어", filterUrgency: "긴급도", filterProvider: "제공사", filterKind: "종류",
        filterMine: "내 것만", filterWords: "단어", any: "전체", apply: "적용", clear: "모두 보기", older: "이전 목록",
        newest: "최신 목록", pages: "목록 쪽", version: "버전", urgencyIs: "긴급도", byAuthor: "작성", with: "담당",
        writing: "작성 중:", movesAt: "출고", embargo: "엠바고", embargoUntil: "해제", heldBadge: "보류",
        killedBadge: "취소", offSite: "사이트에서 내림", newerThanWire: "출고된 버전보다 새 버전이 도착했습니다",
        newerThanDraft: "우리 초고의 바탕보다 새 버전이 도착했습니다", changedAt: "변경", views: "저장한 보기",
        viewName: "보기 이름", viewShared: "모두에게", sharedBadge: "공용", saveView: "보기 저장",
        saveThese: "이 목록과 조건 저장", deleteView: "보기 삭제", viewSaved: "보기를 저장했습니다.",
        viewDeleted: "보기를 삭제했습니다.", newAbove: "새 기사", searchAll: "모든 기사 검색",
        searchHint: "본문의 단어, 또는 대기 중인 기사의 제목.", inTheDesk: "데스크", onTheWire: "출고된 기사",
        nothingFound: "이 단어가 있는 기사가 없습니다.", kindText: "텍스트", kindPicture: "사진", kindGraphic: "그래픽",
        kindAudio: "오디오", kindVideo: "비디오", kindAnimation: "애니메이션", kindPackage: "묶음", kindOther: "기타")
}
