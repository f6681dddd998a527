import News
import Storage

/// A key that was just made, with its secret: nobody can show that again.
package struct MadeKey: Sendable {
    package var key: APIKey
    /// What programs send with each request.
    package var token: String
}

/// There is no such key to take back.
package struct NoSuchKey: Explained, Hashable, Sendable {
    package var id: ID<APIKey>
    package var subscriber: String

    package var sentence: String {
        "\(subscriber) has no key \(id) that is still good. See: dateline subscriber key list \(subscriber)"
    }
}

/// A key needs a name by which its owners know it.
package struct KeyNeedsName: Explained, Hashable, Sendable {
    package var sentence: String { "Give the key a name of 1 to 60 letters, so that it can be told from others." }
}

extension Newsroom {
    /// Makes a key for a subscriber's program.
    package func makeKey(
        _ name: String, of subscriber: String, scopes: Set<APIKey.Scope>, perMinute: Int? = nil, by actor: String
    ) async throws -> MadeKey {
        let now = now()
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard (1...60).contains(name.count) else { throw KeyNeedsName() }
        // The beginning tells people, and programs that look for leaked secrets, what it is.
        let token = "dateline_" + Secrets.token(random)
        let key = try await store.write { db in
            try db.takeTurn()
            let owner = try db.expectSubscriber(subscriber)
            let key = try db.addKey(
                APIKey(
                    id: ID(0), subscriber: owner.id, name: name, scopes: scopes, perMinute: perMinute, created: now),
                hash: Secrets.hash(token))
            let words = scopes.sorted().map(\.rawValue).joined(separator: ", ")
            try db.audit("add key", by: actor, detail: "\(key.id) of \(subscriber) (\(name); \(words))", at: now)
            return key
        }
        return MadeKey(key: key, token: token)
    }

    /// Takes a key back; from now on nobody is let in by it.
    package func revokeKey(_ id: ID<APIKey>, of subscriber: String, by actor: String) async throws {
        let now = now()
        try await store.write { db in
            try db.takeTurn()
            guard try db.revoke(id, of: db.expectSubscriber(subscriber).id, at: now) else {
                throw NoSuchKey(id: id, subscriber: subscriber)
            }
            try db.audit("revoke key", by: actor, detail: "\(id) of \(subscriber)", at: now)
        }
    }

    /// The key that a program sent, if it is good; notes its use, to the minute.
    package func key(_ token: String) async throws -> APIKey? {
        guard token.utf8.count < 200 else { return nil }
        let hash = Secrets.hash(token)
        guard let key = try await store.read({ try $0.key(hash: hash) }) else { return nil }
        let now = now()
        if key.used.map({ $0.adding(seconds: 60) <= now }) ?? true {
            // A newsroom that is closed for writing still answers.
            try? await store.writeApart { try $0.touch(key.id, at: now) }
        }
        return key
    }
}
