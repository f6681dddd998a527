import Foundation
import Hummingbird
import News
import Storage

/// How the newsroom does.
extension DeskSite {
    static let overviewRoutes: [DeskRoute] = [
        .get("/desk/overview", .allowed(.watch)) { desk in { try await desk.overviewPage($0) } }
    ]

    func overviewPage(_ asked: DeskRequest) async throws -> Response {
        let person = try asked.person
        let read = try await store.read { [now = asked.now] db in
            (
                figures: try db.overview(at: now), people: try db.people(), desks: try db.desks(),
                standings: try db.destinationStandings(), head: try db.wireHead(), feeds: try db.feeds()
            )
        }
        let people = Dictionary(uniqueKeysWithValues: read.people.map { ($0.id, $0) })
        let figures = read.figures
        let words = asked.words
        let lines = QueueLines(
            people: people, desks: read.desks, words: words, masthead: masthead, now: asked.now)
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let total = figures.hours.reduce(0) { $0 + $1.first + $1.further }
        let model = OverviewPage(
            frame: frame(words.overview, asked), t: words.words, heading: words.overview,
            deliveries: deliveries(read.standings, head: read.head, asked),
            deliveriesFirst: person.may(.manageSubscribers), silences: silences(read.feeds, asked), total: total,
            chart: total == 0 ? nil : HoursChart(figures.hours, times, words.figures),
            hours: figures.hours.map { HourRow(start: times.moment($0.start), first: $0.first, further: $0.further) },
            paces: paces(figures, read.desks, words),
            held: figures.heldTooLong.map { held in
                var line = lines.line(held.line)
                line.stageLabel = "\(words.figures.heldSince) \(times.moment(held.since).text)"
                return line
            },
            embargoes: figures.embargoes.map { lines.line($0) }, schedules: figures.schedules.map { lines.line($0) },
            failures: figures.failures.map { FailureRow($0, times) },
            inbox: person.may(.answer)
                ? InboxFigures(fresh: figures.feedback[.new] ?? 0, requests: figures.feedback[.request] ?? 0) : nil,
            entries: figures.acts.map { EntryRow($0, times, words) }, entriesLabel: words.figures.latestActs,
            booksHref: person.may(.audit) ? "/desk/books" : nil)
        return try page(model, with: "desk-overview")
    }

    private func deliveries(_ standings: [DestinationStanding], head: Int64, _ asked: DeskRequest)
        -> DeliveryFigures?
    {
        if standings.isEmpty { return nil }
        let ordered = DestinationLines.ordered(standings, at: asked.now)
        return DeliveryFigures(
            summary: DestinationFigures(standings, head: head).line(asked.words.deliveries),
            lines: lines(of: ordered.prefix(10), head: head, asked))
    }

    private func paces(_ figures: Overview, _ desks: [Desk], _ words: DeskPhrasebook) -> [PaceTable] {
        let labels = Dictionary(uniqueKeysWithValues: desks.map { ($0.id, $0.label) })
        let sections = Dictionary(
            masthead.sections.map { ($0.name, $0.label(in: words.language)) }, uniquingKeysWith: { first, _ in first })
        let byDesk = figures.paceByDesk.map { desk, pace in
            PaceRow(label: desk.flatMap { labels[$0] } ?? words.figures.paceNoDesk, pace, words.figures)
        }
        let bySection = figures.paceBySection.map { section, pace in
            PaceRow(label: section.map { sections[$0] ?? $0 } ?? words.figures.noSection, pace, words.figures)
        }
        return [
            PaceTable(groupLabel: words.queue.filterDesk, rows: byDesk),
            PaceTable(groupLabel: words.queue.filterSection, rows: bySection),
        ].filter { !$0.rows.isEmpty }
    }
}
