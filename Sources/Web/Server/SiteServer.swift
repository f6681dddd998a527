import Hummingbird
import Logging

/// The public site on a port.
package struct SiteServer: Sendable {
    private let site: Site
    private let host: String
    private let port: Int
    private let logger: Logger

    package init(site: Site, host: String, port: Int, logger: Logger) {
        self.site = site
        self.host = host
        self.port = port
        self.logger = logger
    }

    /// The server as a service; it ends when it is cancelled, after the answers under way.
    ///
    /// - Parameter onReady: called once when it answers, with the port.
    package func application(onReady: @escaping @Sendable (Int) async -> Void) -> some ApplicationProtocol {
        Application(
            router: site.router(),
            configuration: ApplicationConfiguration(address: .hostname(host, port: port), serverName: "Dateline"),
            onServerRunning: { channel in await onReady(channel.localAddress?.port ?? port) },
            logger: logger)
    }
}
