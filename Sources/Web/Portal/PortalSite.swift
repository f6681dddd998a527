import Formats
import Hummingbird
import News
import Pictures
import Storage
import Workflow

/// The portal: the pages on which editors of subscribers read, take and follow what is theirs. Its routes read as its map.
///
/// Nothing of it shows copy but what `SubscriberWire` gives for the subscriber of whoever asks.
package struct PortalSite: Sendable {
    /// Beside which it stands: with the same templates, words and locks at another door.
    let desk: DeskSite
    /// Tells open pages what came for their subscribers.
    let watch: PortalWatch

    package init(beside desk: DeskSite) {
        self.desk = desk
        watch = PortalWatch(newsroom: desk.newsroom, now: desk.now)
    }

    var newsroom: Newsroom { desk.newsroom }
    var store: Store { desk.store }
    var masthead: Masthead { desk.masthead }
    var pages: Pages { desk.pages }
    var pictures: PictureFiles { desk.site.pictures }

    /// Every route of the portal. What is not here is not there, and each says who may take it.
    static let routes: [PortalRoute] =
        signInRoutes + linkRoutes + accountRoutes + wireRoutes + storyRoutes + takingRoutes + followRoutes
        + deliveryRoutes + usageRoutes + liveRoutes + keyboardRoutes + keyRoutes

    /// Puts the portal's routes beside those of the site.
    func add(to router: Router<SiteContext>) {
        for route in Self.routes {
            router.on(RouterPath(route.path), method: route.method.http) { request, context in
                try await self.answer(request, context, by: route)
            }
        }
    }
}
