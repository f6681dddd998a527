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
                let destination = try await add(form, asked)
                return seeOther(
                    "/desk/destinations/\(destination.id)", told: asked.words.deliveries.destinationAdded)
            }, orAgain: { try await newDestinationPage(asked, form: form, problem: $0) }, asked.words)
    }

    private func add(_ form: DestinationForm, _ asked: DeskRequest) async throws -> Destination {
        guard WireFormat.writable.contains(form.format) else {
            throw FormProblem(asked.words.deliveries.noSuchFormat)
        }
        let beginning = try await beginning(of: form, asked)
        let folder = try makeFolder(form.folder, asked.words)
        return try await newsroom.addDestination(
            form.name, of: form.subscriber, route: try Route.folder(FolderTransport(path: folder)).text(),
            format: form.format, newestOnly: form.newestOnly, beginning: beginning, by: asked.actor)
    }

    private func beginning(of form: DestinationForm, _ asked: DeskRequest) async throws -> Newsroom.Beginning {
        switch form.beginning {
        case "all": .backfill(after: 0)
        case "since": .backfill(after: try await beginning(asked))
        default: .now
        }
    }

    /// Only below the folder that is meant for it: whoever manages subscribers need not be trusted with the machine.
    private func makeFolder(_ name: String, _ words: DeskPhrasebook) throws -> String {
        guard let parent = delivery.folder else { throw FormProblem(words.deliveries.noFolders) }
        let isGood =
            (1...100).contains(name.utf8.count) && name.first.map { $0.isLetter || $0.isNumber } ?? false
            && name.allSatisfy { $0.isLetter || $0.isNumber || ".-_".contains($0) }
        guard isGood else { throw FormProblem(words.deliveries.folderName) }
        let path = "\(parent)/\(name)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }

    private func newDestinationPage(_ asked: DeskRequest, form: DestinationForm, problem: String?) async throws
        -> Response
    {
        let subscribers = try await store.read { try $0.subscribers() }
        let words = asked.words.deliveries
        let model = NewDestinationPage(
            frame: frame(words.addDestination, asked, current: "/desk/delivery"), t: asked.words.words,
            heading: words.addDestination, tabs: deliveryTabs(asked, at: ""), problem: problem,
            subscribers: subscribers.map {
                Choice(value: $0.name, label: $0.title, isChosen: $0.name == form.subscriber)
            },
            formats: WireFormat.all.filter { $0.write != nil }.map {
                Choice(value: $0.name, label: $0.title, isChosen: $0.name == form.format)
            },
            name: form.name, folder: form.folder,
            folderHint: delivery.folder.map { words.destinationFolderHint.replacing("%@", with: $0) },
            noFolders: delivery.folder == nil ? words.noFolders : nil, isNewestOnly: form.newestOnly,
            beginnings: [
                ("now", words.beginningNow), ("all", words.beginningAll), ("since", words.beginningSince),
            ].map { Choice(value: $0.0, label: $0.1, isChosen: $0.0 == form.beginning) }, day: form.day)
        return try page(model, with: "desk-destination-new", status: problem == nil ? .ok : .unprocessableContent)
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
    var folder = ""
    var format = "ninjs-3.1"
    var newestOnly = false
    /// "now", "all" or "since".
    var beginning = "now"
    var day = ""

    init(subscriber: String?) { self.subscriber = subscriber ?? "" }

    init(_ form: Form) {
        subscriber = form.trimmed("subscriber") ?? ""
        name = form.trimmed("name") ?? ""
        folder = form.trimmed("folder") ?? ""
        format = form.trimmed("format") ?? ""
        newestOnly = form["newest-only"] != nil
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
    var formats: [Choice]
    var name: String
    var folder: String
    var folderHint: String?
    /// Where no folder is meant for destinations: what to do instead.
    var noFolders: String?
    var isNewestOnly: Bool
    var beginnings: [Choice]
    var day: String
}
