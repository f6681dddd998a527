import Foundation
import Hummingbird
import News
import Storage

/// The lists of the desk.
extension DeskSite {
    static let queueRoutes: [DeskRoute] = [
        .get("/desk", .signedIn) { desk in { try await desk.front($0) } },
        .get("/desk/queue/:list", .allowed(.read)) { desk in { try await desk.queue($0) } },
        .get("/desk/search", .allowed(.read)) { desk in { try await desk.searchPage($0) } },
        .post("/desk/views", .allowed(.read)) { desk in { try await desk.saveView($0) } },
        .post("/desk/views/:view/delete", .allowed(.read)) { desk in { try await desk.deleteView($0) } },
    ]

    /// To where this person's work begins.
    func front(_ asked: DeskRequest) async throws -> Response {
        let person = try asked.person
        if person.may(.edit) { return seeOther("/desk/queue/edit") }
        if person.may(.write) { return seeOther("/desk/queue/drafts") }
        if person.may(.read) { return seeOther("/desk/queue/released") }
        return seeOther(person.may(.managePeople) ? "/desk/people" : "/desk/account")
    }

    func queue(_ asked: DeskRequest) async throws -> Response {
        guard let list = DeskList(rawValue: try asked.context.parameters.require("list")) else {
            throw HTTPError(.notFound)
        }
        let person = try asked.person
        let filters = QueueFilters(list) { asked.query($0) }
        let found = try await store.read { [now = asked.now] db in try QueueRead(filters, for: person, at: now, in: db)
        }
        let label = asked.words.label(of: list)
        var frame = frame(label, asked, counts: found.namedCounts)
        frame.title = filters.isEmpty ? frame.title : "\(label) (\(asked.words.queue.filtered)) – \(masthead.name)"
        let lines = QueueLines(
            people: found.people, desks: found.desks, words: asked.words, zone: masthead.zone, now: asked.now)
        let model = QueuePage(
            frame: frame, t: asked.words.words, heading: label, list: list.rawValue,
            own: found.own.map { lines.line($0) }, lines: found.page.lines.map { lines.line($0) },
            mineHref: QueueFilters(list).mine.href, problem: found.problem.map { asked.words.told($0) },
            older: found.page.next.map { filters.href(after: $0) }, newest: filters.after == nil ? nil : filters.href,
            isPaged: found.page.next != nil || filters.after != nil,
            filters: filterForm(filters, found, asked.words), isFiltered: !filters.isEmpty,
            plainHref: QueueFilters(list).href, views: viewLinks(found.views, filters, person),
            saving: SavingModel(query: filters.query, mayShare: person.may(.arrange)))
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

extension QueueFilters {
    /// The same list, of what is one's own.
    fileprivate var mine: QueueFilters {
        var filters = QueueFilters(list)
        filters.isMine = true
        return filters
    }
}

/// All that a queue's page shows, read in one moment.
struct QueueRead: Sendable {
    /// A reporter's own drafts, before those of others.
    var own: [DeskLine] = []
    var page = DeskPage()
    /// Why nothing was looked for.
    var problem: SearchRefusal?
    var counts: [DeskList: Int]
    var people: [ID<Person>: Person]
    var desks: [Desk]
    var views: [SavedView]
    var providers: [String]

    init(_ filters: QueueFilters, for person: Person, at now: WireTime, in db: Transaction) throws {
        counts = try db.deskCounts()
        people = Dictionary(uniqueKeysWithValues: try db.people().map { ($0.id, $0) })
        desks = try db.desks()
        views = try db.savedViews(for: person.id)
        providers = try db.providers()
        guard var query = filters.asked(of: person, desks: desks) else { return }
        if filters.list == .drafts, filters.isEmpty, !person.may(.edit) {
            query.whose = .of(person.id)
            if filters.after == nil { own = try db.deskPage(query, at: now).lines }
            query.whose = .notOf(person.id)
        }
        do { page = try db.deskPage(query, at: now) } catch let refusal as SearchRefusal { problem = refusal }
    }

    var namedCounts: [String: Int] { Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) }) }
}

/// `desk-queue.mustache`.
struct QueuePage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    /// The list's word in its address.
    var list: String
    /// A reporter's own drafts, before those of others.
    var own: [QueueLine]
    var lines: [QueueLine]
    /// Where all of one's own are.
    var mineHref: String
    /// Why nothing was looked for.
    var problem: String?
    var older: String?
    /// Where the list begins, on its later pages.
    var newest: String?
    var isPaged: Bool
    var filters: FilterForm
    var isFiltered: Bool
    /// The list without its filters.
    var plainHref: String
    var views: [ViewLink]
    var saving: SavingModel
}

/// The form that keeps the list's filters under a name.
struct SavingModel { var query: String; var mayShare: Bool }
