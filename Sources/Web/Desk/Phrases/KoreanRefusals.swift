import Distribution
import News
import Workflow

/// The sentences of refusals and findings in Korean; `nil` for those that have none yet, which are told in English.
enum KoreanRefusals {
    static func sentence(of error: any Explained) -> String? {
        switch error {
        case let refusal as Refusal: told(refusal)
        case let finding as Finding: told(finding)
        case let refusal as LocalMomentRefusal: told(refusal)
        case let refusal as PackageRefusal: told(refusal)
        case let refusal as SubscribingRefusal: refusal.korean
        case let refusal as FeedRefusal: refusal.korean
        case let refusal as DestinationRefusal: refusal.korean
        case let refusal as FileNamesRefusal: refusal.korean
        case is StoryHasChanged: "화면을 연 뒤에 기사가 바뀌었습니다. 덮어쓴 것은 없으며 작성한 내용은 보관되어 있습니다. 두 내용을 비교하십시오."
        case is CorrectionCantWait: ReleasePhrases.korean.correctionCantWait
        case is NoSuchAct: "출고 방식을 고르십시오: 출고, 후속 또는 정정."
        default: nil
        }
    }

    private static func told(_ refusal: Refusal) -> String {
        switch refusal {
        case .alreadyOnWire: "이미 출고된 기사입니다. 새 내용으로 후속을 내거나 정정하십시오."
        case .notOnWire: "아직 출고되지 않아 바꿀 것이 없습니다. 먼저 출고하십시오."
        case .nothingToRecall: "출고되지 않은 기사라 회수할 것이 없습니다."
        case .killed: "취소된 기사는 되살릴 수 없습니다. 대체 기사를 새로 작성하십시오."
        case .held: "보류 중인 기사입니다. 보류를 풀거나 정정하거나 취소하십시오."
        case .notHeld: "보류나 엠바고가 걸려 있지 않아 풀 것이 없습니다."
        case .nothingFiled: "기다리는 새 원고가 없습니다. 본문이나 제목을 고치십시오."
        case .nothingChanged: "출고된 판과 같은 내용입니다. 먼저 고치십시오."
        case .noHeadline: "제목이 없고 대신할 것도 없습니다. 제목을 붙이십시오."
        case .noText: "아직 본문이 없습니다. 본문을 쓰거나, 제목만 긴급으로 내려면 긴급도를 1이나 2로 정하십시오."
        case .notPublishable: "데스크 참고용이라 출고할 수 없습니다."
        case .expired: "사용 기한이 지났습니다. 기한을 늦추십시오."
        case .withheldByProvider: "제공사가 이 판을 보류했습니다. 다음 판을 기다리거나 제공사에 문의하십시오."
        case .canceledByProvider: "제공사가 취소한 기사라 출고할 수 없습니다."
        case .noReason: "고객사가 읽을 사유를 한 문장으로 쓰십시오."
        case .noExplanation: "무엇이 틀렸고 무엇이 맞는지 독자가 볼 한 문장으로 쓰십시오."
        case .correctionAsLead: "오류는 정정으로 바로잡아 독자에게 알립니다. 후속으로는 낼 수 없습니다."
        case .substituteOfItself: "취소한 기사가 스스로를 대체할 수 없습니다. 다른 기사를 고르십시오."
        case .ownStory: "우리 기사이므로 다른 통신사가 보류하거나 취소할 수 없습니다. 그쪽에 확인하십시오."
        case .anotherProvider: "다른 제공사의 기사이며 그 제공사만 바꿀 수 있습니다."
        case .momentPassed: "이미 지난 시각입니다. 더 늦은 시각을 고르거나 지금 출고하십시오."
        case .notScheduled: "예약된 기사가 아니라 해제할 것이 없습니다."
        case .scheduled: "예약된 시각에 출고될 기사입니다. 먼저 예약을 해제하십시오."
        case .alreadyThere: "이미 그 자리에 있습니다. 다른 사람이 방금 옮겼습니다."
        case .offSite: "이미 사이트에서 내린 기사입니다. 구독사에서도 회수하려면 취소하십시오."
        case .onSite: "사이트에 있는 기사라 다시 올릴 것이 없습니다."
        case .noLanguage: "언어의 짧은 이름을 쓰십시오: ko, ar, pt-BR."
        case .sameLanguage(let language): "이미 \(language)로 된 기사입니다. 다른 언어를 고르십시오."
        }
    }

    private static func told(_ finding: Finding) -> String {
        switch finding.rule {
        case .refused(let refusal): told(refusal)
        case .headlineTooLong(let output, let excess): "제목이 \(output.rawValue) 출력에서 \(excess)자 깁니다(\(output.limit)자까지)."
        case .noDateline: "발신지가 없습니다. 어디에서 언제 취재했는지 쓰십시오."
        case .noByline: "기자 이름이 없습니다."
        case .noSection: "분야를 고르지 않아 어느 분야 면에도 실리지 않습니다."
        case .noLanguage: "기사의 언어가 정해지지 않았습니다."
        case .embargoPast: "엠바고가 이미 끝나 아무것도 막지 않습니다."
        case .unbalancedQuotes: "따옴표의 짝이 맞지 않습니다."
        case .changedFact(let change): "\(change.before)이(가) \(change.after)(으)로 바뀌었습니다. 이전 것이 틀렸다면 정정하십시오."
        case .pictureWithoutCaption: "사진 설명이 없습니다. 누가 무엇을 언제 어디서 하는지 쓰십시오."
        case .pictureNotForSale: "판매하지 않는 사진입니다. 고객사가 재판매할 수 없습니다."
        case .pictureMissing: "본문에 놓인 사진이 기사에 없습니다."
        case .doubledParagraph: "같은 문단이 두 번 있습니다."
        case .expiresSoon(let end): "\(end)까지만 사용할 수 있는 기사입니다."
        case .emptyPackage: "묶음에 기사가 없습니다."
        }
    }

    private static func told(_ refusal: LocalMomentRefusal) -> String {
        switch refusal {
        case .unreadable: "날짜와 시각을 2027-03-28, 14:30처럼 쓰십시오."
        case .noZone(let name): "\"\(name)\"라는 시간대가 없습니다. Europe/Athens처럼 IANA 이름이나 UTC를 쓰십시오."
        case .skipped(let before, let after, let zone):
            "\(zone)의 시계는 그때 앞당겨져 그 시각이 없습니다. 가장 가까운 시각은 \(before.clock)과 \(after.clock)입니다."
        case .twice(let moments, let zone):
            "\(zone)의 시계는 그때 늦춰져 그 시각이 두 번 있습니다. 고르십시오: "
                + moments.map { "\($0.clock) UTC\($0.offsetLabel)" }.joined(separator: " / ")
        }
    }

    private static func told(_ refusal: PackageRefusal) -> String {
        switch refusal {
        case .noPackage: "묶음이 아니라 다른 기사를 넣을 수 없습니다."
        case .alreadyIn: "이미 묶음에 있는 기사입니다. 화살표로 옮기십시오."
        case .notIn: "그 기사는 이제 묶음에 없습니다."
        case .itself: "묶음이 스스로를 담을 수 없습니다. 다른 기사의 번호를 쓰십시오."
        case .noStory: "그 번호의 기사가 없습니다. 목록에서 찾아 번호만 쓰십시오."
        case .empty: "묶음에 아직 기사가 없습니다. 하나 이상 넣으십시오."
        }
    }
}
