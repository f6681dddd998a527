import News
import Storage

extension Newsroom {
    /// Signs somebody in who has given the password already, by a code of their app or a recovery code.
    ///
    /// - Returns: the secret for the session's cookie.
    /// - Throws: `PeopleRefusal.wrongCode`; `SignInRefusal` where it is too late or was tried too often.
    package func signIn(code: String, ticket: String, at door: Door = .desk, from browser: Browser) async throws
        -> String
    {
        let now = now()
        let hash = Secrets.hash(ticket)
        let token = Secrets.token(random)
        guard let person = try await store.read({ try $0.person(behindLink: hash, .code, at: now) }),
            person.door == door
        else {
            throw SignInRefusal.ticketIsOver
        }
        let tried = try await note(Try(name: person.name, from: browser), at: now)
        let isRight = try await store.write { db in
            try db.takeTurn()
            guard let person = try db.person(behindLink: hash, .code, at: now) else {
                throw SignInRefusal.ticketIsOver
            }
            guard try db.use(code: code, of: person.id, at: now) else { return false }
            try db.endLinks(.code, of: person.id)
            try db.signIn(person, by: token, from: browser, at: now)
            return true
        }
        guard isRight else {
            try await noteFailure(tried, at: now)
            throw PeopleRefusal.wrongCode
        }
        return token
    }
}

extension Transaction {
    /// Uses a code up, whichever kind it is; whether it was right.
    func use(code: String, of id: ID<Person>, at now: WireTime) throws -> Bool {
        guard var credentials = try credentials(of: id), let text = credentials.codeKey,
            let key = Base32.bytes(of: text)
        else { return false }
        let seconds = now.milliseconds / 1000
        if let step = OneTimeCode.step(of: code, key: key, at: seconds, after: credentials.lastStep) {
            credentials.lastStep = step
        } else if let index = credentials.recovery.firstIndex(of: RecoveryCodes.hash(code)) {
            credentials.recovery.remove(at: index)
        } else {
            return false
        }
        try save(credentials, of: id)
        return true
    }
}
