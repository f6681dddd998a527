import ArgumentParser
import Foundation
import Hummingbird
import Logging
import News
import ServiceLifecycle
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open a newsroom's site.")

    @Argument(help: "The newsroom's folder (default: DATELINE_NEWSROOM, else the current folder).")
    var folder: String?

    @OptionGroup var address: AddressOptions

    func run() async throws {
        let path = folder ?? ProcessInfo.processInfo.environment["DATELINE_NEWSROOM"] ?? "."
        try await address.serve(try NewsroomFolder(path)) { port in
            Output.line("Open \(address.url(port))")
        }
    }
}

/// Where a site answers, and how it is run there.
struct AddressOptions: ParsableArguments {
    @Option(help: "The port; 0 for any free one.")
    var port = 8080

    @Option(help: "The address to answer on; 0.0.0.0 for all of the machine's.")
    var host = "127.0.0.1"

    @Option(help: "A folder whose templates and stylesheet stand in for the built-in ones.")
    var theme: String?

    func url(_ port: Int) -> String { "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)/" }

    /// Runs the site until the program is told to end.
    ///
    /// - Parameter onReady: called with the port once it answers.
    func serve(_ folder: NewsroomFolder, onReady: @escaping @Sendable (Int) -> Void) async throws {
        var logger = Logger(label: "dateline")
        logger.logLevel = .notice
        let site = Site(
            newsroom: folder.newsroom, pictures: folder.pictures, pages: try Pages(theme: theme), now: Clock.now)
        let server = SiteServer(site: site, host: host, port: port, logger: logger)
        let group = ServiceGroup(
            configuration: .init(
                services: [.init(service: server.application { onReady($0) })],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        try await group.run()
    }
}
