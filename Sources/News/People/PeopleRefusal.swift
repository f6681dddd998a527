/// Why something about the people of a newsroom was not done.
package enum PeopleRefusal: Explained, Hashable, Sendable {
    case badName, nameTaken(String), noFullName, fullNameTooLong, noRole, badEmail, noSuchPerson(String)
    case passwordTooShort, passwordTooLong, passwordTooPlain, passwordsDiffer, oldPasswordWrong
    case lastAdministrator, linkIsOver, wrongCode, secondFactorIsOn, secondFactorIsOff
    case noNewsroomName, newsroomNameTooLong, alreadySetUp, wrongSetupCode

    package var sentence: String {
        switch self {
        case .badName:
            "A sign-in name has 1 to \(Person.longestName) letters a to z, digits, dots, hyphens or underscores, and begins with a letter."
        case .nameTaken(let name): "Somebody signs in as \(name) already. Choose another name."
        case .noFullName: "Please give the full name, as others should see it."
        case .fullNameTooLong: "Please keep the full name under \(Person.longestFullName) characters, on one line."
        case .noRole: "Please choose at least one role."
        case .badEmail: "That is no e-mail address. Write one like ana@news.example, or leave it empty."
        case .noSuchPerson(let name): "Nobody signs in as \(name). See: dateline user list"
        case .passwordTooShort:
            "A password has at least \(NewPassword.shortest) characters. A short sentence is easy to keep in mind."
        case .passwordTooLong: "Please keep the password under \(NewPassword.longest) characters."
        case .passwordTooPlain:
            "That password is among the first that anybody would try. Choose another; a short sentence is easy to keep in mind."
        case .passwordsDiffer: "The two passwords differ. Type the same one twice."
        case .oldPasswordWrong: "That is not your present password. Nothing was changed."
        case .lastAdministrator:
            "This is the last administrator who can sign in. Make somebody else an administrator first; otherwise nobody could add people any more."
        case .linkIsOver: "This link has been used or has run out. Ask for a new one."
        case .wrongCode:
            "That code does not fit. Wait for the next one on your device, and check that its clock is right."
        case .secondFactorIsOn: "Codes are asked for at sign-in already."
        case .secondFactorIsOff: "No codes are asked for at sign-in."
        case .noNewsroomName: "Please give the newsroom a name."
        case .newsroomNameTooLong:
            "Please keep the newsroom's name under \(Masthead.longestName) characters, on one line."
        case .alreadySetUp: "Somebody has set this newsroom up already. Sign in, or ask whoever did to add you."
        case .wrongSetupCode: "That is not the code that “dateline serve” printed. Copy it from there."
        }
    }
}
