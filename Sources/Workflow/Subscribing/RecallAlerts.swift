import News
import Storage

/// Writes to a subscriber's second contact when nobody there has acknowledged a correction, hold or kill in time. One node
/// of a newsroom is at it at a time; an alert may come twice where that one dies, and none is lost.
package struct RecallAlerts: Sendable {
    /// Its name among the followers, for the lease.
    package static let follower = "alerts"
    /// Who writes in the books.
    package static let actor = "alerts"

    let newsroom: Newsroom
    /// Absent where the newsroom has no way of sending letters.
    let mail: (@Sendable (Letter) async throws -> Void)?

    package init(_ newsroom: Newsroom, mail: (@Sendable (Letter) async throws -> Void)?) {
        self.newsroom = newsroom
        self.mail = mail
    }

    /// How long after a failure it is tried again, in seconds.
    private static let pause: Int64 = 300

    /// Sends what is due.
    ///
    /// - Returns: what became of each.
    @discardableResult
    package func sendDue(limit: Int = 20) async throws -> [SentAlert] {
        var sent: [SentAlert] = []
        for alert in try await due(limit: limit) {
            try Task.checkCancellation()
            sent.append(try await send(alert))
        }
        return sent
    }

    private func due(limit: Int) async throws -> [RecallAlert] {
        let now = newsroom.now()
        return try await newsroom.store.read { db in
            try db.unansweredRecalls(
                after: now.adding(seconds: -RecallAlert.limit), upTo: now.adding(seconds: -RecallAlert.patience),
                triedBefore: now.adding(seconds: -Self.pause), limit: limit
            ).compactMap { try db.alert(about: $0.position, to: $0.subscriber) }
        }
    }

    private func send(_ alert: RecallAlert) async throws -> SentAlert {
        var sent = SentAlert(
            subscriber: alert.subscriber.id, position: alert.position, at: newsroom.now(), contact: alert.contact?.name)
        do {
            guard let letter = alert.letter(from: newsroom.masthead) else { throw AlertFailure.nobody }
            guard let mail else { throw AlertFailure.noMail }
            try await mail(letter)
        } catch let error as CancellationError { throw error } catch {
            sent.problem = (error as? any Explained)?.sentence ?? "\(error)"
        }
        return try await keep(sent, alert)
    }

    /// Into the books goes the first try and what came of it in the end.
    private func keep(_ sent: SentAlert, _ alert: RecallAlert) async throws -> SentAlert {
        let now = newsroom.now()
        return try await newsroom.store.write { db in
            try db.takeTurn()
            let before = try db.alert(to: sent.subscriber, at: sent.position)
            try db.save(sent)
            guard before == nil || sent.problem == nil else { return sent }
            let whom = "\(alert.subscriber.title), \(sent.contact ?? "nobody to write to")"
            let detail = ["version \(alert.number); \(whom)", sent.problem].compactMap { $0 }.joined(separator: "; ")
            try db.audit("alert", by: Self.actor, story: alert.story, detail: detail, at: now)
            return sent
        }
    }
}

/// Why an alert was not sent.
package enum AlertFailure: Explained, Hashable, Sendable {
    case nobody, noMail

    package var sentence: String {
        switch self {
        case .nobody: "None of the subscriber's contacts has an e-mail address. Call them, and add one."
        case .noMail:
            "The newsroom has no way of sending letters. Call them, and set \"mail server\" in newsroom.yaml."
        }
    }
}

extension Transaction {
    /// What a subscriber is to be asked about a recall.
    fileprivate func alert(about position: Int64, to id: ID<Subscriber>) throws -> RecallAlert? {
        guard let entry = try entry(at: position), let subscriber = try subscriber(id) else { return nil }
        let theirs = Dictionary(
            try destinations().filter { $0.subscriber == id }.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        let sent = try deliveries(of: entry.version.story).filter { theirs[$0.destination] != nil }
        let held = sent.filter { $0.mayHaveText && $0.number < entry.version.number }
        let newest = try numberMayHave(entry.version.story, id, before: entry.version.number)
        guard let newest, let known = try version(entry.version.story, number: newest) else { return nil }
        let missing = Set(held.map(\.destination)).sorted().compactMap { id -> RecallAlert.Missing? in
            let recall = sent.first { $0.destination == id && $0.position == position }
            if recall?.state == .accepted { return nil }
            return theirs[id].map { .init($0.name, problem: recall?.problem ?? $0.reason) }
        }
        var alert = RecallAlert(
            of: entry.version, at: position, to: subscriber, knowing: known.copy.listingLine ?? known.guid,
            missing: missing)
        // What was wrong is part of the correction, which may be none of theirs, or not yet.
        let hasIt =
            try sent.contains { $0.position == position && $0.mayHave }
            || collections(of: entry.version.story).contains { $0.subscriber == id && $0.position == position }
        if entry.version.act == .correct, !hasIt { alert.reason = nil }
        return alert
    }
}
