import News

/// A secret that stands for somebody for a while and goes out once: to set a password, or to give a code.
package struct SignInLink: Hashable, Sendable {
    package enum Purpose: String, Sendable, SQLBindable { case password, code }

    /// SHA-256 of the secret, in hex.
    package var tokenHash: String
    package var person: ID<Person>
    package var purpose: Purpose
    package var expires: WireTime

    package init(tokenHash: String, person: ID<Person>, purpose: Purpose, expires: WireTime) {
        self.tokenHash = tokenHash
        self.person = person
        self.purpose = purpose
        self.expires = expires
    }
}

/// Links to set a password, and tickets between the password and the code.
extension Transaction {
    /// Keeps a link and drops what has run out.
    package func keep(_ link: SignInLink, at now: WireTime) throws {
        try run("DELETE FROM sign_in_link WHERE expires <= \(now)")
        try run(
            """
            INSERT INTO sign_in_link (token_hash, person_id, purpose, expires)
            VALUES (\(link.tokenHash), \(link.person), \(link.purpose), \(link.expires))
            """)
    }

    /// Whose link it is, as long as it is good: not used, not run out, its person not disabled.
    package func person(
        behindLink tokenHash: String, _ purpose: SignInLink.Purpose, at now: WireTime
    ) throws -> Person? {
        try row(
            """
            SELECT person.* FROM sign_in_link JOIN person ON person.id = sign_in_link.person_id
            WHERE sign_in_link.token_hash = \(tokenHash) AND purpose = \(purpose) AND expires > \(now)
                AND person.disabled IS NULL
            """
        ).map(person)
    }

    /// How many links of a kind somebody has that are good.
    package func links(_ purpose: SignInLink.Purpose, of id: ID<Person>, at now: WireTime) throws -> Int64 {
        try count(
            "SELECT count(*) AS n FROM sign_in_link WHERE person_id = \(id) AND purpose = \(purpose) AND expires > \(now)"
        )
    }

    /// Ends all of a person's links of a kind: one was used, or they are not to have any.
    package func endLinks(_ purpose: SignInLink.Purpose, of id: ID<Person>) throws {
        try run("DELETE FROM sign_in_link WHERE person_id = \(id) AND purpose = \(purpose)")
    }
}

/// Who tried to sign in, by the hash of the name they gave: it may be a password in the wrong field.
extension Transaction {
    /// Notes a try before it is known how it ends; its number.
    package func noteTry(name: String, network: String, at now: WireTime) throws -> Int64 {
        let row = try row(
            "INSERT INTO failed_sign_in (name, network, at) VALUES (\(name), \(network), \(now)) RETURNING id")
        guard let row else { throw StoreFailure.damaged("an insert gave no number") }
        return try row.integer("id")
    }

    package func tries(name: String, network: String, after start: WireTime) throws -> Int64 {
        try count(
            "SELECT count(*) AS n FROM failed_sign_in WHERE name = \(name) AND network = \(network) AND at > \(start)")
    }

    package func tries(network: String, after start: WireTime) throws -> Int64 {
        try count("SELECT count(*) AS n FROM failed_sign_in WHERE network = \(network) AND at > \(start)")
    }

    package func forgetTry(_ number: Int64) throws { try run("DELETE FROM failed_sign_in WHERE id = \(number)") }

    package func forgetTries(name: String, network: String) throws {
        try run("DELETE FROM failed_sign_in WHERE name = \(name) AND network = \(network)")
    }

    package func forgetTries(before moment: WireTime) throws {
        try run("DELETE FROM failed_sign_in WHERE at <= \(moment)")
    }

    private func count(_ sql: SQL) throws -> Int64 { try row(sql)?.integer("n") ?? 0 }
}
