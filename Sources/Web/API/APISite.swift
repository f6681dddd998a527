import Hummingbird
import News
import Pictures
import Storage
import Workflow

/// The content API: subscribers' programs come here for copy. Its routes read as its map, and its description is made of them.
package struct APISite: Sendable {
    let newsroom: Newsroom
    let pictures: PictureFiles
    /// The public site, for the page that describes the API.
    let site: Site
    let now: @Sendable () -> WireTime
    /// Tells who waits that something came.
    let watch: APIWatch
    let limits = RateLimits()

    package init(site: Site, now: @escaping @Sendable () -> WireTime) {
        self.site = site
        newsroom = site.newsroom
        pictures = site.pictures
        self.now = now
        watch = APIWatch(store: site.newsroom.store, now: now)
    }

    var store: Store { newsroom.store }

    /// Every route that needs a key. What is not here is not there.
    static let routes: [APIRoute] =
        accountRoutes + listRoutes + storyRoutes + changeRoutes + pictureRoutes

    /// Puts the API before the site's own addresses.
    func add(to router: Router<SiteContext>) { router.add(middleware: APIDoor(api: self)) }
}
