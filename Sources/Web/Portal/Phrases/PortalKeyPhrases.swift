/// Keys for subscribers' programs, at the portal.
struct PortalKeyPhrases: Sendable {
    let apiKeys: String
    let apiKeysHint: String
    let keyMade: String
    let keyShownOnce: String
    let noKeys: String
    let keyName: String
    let keyNameHint: String
    let keyScopes: String
    let keyMadeAt: String
    let revokeKey: String
    let keyRevoked: String
    let keyRevokedTold: String
    let newKey: String
    let makeKey: String
    let scopeRead: String
    let scopeSearch: String
    let scopePictures: String
    let scopeAcknowledge: String
    let keyNeedsName: String
    let keyNeedsScope: String

    static let english = PortalKeyPhrases(
        apiKeys: "Programs",
        apiKeysHint: "Keys by which your programs come for copy. How they ask:",
        keyMade: "The key is made:",
        keyShownOnce: "Copy the secret now; nobody can show it again.",
        noKeys: "There are no keys yet.",
        keyName: "What it is for",
        keyNameHint: "By this you tell it from others.",
        keyScopes: "What it is good for",
        keyMadeAt: "Made",
        revokeKey: "Take back",
        keyRevoked: "taken back",
        keyRevokedTold: "The key is good for nothing any more.",
        newKey: "A new key",
        makeKey: "Make the key",
        scopeRead: "Lists, stories and changes",
        scopeSearch: "Search",
        scopePictures: "Pictures",
        scopeAcknowledge: "Saying that a version was dealt with",
        keyNeedsName: "Give the key a name of 1 to 60 letters, so that it can be told from others.",
        keyNeedsScope: "Tick at least one thing that the key is good for.")

    static let korean = PortalKeyPhrases(
        apiKeys: "프로그램",
        apiKeysHint: "프로그램이 기사를 가져갈 때 쓰는 키입니다. 사용법:",
        keyMade: "키를 만들었습니다:",
        keyShownOnce: "비밀값을 지금 복사하십시오. 다시 볼 수 없습니다.",
        noKeys: "아직 키가 없습니다.",
        keyName: "용도",
        keyNameHint: "다른 키와 구별할 이름입니다.",
        keyScopes: "허용 범위",
        keyMadeAt: "만든 때",
        revokeKey: "취소",
        keyRevoked: "취소됨",
        keyRevokedTold: "키를 취소했습니다.",
        newKey: "새 키",
        makeKey: "키 만들기",
        scopeRead: "목록과 기사, 변경",
        scopeSearch: "검색",
        scopePictures: "사진",
        scopeAcknowledge: "조치 완료 알림",
        keyNeedsName: "다른 키와 구별되도록 1자에서 60자까지 이름을 붙이십시오.",
        keyNeedsScope: "키로 할 수 있는 일을 하나 이상 고르십시오.")
}
