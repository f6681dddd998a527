import News

/// Refusals about people and signing in, in Korean; the English stands with the rules.
extension PeopleRefusal {
    var korean: String {
        switch self {
        case .badName: "로그인 이름은 영문 소문자로 시작하며 영문 소문자, 숫자, 마침표, 붙임표, 밑줄을 \(Person.longestName)자까지 쓸 수 있습니다."
        case .nameTaken(let name): "\(name)은(는) 이미 쓰이고 있습니다. 다른 이름을 고르십시오."
        case .noFullName: "다른 사람에게 보일 이름을 입력하십시오."
        case .fullNameTooLong: "이름은 한 줄로 \(Person.longestFullName)자 이내로 입력하십시오."
        case .noRole: "역할을 하나 이상 고르십시오."
        case .badEmail: "이메일 주소가 아닙니다. ana@news.example 같은 형식으로 쓰거나 비워 두십시오."
        case .noSuchPerson(let name): "\(name)(이)라는 이름으로 로그인하는 사람이 없습니다."
        case .passwordTooShort: "비밀번호는 \(NewPassword.shortest)자 이상이어야 합니다. 짧은 문장이 외우기 쉽습니다."
        case .passwordTooLong: "비밀번호는 \(NewPassword.longest)자 이내로 입력하십시오."
        case .passwordTooPlain: "누구나 먼저 시도할 만한 비밀번호입니다. 다른 것을 고르십시오. 짧은 문장이 외우기 쉽습니다."
        case .passwordsDiffer: "두 비밀번호가 다릅니다. 같은 비밀번호를 두 번 입력하십시오."
        case .oldPasswordWrong: "현재 비밀번호가 맞지 않습니다. 아무것도 바뀌지 않았습니다."
        case .lastAdministrator: "로그인할 수 있는 마지막 관리자입니다. 먼저 다른 사람을 관리자로 지정하십시오. 그러지 않으면 아무도 구성원을 추가할 수 없게 됩니다."
        case .linkIsOver: "이미 쓰였거나 기한이 지난 링크입니다. 새 링크를 요청하십시오."
        case .wrongCode: "코드가 맞지 않습니다. 기기에 다음 코드가 표시되기를 기다리고, 기기의 시계가 맞는지 확인하십시오."
        case .secondFactorIsOn: "이미 로그인할 때 코드를 요구하고 있습니다."
        case .secondFactorIsOff: "로그인할 때 코드를 요구하고 있지 않습니다."
        case .noNewsroomName: "뉴스룸 이름을 입력하십시오."
        case .newsroomNameTooLong: "뉴스룸 이름은 한 줄로 \(Masthead.longestName)자 이내로 입력하십시오."
        case .alreadySetUp: "누군가 이미 이 뉴스룸을 설정했습니다. 로그인하거나 설정한 사람에게 추가를 요청하십시오."
        case .wrongSetupCode: "“dateline serve”가 출력한 코드와 다릅니다. 그곳에서 복사하십시오."
        }
    }
}

extension SignInRefusal {
    var korean: String {
        switch self {
        case .wrong: "이름과 비밀번호가 맞지 않습니다. 둘 다 확인한 뒤 다시 시도하십시오."
        case .tooMany: "이 네트워크에서 시도가 너무 많았습니다. \(SignInLimits.accountMinutes)분 기다리거나 관리자에게 링크를 요청하십시오."
        case .ticketIsOver: "코드를 입력할 시간이 지났습니다. 비밀번호로 다시 로그인하십시오."
        }
    }
}
