import Foundation
import Hummingbird
import News
import Storage

/// A story's page, at its one address.
extension Site {
    /// - Parameter slug: as in the address; any other than the right one leads there.
    func story(_ id: ID<Story>, slug: String?, for request: Request) async throws -> Response {
        let language = language(of: request)
        return try await page("story \(id) \(slug ?? "") \(language)", for: request) { db, now in
            guard let story = try db.published(id) else { throw HTTPError(.notFound) }
            if let notice = try self.killedNotice(story, language: language, db: db, now: now) { return notice }
            guard story.isPublic(at: now) else { throw HTTPError(.notFound) }
            let path = self.path(of: story.version)
            guard path.removingPercentEncoding == "/story/\(id)/\(slug ?? "")" else { return .moved(to: path) }
            return .html(try self.render(story, db: db, now: now))
        }
    }

    /// An earlier version; the newest is at the story's own address.
    func version(_ number: Int, of id: ID<Story>, for request: Request) async throws -> Response {
        let language = language(of: request)
        return try await page("version \(id) \(number) \(language)", for: request) { db, now in
            guard var story = try db.published(id) else { throw HTTPError(.notFound) }
            if let notice = try self.killedNotice(story, language: language, db: db, now: now) { return notice }
            guard story.isPublic(at: now), let version = try db.version(id, number: number),
                version.status == .usable, !version.isExpired(at: now)
            else { throw HTTPError(.notFound) }
            if number == story.version.number { return .moved(to: self.path(of: story.version)) }
            let newest = story.version
            story.version = version
            story.moved = version.surfaces ?? version.released
            var answer = Answer.html(try self.render(story, db: db, now: now, newest: newest))
            answer.validUntil = version.copy.expires
            return answer
        }
    }

    /// For a killed story that readers could have seen: that it is gone, and no word of it.
    func killedNotice(_ story: Published, language: String, db: Transaction, now: WireTime) throws -> Answer? {
        let version = story.version
        guard version.status == .canceled, let seen = story.firstReleased, seen <= version.released else { return nil }
        let words = Phrasebook.of(language)
        var frame = frame(words.withdrawn, in: language, path: "/", section: ("", false))
        frame.isHiddenFromSearch = true
        let substitute = try version.substitute.flatMap { try db.published(guid: $0) }
        let page = KilledPage(
            frame: frame, t: words.words, at: Times(language: language, zone: masthead.zone).moment(version.released),
            reason: version.reason,
            substitute: substitute.flatMap { other in
                guard other.isPublic(at: now) else { return nil }
                return PageLink(
                    label: other.version.copy.listingLine ?? other.version.guid, href: path(of: other.version))
            })
        return .html(try pages.render(page, with: "killed"), status: .gone)
    }

    /// - Parameters:
    ///   - newest: where an earlier version is shown, the one it gave way to.
    ///   - form: what the feedback form holds; an empty one when `nil`.
    func render(
        _ story: Published, db: Transaction, now: WireTime, newest: Version? = nil, form: FeedbackForm? = nil
    ) throws -> [UInt8] {
        let parts = try StoryParts(site: self, story: story, newest: newest, db: db, now: now)
        var page = StoryPage(
            frame: try parts.frame(), t: parts.words.words, issued: parts.times.moment(story.issued),
            headline: parts.copy.listingLine ?? story.version.guid, historyHref: parts.storyPath + "/history",
            versionCount: (newest ?? story.version).number, address: masthead.address(of: newest ?? story.version))
        parts.fill(&page)
        page.corrections = try parts.corrections()
        page.translations = try parts.translations()
        page.related = try parts.related()
        page.members = try parts.members()
        page.feedback = newest == nil ? form ?? parts.emptyForm : nil
        return try pages.render(page, with: "story")
    }
}

extension Site {
    /// A story's page as it stands now, made afresh.
    package func rendered(_ story: Published) async throws -> [UInt8] {
        let now = now()
        return try await store.read { db in try self.render(story, db: db, now: now) }
    }
}
