import News

/// The keys of subscribers' programs, by the hashes of their secrets.
extension Transaction {
    /// Adds a key with everything but the id, which the store gives.
    package func addKey(_ key: APIKey, hash: String) throws -> APIKey {
        let row = try row(
            """
            INSERT INTO api_key (subscriber_id, name, scopes, hash, per_minute, created)
            VALUES (\(key.subscriber), \(key.name), \(key.scopes.sorted().map(\.rawValue).joined(separator: " ")),
                \(hash), \(key.perMinute), \(key.created))
            RETURNING id
            """)
        guard let row else { throw StoreFailure.damaged("an insert gave no key") }
        var added = key
        added.id = try row.id("id")
        return added
    }

    /// The key that is good and has this hash.
    package func key(hash: String) throws -> APIKey? {
        try row("SELECT * FROM api_key WHERE hash = \(hash) AND revoked IS NULL").map(key)
    }

    /// A subscriber's keys, revoked ones too, in the order they were made.
    package func keys(of subscriber: ID<Subscriber>) throws -> [APIKey] {
        try rows("SELECT * FROM api_key WHERE subscriber_id = \(subscriber) ORDER BY id").map(key)
    }

    /// Takes a key back.
    ///
    /// - Returns: whether the subscriber had such a key and it was good.
    package func revoke(_ key: ID<APIKey>, of subscriber: ID<Subscriber>, at now: WireTime) throws -> Bool {
        try changes(
            of: """
                UPDATE api_key SET revoked = \(now)
                WHERE id = \(key) AND subscriber_id = \(subscriber) AND revoked IS NULL
                """) == 1
    }

    /// Notes that a key is in use.
    package func touch(_ key: ID<APIKey>, at now: WireTime) throws {
        try run("UPDATE api_key SET used = \(now) WHERE id = \(key)")
    }

    private func key(_ row: Row) throws -> APIKey {
        APIKey(
            id: try row.id("id"), subscriber: try row.id("subscriber_id"), name: try row.text("name"),
            scopes: Set(try row.text("scopes").split(separator: " ").compactMap { APIKey.Scope(rawValue: String($0)) }),
            perMinute: try row.optionalInteger("per_minute").map(Int.init), created: try row.time("created"),
            used: try row.optionalTime("used"), revoked: try row.optionalTime("revoked"))
    }
}
