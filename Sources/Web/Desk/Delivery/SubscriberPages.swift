import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Who buys the news.
extension DeskSite {
    func subscribersPage(_ asked: DeskRequest) async throws -> Response {
        let (subscribers, products, standings) = try await store.read { db in
            (try db.subscribers(), try db.products(), try db.destinationStandings())
        }
        let titles = Dictionary(products.map { ($0.id, $0.title) }) { first, _ in first }
        let theirs = Dictionary(grouping: standings, by: \.destination.subscriber)
        let words = asked.words
        let model = SubscribersPage(
            frame: frame(words.subscriber.subscribers, asked), t: words.words, heading: words.subscriber.subscribers,
            tabs: deliveryTabs(asked, at: "/desk/subscribers"),
            lines: subscribers.sorted { $0.title < $1.title }.map { subscriber in
                let destinations = theirs[subscriber.id] ?? []
                let troubled = destinations.filter(\.isInTrouble).count
                return SubscriberLine(
                    href: "/desk/subscribers/\(subscriber.id)", title: subscriber.title,
                    productList: subscriber.products.compactMap { titles[$0] }.sorted().joined(separator: ", "),
                    period: period(of: subscriber, asked), destinationCount: destinations.count,
                    trouble: troubled > 0 ? "\(troubled) \(words.deliveries.countFailing)" : nil)
            })
        return try page(model, with: "desk-subscribers")
    }

    /// "runs", "not yet", "over".
    private func period(of subscriber: Subscriber, _ asked: DeskRequest) -> String {
        let words = asked.words.subscriber
        if subscriber.period.contains(asked.now) { return words.contractRunning }
        return subscriber.period.from.map { asked.now < $0 } == true ? words.contractNotYet : words.contractOver
    }

    func newSubscriberPage(_ asked: DeskRequest) async throws -> Response {
        let form = SubscriberForm(Subscriber(id: ID(0), name: "", title: ""), in: masthead.zone)
        return try await subscriberPage(asked, nil, form, problem: nil)
    }

    func addSubscriber(_ asked: DeskRequest) async throws -> Response {
        let form = SubscriberForm(asked.form)
        return try await doing(
            {
                var subscriber = Subscriber(id: ID(0), name: asked.form.trimmed("name") ?? "", title: "")
                try form.apply(to: &subscriber, in: masthead.zone, asked.words.subscriber)
                let products = try await store.read { [chosen = form.products] db in
                    try db.products().filter { chosen.contains($0.id) }.map(\.name)
                }
                let added = try await newsroom.addSubscriber(subscriber, products: products, by: asked.actor)
                return seeOther("/desk/subscribers/\(added.id)", told: asked.words.subscriber.subscriberAdded)
            }, orAgain: { try await subscriberPage(asked, nil, form, problem: $0) }, asked.words)
    }

    func subscriberPage(_ asked: DeskRequest) async throws -> Response {
        let subscriber = try await subscriber(asked)
        return try await subscriberPage(
            asked, subscriber, SubscriberForm(subscriber, in: masthead.zone), problem: nil)
    }

    func changeSubscriber(_ asked: DeskRequest) async throws -> Response {
        let subscriber = try await subscriber(asked)
        let (form, zone, words) = (SubscriberForm(asked.form), masthead.zone, asked.words.subscriber)
        return try await doing(
            {
                try await newsroom.change(subscriber: subscriber.name, by: asked.actor) {
                    try form.apply(to: &$0, in: zone, words)
                }
                return seeOther("/desk/subscribers/\(subscriber.id)", told: words.subscriberSaved)
            }, orAgain: { try await subscriberPage(asked, subscriber, form, problem: $0) }, asked.words)
    }

    private func subscriber(_ asked: DeskRequest) async throws -> Subscriber {
        let id = ID<Subscriber>(try asked.number("id"))
        guard let found = try await store.read({ try $0.subscriber(id) }) else { throw HTTPError(.notFound) }
        return found
    }

    /// - Parameter subscriber: `nil` for one that is added.
    private func subscriberPage(
        _ asked: DeskRequest, _ subscriber: Subscriber?, _ form: SubscriberForm, problem: String?
    ) async throws -> Response {
        let (products, standings, head) = try await store.read { db in
            (try db.products(), try subscriber.map { try db.destinationStandings(of: $0.id) } ?? [], try db.wireHead())
        }
        let words = asked.words
        let heading = subscriber?.title ?? words.subscriber.addSubscriber
        let blank = Subscriber.Contact(name: "")
        let model = SubscriberFormPage(
            frame: frame(heading, asked, current: "/desk/delivery"), t: words.words, heading: heading,
            tabs: deliveryTabs(asked, at: ""), problem: problem,
            action: subscriber.map { "/desk/subscribers/\($0.id)" } ?? "/desk/subscribers",
            isNew: subscriber == nil, name: subscriber?.name ?? asked.form["name"] ?? "", title: form.title,
            from: form.from, until: form.until,
            products: products.map {
                Choice(value: String($0.id.value), label: $0.title, isChosen: form.products.contains($0.id))
            },
            territories: form.territories, hasArchive: form.archive, hasAdvance: form.advance,
            partners: form.partners,
            contacts: (form.contacts + [blank, blank]).enumerated().map { index, contact in
                ContactRow(
                    number: index + 1, contact: contact.name, email: contact.email ?? "", phone: contact.phone ?? "")
            },
            lines: lines(of: standings, head: head, asked),
            addHref: subscriber.map { "/desk/destinations/new?subscriber=\($0.name.addressWord)" })
        return try page(model, with: "desk-subscriber", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-subscribers.mustache`.
struct SubscribersPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var lines: [SubscriberLine]
}

struct SubscriberLine {
    var href: String
    var title: String
    var productList: String
    var period: String
    var destinationCount: Int
    /// How many destinations need somebody; absent for none.
    var trouble: String?
}

/// `desk-subscriber.mustache`: one that is changed or added.
struct SubscriberFormPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var action: String
    var isNew: Bool
    var name: String
    var title: String
    var from: String
    var until: String
    var products: [Choice]
    var territories: String
    var hasArchive: Bool
    var hasAdvance: Bool
    var partners: String
    /// With two empty ones at the end.
    var contacts: [ContactRow]
    var lines: [DestinationLine]
    /// Where a destination is added; absent for a subscriber that is not there yet.
    var addHref: String?
}

struct ContactRow {
    var number: Int
    var contact: String
    var email: String
    var phone: String
}
