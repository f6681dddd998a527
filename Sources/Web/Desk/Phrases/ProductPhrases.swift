/// What is sold: filters over the wire.
struct ProductPhrases: Sendable {
    let products: String
    let noProducts: String
    let addProduct: String
    let productTitle: String
    let productName: String
    let productFilter: String
    let productEverything: String
    let productBuyers: String
    let filterHint: String
    let filterSubjects: String
    let filterSubjectsHint: String
    let filterSections: String
    let filterLanguages: String
    let filterLanguagesHint: String
    let filterMostUrgent: String
    let filterLeastUrgent: String
    let filterGenres: String
    let filterPlaces: String
    let filterKeywords: String
    let filterProviders: String
    let filterOneALine: String
    let filterKinds: String
    let filterSource: String
    let filterOwn: String
    let filterPartners: String
    let tryProduct: String
    let saveProduct: String
    let productAdded: String
    let productSaved: String
    let trialHeading: String
    let trialPassed: String
    let trialNow: String
    let trialNewest: String
    let trialNone: String
    let urgencyRange: String

    static let english = ProductPhrases(
        products: "Products",
        noProducts: "There are no products yet.",
        addProduct: "Add a product",
        productTitle: "Title, as contracts write it",
        productName: "Short name",
        productFilter: "Filter",
        productEverything: "everything",
        productBuyers: "Subscribers",
        filterHint:
            "A version passes when it meets every demand. An empty one is met by all; one with several words, by any of them.",
        filterSubjects: "Subjects",
        filterSubjectsHint: "URIs, one a line; what lies below one belongs to it.",
        filterSections: "Sections",
        filterLanguages: "Languages",
        filterLanguagesHint: "Short names, with commas: en, ko.",
        filterMostUrgent: "Most urgent",
        filterLeastUrgent: "Least urgent",
        filterGenres: "Genres",
        filterPlaces: "Places",
        filterKeywords: "Keywords",
        filterProviders: "Providers",
        filterOneALine: "One a line.",
        filterKinds: "Kinds",
        filterSource: "Whose copy",
        filterOwn: "Our own",
        filterPartners: "Partners’",
        tryProduct: "Try against the last 30 days",
        saveProduct: "Save",
        productAdded: "The product is added.",
        productSaved: "The product is saved.",
        trialHeading: "What it would have brought",
        trialPassed: "%1 of %2 versions of the last 30 days",
        trialNow: "The filter as it is saved brought %1.",
        trialNewest: "The newest of them:",
        trialNone: "Nothing would have passed.",
        urgencyRange: "The most urgent comes before the least urgent: 1 to 4, for example.")

    static let korean = ProductPhrases(
        products: "상품",
        noProducts: "아직 상품이 없습니다.",
        addProduct: "상품 추가",
        productTitle: "이름(계약서의 표기)",
        productName: "짧은 이름",
        productFilter: "조건",
        productEverything: "전체",
        productBuyers: "구독사",
        filterHint: "모든 조건을 만족하는 판이 통과합니다. 빈 조건은 모두 만족하며, 여러 단어는 그중 하나면 됩니다.",
        filterSubjects: "주제",
        filterSubjectsHint: "URI를 한 줄에 하나씩. 하위 주제도 포함합니다.",
        filterSections: "섹션",
        filterLanguages: "언어",
        filterLanguagesHint: "짧은 이름을 쉼표로: en, ko.",
        filterMostUrgent: "가장 긴급",
        filterLeastUrgent: "가장 덜 긴급",
        filterGenres: "장르",
        filterPlaces: "장소",
        filterKeywords: "키워드",
        filterProviders: "제공사",
        filterOneALine: "한 줄에 하나씩.",
        filterKinds: "종류",
        filterSource: "출처",
        filterOwn: "자사",
        filterPartners: "제휴사",
        tryProduct: "최근 30일로 시험",
        saveProduct: "저장",
        productAdded: "상품을 추가했습니다.",
        productSaved: "상품을 저장했습니다.",
        trialHeading: "시험 결과",
        trialPassed: "최근 30일 판 %2건 중 %1건",
        trialNow: "저장된 조건으로는 %1건.",
        trialNewest: "가장 최근 것:",
        trialNone: "통과한 것이 없습니다.",
        urgencyRange: "가장 긴급한 것이 먼저입니다. 예: 1에서 4까지.")
}
