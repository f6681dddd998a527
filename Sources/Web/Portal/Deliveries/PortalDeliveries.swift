import Hummingbird
import News
import Storage
import Workflow

/// How the subscriber's own destinations do.
extension PortalSite {
    static let deliveryRoutes: [PortalRoute] = [
        .get("/portal/deliveries", .reader) { portal in { try await portal.deliveriesPage($0, problem: nil) } },
        .post("/portal/deliveries/:id/resume", .editor) { portal in { try await portal.resume($0) } },
    ]

    func resume(_ asked: PortalRequest) async throws -> Response {
        let (id, person) = (ID<Destination>(try asked.number("id")), try asked.expectEditor())
        do {
            let name = try await newsroom.resume(id, for: asked.subscriber().id, by: person.name)
            return seeOther(
                "/portal/deliveries", told: asked.words.portalService.resumedTold.replacing("%@", with: name))
        } catch let refusal as NotParked {
            return try await deliveriesPage(asked, problem: refusal)
        }
    }

    private func deliveriesPage(_ asked: PortalRequest, problem: (any Explained)?) async throws -> Response {
        let words = asked.words
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let (healths, products) = try await look(asked) { wire, db in
            let all = try db.destinations(of: wire.subscriber.id)
            return (try all.map { try DestinationHealth($0, head: wire.head, in: db) }, wire.products)
        }
        let mayResume = try !asked.expectVisitor().isLookingIn
        let model = PortalDeliveriesPage(
            frame: frame(words.portal.deliveries, asked, products: products, current: "/portal/deliveries"),
            t: words.words, problem: problem.map(words.told),
            destinations: healths.map { $0.model(words, times, at: asked.now, mayResume: mayResume) },
            isEmpty: healths.isEmpty ? true : nil)
        return try page(model, with: "portal-deliveries", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// Where one destination stands, read in one moment.
struct DestinationHealth: Sendable {
    var destination: Destination
    /// Since when the oldest entry that it has not dealt with waits; absent when it has dealt with all.
    var waitsSince: WireTime?
    /// Entries of the wire that it has still to look at.
    var behind: Int64
    var failing: Delivery?
    var lastAccepted: WireTime?
    var last: [(delivery: Delivery, line: String, act: Version.Act)]

    private static let shown = 20

    init(_ destination: Destination, head: Int64, in db: Transaction) throws {
        self.destination = destination
        let position = try db.position(of: destination.follower)
        behind = max(0, head - position)
        failing = try db.unfinishedDelivery(to: destination.id)
        if let failing {
            waitsSince = try db.released(at: failing.position)
        } else if behind > 0 {
            waitsSince = try db.released(at: position + 1)
        }
        lastAccepted = try db.lastAccepted(by: destination.id)
        last = try db.lastDeliveries(to: destination.id, limit: Self.shown)
    }

    func model(
        _ words: DeskPhrasebook, _ times: DeskTimes, at now: WireTime, mayResume: Bool
    ) -> PortalDestination {
        let since = waitsSince.map { now.milliseconds - $0.milliseconds }
        let isAsking = destination.state == .parked && mayResume
        return PortalDestination(
            id: String(destination.id.value), name: destination.name, format: destination.format,
            state: words.ownLabel(of: destination.state), stateClass: destination.state == .active ? "released" : "held",
            reason: destination.reason, problemText: destination.state == .active ? failing?.problem : nil,
            lag: since.map { words.lasting($0) }, isUpToDate: since == nil ? true : nil,
            lastAccepted: lastAccepted.map { times.moment($0) },
            backfill: destination.backfill.map {
                words.portalService.backfillLeft.replacing("%@", with: String($0.end - $0.done))
            },
            mayResume: isAsking ? true : nil,
            deliveries: last.map { delivery, line, act in
                PortalDelivery(
                    line: line, href: "/portal/story/\(delivery.story)", number: String(delivery.number),
                    act: words.story.label(of: act), state: words.ownLabel(of: delivery.state),
                    at: delivery.accepted.map { times.moment($0) },
                    acknowledged: delivery.acknowledged.map { times.moment($0) }, failure: delivery.problem)
            })
    }
}

extension DeskPhrasebook {
    /// As the subscriber whose it is reads it.
    func ownLabel(of state: Destination.State) -> String {
        switch state {
        case .active: portalService.stateAtWork
        case .paused: portalService.statePaused
        case .parked: portalService.stateParked
        }
    }

    func ownLabel(of state: Delivery.State) -> String {
        switch state {
        case .waiting: portalService.deliveryWaiting
        case .sending: portalService.deliverySending
        case .trying: portalService.deliveryTrying
        case .accepted: portalService.deliveryAccepted
        case .superseded: portalService.deliverySuperseded
        case .recalled: portalService.deliveryRecalled
        case .skipped: portalService.deliverySkipped
        }
    }

    /// A time in whole units: "40 s", "12 min", "3 h", "2 d".
    func lasting(_ milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds / 1000)
        return switch seconds {
        case ..<120: "\(seconds) \(portalService.secondsUnit)"
        case ..<7200: "\(seconds / 60) \(portalService.minutesUnit)"
        case ..<172_800: "\(seconds / 3600) \(portalService.hoursUnit)"
        default: "\(seconds / 86_400) \(portalService.daysUnit)"
        }
    }
}

/// `portal-deliveries.mustache`.
struct PortalDeliveriesPage {
    var frame: PortalFrame
    var t: [String: String]
    var problem: String?
    var destinations: [PortalDestination]
    var isEmpty: Bool?
}

struct PortalDestination {
    var id: String
    var name: String
    var format: String
    var state: String
    var stateClass: String
    /// Why it stands still.
    var reason: String?
    /// What goes wrong now.
    var problemText: String?
    /// How long the oldest waits.
    var lag: String?
    var isUpToDate: Bool?
    var lastAccepted: PageTime?
    var backfill: String?
    var mayResume: Bool?
    var deliveries: [PortalDelivery]
}

struct PortalDelivery {
    var line: String
    var href: String
    var number: String
    var act: String
    var state: String
    var at: PageTime?
    var acknowledged: PageTime?
    var failure: String?
}
