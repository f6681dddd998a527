/// A story at the desk: its editor, its margin, its history; templates and desks.
struct StoryPhrases: Sendable {
    let untitled: String
    let somebody: String
    let nobody: String
    let noDesk: String
    let noTemplate: String
    let notSaid: String
    let headline: String
    let headlineForms: String
    let headlineAlert: String
    let headlineWire: String
    let headlineMail: String
    let headlinePage: String
    let insteadHint: String
    let countOf: String
    let tooLong: String
    let slug: String
    let urgency: String
    let byline: String
    let dateline: String
    let places: String
    let commas: String
    let datelineDay: String
    let language: String
    let sections: String
    let keywords: String
    let genre: String
    let summary: String
    let editorsNote: String
    let editorsNoteHint: String
    let credit: String
    let textLabel: String
    let details: String
    let save: String
    let sendForEdit: String
    let callReady: String
    let toRelease: String
    let lengthInWords: String
    let lengthInCharacters: String
    let edit: String
    let takenBy: String
    let takeOver: String
    let takeOverHint: String
    let tookOver: String
    let resumedFrom: String
    let discardDraft: String
    let changedSince: String
    let compare: String
    let compareWith: String
    let draftKept: String
    let draftDropped: String
    let draftBack: String
    let carriedOn: String
    let carryOn: String
    let goOnWithOther: String
    let filedStay: String
    let filedForEdit: String
    let filedReady: String
    let overtaken: String
    let overtakenBy: String
    let overtakenByKill: String
    let isDiscarded: String
    let discard: String
    let discarded: String
    let bringBack: String
    let broughtBack: String
    let state: String
    let stageFiled: String
    let stageReleased: String
    let stageHeld: String
    let stageKilled: String
    let version: String
    let versionNumber: String
    let versions: String
    let allHistory: String
    let history: String
    let embargo: String
    let untilNotice: String
    let provider: String
    let author: String
    let deskLabel: String
    let desks: String
    let assignee: String
    let assignment: String
    let assign: String
    let assigned: String
    let comments: String
    let comment: String
    let commentHint: String
    let sendComment: String
    let commented: String
    let noComments: String
    let keptDrafts: String
    let drop: String
    let waitingCopy: String
    let draftOf: String
    let replacedAt: String
    let copyReplaced: String
    let restyled: String
    let sameCopy: String
    let from: String
    let to: String
    let show: String
    let subjects: String
    let pictures: String
    let changedFields: String
    let removedWord: String
    let addedWord: String
    let correctionNote: String
    let view: String
    let when: String
    let who: String
    let what: String
    let versionReleased: String
    let versionLed: String
    let versionCorrected: String
    let versionHeld: String
    let versionKilled: String
    let versionLifted: String
    let actFile: String
    let actBegin: String
    let actReceive: String
    let actAssign: String
    let actTakeOver: String
    let actDiscard: String
    let actBringBack: String
    let backToStory: String
    let template: String
    let templateName: String
    let makeTemplate: String
    let templateMade: String
    let templateKept: String
    let templateDeleted: String
    let templateBack: String
    let noTemplates: String
    let newTemplate: String
    let delete: String
    let begin: String
    let newDesk: String
    let deskName: String
    let members: String
    let add: String
    let remove: String
    let deskAdded: String
    let deskKept: String
    let deskRemoved: String
    let deskBack: String
    let noDesks: String
    let urgencyFlash: String
    let urgencyUrgent: String
    let urgencyNormal: String
    let urgencyLow: String

    static let english = StoryPhrases(
        untitled: "Untitled",
        somebody: "Somebody",
        nobody: "Nobody",
        noDesk: "No desk",
        noTemplate: "None: begin empty",
        notSaid: "Not said",
        headline: "Headline",
        headlineForms: "Shorter headlines",
        headlineAlert: "Alert",
        headlineWire: "Wire list",
        headlineMail: "Mail subject",
        headlinePage: "Page and card",
        insteadHint: "While empty, the headline goes out here.",
        countOf: "%1 of %2",
        tooLong: "too long",
        slug: "Slug",
        urgency: "Urgency",
        byline: "Byline",
        dateline: "Dateline",
        places: "Places of the dateline",
        commas: "More than one are parted by commas.",
        datelineDay: "Day of the dateline",
        language: "Language",
        sections: "Sections",
        keywords: "Keywords",
        genre: "Genre",
        summary: "Summary",
        editorsNote: "Note to editors",
        editorsNoteHint: "Clients' editors read it, readers never do.",
        credit: "Credit",
        textLabel: "Text",
        details: "Details",
        save: "Save",
        sendForEdit: "Send for edit",
        callReady: "Ready",
        toRelease: "Release …",
        lengthInWords: "%1 words, %2 min to read",
        lengthInCharacters: "%1 characters, %2 min to read",
        edit: "Edit",
        takenBy: "%1 has been writing on this since %2.",
        takeOver: "Take over",
        takeOverHint: "What they wrote is kept for them.",
        tookOver: "The story is yours now. What was written on it is kept.",
        resumedFrom: "This goes on with your draft of %1, which is not filed yet.",
        discardDraft: "Discard this draft",
        changedSince: "The story has changed since this draft was begun. Compare the two before you file.",
        compare: "Compare",
        compareWith: "Compare with what is there now",
        draftKept: "Kept.",
        draftDropped: "The draft is discarded.",
        draftBack: "The draft is back.",
        carriedOn: "You go on with your text, on the story as it stands now.",
        carryOn: "Go on with the draft",
        goOnWithOther: "Go on with what is there now",
        filedStay: "Saved.",
        filedForEdit: "Sent for edit.",
        filedReady: "Ready to be released.",
        overtaken:
            "The story has changed since you opened it, so your text was not filed. It is kept: compare the two and go on from either.",
        overtakenBy:
            "%1 has taken the story over, so your text was not filed. It is kept: compare the two, and go on when the story is free or take it over.",
        overtakenByKill:
            "The story was killed meanwhile, so your text was not filed. It is kept: use it in a new story if it is right.",
        isDiscarded: "This story was discarded before it was released. Its copy is kept.",
        discard: "Discard story",
        discarded: "The story is discarded.",
        bringBack: "Bring back",
        broughtBack: "The story is back.",
        state: "State",
        stageFiled: "Not released",
        stageReleased: "Released",
        stageHeld: "Held",
        stageKilled: "Killed",
        version: "Version",
        versionNumber: "Version %1",
        versions: "Versions",
        allHistory: "Whole history",
        history: "History",
        embargo: "Embargo",
        untilNotice: "Until further notice",
        provider: "Provider",
        author: "Written by",
        deskLabel: "Desk",
        desks: "Desks",
        assignee: "Assigned to",
        assignment: "Assignment",
        assign: "Assign",
        assigned: "Assigned.",
        comments: "Comments",
        comment: "Comment",
        commentHint: "For the newsroom alone.",
        sendComment: "Add comment",
        commented: "Comment added.",
        noComments: "Nobody has said anything yet.",
        keptDrafts: "Drafts beside the story",
        drop: "Discard",
        waitingCopy: "Copy that waits",
        draftOf: "Draft by %1, %2",
        replacedAt: "Copy replaced %1",
        copyReplaced: "Copy replaced",
        restyled: "Same words, another form",
        sameCopy: "The two are the same.",
        from: "From",
        to: "To",
        show: "Show",
        subjects: "Subjects",
        pictures: "Pictures",
        changedFields: "Changed fields",
        removedWord: "removed",
        addedWord: "added",
        correctionNote: "Correction: %1",
        view: "View",
        when: "When",
        who: "Who",
        what: "What",
        versionReleased: "Release",
        versionLed: "Lead",
        versionCorrected: "Correction",
        versionHeld: "Hold",
        versionKilled: "Kill",
        versionLifted: "Hold or embargo lifted",
        actFile: "Filed",
        actBegin: "Begun",
        actReceive: "Received",
        actAssign: "Assigned",
        actTakeOver: "Taken over",
        actDiscard: "Discarded",
        actBringBack: "Brought back",
        backToStory: "Back to the story",
        template: "Template",
        templateName: "Name of the template",
        makeTemplate: "Make a template of it",
        templateMade: "The template is made.",
        templateKept: "The template is saved.",
        templateDeleted: "The template is deleted.",
        templateBack: "The template is back.",
        noTemplates: "There are no templates yet. Make one here, or of a story on its page.",
        newTemplate: "New template",
        delete: "Delete",
        begin: "Begin",
        newDesk: "New desk",
        deskName: "Name of the desk",
        members: "Members",
        add: "Add",
        remove: "Remove",
        deskAdded: "The desk is added.",
        deskKept: "The desk is saved.",
        deskRemoved: "The desk is removed; its stories belong to none.",
        deskBack: "The desk is back, with its stories.",
        noDesks: "There are no desks yet.",
        urgencyFlash: "flash",
        urgencyUrgent: "urgent",
        urgencyNormal: "normal",
        urgencyLow: "can wait")

    static let korean = StoryPhrases(
        untitled: "제목 없음",
        somebody: "다른 사람",
        nobody: "없음",
        noDesk: "부서 없음",
        noTemplate: "없음: 빈 기사로 시작",
        notSaid: "지정 안 함",
        headline: "제목",
        headlineForms: "짧은 제목",
        headlineAlert: "속보 알림",
        headlineWire: "통신 목록",
        headlineMail: "메일 제목",
        headlinePage: "웹페이지와 카드",
        insteadHint: "비워 두면 기사 제목이 그대로 나갑니다.",
        countOf: "%1/%2자",
        tooLong: "너무 깁니다",
        slug: "슬러그",
        urgency: "긴급도",
        byline: "바이라인",
        dateline: "발신지",
        places: "발신 장소",
        commas: "여러 개는 쉼표로 나눕니다.",
        datelineDay: "발신일",
        language: "언어",
        sections: "섹션",
        keywords: "키워드",
        genre: "장르",
        summary: "요약",
        editorsNote: "데스크 참고 사항",
        editorsNoteHint: "고객사 편집자에게만 보이며 독자에게는 보이지 않습니다.",
        credit: "출처 표기",
        textLabel: "본문",
        details: "세부 항목",
        save: "저장",
        sendForEdit: "편집 요청",
        callReady: "출고 준비 완료",
        toRelease: "출고 …",
        lengthInWords: "%1단어, 읽는 데 %2분",
        lengthInCharacters: "%1자, 읽는 데 %2분",
        edit: "편집",
        takenBy: "%1 님이 %2부터 작성하고 있습니다.",
        takeOver: "넘겨받기",
        takeOverHint: "상대가 쓴 내용은 그대로 보관됩니다.",
        tookOver: "기사를 넘겨받았습니다. 이전에 작성된 내용은 보관되어 있습니다.",
        resumedFrom: "아직 등록하지 않은 %1의 초고를 이어서 씁니다.",
        discardDraft: "이 초고 버리기",
        changedSince: "이 초고를 시작한 뒤 기사가 바뀌었습니다. 등록하기 전에 비교하십시오.",
        compare: "비교",
        compareWith: "현재 내용과 비교",
        draftKept: "보관했습니다.",
        draftDropped: "초고를 버렸습니다.",
        draftBack: "초고를 되살렸습니다.",
        carriedOn: "현재 기사를 바탕으로 작성하던 글을 이어 갑니다.",
        carryOn: "초고로 이어 가기",
        goOnWithOther: "현재 내용으로 이어 가기",
        filedStay: "저장했습니다.",
        filedForEdit: "편집을 요청했습니다.",
        filedReady: "출고 준비가 끝났습니다.",
        overtaken: "기사를 연 뒤 내용이 바뀌어 등록하지 않았습니다. 작성한 글은 보관되어 있습니다. 둘을 비교해 한쪽에서 이어 가십시오.",
        overtakenBy: "%1 님이 기사를 넘겨받아 등록하지 않았습니다. 작성한 글은 보관되어 있습니다. 둘을 비교하고, 기사가 비었을 때 이어 가거나 넘겨받으십시오.",
        overtakenByKill: "그사이 기사가 취소되어 등록하지 않았습니다. 작성한 글은 보관되어 있습니다. 내용이 맞다면 새 기사에 쓰십시오.",
        isDiscarded: "출고 전에 버려진 기사입니다. 원고는 보관되어 있습니다.",
        discard: "기사 버리기",
        discarded: "기사를 버렸습니다.",
        bringBack: "되살리기",
        broughtBack: "기사를 되살렸습니다.",
        state: "상태",
        stageFiled: "미출고",
        stageReleased: "출고됨",
        stageHeld: "보류",
        stageKilled: "취소됨",
        version: "버전",
        versionNumber: "버전 %1",
        versions: "버전",
        allHistory: "전체 이력",
        history: "이력",
        embargo: "엠바고",
        untilNotice: "별도 통지까지",
        provider: "제공처",
        author: "작성자",
        deskLabel: "부서",
        desks: "부서",
        assignee: "담당자",
        assignment: "담당",
        assign: "지정",
        assigned: "담당을 지정했습니다.",
        comments: "의견",
        comment: "의견",
        commentHint: "내부에서만 보입니다.",
        sendComment: "의견 남기기",
        commented: "의견을 남겼습니다.",
        noComments: "아직 의견이 없습니다.",
        keptDrafts: "보관된 초고",
        drop: "버리기",
        waitingCopy: "대기 중인 원고",
        draftOf: "%1 초고, %2",
        replacedAt: "%1에 교체된 원고",
        copyReplaced: "원고 교체",
        restyled: "글은 같고 서식이 다름",
        sameCopy: "두 내용이 같습니다.",
        from: "기준",
        to: "대상",
        show: "보기",
        subjects: "주제",
        pictures: "사진",
        changedFields: "바뀐 항목",
        removedWord: "삭제",
        addedWord: "추가",
        correctionNote: "정정: %1",
        view: "보기",
        when: "시각",
        who: "사람",
        what: "내용",
        versionReleased: "출고",
        versionLed: "후속",
        versionCorrected: "정정",
        versionHeld: "보류",
        versionKilled: "취소",
        versionLifted: "보류·엠바고 해제",
        actFile: "등록",
        actBegin: "시작",
        actReceive: "수신",
        actAssign: "담당 지정",
        actTakeOver: "넘겨받음",
        actDiscard: "버림",
        actBringBack: "되살림",
        backToStory: "기사로 돌아가기",
        template: "양식",
        templateName: "양식 이름",
        makeTemplate: "양식으로 만들기",
        templateMade: "양식을 만들었습니다.",
        templateKept: "양식을 저장했습니다.",
        templateDeleted: "양식을 삭제했습니다.",
        templateBack: "양식을 되살렸습니다.",
        noTemplates: "아직 양식이 없습니다. 여기에서, 또는 기사 페이지에서 만드십시오.",
        newTemplate: "새 양식",
        delete: "삭제",
        begin: "시작",
        newDesk: "새 부서",
        deskName: "부서 이름",
        members: "구성원",
        add: "추가",
        remove: "제거",
        deskAdded: "부서를 추가했습니다.",
        deskKept: "부서를 저장했습니다.",
        deskRemoved: "부서를 제거했습니다. 그 부서의 기사는 소속이 없습니다.",
        deskBack: "부서와 그 기사를 되살렸습니다.",
        noDesks: "아직 부서가 없습니다.",
        urgencyFlash: "플래시",
        urgencyUrgent: "긴급",
        urgencyNormal: "보통",
        urgencyLow: "여유")
}
