import News
import Storage

/// Letters to editors of subscribers about what they follow: looks through what comes for each subscriber, and sends.
///
/// What is to be sent is kept with the place up to which was looked, so that nothing is lost; a letter is made when it goes
/// out, out of what its reader may see then.
package struct Alerts: Sendable {
    /// The follower's name.
    package static let follower = "portal-alerts"

    let newsroom: Newsroom
    /// How a letter about something reads.
    package typealias Write = @Sendable (AlertOccasion) -> Letter
    let write: Write
    let send: @Sendable (Letter) async throws -> Void
    let report: @Sendable (any Error) -> Void
    private let looked = LookedAt()

    /// Seconds between two looks for what time alone has brought: embargoes that ended.
    private static let lookSeconds: Int64 = 20
    /// Seconds until a letter that could not go out is tried again the first time; twice as long each time.
    private static let firstPause: Int64 = 60
    private static let longestPause: Int64 = 3600
    /// Hours after which a letter that can't go out is dropped.
    private static let patienceHours: Int64 = 24
    private static let batch = 50

    package init(
        _ newsroom: Newsroom, write: @escaping Write, send: @escaping @Sendable (Letter) async throws -> Void,
        reporting report: @escaping @Sendable (any Error) -> Void
    ) {
        self.newsroom = newsroom
        self.write = write
        self.send = send
        self.report = report
    }

    /// Looks through what came, and sends what is due.
    ///
    /// - Returns: whether there is more at once.
    @discardableResult
    package func catchUp(by lease: Lease? = nil) async throws -> Bool {
        let now = newsroom.now()
        let head = try await newsroom.store.read { try $0.wireHead() }
        var hasMore = false
        if await looked.isDue(head: head, at: now, every: Self.lookSeconds) {
            for subscriber in try await newsroom.store.read({ try $0.subscribersWithInterests() }) {
                hasMore = try await look(for: subscriber, at: now) || hasMore
            }
            if hasMore { await looked.mustLookAgain() }
            if let lease {
                try await newsroom.store.writeApart { db in
                    try db.advance(lease, to: max(head, try db.position(of: lease.follower)), at: now)
                }
            }
        }
        let sent = try await sendDue(at: now)
        return hasMore || sent
    }

    /// Keeps what is to be written to people of one subscriber. Where nobody looked before, news begins now.
    ///
    /// - Returns: whether there is more at once.
    private func look(for subscriber: ID<Subscriber>, at now: WireTime) async throws -> Bool {
        let rules = newsroom.rules
        let found: Found? = try await newsroom.store.read { db in
            guard let wire = try SubscriberWire(of: subscriber, in: db, by: rules, at: now) else { return nil }
            let kept = try db.portalPlace(of: subscriber).flatMap { ChangePlace($0) }
            let place = kept ?? ChangePlace(position: wire.head, moment: now)
            let changes = try wire.changes(after: place, limit: Self.batch)
            let interests = changes.items.isEmpty ? [] : try db.interestsByMail(of: subscriber)
            // A place that only the clock has moved is not worth a commit each time.
            let isWorthKeeping = kept?.position != changes.next.position || !changes.items.isEmpty
            return isWorthKeeping ? Found(changes, interests, at: now) : nil
        }
        guard let found else { return false }
        try await newsroom.store.writeApart { db in
            for alert in found.alerts { try db.add(alert) }
            try db.save(portalPlace: found.next.description, of: subscriber)
        }
        return found.hasMore
    }

    private func sendDue(at now: WireTime) async throws -> Bool {
        let due = try await newsroom.store.read { try $0.dueAlerts(at: now, limit: Self.batch) }
        for alert in due { try await send(alert, at: now) }
        return due.count == Self.batch
    }

    private func send(_ alert: PortalAlert, at now: WireTime) async throws {
        let rules = newsroom.rules
        let occasion = try await newsroom.store.read { db in try AlertOccasion(alert, in: db, by: rules, at: now) }
        guard let occasion else {
            return try await newsroom.store.writeApart { try $0.settle(alert, wasSent: false) }
        }
        do {
            try await send(write(occasion))
            try await newsroom.store.writeApart { try $0.settle(alert, wasSent: true) }
        } catch {
            report(error)
            let isOver = alert.made.adding(seconds: Self.patienceHours * 3600) <= now
            let pause = min(Self.longestPause, Self.firstPause << Int64(min(alert.attempts, 10)))
            try await newsroom.store.writeApart { db in
                if isOver {
                    try db.settle(alert, wasSent: false)
                } else {
                    try db.postpone(alert, to: now.adding(seconds: pause))
                }
            }
        }
    }
}

/// What one look found.
private struct Found: Sendable {
    var alerts: [PortalAlert]
    var next: ChangePlace
    var hasMore: Bool

    init(_ changes: SubscriberChanges, _ interests: [Interest], at now: WireTime) {
        alerts = changes.items.flatMap { item in
            interests.filter { $0.isMet(by: item.version) }.map { interest in
                PortalAlert(
                    person: interest.person, position: item.position, story: item.version.story,
                    interest: interest.id, made: now)
            }
        }
        next = changes.next
        hasMore = changes.hasMore
    }
}

/// Where the wire ended at the last look, and when that was.
private actor LookedAt {
    private var head: Int64 = -1
    private var at = WireTime(milliseconds: 0)

    func isDue(head: Int64, at now: WireTime, every seconds: Int64) -> Bool {
        guard head != self.head || at.adding(seconds: seconds) <= now else { return false }
        self.head = head
        at = now
        return true
    }

    func mustLookAgain() { head = -1 }
}

/// What a letter is about, as its reader may see it now.
package struct AlertOccasion: Sendable {
    package var person: Person
    package var email: String
    package var item: SubscriberItem
    package var interest: Interest

    /// - Returns: `nil` where it is not to be written any more: the person or the interest is gone, or the version no longer
    ///   theirs. Of a story that was recalled since, its recall is what they are told.
    init?(_ alert: PortalAlert, in db: Transaction, by rules: ProductRules, at now: WireTime) throws {
        guard let person = try db.person(alert.person), person.disabled == nil, let email = person.email,
            let subscriber = person.subscriber, let interest = try db.interest(alert.interest),
            interest.person == person.id, interest.byMail,
            let story = try SubscriberWire(of: subscriber, in: db, by: rules, at: now)?.story(alert.story)
        else { return nil }
        let item = story.newest.isRecall ? story.newest : story.versions.first { $0.position == alert.position }
        guard let item else { return nil }
        (self.person, self.email, self.item, self.interest) = (person, email, item, interest)
    }
}
