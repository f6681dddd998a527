import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Storage
import Workflow

/// The newsroom's books: who did what, when.
extension DeskSite {
    static let booksRoutes: [DeskRoute] = [
        .get("/desk/books", .allowed(.audit)) { desk in { try await desk.booksPage($0) } },
        .get("/desk/books/export", .allowed(.audit)) { desk in { try await desk.exportBooks($0) } },
        .post("/desk/books/check", .allowed(.audit)) { desk in { try await desk.checkBooks($0) } },
    ]

    func booksPage(_ asked: DeskRequest) async throws -> Response {
        let query = BooksQuery(asked)
        let found = try await store.read { db in
            var more = query
            more.limit += 1
            return (entries: try db.books(more), words: try db.booksWords(), state: try db.booksState())
        }
        let times = DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now)
        let shown = found.entries.prefix(query.limit)
        let words = asked.words.figures
        let model = BooksPage(
            frame: frame(words.books, asked), t: asked.words.words, heading: words.books,
            standing: found.state.map { $0.fault == nil ? words.booksWhole : words.booksBroken }
                ?? words.booksUnchecked,
            isBroken: found.state?.fault != nil, fault: found.state?.fault,
            checked: found.state.map { times.whole($0.checked) }, checkedEntries: found.state.map { Int($0.entries) },
            people: choices(found.words.actors, query.actor) { $0 },
            acts: choices(found.words.acts, query.act) { asked.words.label(ofAct: $0) },
            storyAsked: query.story.map { String($0.value) } ?? "", exportHref: query.address("books/export"),
            entries: shown.map { EntryRow($0, times, asked.words) }, entriesLabel: words.books,
            older: found.entries.count > shown.count
                ? shown.last.map { query.address("books", before: $0.number) } : nil)
        return try page(model, with: "desk-books")
    }

    private func choices(_ all: [String], _ chosen: String?, label: (String) -> String) -> [Choice] {
        all.map { Choice(value: $0, label: label($0), isChosen: $0 == chosen) }
    }

    func checkBooks(_ asked: DeskRequest) async throws -> Response {
        try await newsroom.checkBooks(by: asked.actor)
        return seeOther("/desk/books", told: asked.words.figures.booksWereChecked)
    }

    /// All entries that fit, newest first, a page of the store at a time.
    func exportBooks(_ asked: DeskRequest) async throws -> Response {
        var query = BooksQuery(asked)
        query.limit = 1000
        let (first, zone) = (query, masthead.zone)
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"books.csv\"",
            ],
            body: ResponseBody { [store] writer in
                try await writer.write(
                    ByteBuffer(string: CSV.line(["number", "time", "person", "act", "story", "detail"])))
                var query = first
                while true {
                    let entries = try await store.read { [query] in try $0.books(query) }
                    let lines = entries.map { CSV.line(of: $0, zone) }.joined()
                    try await writer.write(ByteBuffer(string: lines))
                    guard entries.count == query.limit else { break }
                    query.before = entries.last?.number
                }
                try await writer.finish(nil)
            })
    }
}

extension BooksQuery {
    init(_ asked: DeskRequest) {
        self.init()
        actor = asked.query("person")
        act = asked.query("act")
        story = asked.query("story").flatMap { Int64($0) }.map { ID($0) }
        before = asked.query("before").flatMap { Int64($0) }
    }

    /// The address of a page with these filters.
    fileprivate func address(_ path: String, before: Int64? = nil) -> String {
        let all: [(String, String?)] = [
            ("person", actor), ("act", act), ("story", story.map { String($0.value) }),
            ("before", before.map { String($0) }),
        ]
        return "/desk/" + QueueFilters.address(path, all.compactMap { name, value in value.map { (name, $0) } })
    }
}

/// `desk-books.mustache`.
struct BooksPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    /// What the last look through the books found.
    var standing: String
    var isBroken: Bool
    var fault: String?
    var checked: PageTime?
    var checkedEntries: Int?
    var people: [Choice]
    var acts: [Choice]
    var storyAsked: String
    var exportHref: String
    var entries: [EntryRow]
    var entriesLabel: String
    var older: String?
}

/// An entry of the books in a table.
struct EntryRow {
    var number: Int
    var at: PageTime
    var actor: String
    var act: String
    var storyHref: String?
    var storyNumber: String?
    var detail: String

    init(_ entry: AuditEntry, _ times: DeskTimes, _ words: DeskPhrasebook) {
        number = Int(entry.number)
        at = times.moment(entry.at)
        actor = entry.actor
        act = words.label(ofAct: entry.act)
        storyHref = entry.story.map { "/desk/story/\($0)" }
        storyNumber = entry.story.map { String($0.value) }
        detail = entry.detail
    }
}
