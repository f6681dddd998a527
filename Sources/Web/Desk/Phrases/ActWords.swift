/// What is done, as the books name it: its word is kept in English, and shown in the language of whoever reads.
extension DeskPhrasebook {
    func label(ofAct act: String) -> String {
        let label = story.label(ofAct: act)
        if label != act { return label }
        return (language == "ko" ? Self.koreanActs[act] : nil) ?? act.replacing("-", with: " ")
    }

    /// An act that is not here is shown by its own word.
    private static let koreanActs = [
        "acknowledge": "수신 확인", "add destination": "전송처 추가", "add key": "키 추가", "add person": "사용자 추가",
        "add product": "상품 추가", "add subscriber": "구독사 추가", "add-desk": "부서 추가", "add-template": "틀 추가",
        "alert": "알림", "arrange": "묶음 정리", "ask for codes": "인증 코드 사용", "ask for no codes": "인증 코드 해제",
        "back-fill destination": "지난 기사 전송", "change account": "계정 변경", "change destination": "전송처 변경",
        "change product": "상품 변경", "change subscriber": "구독사 변경", "change-desk": "부서 변경",
        "change-template": "틀 변경", "check-books": "장부 점검", "comment": "의견", "delete-view": "보기 삭제",
        "disable person": "사용자 차단", "drop second factor": "인증 코드 초기화", "enable person": "사용자 허용",
        "end sessions": "로그인 종료", "failed sign-in": "로그인 실패", "feed silent": "피드 침묵", "feed speaks": "피드 재개",
        "feedback": "독자 의견", "look in": "포털 열람", "make link": "링크 발급", "package": "묶음 만들기",
        "pause destination": "전송처 일시 중지", "replay destination": "다시 전송", "restore": "사이트 복원",
        "resume destination": "전송처 재개", "revoke key": "키 취소", "save style": "표기 규칙 저장", "save-view": "보기 저장",
        "schedule": "예약", "set password": "비밀번호 설정", "set roles": "역할 설정", "set up": "설치", "settle": "정정 완료",
        "sign-in": "로그인", "sign-out": "로그아웃", "test destination": "전송 시험", "translate": "번역",
        "unschedule": "예약 취소", "unwatch feed": "피드 감시 해제", "watch feed": "피드 감시", "withdraw": "사이트에서 내림",
    ]
}
