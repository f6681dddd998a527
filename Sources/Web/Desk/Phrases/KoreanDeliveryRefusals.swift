import Distribution
import News
import Workflow

/// The refusals of subscribers, products, destinations and feeds in Korean.
extension SubscribingRefusal {
    var korean: String {
        switch self {
        case .badName(let name):
            "\"\(name)\"은(는) 이름으로 쓸 수 없습니다. 영문 소문자로 시작해 소문자, 숫자, 붙임표로 60자까지 쓰십시오."
        case .taken(let thing, let name): "\"\(name)\" \(thing.korean)이(가) 이미 있습니다. 다른 이름을 고르십시오."
        case .missing(let thing, let name): "\"\(name)\" \(thing.korean)이(가) 없습니다."
        case .endsBeforeItBegins: "계약이 시작하기 전에 끝납니다. 마지막 날을 첫날 뒤로 정하십시오."
        case .notOnWire(let position, let head): "와이어는 0부터 \(head)까지라 \(position)에서 시작할 수 없습니다."
        case .nothingToSkip(let name): "\"\(name)\"에서 실패한 것이 없어 뺄 것이 없습니다."
        case .backfillIsUnderWay(let name): "\"\(name)\"(으)로 이전 기사를 이미 보내고 있습니다. 끝날 때까지 기다리십시오."
        case .noTitle: "계약서에 쓰는 이름을 적으십시오."
        case .titleTooLong: "이름은 한 줄로 \(Self.longestTitle)자까지 쓸 수 있습니다."
        case .notDelivered(let story, let destination):
            "기사 \(story)의 어떤 판도 \"\(destination)\"에 배포되지 않아 확인할 것이 없습니다."
        }
    }
}

extension SubscribingRefusal.Thing {
    fileprivate var korean: String {
        switch self {
        case .product: "상품"
        case .subscriber: "구독사"
        case .destination: "수신처"
        case .style: "고객사 표기"
        }
    }
}

extension FeedRefusal {
    var korean: String {
        switch self {
        case .noProvider: "기사에 적힌 대로 제공사의 이름을 쓰십시오."
        case .badMinutes: "1분부터 일주일(\(WatchedFeed.most)분)까지 쓸 수 있습니다."
        case .notWatched(let name): "\"\(name)\"은(는) 감시하고 있지 않습니다."
        }
    }
}

extension DestinationRefusal {
    var korean: String {
        switch self {
        case .format(let name): "\"\(name)\"은(는) 쓸 수 있는 형식이 아닙니다."
        case .charset(let name): "\"\(name)\"은(는) 알려진 문자 집합이 아닙니다."
        case .charsetOfFormat(let format): "\(format)은(는) 언제나 UTF-8입니다. 문자 집합은 일반 텍스트에만 정할 수 있습니다."
        case .charsetByHTTP: "HTTP로 보내는 것은 UTF-8로 서명합니다. 문자 집합을 정하지 마십시오."
        case .digestNotByMail: "전자우편만 모아 보낼 수 있습니다. 간격을 비우십시오."
        case .badDigest: "간격은 1분부터 일주일(10080분)까지입니다."
        case .place(let sentence): "이 주소로는 보낼 수 없습니다: \(sentence)"
        }
    }
}

extension FileNamesRefusal {
    var korean: String {
        switch self {
        case .unknownField(let start): "\(start)은(는) 파일 이름에 쓸 수 없는 항목입니다."
        case .badSigns: "파일 이름에는 영문자, 숫자, 점, 붙임표, 밑줄만 쓰고 점으로 시작하지 마십시오."
        case .notUnique: "두 판의 이름이 같아집니다. {position}을 쓰거나 {story}와 {version}을 함께 쓰십시오."
        case .touching:
            "두 판의 이름이 같아질 수 있습니다. {story}, {version}, {position}과 옆 항목 사이에 붙임표나 점, 밑줄을 넣으십시오."
        }
    }
}
