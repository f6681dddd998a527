import Formats
import Hummingbird
import News
import Storage

/// The feeds a list can be had as; the raw value is the end of the address.
enum FeedKind: String, CaseIterable, Sendable {
    case atom = "feed.xml"
    case rss = "rss.xml"
    case json = "feed.json"

    var name: String {
        switch self {
        case .atom: "Atom"
        case .rss: "RSS"
        case .json: "JSON"
        }
    }

    var contentType: String {
        switch self {
        case .atom: "application/atom+xml"
        case .rss: "application/rss+xml"
        case .json: "application/feed+json"
        }
    }

    fileprivate func answer(_ feed: Feed) -> Answer {
        switch self {
        case .atom: Answer(AtomFeed.write(feed), contentType: AtomFeed.contentType)
        case .rss: Answer(RSSFeed.write(feed), contentType: RSSFeed.contentType)
        case .json: Answer(JSONFeed.write(feed), contentType: JSONFeed.contentType)
        }
    }
}

/// All news and sections as feeds, with notices of stories that were killed.
extension Site {
    private static let entries = 40
    /// How long a killed story is told of, in seconds: thirty days.
    private static let memory: Int64 = 30 * 86_400

    func feed(_ kind: FeedKind, _ label: StoryLabel?, for request: Request) async throws -> Response {
        if let label, !masthead.sections.contains(where: { $0.name == label.name }) { throw HTTPError(.notFound) }
        return try await kept(kind, label, language: language(of: request)).response(to: request)
    }

    /// A feed as it is now, which names itself and its hub in its head as well as in itself.
    func kept(_ kind: FeedKind, _ label: StoryLabel?, language: String) async throws -> KeptAnswer {
        try await kept("feed \(kind.rawValue) \(label?.name ?? "") \(language)") { db, now in
            var answer = kind.answer(try self.feed(kind, label, language: language, db: db, now: now))
            answer.links = [(hubAddress, "hub"), (ownAddress(of: kind, label, in: language), "self")].map {
                "<\($0)>; rel=\"\($1)\""
            }.joined(separator: ", ")
            return answer
        }
    }

    /// The address that a feed is known by.
    func ownAddress(of kind: FeedKind, _ label: StoryLabel?, in language: String) -> String {
        masthead.baseURL + address((label.map { "/section/\($0.name)" } ?? "") + "/\(kind.rawValue)", in: language)
    }

    private func feed(
        _ kind: FeedKind, _ label: StoryLabel?, language: String, db: Transaction, now: WireTime
    ) throws -> Feed {
        let list = PublicList(label: label, languages: spoken(language), limit: Self.entries)
        let stories = try db.published(list, at: now)
        let killed = try db.killed(since: now.adding(seconds: -Self.memory), limit: Self.entries)
        let path = label.map { "/section/\($0.name)" } ?? "/"
        let section = masthead.sections.first { $0.name == label?.name }?.label(in: language)
        let changes = stories.map { max($0.version.released, $0.moved) } + killed.map(\.released)
        var feed = Feed(
            title: [masthead.name, section].compactMap { $0 }.joined(separator: " – "),
            address: masthead.baseURL + address(path, in: language),
            selfAddress: ownAddress(of: kind, label, in: language), updated: changes.max() ?? now, language: language,
            author: masthead.name, hubs: [hubAddress])
        for story in stories { feed.add(story.version, masthead, at: now, published: story.issued) }
        for version in killed { feed.add(version, masthead, at: now) }
        return feed
    }
}
