import Formats
import Foundation
import Hummingbird
import Logging
import News
import Pictures
import Storage
import Workflow

/// The public site. Its routes read as the site's map.
package struct Site: Sendable {
    let newsroom: Newsroom
    let pictures: PictureFiles
    let pages: Pages
    package let now: @Sendable () -> WireTime
    let cache = PageCache()
    let gate = FeedbackGate()
    /// Counts what is asked, of the desk too.
    let requests = RequestBook()

    package init(newsroom: Newsroom, pictures: PictureFiles, pages: Pages, now: @escaping @Sendable () -> WireTime) {
        self.newsroom = newsroom
        self.pictures = pictures
        self.pages = pages
        self.now = now
    }

    var masthead: Masthead { newsroom.masthead }
    var store: Store { newsroom.store }

    /// All routes, with the headers and error pages that go round them.
    package func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: CountRequests(book: requests))
        router.add(middleware: SecurityHeaders())
        router.add(middleware: ErrorPages(site: self))

        router.get("/") { request, _ in try await self.front(for: request) }
        router.get("/section/:section") { request, context in
            try await self.list(StoryLabel(.section, try context.parameters.require("section")), for: request)
        }
        router.get("/keyword/:keyword") { request, context in
            try await self.list(StoryLabel(.keyword, Label.folded(try context.word("keyword"))), for: request)
        }
        router.get("/feed.xml") { request, _ in try await self.feed(.atom, nil, for: request) }
        router.get("/rss.xml") { request, _ in try await self.feed(.rss, nil, for: request) }
        router.get("/feed.json") { request, _ in try await self.feed(.json, nil, for: request) }
        router.get("/section/:section/:feed") { request, context in
            guard let kind = FeedKind(rawValue: try context.parameters.require("feed")) else {
                throw HTTPError(.notFound)
            }
            return try await self.feed(
                kind, StoryLabel(.section, try context.parameters.require("section")), for: request)
        }
        router.post(RouterPath(Self.hubPath)) { request, _ in try await self.takeWish(request) }
        router.get("/story/:id") { request, context in
            try await self.story(try context.story(), slug: nil, for: request)
        }
        router.get("/story/:id/:slug") { request, context in
            try await self.story(try context.story(), slug: try context.word("slug"), for: request)
        }
        router.get("/story/:id/:slug/history") { request, context in
            try await self.history(of: try context.story(), for: request)
        }
        router.get("/story/:id/:slug/version/:number") { request, context in
            guard let number = context.parameters.get("number", as: Int.self) else { throw HTTPError(.notFound) }
            return try await self.version(number, of: try context.story(), for: request)
        }
        router.post("/story/:id/:slug/feedback") { request, context in
            try await self.takeFeedback(about: try context.story(), from: request)
        }
        router.get("/story/:id/:slug/thanks") { request, context in
            try await self.thanks(for: try context.story(), to: request)
        }
        router.get("/picture/:digest") { request, context in
            try await self.picture(try context.parameters.require("digest"), for: request)
        }
        router.get("/assets/:name") { request, context in
            try self.asset(try context.parameters.require("name"), for: request)
        }
        return router
    }
}

extension RequestContext {
    /// The story's number in the address; no such page when it is none.
    func story() throws -> ID<Story> {
        let word = try parameters.require("id")
        guard word.utf8.allSatisfy({ (48...57).contains($0) }), !word.hasPrefix("0"), let number = Int64(word) else {
            throw HTTPError(.notFound)
        }
        return ID(number)
    }

    /// A word in the address, with its percent signs resolved.
    func word(_ name: String) throws -> String {
        let raw = try parameters.require(name)
        return raw.removingPercentEncoding ?? raw
    }
}
