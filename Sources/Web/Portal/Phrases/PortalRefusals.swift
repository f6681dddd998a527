import News
import Workflow

/// Refusals of the portal in Korean; the English stands with the rules.
extension InterestRefusal {
    var korean: String {
        switch self {
        case .noKeyword: "\(Interest.longestKeyword)자 이내의 키워드를 입력하십시오."
        case .tooMany: "키워드와 기사 흐름은 \(Self.most)개까지 팔로우할 수 있습니다. 먼저 하나를 지우십시오."
        case .alreadyFollowed: "이미 팔로우하고 있습니다."
        case .noStory: "더는 이용할 수 없는 기사입니다."
        }
    }
}
