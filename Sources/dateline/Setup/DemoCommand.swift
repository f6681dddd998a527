import ArgumentParser
import Demo
import Distribution
import Foundation
import News
import Workflow

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Make a demo newsroom with invented stories, and open its site.")

    @Argument(
        help:
            "The folder; one that holds a newsroom is opened as it is (default: a new one that is removed at the end).")
    var folder: String?

    @OptionGroup var address: AddressOptions

    @OptionGroup var database: DatabaseOptions

    @Flag(help: "Make the newsroom and stop.")
    var onlyMake = false

    func run() async throws {
        let path =
            folder ?? FileManager.default.temporaryDirectory.appending(path: "dateline-demo-\(Clock.randomID())").path
        defer { if folder == nil { try? FileManager.default.removeItem(atPath: path) } }
        let address = try address.withPort()
        if !FileManager.default.fileExists(atPath: NewsroomFolder.settings(in: path)) {
            try await make(path, baseURL: address.url)
        }
        if onlyMake { return Output.line("The demo newsroom is in \(path).") }
        try await address.serve(try NewsroomFolder(path, answering: address.url)) {
            Output.line(
                """
                A demo newsroom is open.
                  the site        \(address.url)/
                  the desk        \(address.url)/desk
                                  sign in as \(DemoPeople.all.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: ", "))
                                  with the password \(DemoPeople.password)
                  the portal      \(address.url)/portal
                                  sign in as \(DemoSubscribers.editors.map { "\($0.name) (of \($0.subscriber))" }.joined(separator: ", "))
                                  with the same password
                  a section       \(address.url)/section/world
                  feeds           \(address.url)/feed.xml  /rss.xml  /feed.json
                  its folder      \(path)
                Try in another terminal:  dateline list --newsroom \(path)
                Stop it with Ctrl-C.
                """)
        }
    }

    private func make(_ path: String, baseURL: String) async throws {
        let masthead = DemoNewsroom.masthead(baseURL: baseURL)
        var settings = Settings(masthead)
        settings.database = database.place
        try NewsroomFolder.make(path, settings: settings)
        let folder = try NewsroomFolder(path)
        let now = Clock.now()
        let stories = DemoNewsroom.stories(now: now)
        let staging = DemoStaging(store: folder.newsroom.store, masthead: folder.masthead, pictures: folder.pictures)
        async let people: Void = DemoPeople.join(folder.newsroom)
        var progress = Progress("Played", of: stories.map(\.acts.count).reduce(0, +))
        try await staging.play(stories, now: now) { done, _ in progress.show(done) }
        try await people
        try await DeskLife(store: folder.newsroom.store, masthead: folder.masthead, now: now).play()
        let out = URL(fileURLWithPath: path + "/out").standardizedFileURL.path
        try await DemoSubscribers(folder.newsroom, now: now) { name in
            try FileManager.default.createDirectory(atPath: "\(out)/\(name)", withIntermediateDirectories: true)
            return try Route.folder(FolderTransport(path: "\(out)/\(name)")).text()
        }.join()
        try await folder.newsroom.watch("Corvane", every: 24 * 60, by: "sam")
    }
}

extension Settings {
    /// The settings that describe a masthead.
    init(_ masthead: Masthead) {
        self.init(
            name: masthead.name, credit: masthead.credit, languages: masthead.languages, zone: masthead.zone.identifier,
            baseURL: masthead.baseURL, copyrightNotice: masthead.copyrightNotice,
            sections: masthead.sections.map {
                SectionSettings(name: $0.name, labels: $0.labels, subjects: $0.subjects.sorted())
            })
    }
}
