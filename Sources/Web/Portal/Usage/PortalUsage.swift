import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import News
import Storage
import Workflow

/// What was taken and delivered in a month.
extension PortalSite {
    static let usageRoutes: [PortalRoute] = [
        .get("/portal/usage", .reader) { portal in { try await portal.usagePage($0) } },
        .get("/portal/usage.csv", .reader) { portal in { try await portal.usageTable($0) } },
    ]

    /// Lines on the page; the file has more.
    private static let shown = 100
    private static let longestFile = 50_000
    /// Months to choose from.
    private static let months = 13

    func usagePage(_ asked: PortalRequest) async throws -> Response {
        let (words, month) = (asked.words, month(asked))
        let subscriber = try asked.subscriber().id
        let (report, products) = try await look(asked) { wire, db in
            (try UsageReport(of: subscriber, month, limit: Self.shown, in: db), wire.products)
        }
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let model = PortalUsagePage(
            frame: frame(words.portal.usage, asked, products: products, current: "/portal/usage"), t: words.words,
            month: month.word,
            months: choices(asked.now).map {
                Choice(value: $0.word, label: $0.label(words.language, masthead.zone), isChosen: $0 == month)
            },
            counts: report.counts.map {
                PortalUseCount(who: $0.by, kind: words.label(of: $0.kind), count: String($0.count))
            },
            deliveries: report.totals.map { destination, total in
                PortalUseTotal(
                    name: destination.name, versions: String(total.versions), size: Self.size(total.bytes))
            },
            fetches: report.collections.map { PortalFetches(channel: $0, fetched: String($1)) },
            uses: report.uses.map { use, who in
                PortalUseLine(
                    line: use.line, href: "/portal/story/\(use.story)", number: String(use.number),
                    kind: words.label(of: use.kind), format: use.format, who: who, at: times.moment(use.at))
            },
            isEmpty: report.uses.isEmpty ? true : nil)
        return try page(model, with: "portal-usage")
    }

    /// The same for a spreadsheet.
    func usageTable(_ asked: PortalRequest) async throws -> Response {
        let month = month(asked)
        let subscriber = try asked.subscriber().id
        let uses = try await store.read {
            try $0.uses(of: subscriber, from: month.start, to: month.end, limit: Self.longestFile)
        }
        let rows = uses.map { use, who in
            [
                use.at.description, who, use.kind.rawValue, use.format ?? "", String(use.story.value),
                String(use.number), use.line,
            ]
        }
        let text = ([["time", "person", "kind", "format", "story", "version", "headline"]] + rows).map(CSV.line)
            .joined()
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"usage-\(month.word).csv\"",
            ], body: .init(byteBuffer: ByteBuffer(string: text)))
    }

    private func month(_ asked: PortalRequest) -> UsageMonth {
        asked.query("month").flatMap { UsageMonth($0, in: masthead.zone) }
            ?? UsageMonth(of: asked.now, in: masthead.zone)
    }

    private func choices(_ now: WireTime) -> [UsageMonth] {
        var months = [UsageMonth(of: now, in: masthead.zone)]
        while months.count < Self.months, let last = months.last {
            months.append(UsageMonth(of: last.start.adding(seconds: -86_400), in: masthead.zone))
        }
        return months
    }

    private static func size(_ bytes: Int64) -> String {
        switch bytes {
        case ..<10_240: "\(bytes) B"
        case ..<10_485_760: "\(bytes / 1024) kB"
        default: "\(bytes / 1_048_576) MB"
        }
    }
}

/// A month on the newsroom's clock.
struct UsageMonth: Hashable, Sendable {
    /// "2026-05".
    let word: String
    let start: WireTime
    let end: WireTime

    init(of moment: WireTime, in zone: TimeZone) {
        let calendar = Self.calendar(zone)
        let parts = calendar.dateComponents([.year, .month], from: moment.date)
        self.init(year: parts.year ?? 1970, month: parts.month ?? 1, calendar)
    }

    /// `nil` for a text that names no month.
    init?(_ word: String, in zone: TimeZone) {
        let parts = word.split(separator: "-").compactMap { Int($0) }
        guard word.count == 7, parts.count == 2, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]) else {
            return nil
        }
        self.init(year: parts[0], month: parts[1], Self.calendar(zone))
    }

    private init(year: Int, month: Int, _ calendar: Calendar) {
        word = "\(year)-\(month < 10 ? "0" : "")\(month)"
        let next = month == 12 ? (year + 1, 1) : (year, month + 1)
        start = Self.first(year, month, calendar)
        end = Self.first(next.0, next.1, calendar)
    }

    private static func first(_ year: Int, _ month: Int, _ calendar: Calendar) -> WireTime {
        let date = calendar.date(from: DateComponents(year: year, month: month, day: 1)) ?? .distantPast
        return WireTime(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }

    private static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    /// "May 2026" in a language.
    func label(_ language: String, _ zone: TimeZone) -> String {
        start.date.formatted(
            Date.FormatStyle(locale: Locale(identifier: language), timeZone: zone).year().month(.wide))
    }
}

/// All that the report shows, read in one moment.
private struct UsageReport: Sendable {
    var uses: [(use: PortalUse, by: String)]
    var counts: [(kind: PortalUse.Kind, by: String, count: Int)]
    var totals: [(Destination, DeliveryTotal)]
    /// What programs came for by themselves.
    var collections: [(channel: String, versions: Int)]

    init(of subscriber: ID<Subscriber>, _ month: UsageMonth, limit: Int, in db: Transaction) throws {
        uses = try db.uses(of: subscriber, from: month.start, to: month.end, limit: limit)
        counts = try db.useCounts(of: subscriber, from: month.start, to: month.end)
        totals = try db.destinations(of: subscriber).map {
            ($0, try db.deliveryTotal(of: $0.id, from: month.start, to: month.end))
        }
        collections = try db.programCollections(by: subscriber, from: month.start, to: month.end)
    }
}

extension DeskPhrasebook {
    func label(of kind: PortalUse.Kind) -> String {
        switch kind {
        case .copy: portalService.useCopy
        case .download: portalService.useDownload
        case .picture: portalService.usePicture
        case .archive: portalService.useArchive
        }
    }
}

/// `portal-usage.mustache`.
struct PortalUsagePage {
    var frame: PortalFrame
    var t: [String: String]
    var month: String
    var months: [Choice]
    var counts: [PortalUseCount]
    var deliveries: [PortalUseTotal]
    var fetches: [PortalFetches]
    var uses: [PortalUseLine]
    var isEmpty: Bool?
}

struct PortalUseCount { var who: String; var kind: String; var count: String }

struct PortalFetches { var channel: String; var fetched: String }

struct PortalUseTotal { var name: String; var versions: String; var size: String }

struct PortalUseLine {
    var line: String
    var href: String
    var number: String
    var kind: String
    var format: String?
    var who: String
    var at: PageTime
}
