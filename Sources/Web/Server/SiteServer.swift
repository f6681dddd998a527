import Hummingbird
import Logging

/// The public site, the desk, the portal and the content API on a port.
package struct SiteServer: Sendable {
    private let site: Site
    private let desk: DeskSite
    private let watching: Watching
    private let portal: PortalSite
    private let host: String
    private let port: Int
    private let logger: Logger

    /// - Parameters:
    ///   - portal: beside the desk; one of its own where `nil`.
    ///   - metricsToken: with which metrics are also told to other machines.
    package init(
        site: Site, desk: DeskSite, portal: PortalSite? = nil, host: String, port: Int, logger: Logger,
        metricsToken: String? = nil
    ) {
        self.site = site
        self.desk = desk
        self.portal = portal ?? PortalSite(beside: desk)
        watching = Watching(site: site, token: metricsToken)
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// The server as a service; it ends when it is cancelled, after the answers under way.
    ///
    /// - Parameter onReady: called once when it answers, with the port.
    package func application(onReady: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
        let router = site.router()
        desk.add(to: router)
        portal.add(to: router)
        let api = APISite(site: site, now: site.now)
        api.add(to: router)
        watching.add(to: router)
        var application = Application(
            router: router,
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Dateline"),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: logger)
        application.addServices(desk.watch, portal.watch, api.watch)
        return application
    }
}
