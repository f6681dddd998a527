/// What people's names may be.
extension Person {
    package static let longestName = 40
    package static let longestFullName = 100
    private static let longestEmail = 254

    /// A sign-in name as it is kept: lower-case, of letters that everybody can type and no two of which look alike.
    package static func checkedName(_ text: String) throws(PeopleRefusal) -> String {
        let name = folded(text)
        guard (1...longestName).contains(name.utf8.count), name.utf8.first.map({ (97...122).contains($0) }) == true,
            name.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0) })
        else { throw .badName }
        return name
    }

    /// As it is looked up when somebody signs in.
    package static func folded(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace }
    }

    package static func checkedFullName(_ text: String) throws(PeopleRefusal) -> String {
        let name = Self.trimmed(text)
        if name.isEmpty { throw .noFullName }
        guard name.count <= longestFullName, isOneLine(name) else { throw .fullNameTooLong }
        return name
    }

    /// `nil` for an empty one: an administrator hands links over then.
    package static func checkedEmail(_ text: String?) throws(PeopleRefusal) -> String? {
        guard let text, case let email = trimmed(text), !email.isEmpty else { return nil }
        let parts = email.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }), email.utf8.count <= longestEmail,
            // Nothing that could begin another header, or another address.
            email.unicodeScalars.allSatisfy({
                $0.value > 32 && $0.value != 127 && !",;:<>()[]\"\\".unicodeScalars.contains($0)
            })
        else { throw .badEmail }
        return email
    }

    static func trimmed(_ text: String) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }

    static func isOneLine(_ text: String) -> Bool {
        !text.contains { $0.isNewline } && text.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    }
}

extension Masthead {
    package static let longestName = 100

    /// A newsroom's name as it is kept.
    package static func checkedName(_ text: String) throws(PeopleRefusal) -> String {
        let name = Person.trimmed(text)
        if name.isEmpty { throw .noNewsroomName }
        guard name.count <= longestName, Person.isOneLine(name) else { throw .newsroomNameTooLong }
        return name
    }
}
