import Foundation
import Hummingbird
import News
import Storage
import Workflow

/// Providers that should speak.
extension DeskSite {
    func feedsPage(_ asked: DeskRequest) async throws -> Response { try await feedsPage(asked, problem: nil) }

    func watchFeed(_ asked: DeskRequest) async throws -> Response {
        try await doing(
            {
                try await newsroom.watch(
                    asked.form["provider"] ?? "", every: asked.form.trimmed("minutes").flatMap { Int($0) } ?? 0,
                    by: asked.actor)
                return seeOther("/desk/feeds", told: asked.words.feed.feedWatched)
            }, orAgain: { try await feedsPage(asked, problem: $0) }, asked.words)
    }

    func unwatchFeed(_ asked: DeskRequest) async throws -> Response {
        let provider = asked.form["provider"] ?? ""
        return try await doing(
            {
                let old = try await store.read { try $0.feeds().first { $0.provider == provider } }
                try await newsroom.unwatch(provider, by: asked.actor)
                return seeOther(
                    "/desk/feeds", told: asked.words.feed.feedUnwatched, undo: old == nil ? nil : "/desk/feeds",
                    undoing: ["provider": provider, "minutes": String(old?.minutes ?? 60)])
            }, orAgain: { try await feedsPage(asked, problem: $0) }, asked.words)
    }

    private func feedsPage(_ asked: DeskRequest, problem: String?) async throws -> Response {
        let (feeds, providers) = try await store.read { db in (try db.feeds(), try db.providers()) }
        let words = asked.words
        let times = DeskTimes(language: words.language, zone: masthead.zone, now: asked.now)
        let model = WatchedFeedsPage(
            frame: frame(words.feed.feeds, asked, current: "/desk/delivery"), t: words.words,
            heading: words.feed.feeds, tabs: deliveryTabs(asked, at: "/desk/feeds"), problem: problem,
            lines: feeds.map { feed in
                let isSilent = feed.isSilent(at: asked.now)
                return WatchedFeedLine(
                    provider: feed.provider, expected: words.duration(seconds: Int64(feed.minutes) * 60),
                    heard: feed.heard.map { times.moment($0) },
                    feedState: isSilent ? words.feed.feedSilent : words.feed.feedSpeaks,
                    look: isSilent ? "urgent" : "ready")
            },
            providers: providers.filter { name in name != masthead.name && !feeds.contains { $0.provider == name } },
            mayManage: asked.may(.manageSubscribers), provider: asked.form["provider"] ?? "",
            minutes: asked.form["minutes"] ?? "")
        return try page(model, with: "desk-feeds", status: problem == nil ? .ok : .unprocessableContent)
    }
}

/// `desk-feeds.mustache`.
struct WatchedFeedsPage {
    var frame: DeskFrame
    var t: [String: String]
    var heading: String
    var tabs: [DeliveryTab]
    var problem: String?
    var lines: [WatchedFeedLine]
    /// Names to choose from.
    var providers: [String]
    var mayManage: Bool
    var provider: String
    var minutes: String
}

struct WatchedFeedLine {
    var provider: String
    var expected: String
    var heard: PageTime?
    var feedState: String
    var look: String
}
