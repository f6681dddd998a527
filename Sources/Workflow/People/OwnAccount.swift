import News
import Storage

/// What people change about themselves.
extension Newsroom {
    /// - Parameter language: of the desk, BCP 47; the newsroom's when `nil`.
    package func changeAccount(of id: ID<Person>, fullName: String, email: String?, language: String?) async throws {
        let now = now()
        let (fullName, email) = (try Person.checkedFullName(fullName), try Person.checkedEmail(email))
        try await store.write { db in
            try db.takeTurn()
            guard var person = try db.person(id) else { return }
            (person.fullName, person.email, person.language) = (fullName, email, language)
            try db.save(person)
            try db.audit("change account", by: person.name, detail: person.name, at: now)
        }
    }

    /// Puts a new password in place of the old one. All sessions end; a new one begins on this browser.
    ///
    /// - Returns: the secret for its cookie.
    package func changePassword(
        of person: Person, from old: String, to new: String, on browser: Browser
    ) async throws -> String {
        try await confirm(old, of: person, from: browser)
        try NewPassword.check(new, about: [person.name, person.fullName, masthead.name])
        let (now, token) = (now(), Secrets.token(random))
        let kept = try await passwords.hash(new)
        return try await store.write { db in
            try db.takeTurn()
            try db.set(password: kept, of: person.id)
            try db.audit("set password", by: person.name, at: now)
            try db.signIn(person, by: token, from: browser, at: now)
            return token
        }
    }

    /// Ends one of somebody's own sessions, or with `nil` all but the one they are in.
    package func endSession(_ tokenHash: String?, of person: Person, in own: Session) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            if let tokenHash {
                guard try db.sessions(of: person.id, at: now).contains(where: { $0.tokenHash == tokenHash }) else {
                    return
                }
                try db.end(session: tokenHash)
            } else {
                try db.endSessions(of: person.id, but: own.tokenHash)
            }
            try db.audit("end sessions", by: person.name, detail: person.name, at: now)
        }
    }

    /// Makes sure that it is themselves and not somebody at their open browser.
    ///
    /// - Throws: `PeopleRefusal.oldPasswordWrong`; `SignInRefusal.tooMany` after as many failures as at sign-in.
    func confirm(_ password: String, of person: Person, from browser: Browser) async throws {
        let now = now()
        let tried = try await note(Try(name: person.name, from: browser), at: now)
        let kept = try await store.read { try $0.credentials(of: person.id)?.password }
        guard try await passwords.match(password, kept) else {
            try await noteFailure(tried, at: now)
            throw PeopleRefusal.oldPasswordWrong
        }
        try await store.write { try $0.forgetTry(tried.number) }
    }
}
