/// Why a subscriber may not have a version.
struct EntitlementPhrases: Sendable {
    let whyPeriod: String
    let whyProduct: String
    let whyKind: String
    let whyWithheld: String
    let whyCanceled: String
    let whyEmbargo: String
    let whyExpired: String
    let whyArchive: String
    let whyTerritory: String
    let whyPartner: String
    let whyNotForSale: String

    static let english = EntitlementPhrases(
        whyPeriod: "The contract does not run now.",
        whyProduct: "It belongs to none of their products.",
        whyKind: "Items of this kind are never delivered.",
        whyWithheld: "The story is on hold.",
        whyCanceled: "The story was killed.",
        whyEmbargo: "It is under embargo, and they have no advance copies.",
        whyExpired: "Its time has run out.",
        whyArchive: "It moved before their contract began.",
        whyTerritory: "Its rights exclude where they publish.",
        whyPartner: "It is a partner’s picture that their contract does not cover.",
        whyNotForSale: "The picture is not for sale.")

    static let korean = EntitlementPhrases(
        whyPeriod: "지금은 계약 기간이 아닙니다.",
        whyProduct: "해당하는 상품이 없습니다.",
        whyKind: "이런 종류는 배포하지 않습니다.",
        whyWithheld: "보류된 기사입니다.",
        whyCanceled: "취소된 기사입니다.",
        whyEmbargo: "엠바고 중이며 사전 제공 권리가 없습니다.",
        whyExpired: "사용 기한이 지났습니다.",
        whyArchive: "계약 전에 출고된 기사입니다.",
        whyTerritory: "발행 지역이 권리에서 제외됩니다.",
        whyPartner: "계약에 없는 제휴사 사진입니다.",
        whyNotForSale: "판매하지 않는 사진입니다.")
}
