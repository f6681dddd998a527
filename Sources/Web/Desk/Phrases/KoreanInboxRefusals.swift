import News
import Storage
import Workflow

/// The refusals of lists, views and the inbox in Korean.
extension TriageRefusal {
    var korean: String {
        switch self {
        case .noNote: "무엇을 답변했는지 간단히 적으십시오."
        case .noteTooLong: "메모는 \(Feedback.longestText)자까지 쓸 수 있습니다."
        case .settled: "이미 정정으로 해결된 의견이라 바꿀 수 없습니다."
        case .notARequest: "정정 요청이 아닙니다. 먼저 정정 요청으로 만드십시오."
        case .changed: "페이지를 연 뒤에 다른 사람이 처리했습니다. 새로 고쳐 확인하십시오."
        case .notThere: "그런 독자 의견이 없습니다."
        }
    }
}

extension ViewRefusal {
    var korean: String {
        switch self {
        case .noName: "보기의 이름을 적으십시오."
        case .nameTooLong: "이름은 \(SavedView.longestName)자까지 쓸 수 있습니다."
        case .tooManyFilters: "조건이 너무 길어 저장할 수 없습니다. 단어를 줄이십시오."
        case .notForEverybody: "공용 보기는 데스크장이 관리합니다. 개인 보기로 저장하거나 데스크장에게 요청하십시오."
        case .notThere: "그런 보기가 더 이상 없습니다."
        }
    }
}

extension SearchRefusal {
    var korean: String {
        switch self {
        case .noWords: "찾을 단어가 없습니다. 한 단어 이상, 한국어·중국어·일본어는 두 글자 이상 적으십시오."
        case .tooLong: "검색어가 너무 깁니다. 단어를 줄이십시오."
        }
    }
}
