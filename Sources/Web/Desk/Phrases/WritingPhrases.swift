/// The field in which the text is written, and what it says while somebody writes. `{…}` is filled in by the page's scripts.
struct WritingPhrases: Sendable {
    let writingText: String
    let writingEdit: String
    let writingFits: String
    let writingNoFiles: String

    let writingHelp: String
    let writingHelpHeading: String
    let writingHelpList: String
    let writingHelpQuote: String
    let writingHelpMarks: String
    let writingHelpLink: String
    let writingHelpLines: String
    let writingHelpPlaced: String
    let writingHelpBackslash: String
    let writingHelpParagraphs: String

    let writingToolbar: String
    let writingStrong: String
    let writingEmphasis: String
    let writingParagraph: String
    let writingHeading: String
    let writingSubheading: String
    let writingList: String
    let writingNumbered: String
    let writingQuote: String
    let writingLines: String
    let writingLinesHint: String
    let writingLink: String
    let writingPicture: String

    let writingAddress: String
    let writingBadAddress: String
    let writingSetLink: String
    let writingRemoveLink: String
    let writingClose: String

    let writingFind: String
    let writingWanted: String
    let writingInstead: String
    let writingCase: String
    let writingPrevious: String
    let writingNext: String
    let writingReplace: String
    let writingReplaceAll: String
    let writingNone: String
    let writingPlace: String
    let writingReplaced: String

    let writingSaving: String
    let writingSaved: String
    let writingUnsaved: String
    let writingUnsaveable: String
    let writingSignedOut: String
    let writingTaken: String
    let writingSeeStory: String
    let writingKept: String
    let writingOffer: String
    let writingRestore: String
    let writingDiscard: String

    static let english = WritingPhrases(
        writingText: "Text", writingEdit: "Write the text", writingFits: "it fits again",
        writingNoFiles:
            "Files can’t be put into the text. Pictures come with the story; place them with the Picture button.",
        writingHelp: "How to mark up the text", writingHelpHeading: "A heading, a smaller heading",
        writingHelpList: "An entry of a list, of a numbered list", writingHelpQuote: "A quotation set apart",
        writingHelpMarks: "Bold, italic", writingHelpLink: "A link",
        writingHelpLines: "Lines between two such lines keep their spacing",
        writingHelpPlaced: "A picture, a table of the story; leave them where they belong",
        writingHelpBackslash: "Takes the mark after it for what it is",
        writingHelpParagraphs: "An empty line parts paragraphs.",
        writingToolbar: "Form of the text", writingStrong: "Bold", writingEmphasis: "Italic",
        writingParagraph: "Paragraph",
        writingHeading: "Heading", writingSubheading: "Subheading", writingList: "List", writingNumbered: "Numbered",
        writingQuote: "Quotation", writingLines: "Lines",
        writingLinesHint: "Lines that keep their spacing: results, tables as text",
        writingLink: "Link", writingPicture: "Picture", writingAddress: "Address",
        writingBadAddress: "Give the address of a page (https://…) or of a mailbox.", writingSetLink: "Set the link",
        writingRemoveLink: "Remove the link", writingClose: "Close", writingFind: "Find and replace",
        writingWanted: "Find",
        writingInstead: "Replace with", writingCase: "Match capitals", writingPrevious: "Previous", writingNext: "Next",
        writingReplace: "Replace", writingReplaceAll: "Replace all", writingNone: "Not found.",
        writingPlace: "{number} of {count}", writingReplaced: "Replaced: {count}. Ctrl+Z takes them back.",
        writingSaving: "Saving…",
        writingSaved: "Saved at {time}", writingUnsaved: "Not saved: kept in this browser, and tried again.",
        writingUnsaveable: "Not saved, and this browser can’t keep it. Stay on this page until it is.",
        writingSignedOut: "Not saved: you are signed out. Sign in in another tab; the text is kept here.",
        writingTaken: "{name} has taken the story over. What you wrote is kept.", writingSeeStory: "See the story",
        writingKept: "Text kept in this browser",
        writingOffer: "This browser holds text of {time} that never reached the newsroom. It ends:",
        writingRestore: "Take it up again", writingDiscard: "Discard it")

    static let korean = WritingPhrases(
        writingText: "본문", writingEdit: "본문 쓰기", writingFits: "다시 한도 안에 들어왔습니다",
        writingNoFiles: "파일은 본문에 넣을 수 없습니다. 기사에 딸린 사진을 ‘사진’ 단추로 넣으십시오.",
        writingHelp: "본문 서식 쓰는 법", writingHelpHeading: "소제목, 작은 소제목", writingHelpList: "목록 항목, 번호 목록 항목",
        writingHelpQuote: "따로 떼어 놓은 인용", writingHelpMarks: "굵게, 기울임", writingHelpLink: "링크",
        writingHelpLines: "이런 두 줄 사이의 줄은 간격이 그대로 유지됩니다",
        writingHelpPlaced: "기사의 사진과 표. 있을 자리에 그대로 두십시오", writingHelpBackslash: "다음 기호를 글자 그대로 씁니다",
        writingHelpParagraphs: "빈 줄로 문단을 나눕니다.", writingToolbar: "본문 서식", writingStrong: "굵게",
        writingEmphasis: "기울임", writingParagraph: "문단", writingHeading: "소제목", writingSubheading: "작은 소제목",
        writingList: "목록", writingNumbered: "번호 목록", writingQuote: "인용", writingLines: "줄 유지",
        writingLinesHint: "간격을 그대로 유지하는 줄: 경기 결과, 글자로 된 표", writingLink: "링크", writingPicture: "사진",
        writingAddress: "주소", writingBadAddress: "웹 페이지 주소(https://…)나 전자우편 주소를 입력하십시오.",
        writingSetLink: "링크 걸기", writingRemoveLink: "링크 없애기", writingClose: "닫기", writingFind: "찾아 바꾸기",
        writingWanted: "찾을 말", writingInstead: "바꿀 말", writingCase: "대소문자 구분", writingPrevious: "이전",
        writingNext: "다음", writingReplace: "바꾸기", writingReplaceAll: "모두 바꾸기", writingNone: "찾을 수 없습니다.",
        writingPlace: "{count}개 중 {number}번째", writingReplaced: "{count}개를 바꿨습니다. Ctrl+Z로 되돌릴 수 있습니다.",
        writingSaving: "저장 중…", writingSaved: "{time} 저장됨",
        writingUnsaved: "저장되지 않음: 이 브라우저에 보관하고 다시 시도합니다.",
        writingUnsaveable: "저장되지 않았고 이 브라우저에도 보관할 수 없습니다. 저장될 때까지 이 페이지를 떠나지 마십시오.",
        writingSignedOut: "저장되지 않음: 로그아웃되었습니다. 다른 탭에서 로그인하십시오. 글은 여기에 보관되어 있습니다.",
        writingTaken: "{name} 님이 기사를 넘겨받았습니다. 작성한 글은 보관되어 있습니다.", writingSeeStory: "기사 보기",
        writingKept: "이 브라우저에 보관된 글", writingOffer: "이 브라우저에 뉴스룸에 전달되지 않은 {time}의 글이 있습니다. 끝부분:",
        writingRestore: "이어서 쓰기", writingDiscard: "버리기")
}
