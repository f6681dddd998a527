import Distribution
import Formats
import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Adding a destination.
extension DeskSite {
    func newDestinationPage(_ asked: DeskRequest) async throws -> Response {
        try await newDestinationPage(asked, form: DestinationForm(subscriber: asked.query("subscriber")), problem: nil)
    }

    func addDestination(_ asked: DeskRequest) async throws -> Response {
        let form = DestinationForm(asked.form)
        return try await doing(
            {
                let secrets = WebhookSecrets(newest: WebhookSecrets.make(random: SystemRandomNumberGenerator()))
                let destination = try await add(form, signing: secrets, asked)
                let told = asked.words.deliveries.destinationAdded
                guard form.route.kind == .http else {
                    return seeOther("/desk/destinations/\(destination.id)", told: told)
                }
                return try secretPage(asked, of: destination, secrets.newest)
            }, orAgain: { try await newDestinationPage(asked, form: form, problem: $0) }, asked.words)
    }

    private func add(_ form: DestinationForm, signing secrets: WebhookSecrets, _ asked: DeskRequest) async throws
        -> Destination
    {
        let route = try form.route.route(
            below: delivery.folder, signing: secrets, asked.words.deliveries)
        var wanted = Destination(
            id: ID(0), subscriber: ID(0), name: form.name, route: try route.text(), format: form.manner.format)
        form.manner.apply(to: &wanted)
        try wanted.check()
        return try await newsroom.addDestination(
            form.name, of: form.subscriber, route: wanted.route, format: wanted.format,
            newestOnly: wanted.newestOnly, manner: wanted.manner, beginning: try await beginning(of: form, asked),
            by: asked.actor)
    }

    private func beginning(of form: DestinationForm, _ asked: DeskRequest) async throws -> Newsroom.Beginning {
        switch form.beginning {
        case "all": .backfill(after: 0)
        case "since": .backfill(after: try await beginning(asked))
        default: .now
        }
    }

    private func newDestinationPage(_ asked: DeskRequest, form: DestinationForm, problem: String?) async throws
        -> Response
    {
        let (subscribers, styles) = try await store.read { db in (try db.subscribers(), try db.houseStyles()) }
        let words = asked.words.deliveries
        let route = form.route
        let model = NewDestinationPage(
            frame: frame(words.addDestination, asked, current: "/desk/delivery"), t: asked.words.words,
            heading: words.addDestination, tabs: deliveryTabs(asked, at: ""), problem: problem,
            subscribers: subscribers.map {
                Choice(value: $0.name, label: $0.title, isChosen: $0.name == form.subscriber)
            },
            name: form.name,
            kinds: RouteForm.Kind.allCases.map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: $0 == route.kind)
            },
            folder: route.folder,
            folderHint: delivery.folder.map { words.destinationFolderHint.replacing("%@", with: $0) }
                ?? words.noFolders,
            url: route.url, host: route.host, port: route.port, user: route.user, place: route.place,
            hostKey: route.hostKey,
            securities: FileServerRoute.Security.allCases.map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: $0 == route.security)
            },
            recipients: route.recipients,
            mailPictures: MailRoute.Pictures.allCases.map {
                Choice(value: $0.rawValue, label: words.label(of: $0), isChosen: $0 == route.pictures)
            },
            manner: MannerFields(form.manner, styles: styles, words),
            beginnings: [
                ("now", words.beginningNow), ("all", words.beginningAll), ("since", words.beginningSince),
            ].map { Choice(value: $0.0, label: $0.1, isChosen: $0.0 == form.beginning) }, day: form.day)
        return try page(model, with: "desk-destination-new", status: problem == nil ? .ok : .unprocessableContent)
    }

    /// Shows a secret the one time that it is shown.
    func secretPage(_ asked: DeskRequest, of destination: Destination, _ secret: Secret) throws -> Response {
        let words = asked.words.deliveries
        let model = DestinationSecretPage(
            frame: frame(words.secretHeading, asked, current: "/desk/delivery"), t: asked.words.words,
            heading: words.secretHeading, tabs: deliveryTabs(asked, at: ""), name: destination.name,
            secret: secret.words, back: "/desk/destinations/\(destination.id)")
        return try page(model, with: "desk-destination-secret")
    }
}

extension DeliveryPhrases {
    func label(of kind: RouteForm.Kind) -> String {
        switch kind {
        case .folder: kindFolder
        case .http: kindHTTP
        case .sftp: kindSFTP
        case .ftp: kindFTP
        case .mail: kindMail
        }
    }

    func label(of security: FileServerRoute.Security) -> String {
        switch security {
        case .none: encryptionNone
        case .explicit: encryptionExplicit
        case .implicit: encryptionImplicit
        }
    }

    func label(of pictures: MailRoute.Pictures) -> String {
        switch pictures {
        case .attached: picturesAttached
        case .linked: picturesLinked
        case .none: picturesNone
        }
    }
}

/// A form can't be taken as it is; the sentence says what to change.
struct FormProblem: Explained {
    var sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}

/// What somebody typed for a new destination.
struct DestinationForm {
    var subscriber = ""
    var name = ""
    var route = RouteForm()
    var manner = MannerForm()
    /// "now", "all" or "since".
    var beginning = "now"
    var day = ""

    init(subscriber: String?) { self.subscriber = subscriber ?? "" }

    init(_ form: Form) {
        subscriber = form.trimmed("subscriber") ?? ""
        name = form.trimmed("name") ?? ""
        route = RouteForm(form)
        manner = MannerForm(form)
        beginning = form["beginning"] ?? "now"
        day = form.trimmed("day") ?? ""
    }
}

/// `desk-destination-new.mustache`.
struct NewDestinationPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var subscribers: [Choice]
    var name: String
    var kinds: [Choice]
    var folder: String
    var folderHint: String
    var url: String
    var host: String
    var port: String
    var user: String
    var place: String
    var hostKey: String
    var securities: [Choice]
    var recipients: String
    var mailPictures: [Choice]
    var manner: MannerFields
    var beginnings: [Choice]
    var day: String
}

/// `desk-destination-secret.mustache`: shows a secret this one time.
struct DestinationSecretPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var name: String
    var secret: String
    var back: String
}
