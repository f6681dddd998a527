/// The people of a newsroom, for administrators.
struct PeoplePhrases: Sendable {
    let fullName: String
    let roles: String
    let rolesLegend: String
    let personState: String
    let stateActive: String
    let stateInvited: String
    let stateDisabled: String
    let addHeading: String
    let addPerson: String
    let addHint: String
    let theirEmailHint: String
    let roleReporter: String
    let roleEditor: String
    let roleChief: String
    let roleSubscriberManager: String
    let roleAdministrator: String
    let hintReporter: String
    let hintEditor: String
    let hintChief: String
    let hintSubscriberManager: String
    let hintAdministrator: String
    let openSessions: String
    let setRoles: String
    let setRolesHint: String
    /// With the person's name for %@, as those below.
    let rolesSet: String
    let accessHeading: String
    let makeLink: String
    let makeLinkHint: String
    let linkHeading: String
    let theLink: String
    let handOver: String
    let linkHandedOver: String
    let signThemOut: String
    let signedOutTold: String
    let dropCodes: String
    let dropCodesHint: String
    let codesDroppedTold: String
    let shutOut: String
    let shutOutHint: String
    let shutOutTold: String
    let letIn: String
    let letInTold: String

    static let english = PeoplePhrases(
        fullName: "Full name", roles: "Roles", rolesLegend: "What they are in the newsroom", personState: "State",
        stateActive: "May sign in", stateInvited: "Invited, no password yet", stateDisabled: "Shut out",
        addHeading: "Add somebody", addPerson: "Add", addHint: "You get a link for them to set their password.",
        theirEmailHint: "Where a link goes if they forget their password. May be left empty.",
        roleReporter: "Reporter", roleEditor: "Editor", roleChief: "Chief editor",
        roleSubscriberManager: "Subscriber manager", roleAdministrator: "Administrator",
        hintReporter: "Writes copy of their own and comments.",
        hintEditor: "Edits anybody’s copy, releases, corrects, holds, answers readers.",
        hintChief: "All of that, and kills, templates, desks and the books.",
        hintSubscriberManager: "Decides who gets what.", hintAdministrator: "Looks after people and reads the books.",
        openSessions: "Browsers signed in", setRoles: "Set roles",
        setRolesHint: "They are signed out, and sign in again with the new roles.",
        rolesSet: "%@ has new roles from the next sign-in on.", accessHeading: "Access",
        makeLink: "Make a link for a new password", makeLinkHint: "Good once, for 72 hours; ends links made before.",
        linkHeading: "A link to set a password", theLink: "The link",
        handOver:
            "Hand this link to %@. It is good once, for 72 hours, and shown only now; whoever has it can set the password.",
        linkHandedOver: "Done", signThemOut: "Sign them out everywhere", signedOutTold: "%@ is signed out everywhere.",
        dropCodes: "Ask for no codes", dropCodesHint: "For somebody who lost their device and their recovery codes.",
        codesDroppedTold: "%@ can sign in without a code.", shutOut: "Shut out",
        shutOutHint: "At once, on every browser. What they wrote stays.", shutOutTold: "%@ is shut out.",
        letIn: "Let in again", letInTold: "%@ may sign in again.")

    static let korean = PeoplePhrases(
        fullName: "이름", roles: "역할", rolesLegend: "뉴스룸에서의 역할", personState: "상태", stateActive: "로그인 가능",
        stateInvited: "초대됨, 비밀번호 미설정", stateDisabled: "차단됨", addHeading: "구성원 추가", addPerson: "추가",
        addHint: "비밀번호를 설정할 수 있는 링크가 만들어집니다.", theirEmailHint: "비밀번호를 잊었을 때 링크를 받을 주소입니다. 비워 두어도 됩니다.",
        roleReporter: "기자", roleEditor: "에디터", roleChief: "편집장", roleSubscriberManager: "구독 관리자",
        roleAdministrator: "관리자", hintReporter: "자신의 기사를 쓰고 의견을 남깁니다.",
        hintEditor: "모든 기사를 편집하고 송고, 정정, 보류하며 독자에게 답합니다.", hintChief: "위의 모든 일과 전문 취소, 양식, 부서, 장부를 맡습니다.",
        hintSubscriberManager: "누가 무엇을 받을지 정합니다.", hintAdministrator: "구성원을 관리하고 장부를 봅니다.",
        openSessions: "로그인된 브라우저", setRoles: "역할 저장", setRolesHint: "로그아웃되며, 다시 로그인하면 새 역할이 적용됩니다.",
        rolesSet: "%@ 님의 새 역할은 다음 로그인부터 적용됩니다.", accessHeading: "접근", makeLink: "새 비밀번호 링크 만들기",
        makeLinkHint: "72시간 동안 한 번만 쓸 수 있으며, 이전 링크는 무효가 됩니다.", linkHeading: "비밀번호 설정 링크", theLink: "링크",
        handOver: "이 링크를 %@ 님에게 전하십시오. 72시간 동안 한 번만 쓸 수 있고 지금만 표시됩니다. 링크를 가진 사람은 누구나 비밀번호를 설정할 수 있습니다.",
        linkHandedOver: "완료", signThemOut: "모든 곳에서 로그아웃시키기", signedOutTold: "%@ 님이 모든 곳에서 로그아웃되었습니다.",
        dropCodes: "코드 요구 해제", dropCodesHint: "기기와 복구 코드를 모두 잃은 사람을 위한 것입니다.",
        codesDroppedTold: "%@ 님은 코드 없이 로그인할 수 있습니다.", shutOut: "차단", shutOutHint: "모든 브라우저에서 즉시 적용됩니다. 작성한 기사는 남습니다.",
        shutOutTold: "%@ 님을 차단했습니다.", letIn: "차단 해제", letInTold: "%@ 님이 다시 로그인할 수 있습니다.")
}
