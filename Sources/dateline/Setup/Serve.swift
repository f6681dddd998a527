import ArgumentParser
import Foundation
import Hummingbird
import Logging
import NIOCore
import News
import ServiceLifecycle
import Storage
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Open a newsroom's site.")

    @Argument(help: "The newsroom's folder (default: DATELINE_NEWSROOM, else the current folder).")
    var folder: String?

    @OptionGroup var address: AddressOptions

    @OptionGroup var database: DatabaseOptions

    func run() async throws {
        let path = folder ?? ProcessInfo.processInfo.environment["DATELINE_NEWSROOM"] ?? "."
        let address = try address.withPort()
        let folder = try NewsroomFolder(path, answering: address.url, database: database.place)
        let setup = try await Self.setupAddress(of: folder, at: address.url)
        try await address.serve(folder) {
            Output.line("Open \(address.url)/")
            if let setup { Output.line("Open \(setup)  to set up the desk: nobody can sign in yet.") }
        }
    }

    /// Where a newsroom without people is set up, with the code for it; `nil` where somebody may sign in, or where nothing
    /// can be written any more.
    private static func setupAddress(of folder: NewsroomFolder, at url: String) async throws -> String? {
        do {
            return try await folder.newsroom.setupCode().map { "\(url)/desk/setup?code=\($0)" }
        } catch StoreFailure.closed {
            return nil
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

    /// Where a browser on this machine finds the site, without a slash at the end.
    var url: String { "http://\(host == "0.0.0.0" ? "127.0.0.1" : host):\(port)" }

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("\(port) is no port. Give --port a number from 1 to 65535, or 0 for a free one.")
        }
    }

    /// The same with a free port in place of 0, so that pages can name their own address.
    func withPort() throws -> AddressOptions {
        guard port == 0 else { return self }
        var chosen = self
        chosen.port = try FreePort.find()
        return chosen
    }

    /// Runs the site until the program is told to end.
    ///
    /// - Parameter onReady: called once it answers.
    func serve(_ folder: NewsroomFolder, onReady: @escaping @Sendable () -> Void) async throws {
        var logger = Logger(label: "dateline")
        logger.logLevel = .notice
        let site = Site(
            newsroom: folder.newsroom, pictures: folder.pictures, pages: try Pages(theme: theme), now: Clock.now)
        let desk = DeskSite(
            site: site, now: Clock.now,
            settingName: { try SettingsFile.rename(NewsroomFolder.settings(in: folder.path), to: $0) },
            mail: folder.sending, delivery: try folder.deskDelivery())
        let portal = PortalSite(beside: desk)
        let server = SiteServer(
            site: site, desk: desk, portal: portal, host: host, port: port, logger: logger,
            metricsToken: folder.metricsToken)
        let group = ServiceGroup(
            configuration: .init(
                services: [
                    // Ended last to first: readers are let go before the followers end.
                    .init(service: try Followers(folder, portal: portal, logger: logger)),
                    .init(service: LetterDesk(desk: desk, logger: logger)),
                    .init(service: server.application { _ in onReady() }),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
        do {
            try await group.run()
        } catch let error as IOError where error.errnoCode == EADDRINUSE {
            throw SettingsFailure(
                "Port \(port) is taken by another program. Choose another with --port, or 0 for a free one.")
        }
    }
}
