import News
import Storage
import Workflow

/// Who buys the demo agency's news.
package struct DemoSubscribers: Sendable {
    private let newsroom: Newsroom
    private let now: WireTime
    /// The settings of a destination that is a folder of that name.
    private let route: @Sendable (_ folder: String) throws -> String

    package init(
        _ newsroom: Newsroom, now: WireTime, route: @escaping @Sendable (_ folder: String) throws -> String
    ) {
        self.newsroom = newsroom
        self.now = now
        self.route = route
    }

    package func join() async throws {
        for product in Self.products {
            var filter = ProductFilter()
            product.narrow(&filter)
            _ = try await newsroom.addProduct(product.name, title: product.title, filter: filter, by: "sam")
        }
        for sold in Self.sold {
            var subscriber = Subscriber(id: ID(0), name: sold.name, title: sold.title)
            subscriber.period.from = now.adding(seconds: -400 * 86_400)
            subscriber.period.until = now.adding(seconds: sold.daysLeft * 86_400)
            subscriber.rights = sold.rights
            subscriber.contacts = sold.contacts
            _ = try await newsroom.addSubscriber(subscriber, products: sold.products, by: "sam")
        }
        for place in Self.places { try await add(place) }
        for editor in Self.editors {
            _ = try await newsroom.addEditor(
                name: editor.name, fullName: editor.fullName, email: "\(editor.name)@\(editor.subscriber).example",
                of: editor.subscriber, password: DemoPeople.password, by: "sam")
        }
        try await newsroom.pause("quillon-archive", because: "Their disk is being replaced until Monday.", by: "sam")
    }

    private func add(_ place: Place) async throws {
        _ = try await newsroom.addDestination(
            place.name, of: place.subscriber, route: try route(place.name), format: place.format,
            beginning: .backfill(after: 0), by: "sam")
    }

    private static let products: [(name: String, title: String, narrow: @Sendable (inout ProductFilter) -> Void)] = [
        ("everything", "The whole wire", { _ in }),
        (
            "national", "National news in English",
            {
                $0.sections = ["national", "politics"]; $0.languages = ["en"]
            }
        ),
        ("sports", "Sports", { $0.sections = ["sports"] }),
        ("urgent", "Urgent news only", { $0.urgency = 1...3 }),
        ("arabic", "Arabic service", { $0.languages = ["ar"] }),
    ]

    private struct Sold {
        var name: String
        var title: String
        var products: [String]
        var daysLeft: Int64
        var rights = SubscriberRights()
        var contacts: [Subscriber.Contact]
    }

    private static var sold: [Sold] {
        var whole = SubscriberRights()
        (whole.archive, whole.advance) = (true, true)
        whole.partners = [.init("Corvane")]
        var old = SubscriberRights()
        old.archive = true
        return [
            Sold(
                name: "elm-daily", title: "Elm Daily", products: ["everything"], daysLeft: 500, rights: whole,
                contacts: [
                    .init(name: "Night desk", email: "night@elm-daily.example", phone: "+00 555 0101"),
                    .init(name: "Ivo Marsh", email: "marsh@elm-daily.example"),
                ]),
            Sold(
                name: "harbour-radio", title: "Harbour Radio", products: ["national", "urgent"], daysLeft: 90,
                rights: old, contacts: [.init(name: "Studio", phone: "+00 555 0102")]),
            Sold(
                name: "quillon", title: "Quillon Online", products: ["sports"], daysLeft: 30, rights: old,
                contacts: [.init(name: "Tess Adler", email: "adler@quillon.example")]),
            Sold(
                name: "saffar", title: "Saffar Television", products: ["arabic", "urgent"], daysLeft: 200, rights: old,
                contacts: [.init(name: "Newsroom", email: "desk@saffar.example", phone: "+00 555 0104")]),
            Sold(
                name: "old-mill", title: "Old Mill Gazette", products: ["national"], daysLeft: -20,
                contacts: [.init(name: "Editor", email: "editor@oldmill.example")]),
        ]
    }

    /// Who of them comes to the portal.
    package static let editors: [(name: String, fullName: String, subscriber: String)] = [
        ("ivo", "Ivo Marsh", "elm-daily"), ("tess", "Tess Adler", "quillon"),
    ]

    private struct Place {
        var name: String
        var subscriber: String
        var format: String
    }

    private static let places = [
        Place(name: "elm-in", subscriber: "elm-daily", format: "newsml-g2"),
        Place(name: "harbour-studio", subscriber: "harbour-radio", format: "wire-text"),
        Place(name: "quillon-archive", subscriber: "quillon", format: "ninjs-3.1"),
        Place(name: "saffar-in", subscriber: "saffar", format: "ninjs-3.1"),
    ]
}
