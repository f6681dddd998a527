import Hummingbird
import News
import Storage

/// Searching all stories of the newsroom.
extension DeskSite {
    func searchPage(_ asked: DeskRequest) async throws -> Response {
        let words = asked.query("q").map { String($0.prefix(200)) }
        let place = asked.query("after").flatMap { DeskPlace(word: $0) }
        let found = try await store.read { [now = asked.now] db in try SearchRead(words, after: place, at: now, in: db)
        }
        let lines = QueueLines(
            people: found.people, desks: found.desks, words: asked.words, zone: masthead.zone, now: asked.now)
        let heading = asked.words.search
        let model = DeskSearchPage(
            frame: frame(words.map { "\($0) – \(heading)" } ?? heading, asked), t: asked.words.words, heading: heading,
            query: words ?? "", problem: found.problem.map { asked.words.told($0) },
            waiting: found.waiting.map { lines.line($0) }, lines: found.page.lines.map { lines.line($0) },
            isEmpty: words != nil && found.problem == nil && found.waiting.isEmpty && found.page.lines.isEmpty,
            older: found.page.next.map {
                "/desk/" + QueueFilters.address("search", [("q", words ?? ""), ("after", $0.word)])
            })
        return try page(model, with: "desk-search")
    }
}

/// All that the page of a search shows, read in one moment.
private struct SearchRead: Sendable {
    var waiting: [DeskLine] = []
    var page = DeskPage()
    var problem: SearchRefusal?
    var people: [ID<Person>: Person] = [:]
    var desks: [Desk] = []

    init(_ words: String?, after place: DeskPlace?, at now: WireTime, in db: Transaction) throws {
        guard let words else { return }
        people = Dictionary(uniqueKeysWithValues: try db.people().map { ($0.id, $0) })
        desks = try db.desks()
        do {
            page = try db.deskSearch(words, after: place, at: now)
            if place == nil { waiting = try db.deskLines(saying: words, at: now) }
        } catch let refusal as SearchRefusal { problem = refusal }
    }
}

/// `desk-search.mustache`.
struct DeskSearchPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var query: String
    var problem: String?
    /// What waits or was killed, by its headline.
    var waiting: [QueueLine]
    /// What is on the wire, by all of its text.
    var lines: [QueueLine]
    /// Whether something was looked for and nothing found.
    var isEmpty: Bool
    var older: String?
}
