import Foundation
import Hummingbird
import News
import Storage

/// The front page, sections and keywords: stories newest first.
extension Site {
    private static let perPage = 30
    private static let lastPage = 200

    /// The front page; of a newsroom that nobody has set up and that has nothing to show, the way to its setup.
    func front(for request: Request) async throws -> Response {
        let isFresh = try await store.read { try $0.siteHead().position == 0 && !$0.hasPeople() }
        if isFresh {
            return Response(status: .seeOther, headers: [.location: "/desk/setup", .cacheControl: "no-store"])
        }
        return try await list(nil, for: request)
    }

    func list(_ label: StoryLabel?, for request: Request) async throws -> Response {
        if let label, label.kind == .section, !masthead.sections.contains(where: { $0.name == label.name }) {
            throw HTTPError(.notFound)
        }
        let language = language(of: request)
        let page = request.uri.queryParameters["page"].flatMap { Int($0) } ?? 1
        guard (1...Self.lastPage).contains(page) else { throw HTTPError(.notFound) }
        let key = "list \(label?.kind.rawValue ?? "") \(label?.name ?? "") \(language) \(page)"
        return try await self.page(key, for: request) { db, now in
            try self.list(label, language: language, page: page, db: db, now: now)
        }
    }

    private func list(
        _ label: StoryLabel?, language: String, page: Int, db: Transaction, now: WireTime
    ) throws -> Answer {
        let list = PublicList(
            label: label, languages: spoken(language), limit: Self.perPage + 1, offset: (page - 1) * Self.perPage)
        var stories = try db.published(list, at: now)
        // A keyword nobody uses, or a page past the last, is no page.
        if stories.isEmpty, page > 1 || label?.kind == .keyword { throw HTTPError(.notFound) }
        let path = Self.path(of: label)
        let hasOlder = stories.count > Self.perPage
        if hasOlder { stories.removeLast() }
        var paging: Paging?
        if page > 1 || hasOlder {
            paging = Paging(
                newer: page > 1 ? address(path, in: language, page: page - 1) : nil,
                older: hasOlder ? address(path, in: language, page: page + 1) : nil)
        }
        return .html(try render(stories, label: label, language: language, page: page, paging: paging))
    }

    private func render(
        _ stories: [Published], label: StoryLabel?, language: String, page: Int, paging: Paging?
    ) throws -> [UInt8] {
        let words = Phrasebook.of(language)
        let path = Self.path(of: label)
        let section = label?.kind == .section ? label?.name : nil
        let heading =
            masthead.sections.first { $0.name == section }?.label(in: language) ?? label?.name ?? words.allNews
        var frame = frame(
            label == nil ? nil : heading, in: language, path: path,
            section: label.map { $0.kind == .section ? ($0.name, true) : ("", false) })
        // A keyword belongs to a language; the others may not have it.
        if label?.kind == .keyword { frame.languages = self.frame(nil, in: language, path: "/").languages }
        frame.canonical = masthead.baseURL + address(path, in: language, page: page)
        let teasers = Teasers(site: self, language: language)
        let lead = page == 1 ? stories.first.map { teasers.lead($0) } : nil
        let days = teasers.days(page == 1 ? Array(stories.dropFirst()) : stories, summaries: page == 1 ? 5 : 0)
        if label == nil {
            let front = FrontPage(
                frame: frame, t: words.words, heading: heading, lead: lead, days: days, paging: paging)
            return try pages.render(front, with: "front")
        }
        let kind = label?.kind == .keyword ? words.keyword : nil
        return try pages.render(
            SectionPage(
                frame: frame, t: words.words, kind: kind, heading: heading, lead: lead, days: days, paging: paging),
            with: "section")
    }

    static func path(of label: StoryLabel?) -> String {
        guard let label else { return "/" }
        return "/\(label.kind.rawValue)/\(label.name.pathWord)"
    }
}

extension String {
    /// The text as one word of an address, slashes included.
    fileprivate var pathWord: String {
        addingPercentEncoding(withAllowedCharacters: .urlPathAllowed.subtracting(CharacterSet(charactersIn: "/")))
            ?? self
    }
}
