import Distribution
import Foundation
import Logging
import News
import Pictures
import Storage
import Workflow

/// A newsroom on the disk: settings, database and pictures in one folder.
struct NewsroomFolder {
    let path: String
    let masthead: Masthead
    let newsroom: Newsroom
    /// Where the stories are kept, as `Store.open` takes it; it may hold a password.
    let database: String
    let pictures: PictureFiles
    /// Sends letters; absent where no program for that is named.
    let mail: LocalMail?
    /// How subscribers are reached.
    let means: Means
    /// Reaches listeners to the public feeds, who are strangers: what is open to subscribers is not open to them.
    let hubMeans: Means

    /// With which metrics are also told to other machines; absent where none is set.
    let metricsToken: String?

    /// Opens the newsroom in a folder.
    ///
    /// - Parameter answering: where its site is about to answer; a newsroom whose base URL is on this machine only, as in
    ///   a trial, then takes this address in its place.
    /// - Parameter database: where it is kept, in place of what its settings say.
    /// - Throws: `StoreFailure.noSuchFolder` where there is none.
    init(
        _ path: String, answering address: String? = nil, database: String? = nil,
        clock: @escaping @Sendable () -> WireTime = Clock.now
    ) throws {
        guard FileManager.default.fileExists(atPath: Self.settings(in: path)) else {
            throw StoreFailure.noSuchFolder(path)
        }
        var settings = try Settings.read(Self.settings(in: path))
        if let address, settings.isOnThisMachine { settings.baseURL = address }
        self.path = path
        let masthead = try settings.masthead()
        self.masthead = masthead
        mail = LocalMail(command: settings.mailCommand)
        means = Means(
            name: masthead.name, allowing: try Settings.networks(settings.deliveryNetworks),
            post: settings.mailServer.map { Post($0, host: URL(string: masthead.baseURL)?.host ?? "localhost") },
            now: clock)
        hubMeans = Means(name: masthead.name, allowing: try Settings.networks(settings.hubNetworks), now: clock)
        metricsToken = settings.metricsToken
        pictures = PictureFiles(folder: path + "/pictures")
        self.database = database ?? settings.database ?? path + "/newsroom.sqlite"
        let store = try Store.open(self.database)
        newsroom = Newsroom(
            store: store, masthead: masthead, now: clock, makeID: Clock.randomID,
            subjects: try Self.subjectTree(in: path))
    }

    /// Makes a newsroom in a folder that holds none.
    static func make(_ path: String, settings: Settings) throws {
        guard !FileManager.default.fileExists(atPath: Self.settings(in: path)) else {
            throw SettingsFailure(
                "There is a newsroom in \(path) already. Its settings are in \(Self.settings(in: path)).")
        }
        _ = try settings.masthead()
        try FileManager.default.createDirectory(atPath: path + "/pictures", withIntermediateDirectories: true)
        _ = try Store.open(settings.database ?? path + "/newsroom.sqlite")
        // Last, because a folder is a newsroom once it has settings.
        // Whoever may read them may read the passwords of database and mail server.
        let text = SettingsFile.text(of: settings)
        let isOpen = settings.database == nil && settings.mailServer == nil
        try Disk.put(Array(text.utf8), at: Self.settings(in: path), mode: isOpen ? 0o644 : 0o600)
    }

    static func settings(in path: String) -> String { path + "/newsroom.yaml" }
}

/// Time and chance, as the program takes them from the machine.
enum Clock {
    @Sendable static func now() -> WireTime { WireTime(Date()) }

    /// Twelve characters out of 36: one in 10^18 to meet its like.
    @Sendable static func randomID() -> String {
        String((0..<12).compactMap { _ in "0123456789abcdefghijklmnopqrstuvwxyz".randomElement() })
    }
}
