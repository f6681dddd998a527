import Distribution
import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// One destination.
extension DeskSite {
    private static let latest = 50

    func destinationPage(_ asked: DeskRequest) async throws -> Response {
        try await destinationPage(asked, problem: nil)
    }

    /// - Parameters:
    ///   - problem: why the last act was not done.
    ///   - manner: as it was typed, where that was not taken.
    func destinationPage(_ asked: DeskRequest, problem: String?, manner: MannerForm? = nil) async throws -> Response {
        let id = ID<Destination>(try asked.number("id"))
        let found = try await store.read { db in
            (
                standing: try db.destinationStanding(id), head: try db.wireHead(),
                latest: try db.latestDeliveries(to: id, limit: Self.latest), styles: try db.houseStyles()
            )
        }
        guard let standing = found.standing else { throw HTTPError(.notFound) }
        let destination = standing.destination
        let times = DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now)
        let model = DestinationPage(
            frame: frame(destination.name, asked, current: "/desk/delivery"), t: asked.words.words,
            heading: destination.name, tabs: deliveryTabs(asked, at: ""), problem: problem,
            line: lines(of: [standing], head: found.head, asked)[0],
            subscriberHref: asked.may(.manageSubscribers) ? "/desk/subscribers/\(destination.subscriber)" : nil,
            facts: facts(standing, head: found.head, asked, times), actions: "/desk/destinations/\(destination.id)",
            mayManage: asked.may(.manageSubscribers), mayPause: destination.state == .active,
            mayResume: destination.state != .active,
            mayTryNow: destination.state == .active && standing.unfinished?.state == .trying,
            maySkip: standing.unfinished?.state == .trying,
            mayFill: destination.backfill == nil, isSigned: destination.isSigned,
            manner: MannerFields(manner ?? MannerForm(destination), styles: found.styles, asked.words.deliveries),
            isMannerOpen: manner != nil,
            deliveries: found.latest.map { DeliveryRow($0.delivery, line: $0.line, asked.words, times) })
        return try page(model, with: "desk-destination", status: problem == nil ? .ok : .unprocessableContent)
    }

    private func facts(
        _ standing: DestinationStanding, head: Int64, _ asked: DeskRequest, _ times: DeskTimes
    ) -> [Fact] {
        let (destination, words) = (standing.destination, asked.words.deliveries)
        var facts = [
            Fact(
                label: words.placeOfDelivery, value: (try? Route(destination.route).place) ?? words.unknownPlace),
            Fact(label: words.formatWord, value: destination.format),
            Fact(label: words.wirePosition, value: "\(standing.position) \(words.ofWireHead) \(head)"),
        ]
        if standing.waiting > 0 {
            facts.append(Fact(label: words.waitingForEmbargo, value: String(standing.waiting)))
        }
        if let unfinished = standing.unfinished {
            facts.append(Fact(label: words.attemptsSoFar, value: String(unfinished.attempts)))
            if let next = unfinished.nextAttempt, destination.state == .active {
                let time = times.moment(next)
                facts.append(Fact(label: words.nextAttemptAt, value: time.text, machine: time.machine))
            }
        }
        return facts
    }
}

/// `desk-destination.mustache`.
struct DestinationPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var line: DestinationLine
    var subscriberHref: String?
    var facts: [Fact]
    /// Where the forms go, without their last part.
    var actions: String
    var mayManage: Bool
    var mayPause: Bool
    var mayResume: Bool
    var mayTryNow: Bool
    var maySkip: Bool
    var mayFill: Bool
    /// Whether there is a secret that requests are signed with.
    var isSigned: Bool
    var manner: MannerFields
    /// Whether the form of it is shown at once.
    var isMannerOpen: Bool
    /// Newest first.
    var deliveries: [DeliveryRow]
}

/// What became of one entry of the wire.
struct DeliveryRow {
    var position: Int
    var storyHref: String
    var headline: String
    var version: Int
    var state: String
    var accepted: PageTime?
    var took: String?
    var size: String?
    var problemText: String?

    init(_ delivery: Delivery, line: String, _ words: DeskPhrasebook, _ times: DeskTimes) {
        position = Int(delivery.position)
        storyHref = "/desk/story/\(delivery.story)/receipts"
        headline = line
        version = delivery.number
        state = words.label(of: delivery.state)
        accepted = delivery.accepted.map { times.moment($0) }
        took = delivery.duration.map { "\($0) ms" }
        size = delivery.bytes.map { ByteCount($0).text }
        problemText = delivery.problem
    }
}

/// `desk-preview-parcels.mustache`.
struct DestinationPreviewPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var name: String
    var back: String
    var format: String
    var parcels: [ParcelPreview]
}

/// A story as it would reach a destination.
struct ParcelPreview {
    var headline: String
    var file: String
    var size: String
    var text: String
    var pictures: [String]
    /// Characters written otherwise, pictures that are not there.
    var remark: String?
}

extension Destination {
    /// Whether what goes there is posted by HTTP, and signed.
    fileprivate var isSigned: Bool { if case .http = try? Route(route) { true } else { false } }
}
