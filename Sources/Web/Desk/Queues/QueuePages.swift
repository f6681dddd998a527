import Foundation
import Hummingbird
import News
import Storage

/// The lists of the desk.
extension DeskSite {
    static let queueRoutes: [DeskRoute] = [
        .get("/desk", .signedIn) { desk in { try await desk.front($0) } },
        .get("/desk/queue/:list", .allowed(.read)) { desk in { try await desk.queue($0) } },
    ]

    /// To where this person's work begins.
    func front(_ asked: DeskRequest) async throws -> Response {
        let person = try asked.person
        if person.may(.edit) { return seeOther("/desk/queue/edit") }
        if person.may(.read) { return seeOther("/desk/queue/drafts") }
        return seeOther(person.may(.managePeople) ? "/desk/people" : "/desk/account")
    }

    func queue(_ asked: DeskRequest) async throws -> Response {
        guard let list = DeskList(rawValue: try asked.context.parameters.require("list")) else {
            throw HTTPError(.notFound)
        }
        let (lines, counts) = try await store.read { db in (try db.deskLines(DeskQuery(list)), try db.deskCounts()) }
        let label = asked.words.label(of: list)
        let times = Times(language: asked.words.language, zone: masthead.zone)
        let model = QueuePage(
            frame: frame(
                label, asked, counts: Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })),
            t: asked.words.words, heading: label, list: list.rawValue,
            lines: lines.map { QueueLine($0, times) })
        return try page(model, with: "desk-queue")
    }

    func queueLinks(_ words: DeskPhrasebook, current: String?, counts: [String: Int]) -> [QueueLink] {
        DeskList.allCases.enumerated().map { index, list in
            let href = "/desk/queue/\(list.rawValue)"
            return QueueLink(
                name: list.rawValue, label: words.label(of: list), href: href, key: String(index + 1),
                count: counts[list.rawValue], current: href == current ? "page" : nil)
        }
    }
}

extension DeskPhrasebook {
    func label(of list: DeskList) -> String {
        switch list {
        case .incoming: queue.incoming
        case .drafts: queue.drafts
        case .edit: queue.forEdit
        case .ready: queue.ready
        case .scheduled: queue.scheduled
        case .released: queue.released
        case .held: queue.held
        case .killed: queue.killed
        }
    }
}

/// `desk-queue.mustache`.
struct QueuePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    /// The list's word in its address.
    var list: String
    var lines: [QueueLine]
}

/// A story in a list.
struct QueueLine {
    var id: String
    var href: String
    var headline: String
    var changed: PageTime
    var urgency: Int?
    var provider: String?
    var language: String?

    init(_ line: DeskLine, _ times: Times) {
        id = String(line.id.value)
        href = "/desk/story/\(line.id)"
        headline = line.line
        changed = times.clock(line.changed)
        urgency = line.urgency
        provider = line.provider
        language = line.language
    }
}
