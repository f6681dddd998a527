import News
import Storage

/// One try to sign in.
struct Try: Hashable, Sendable {
    /// As it was typed, folded.
    var name: String
    var network: String

    init(name: String, from browser: Browser) {
        self.name = name
        network = browser.network
    }

    /// The name is kept as a hash, because people type passwords into the wrong field.
    var nameHash: String { Secrets.hash(name) }
}

/// A try that counts as failed until it is known to be right.
struct NotedTry: Hashable, Sendable {
    var attempt: Try
    /// By which it is forgotten.
    var number: Int64
    /// How many for this name from this network stand in the way of the next, this one among them.
    var count: Int64
}

extension Newsroom {
    /// Counts a try before it is known how it ends, so that tries at one moment can't slip past the limit together.
    ///
    /// - Throws: `SignInRefusal.tooMany` for a network that has failed too often. That is not counted again, so that the
    ///   wait ends by itself.
    func note(_ attempt: Try, at now: WireTime) async throws -> NotedTry {
        // Read first: who is shut out can't keep the newsroom's one writer busy.
        _ = try await store.read { try $0.failures(of: attempt, at: now) }
        return try await store.write { db in
            try db.takeTurn()
            let failures = try db.failures(of: attempt, at: now)
            try db.forgetTries(before: now.adding(seconds: -SignInLimits.networkMinutes * 60))
            let number = try db.noteTry(name: attempt.nameHash, network: attempt.network, at: now)
            return NotedTry(attempt: attempt, number: number, count: failures + 1)
        }
    }

    /// Writes a failure into the books: the first for a name from a network, and the one that shuts it out for a while. The
    /// others are only counted, so that nobody can flood the books.
    func noteFailure(_ tried: NotedTry, at now: WireTime) async throws {
        guard [1, SignInLimits.ofAccount].contains(tried.count) else { return }
        try await store.write { db in
            try db.takeTurn()
            // A name that nobody has is not written down: it may be a password.
            let name = try db.person(named: tried.attempt.name)?.name ?? "a name that nobody has"
            try db.audit(
                "failed sign-in", by: "nobody",
                detail: "\(name), from \(tried.attempt.network), failure \(tried.count)", at: now)
        }
    }
}

extension Transaction {
    /// How often this name failed from this network lately.
    ///
    /// - Throws: `SignInRefusal.tooMany` where that, or what the network did over all names, is too often.
    fileprivate func failures(of attempt: Try, at now: WireTime) throws -> Int64 {
        let failures = try tries(
            name: attempt.nameHash, network: attempt.network,
            after: now.adding(seconds: -SignInLimits.accountMinutes * 60))
        let all = try tries(
            network: attempt.network, after: now.adding(seconds: -SignInLimits.networkMinutes * 60))
        if failures >= SignInLimits.ofAccount || all >= SignInLimits.ofNetwork { throw SignInRefusal.tooMany }
        return failures
    }
}
