import Distribution
import Foundation
import Hummingbird
import News
import Pictures
import Storage
import Workflow

/// The desk: the pages on which the newsroom writes, checks and releases. Its routes read as its map.
package struct DeskSite: Sendable {
    let newsroom: Newsroom
    /// The public site, for previews and for addresses.
    let site: Site
    let pages: Pages
    let now: @Sendable () -> WireTime
    /// Gives secrets: bytes that nobody can guess.
    let random: @Sendable (Int) -> [UInt8]
    /// Tells open pages what changes.
    let watch: DeskWatch
    /// Writes another name of the newsroom where its settings are.
    let settingName: @Sendable (String) throws -> Void
    /// Sends a letter; absent where nothing was set up for that.
    let mail: (@Sendable (Letter) async throws -> Void)?
    let delivery: DeskDelivery
    let forgotten = Forgotten()

    package init(
        site: Site, now: @escaping @Sendable () -> WireTime,
        random: @escaping @Sendable (Int) -> [UInt8] = Secrets.random,
        settingName: @escaping @Sendable (String) throws -> Void = { _ in },
        mail: (@Sendable (Letter) async throws -> Void)? = nil, delivery: DeskDelivery? = nil
    ) {
        self.site = site
        newsroom = site.newsroom
        pages = site.pages
        self.now = now
        self.random = random
        watch = DeskWatch(store: site.newsroom.store, now: now)
        self.settingName = settingName
        self.mail = mail
        self.delivery =
            delivery
            ?? DeskDelivery(
                Distribution.Settings(
                    parcels: Parcels(
                        masthead: site.newsroom.masthead,
                        findPicture: { [pictures = site.pictures] in pictures.file($0) }),
                    tree: site.newsroom.rules.tree,
                    now: now,
                    chance: { Double.random(in: 0..<1) }))
    }

    var masthead: Masthead { newsroom.masthead }
    var store: Store { newsroom.store }

    /// Every route of the desk. What is not here is not there, and each says who may take it.
    static let routes: [DeskRoute] =
        queueRoutes + signInRoutes + writingRoutes + storyRoutes + templateRoutes + deskRoutes + verbRoutes
        + peopleRoutes + editorRoutes + liveRoutes + feedbackRoutes + overviewRoutes + booksRoutes + keyRoutes
        + deliveryRoutes

    /// Puts the desk's routes beside those of the site.
    func add(to router: Router<SiteContext>) {
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method.http) { request, context in
                try await self.answer(request, context, by: route)
            }
        }
    }
}
