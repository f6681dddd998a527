import Distribution
import Foundation
import Hummingbird
import News
import Storage

/// Where copy goes, and how far behind each destination is.
extension DeskSite {
    /// Destinations on one page.
    private static let shown = 100

    func deliveryPage(_ asked: DeskRequest) async throws -> Response {
        let (standings, head, feeds) = try await store.read { db in
            (try db.destinationStandings(), try db.wireHead(), try db.feeds())
        }
        let words = asked.words
        let first = max(0, asked.query("from").flatMap { Int($0) } ?? 0)
        let ordered = DestinationLines.ordered(standings, at: asked.now)
        let lines = lines(of: ordered.dropFirst(first).prefix(Self.shown), head: head, asked)
        let model = DeliveryPage(
            frame: frame(words.deliveries.delivery, asked), t: words.words, heading: words.deliveries.delivery,
            tabs: deliveryTabs(asked, at: "/desk/delivery"),
            summary: DestinationFigures(standings, head: head).line(words.deliveries), head: Int(head),
            silences: silences(feeds, asked), lines: lines, mayManage: asked.may(.manageSubscribers),
            next: ordered.count > first + Self.shown ? "/desk/delivery?from=\(first + Self.shown)" : nil)
        return try page(model, with: "desk-delivery")
    }

    func lines(of standings: some Collection<DestinationStanding>, head: Int64, _ asked: DeskRequest)
        -> [DestinationLine]
    {
        let making = DestinationLines(
            head: head, now: asked.now, words: asked.words,
            times: DeskTimes(language: asked.words.language, zone: masthead.zone, now: asked.now))
        return standings.map(making.line)
    }

    /// A sentence for each feed that should have spoken.
    func silences(_ feeds: [WatchedFeed], _ asked: DeskRequest) -> [String] {
        feeds.filter { $0.isSilent(at: asked.now) }.map { feed in
            let silent = asked.now.milliseconds - (feed.heard ?? feed.since).milliseconds
            return asked.words.feed.feedSilentFor.filled(
                feed.provider, asked.words.duration(seconds: silent / 1000),
                asked.words.duration(seconds: Int64(feed.minutes) * 60))
        }
    }
}

/// `desk-delivery.mustache`.
struct DeliveryPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var summary: String
    var head: Int
    /// Feeds that should have spoken, a sentence each.
    var silences: [String]
    var lines: [DestinationLine]
    var mayManage: Bool
    var next: String?
}
