import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Who has a story, who has not, and who said that they dealt with it.
extension DeskSite {
    func receiptsPage(_ asked: DeskRequest) async throws -> Response { try await receiptsPage(asked, problem: nil) }

    func noteAcknowledged(_ asked: DeskRequest) async throws -> Response {
        let id = try asked.story()
        return try await doing(
            {
                try await newsroom.acknowledge(id, by: asked.form["destination"] ?? "", told: asked.actor)
                return seeOther("/desk/story/\(id)/receipts", told: asked.words.receipt.receiptNoted)
            }, orAgain: { try await receiptsPage(asked, problem: $0) }, asked.words)
    }

    private func receiptsPage(_ asked: DeskRequest, problem: String?) async throws -> Response {
        let id = try asked.story()
        let (story, receipts, newest, collectors) = try await store.read { db in
            (
                try self.story(id, db), try db.receipts(of: id), try db.newestPosition(of: id),
                try db.collectors(of: id)
            )
        }
        let words = asked.words
        let rows = newest.map { newest in receipts.map { NewestReceipt($0, at: newest) } } ?? []
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let model = ReceiptsPage(
            frame: frame(words.receipt.receipts, asked), t: words.words, story: SheetStory(story), problem: problem,
            heading: words.receipt.receipts,
            newest: words.receipt.receiptsNewest.filled(String(story.latest?.number ?? 0)),
            counts: ReceiptFigures(rows).line(words.receipt),
            isRecall: story.latest.map(\.mustReachAll) ?? false, mayAcknowledge: asked.may(.acknowledge),
            rows: rows.sorted { $0.order < $1.order }.map { ReceiptRow($0, words, times) },
            older: receipts.flatMap { receipt in
                receipt.deliveries.map { OlderReceipt($0, of: receipt, words, times) }
            },
            collectors: collectors.map { CollectorRow($0, newest: story.latest?.number ?? 0, words, times) })
        return try page(model, with: "desk-receipts", status: problem == nil ? .ok : .unprocessableContent)
    }
}

extension NewestReceipt {
    /// Who has it not stands first, then who has not said so.
    fileprivate var order: Int {
        switch state {
        case .notYet: 0
        case .has: isAcknowledged ? 2 : 1
        case .leftOut: 3
        case .passed: 4
        }
    }
}

/// `desk-receipts.mustache`.
struct ReceiptsPage {
    var frame: DeskFrame
    var t: [String: String]
    var story: SheetStory
    var problem: String?
    var heading: String
    /// "Version 3".
    var newest: String
    var counts: String
    /// Whether it must reach all, so that contacts are shown.
    var isRecall: Bool
    var mayAcknowledge: Bool
    var rows: [ReceiptRow]
    var older: [OlderReceipt]
    var collectors: [CollectorRow]
}

/// A subscriber who came for the story by itself.
struct CollectorRow {
    var subscriber: String
    var state: String
    var look: String
    /// "api".
    var channel: String
    var came: PageTime
    var acknowledgedAt: PageTime?

    init(_ collector: StoryCollector, newest: Int, _ words: DeskPhrasebook, _ times: DeskTimes) {
        let number = collector.newest.number
        subscriber = collector.subscriber.title
        state = (number < newest ? words.receipt.collectorBehind : words.receipt.collectorHas).filled(String(number))
        look = number < newest ? "urgent" : "ready"
        channel = collector.newest.channel
        came = times.moment(collector.newest.collected)
        acknowledgedAt = collector.newest.acknowledged.map { times.moment($0) }
    }
}

/// How the newest version stands at one destination.
struct ReceiptRow {
    var destination: String
    var href: String
    var subscriber: String
    var state: String
    var look: String
    var accepted: PageTime?
    var took: String?
    var acknowledgedAt: PageTime?
    var problemText: String?
    /// Whom to call, a line each.
    var contacts: [String]
    /// Whether it can be noted that they dealt with it.
    var isOpen: Bool

    init(_ newest: NewestReceipt, _ words: DeskPhrasebook, _ times: DeskTimes) {
        let (receipt, delivery) = (newest.receipt, newest.delivery)
        destination = receipt.destination.name
        href = "/desk/destinations/\(receipt.destination.id)"
        subscriber = receipt.subscriber.title
        state =
            delivery.map { words.label(of: $0.state) }
            ?? (newest.state == .passed ? words.receipt.receiptStatePassed : words.receipt.receiptStateNotYet)
        look =
            switch newest.state {
            case .has: "ready"
            case .notYet: "urgent"
            case .leftOut, .passed: "held"
            }
        accepted = delivery?.accepted.map { times.moment($0) }
        took = delivery?.duration.map { "\($0) ms" }
        acknowledgedAt = delivery?.acknowledged.map { times.moment($0) }
        problemText = delivery?.problem ?? (newest.state == .notYet ? receipt.destination.reason : nil)
        contacts = receipt.subscriber.contacts.map { contact in
            [contact.name, contact.phone, contact.email].compactMap { $0 }.joined(separator: ", ")
        }
        isOpen = newest.state == .has && !newest.isAcknowledged
    }
}

/// What became of any version at one destination.
struct OlderReceipt {
    var number: Int
    var destination: String
    var state: String
    var accepted: PageTime?
    var took: String?
    var size: String?
    var hash: String?
    var acknowledgedAt: PageTime?

    init(_ delivery: Delivery, of receipt: StoryReceipt, _ words: DeskPhrasebook, _ times: DeskTimes) {
        number = delivery.number
        destination = receipt.destination.name
        state = words.label(of: delivery.state)
        accepted = delivery.accepted.map { times.moment($0) }
        took = delivery.duration.map { "\($0) ms" }
        size = delivery.bytes.map { ByteCount($0).text }
        hash = delivery.hash.map { String($0.prefix(12)) }
        acknowledgedAt = delivery.acknowledged.map { times.moment($0) }
    }
}
