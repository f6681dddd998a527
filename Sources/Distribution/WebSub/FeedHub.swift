import Crypto
import Foundation
import News
import Storage
import Transfer
import Workflow

/// The hub of the public feeds: asks addresses whether they want what was asked in their name, and posts feeds to them as
/// they change (https://www.w3.org/TR/websub/). One node of a newsroom does it at a time.
package struct FeedHub: Sendable {
    package static let follower = "websub"
    private static let atOnce = 50
    /// How long one address may take, so that it keeps the others waiting little.
    private static let limits = TimeLimits(
        connect: .seconds(5), whole: .seconds(10), slowest: 100, patience: .seconds(5))

    let store: Store
    let means: Means
    /// The hub's own address.
    let address: String
    /// A public feed by its address, as it is now; `nil` for an address that is none.
    let feed: @Sendable (String) async throws -> FeedDocument?
    let random: @Sendable (Int) -> [UInt8]
    var retries = RetrySchedule()

    package init(
        _ store: Store, means: Means, address: String, random: @escaping @Sendable (Int) -> [UInt8] = Secrets.random,
        feed: @escaping @Sendable (String) async throws -> FeedDocument?
    ) {
        self.store = store
        var patient = means
        patient.limits = Self.limits
        self.means = patient
        self.address = address
        self.random = random
        self.feed = feed
    }

    /// Confirms what was asked, and tells whoever has not got a feed as it is now.
    ///
    /// - Returns: whether there is more at once.
    package func step() async throws -> Bool {
        let now = means.now()
        let (wishes, topics) = try await store.read { db in
            (try db.feedWishes(dueAt: now, limit: Self.atOnce), try db.topicsListenedTo(at: now))
        }
        await withDiscardingTaskGroup { group in for wish in wishes { group.addTask { await confirm(wish) } } }
        var isMore = wishes.count == Self.atOnce
        for topic in topics { isMore = try await announce(topic, at: now) || isMore }
        return isMore
    }

    // MARK: Confirming

    /// Asks the address itself (WebSub, 5.3); one that does not confirm is not asked again.
    private func confirm(_ wish: FeedWish) async {
        let challenge = random(16).map { String(format: "%02x", $0) }.joined()
        let now = means.now()
        do {
            guard let document = try await feed(wish.topic) else { return try await settle(wish, nil) }
            let answer = try await means.courier.request(question(wish, challenge))
            let isConfirmed = (200...299).contains(answer.status) && answer.body == Data(challenge.utf8)
            try await settle(wish, isConfirmed ? document.tag : nil)
        } catch {
            // Addresses that may not be spoken to are forgotten; others get another few minutes.
            let isOver = (error as? TransferFailure)?.next == .giveUp || wish.attempts >= 4
            let next = now.adding(seconds: 5 << Int64(wish.attempts))
            try? await store.writeApart { isOver ? try $0.settle(wish) : try $0.putOff(wish, until: next) }
        }
    }

    private func question(_ wish: FeedWish, _ challenge: String) -> WebRequest {
        var fields = [("hub.mode", wish.mode.rawValue), ("hub.topic", wish.topic), ("hub.challenge", challenge)]
        if wish.mode == .subscribe { fields.append(("hub.lease_seconds", String(wish.lease))) }
        let query = fields.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
        let url = wish.callback + (wish.callback.contains("?") ? "&" : "?") + query
        return WebRequest("GET", url, answerLimit: 4096, settings: means.settings(authorities: nil))
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    /// - Parameter tag: that of the feed as it is now, where the wish was confirmed.
    private func settle(_ wish: FeedWish, _ tag: String?) async throws {
        let ends = means.now().adding(seconds: wish.lease)
        try await store.writeApart { db in
            try db.settle(wish)
            guard let tag else { return }
            switch wish.mode {
            case .unsubscribe: try db.removeListener(wish.callback, of: wish.topic)
            case .subscribe:
                try db.keep(
                    FeedListener(
                        topic: wish.topic, callback: wish.callback, secret: wish.secret, ends: ends, sent: tag))
            }
        }
    }

    // MARK: Telling

    private func announce(_ topic: String, at now: WireTime) async throws -> Bool {
        guard let document = try await feed(topic) else { return false }
        let listeners = try await store.read {
            try $0.listeners(to: topic, without: document.tag, at: now, limit: Self.atOnce)
        }
        await withDiscardingTaskGroup { group in
            for listener in listeners { group.addTask { await tell(listener, document) } }
        }
        return listeners.count == Self.atOnce
    }

    private func tell(_ listener: FeedListener, _ document: FeedDocument) async {
        do {
            let answer = try await means.courier.request(notice(listener, document))
            switch answer.status {
            case 200...299: try await store.writeApart { try $0.note(listener, has: document.tag) }
            case 410: try await store.writeApart { try $0.removeListener(listener.callback, of: listener.topic) }
            default: try await putOff(listener)
            }
        } catch { try? await putOff(listener) }
    }

    /// It gets the feed as it is then, in place of this one.
    private func putOff(_ listener: FeedListener) async throws {
        let now = means.now()
        let chance = Double(random(1)[0]) / 256
        let next = retries.next(after: listener.attempts + 1, since: now, at: now, chance: chance) ?? listener.ends
        try await store.writeApart { try $0.note(listener, triedUntil: next) }
    }

    private func notice(_ listener: FeedListener, _ document: FeedDocument) -> WebRequest {
        let body = Data(document.body)
        var headers: [WebRequest.Header] = [
            .init("Content-Type", document.contentType),
            .init("Link", "<\(address)>; rel=\"hub\", <\(listener.topic)>; rel=\"self\""),
        ]
        if let secret = listener.secret {
            let code = HMAC<SHA256>.authenticationCode(for: body, using: SymmetricKey(data: Data(secret.utf8)))
            headers.append(.init("X-Hub-Signature", "sha256=" + code.map { String(format: "%02x", $0) }.joined()))
        }
        return WebRequest(
            "POST", listener.callback, headers: headers, body: body, answerLimit: 4096,
            settings: means.settings(authorities: nil))
    }
}
