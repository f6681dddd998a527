import News
import Storage

/// Codes from a device besides the password.
extension Newsroom {
    /// A key for somebody's app, in base 32. Nothing is kept before they have given a code made from it.
    package func newCodeKey() -> String { Base32.text(of: random(OneTimeCode.keyBytes)) }

    /// What apps read off a picture to know key and account.
    package func codeAddress(of key: String, for person: Person) -> String {
        let label = "\(masthead.name):\(person.name)".escapedForAddress
        return "otpauth://totp/\(label)?secret=\(key)&issuer=\(masthead.name.escapedForAddress)"
    }

    /// Asks for codes from now on, after one that shows that the app has the key. The person's other sessions end.
    ///
    /// - Returns: the recovery codes, which nobody can read again.
    package func turnOnCodes(
        of person: Person, key: String, code: String, password: String, from browser: Browser, in own: Session
    ) async throws -> [String] {
        try await confirm(password, of: person, from: browser)
        let now = now()
        guard let bytes = Base32.bytes(of: key), bytes.count >= 16,
            let step = OneTimeCode.step(of: code, key: bytes, at: now.milliseconds / 1000, after: nil)
        else { throw PeopleRefusal.wrongCode }
        let codes = RecoveryCodes.make(random)
        return try await store.write { db in
            try db.takeTurn()
            guard var credentials = try db.credentials(of: person.id), credentials.codeKey == nil else {
                throw PeopleRefusal.secondFactorIsOn
            }
            credentials.codeKey = key
            credentials.lastStep = step
            credentials.recovery = codes.map(RecoveryCodes.hash)
            try db.save(credentials, of: person.id)
            try db.endSessions(of: person.id, but: own.tokenHash)
            try db.audit("ask for codes", by: person.name, detail: person.name, at: now)
            return codes
        }
    }

    /// Asks for no codes any more.
    package func turnOffCodes(of person: Person, password: String, from browser: Browser) async throws {
        try await confirm(password, of: person, from: browser)
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            guard var credentials = try db.credentials(of: person.id), credentials.codeKey != nil else {
                throw PeopleRefusal.secondFactorIsOff
            }
            (credentials.codeKey, credentials.lastStep, credentials.recovery) = (nil, nil, [])
            try db.save(credentials, of: person.id)
            try db.audit("ask for no codes", by: person.name, detail: person.name, at: now)
        }
    }
}

extension String {
    /// With everything but letters, digits and the plainest marks in percent signs.
    fileprivate var escapedForAddress: String {
        utf8.map { byte in
            let isPlain = (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            return isPlain ? String(UnicodeScalar(byte)) : "%" + (hex.count < 2 ? "0" : "") + hex
        }.joined()
    }
}
