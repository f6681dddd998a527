/// Who buys the news, and what.
struct SubscriberPhrases: Sendable {
    let subscribers: String
    let noSubscribersYet: String
    let addSubscriber: String
    let subscriberTitle: String
    let subscriberName: String
    let subscriberNameHint: String
    let contractPeriod: String
    let contractFrom: String
    let contractUntil: String
    let contractOpen: String
    let contractRunning: String
    let contractNotYet: String
    let contractOver: String
    let rightsLegend: String
    let territories: String
    let territoriesHint: String
    let archiveRight: String
    let advanceRight: String
    let partnerPictures: String
    let partnerPicturesHint: String
    let contactsLegend: String
    let contactName: String
    let contactEmail: String
    let contactPhone: String
    let contactNumber: String
    let subscriberAdded: String
    let subscriberSaved: String
    let saveSubscriber: String
    let noProductsYet: String
    let contractDayUnreadable: String

    static let english = SubscriberPhrases(
        subscribers: "Subscribers",
        noSubscribersYet: "There are no subscribers yet.",
        addSubscriber: "Add a subscriber",
        subscriberTitle: "Name, as contracts write it",
        subscriberName: "Short name",
        subscriberNameHint: "For commands: small letters, figures and dashes. It can’t be changed later.",
        contractPeriod: "Contract",
        contractFrom: "First day",
        contractUntil: "Last day",
        contractOpen: "An empty day sets no limit.",
        contractRunning: "runs",
        contractNotYet: "not yet",
        contractOver: "over",
        rightsLegend: "Rights",
        territories: "Territories",
        territoriesHint: "Where they publish, as restrictions name it, one a line. Empty for anywhere.",
        archiveRight: "Stories from before the contract are theirs too",
        advanceRight: "Copy under embargo goes to them ahead of its time",
        partnerPictures: "Partners whose pictures are covered",
        partnerPicturesHint: "One a line; with the last day after “=” where it ends: Corvane = 2027-06-30.",
        contactsLegend: "Contacts, the first one first",
        contactName: "Name",
        contactEmail: "E-mail",
        contactPhone: "Telephone",
        contactNumber: "Contact",
        subscriberAdded: "The subscriber is added.",
        subscriberSaved: "The subscriber is saved.",
        saveSubscriber: "Save",
        noProductsYet: "There are no products yet. Without one, a subscriber gets nothing.",
        contractDayUnreadable: "Write days like 2027-01-31.")

    static let korean = SubscriberPhrases(
        subscribers: "구독사",
        noSubscribersYet: "아직 구독사가 없습니다.",
        addSubscriber: "구독사 추가",
        subscriberTitle: "이름(계약서의 표기)",
        subscriberName: "짧은 이름",
        subscriberNameHint: "명령에 쓰는 이름: 영문 소문자, 숫자, 붙임표. 나중에 바꿀 수 없습니다.",
        contractPeriod: "계약",
        contractFrom: "첫날",
        contractUntil: "마지막 날",
        contractOpen: "비워 두면 제한이 없습니다.",
        contractRunning: "유효",
        contractNotYet: "시작 전",
        contractOver: "종료",
        rightsLegend: "권리",
        territories: "지역",
        territoriesHint: "발행하는 지역을 한 줄에 하나씩. 비워 두면 모든 지역.",
        archiveRight: "계약 이전 기사도 제공",
        advanceRight: "엠바고 기사를 미리 제공",
        partnerPictures: "사진을 쓸 수 있는 제휴사",
        partnerPicturesHint: "한 줄에 하나씩. 끝이 있으면 “=” 뒤에 마지막 날: Corvane = 2027-06-30.",
        contactsLegend: "연락처(첫 번째부터)",
        contactName: "이름",
        contactEmail: "전자우편",
        contactPhone: "전화",
        contactNumber: "연락처",
        subscriberAdded: "구독사를 추가했습니다.",
        subscriberSaved: "구독사를 저장했습니다.",
        saveSubscriber: "저장",
        noProductsYet: "아직 상품이 없습니다. 상품이 없으면 구독사는 아무것도 받지 못합니다.",
        contractDayUnreadable: "날짜는 2027-01-31처럼 쓰십시오.")
}
