import News

/// What proves that somebody is who they say. None of it is readable but the key of their app, which has to be.
package struct Credentials: Hashable, Sendable {
    /// The hash of their password; absent until they have set one.
    package var password: String?
    /// The key that their app makes codes from, in base 32; absent without a second factor.
    package var codeKey: String?
    /// The last step of time whose code was used (RFC 6238): no code is good twice.
    package var lastStep: Int64?
    /// The hashes of the recovery codes that are left.
    package var recovery: [String]

    package init(password: String? = nil, codeKey: String? = nil, lastStep: Int64? = nil, recovery: [String] = []) {
        self.password = password
        self.codeKey = codeKey
        self.lastStep = lastStep
        self.recovery = recovery
    }
}

extension Transaction {
    package func credentials(of id: ID<Person>) throws -> Credentials? {
        try row("SELECT password, totp, totp_step, recovery FROM person WHERE id = \(id)").map { row in
            Credentials(
                password: try row.optionalText("password"), codeKey: try row.optionalText("totp"),
                lastStep: try row.optionalInteger("totp_step"),
                recovery: (try row.optionalText("recovery") ?? "").split(separator: " ").map(String.init))
        }
    }

    package func save(_ credentials: Credentials, of id: ID<Person>) throws {
        let recovery = credentials.recovery.isEmpty ? nil : credentials.recovery.joined(separator: " ")
        try run(
            """
            UPDATE person SET password = \(credentials.password), totp = \(credentials.codeKey),
                totp_step = \(credentials.lastStep), recovery = \(recovery)
            WHERE id = \(id)
            """)
    }
}
