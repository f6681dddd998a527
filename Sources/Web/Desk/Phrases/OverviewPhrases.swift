/// How the newsroom does, and its books.
struct OverviewPhrases: Sendable {
    let releasedPerHour: String
    let chartHour: String
    let chartFirst: String
    let chartFurther: String
    let chartTable: String
    let chartTotal: String
    let paceTitle: String
    let paceHint: String
    let paceStories: String
    let paceMedian: String
    let paceNinetieth: String
    let paceNoDesk: String
    let noSection: String
    let nothingReleased: String
    let heldTooLong: String
    let noneHeldTooLong: String
    let heldSince: String
    let embargoesNext: String
    let noEmbargoes: String
    let schedulesNext: String
    let noSchedules: String
    let failedIntake: String
    let noFailures: String
    let failureSource: String
    let failureReason: String
    let latestActs: String
    let noActs: String
    let newFeedback: String
    let requestsOpen: String
    let books: String
    let bookNumber: String
    let bookTime: String
    let bookPerson: String
    let bookAct: String
    let bookStory: String
    let bookDetail: String
    let booksWhole: String
    let booksBroken: String
    let booksUnchecked: String
    let booksCheckedAt: String
    let entriesCounted: String
    let checkNow: String
    let booksWereChecked: String
    let exportCSV: String
    let noEntries: String
    let minutesShort: String
    let hoursShort: String

    static let english = OverviewPhrases(
        releasedPerHour: "On the wire, hour by hour", chartHour: "Hour", chartFirst: "New stories",
        chartFurther: "Leads and corrections", chartTable: "The figures as a table", chartTotal: "in 24 hours",
        paceTitle: "From filed to released", paceHint: "Over the last seven days, 5,000 stories at most.",
        paceStories: "Stories",
        paceMedian: "Median", paceNinetieth: "9 of 10 within", paceNoDesk: "No desk", noSection: "No section",
        nothingReleased: "Nothing was released in the last seven days.", heldTooLong: "On hold for over two hours",
        noneHeldTooLong: "No story has been on hold for long.", heldSince: "held since",
        embargoesNext: "Embargoes that end within two days", noEmbargoes: "No embargo ends within two days.",
        schedulesNext: "Scheduled next", noSchedules: "Nothing is scheduled.", failedIntake: "Could not be taken in",
        noFailures: "Everything that came could be read.", failureSource: "Source", failureReason: "Reason",
        latestActs: "Latest acts", noActs: "Nothing has happened yet.", newFeedback: "new notes of readers",
        requestsOpen: "correction requests", books: "Books", bookNumber: "No.", bookTime: "Time",
        bookPerson: "Person", bookAct: "Act", bookStory: "Story", bookDetail: "Detail",
        booksWhole: "The books are whole.", booksBroken: "The books are not whole.",
        booksUnchecked: "The books have not been checked yet.", booksCheckedAt: "Checked",
        entriesCounted: "entries", checkNow: "Check now", booksWereChecked: "The books were checked.",
        exportCSV: "Export as CSV", noEntries: "No entry fits.", minutesShort: "min", hoursShort: "h")
    static let korean = OverviewPhrases(
        releasedPerHour: "시간별 출고", chartHour: "시각", chartFirst: "새 기사", chartFurther: "후속과 정정",
        chartTable: "표로 보기", chartTotal: "24시간 합계", paceTitle: "송고에서 출고까지", paceHint: "최근 7일, 최대 5,000건.",
        paceStories: "기사", paceMedian: "중앙값", paceNinetieth: "90% 이내", paceNoDesk: "부서 없음",
        noSection: "섹션 없음", nothingReleased: "최근 7일 동안 출고된 기사가 없습니다.",
        heldTooLong: "두 시간 넘게 보류 중", noneHeldTooLong: "오래 보류된 기사가 없습니다.", heldSince: "보류 시작",
        embargoesNext: "이틀 안에 풀리는 엠바고", noEmbargoes: "이틀 안에 풀리는 엠바고가 없습니다.",
        schedulesNext: "다음 예약", noSchedules: "예약된 기사가 없습니다.", failedIntake: "수신 실패",
        noFailures: "수신한 것은 모두 읽었습니다.", failureSource: "출처", failureReason: "이유", latestActs: "최근 처리",
        noActs: "아직 처리된 일이 없습니다.", newFeedback: "새 독자 의견", requestsOpen: "정정 요청", books: "기록",
        bookNumber: "번호", bookTime: "시각", bookPerson: "사람", bookAct: "처리", bookStory: "기사",
        bookDetail: "내용", booksWhole: "기록이 온전합니다.", booksBroken: "기록이 온전하지 않습니다.",
        booksUnchecked: "아직 기록을 점검하지 않았습니다.", booksCheckedAt: "점검", entriesCounted: "건",
        checkNow: "지금 점검", booksWereChecked: "기록을 점검했습니다.", exportCSV: "CSV로 내보내기",
        noEntries: "맞는 기록이 없습니다.", minutesShort: "분", hoursShort: "시간")
}
