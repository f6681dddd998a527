/// What a password must be to be worth hashing. Length counts; no rule asks for odd characters (NIST SP 800-63B, 3.1.1).
package enum NewPassword {
    package static let shortest = 10
    /// A bound on what is hashed.
    package static let longest = 200

    /// - Parameter about: what anybody would try first: the person's names and the newsroom's.
    /// - Throws: why it can't be taken.
    package static func check(_ password: String, about words: [String]) throws(PeopleRefusal) {
        if password.count < shortest { throw .passwordTooShort }
        if password.count > longest { throw .passwordTooLong }
        let plain = folded(password)
        if Set(plain).count < 4 || common.contains(plain) || words.map(folded).contains(plain) {
            throw .passwordTooPlain
        }
    }

    private static func folded(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

    /// Of ten characters and more, those that lists of leaked passwords begin with.
    private static let common: Set = [
        "1234567890", "0123456789", "0987654321", "9876543210", "qwertyuiop", "1q2w3e4r5t", "1qaz2wsx3edc",
        "password12", "password123", "password1234", "passwordpassword", "administrator", "letmeinletmein",
        "changemenow", "correcthorsebatterystaple", "qwerty12345", "qwerty123456", "iloveyou12", "12345678910",
        "abcdefghij", "asdfghjkl1", "newsroom123", "welcome123", "welcome1234",
    ]
}
