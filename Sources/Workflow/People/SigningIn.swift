import News
import Storage

/// What became of a right name and password.
package enum SignedIn: Sendable {
    /// A session: the secret for the cookie, and whose it is.
    case session(token: String, Person)
    /// A code is asked for besides: the secret that stands for the password until then.
    case ticket(String)
}

/// The browser somebody signs in with.
package struct Browser: Hashable, Sendable {
    /// Where it is, as far as limits go: an IPv4 address, or the first half of an IPv6 one.
    package var network: String
    /// What it calls itself.
    package var agent: String

    package init(network: String, agent: String) {
        self.network = network
        self.agent = agent
    }
}

extension Newsroom {
    /// Signs somebody in by name and password.
    ///
    /// - Throws: `SignInRefusal`, after the same work and in the same words whether or not there is such a person.
    package func signIn(
        name: String, password: String, at door: Door = .desk, from browser: Browser
    ) async throws -> SignedIn {
        let now = now()
        let name = Person.folded(name)
        let tried = try await note(Try(name: name, from: browser), at: now)
        do {
            return try await signIn(name, password, at: door, from: browser, tried, at: now)
        } catch let refusal as SignInRefusal {
            try await noteFailure(tried, at: now)
            throw refusal
        }
    }

    private func signIn(
        _ name: String, _ password: String, at door: Door, from browser: Browser, _ tried: NotedTry, at now: WireTime
    ) async throws -> SignedIn {
        let kept = try await store.read { db in
            try db.person(named: name, at: door).flatMap { try db.credentials(of: $0.id) }
        }
        guard try await passwords.match(password, kept?.password) else { throw SignInRefusal.wrong }
        let renewed = try await renewed(kept?.password, of: password)
        let (token, ticket) = (Secrets.token(random), Secrets.token(random))
        return try await store.write { db in
            try db.takeTurn()
            guard let person = try db.person(named: name, at: door), person.disabled == nil,
                var credentials = try db.credentials(of: person.id), credentials.password == kept?.password
            else { throw SignInRefusal.wrong }
            if let renewed {
                credentials.password = renewed
                try db.save(credentials, of: person.id)
            }
            guard credentials.codeKey == nil else {
                try db.forgetTry(tried.number)
                try db.keep(.ticket(Secrets.hash(ticket), for: person, at: now), at: now)
                return .ticket(ticket)
            }
            try db.signIn(person, by: token, from: browser, at: now)
            return .session(token: token, person)
        }
    }

    /// The hash of a right password at today's cost; `nil` where it has that already.
    private func renewed(_ kept: String?, of password: String) async throws -> String? {
        guard let kept, passwords.isDated(kept) else { return nil }
        return try await passwords.hash(password)
    }

    /// Ends a session on the server, whatever its browser keeps.
    package func signOut(_ session: Session, _ person: Person) async throws {
        let now = now()
        try await store.write { db in
            try db.end(session: session.tokenHash)
            try db.audit("sign-out", by: person.name, at: now)
        }
    }
}

extension SignInLink {
    fileprivate static func ticket(_ hash: String, for person: Person, at now: WireTime) -> SignInLink {
        SignInLink(
            tokenHash: hash, person: person.id, purpose: .code,
            expires: now.adding(seconds: SignInLimits.ticketMinutes * 60))
    }
}

extension Transaction {
    /// Opens a session for somebody who has proved who they are, forgets where they failed before, and tidies up behind
    /// those that have run out.
    func signIn(_ person: Person, by token: String, from browser: Browser, at now: WireTime) throws {
        try open(
            Session(
                tokenHash: Secrets.hash(token), person: person.id, created: now, seen: now, network: browser.network,
                agent: String(browser.agent.prefix(200))))
        try forgetTries(name: Try(name: person.name, from: browser).nameHash, network: browser.network)
        try dropSessions(overAt: now)
        try audit("sign-in", by: person.name, detail: browser.network, at: now)
    }
}
