import ArgumentParser
import Formats
import News
import Storage
import Workflow

struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show a story with its versions, or one version in a wire format.")

    @Argument(help: "The story's number, as list shows it.")
    var story: StoryNumber

    @Option(name: .customLong("as"), help: "A format: \(WireFormat.writable.joined(separator: ", ")).")
    var format: String?

    @Option(name: .customLong("version"), help: "The version's number (default: the newest).")
    var number: Int?

    @Flag(help: "Print the story as JSON.")
    var json = false

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        let folder = try newsroom.open()
        let id = story.id
        let (found, versions) = try await folder.newsroom.store.read { db in
            (try db.story(id), try db.versions(of: id))
        }
        guard let found else { throw NoSuchStory(id: id) }
        if let format {
            let writer = try Writer.named(format)
            Output.write(writer(try pick(found, versions), folder.masthead))
        } else if json {
            try Output.json(Sheet(found, versions))
        } else {
            print(found, versions, text: try number.map { _ in try pick(found, versions).copy })
        }
    }

    /// The version asked for; what waits with the desk stands in where nothing has moved.
    private func pick(_ story: Story, _ versions: [Version]) throws -> Version {
        if let number {
            guard let version = versions.first(where: { $0.number == number }) else {
                throw SettingsFailure(
                    "Story \(story.id) has no version \(number); its newest is \(versions.first?.number ?? 0).")
            }
            return version
        }
        if let latest = versions.first { return latest }
        guard let preview = story.preview else { throw Refusal.nothingFiled }
        return preview
    }

    /// - Parameter text: the copy of the version asked for; the newest where none was.
    private func print(_ story: Story, _ versions: [Version], text: Copy?) {
        let copy = text ?? versions.first?.copy ?? story.filed?.copy
        Output.line("#\(story.id) \(story.stage.rawValue)  \(copy?.listingLine ?? "")")
        Output.line("guid      \(story.guid)")
        if let filed = story.filed { Output.line("waiting   \(filed.copy.listingLine ?? "")") }
        for version in versions {
            let why = version.correction?.explanation ?? version.reason ?? version.changeNote?.line ?? ""
            let act = version.act.rawValue.padding(toLength: 8, withPad: " ", startingAt: 0)
            Output.line(
                "v\(version.number)  \(version.released)  \(act)  \(version.taggedHeadline)\(why.isEmpty ? "" : "  [\(why)]")"
            )
        }
        if let body = copy?.body, !body.isEmpty { Output.line("\n\(body.plainText)") }
    }

    private struct Sheet: Encodable {
        var id: Int64
        var guid: String
        var stage: String
        var filed: Filing?
        var versions: [Version]

        init(_ story: Story, _ versions: [Version]) {
            id = story.id.value
            guid = story.guid
            stage = story.stage.rawValue
            filed = story.filed
            self.versions = versions
        }
    }
}

extension Story {
    /// What its filed copy would be as the next version, for looking at before anything moves.
    var preview: Version? {
        guard let filed else { return nil }
        return Version(
            story: id, guid: guid, number: (latest?.number ?? 0) + 1, tag: filed.copy.isOneLine ? .urgent : .first,
            act: .release, copy: filed.copy, status: filed.status, embargo: filed.embargo, firstCreated: firstCreated,
            created: filed.created, released: filed.created)
    }
}

/// Finds a format's writer by the name on the command line.
enum Writer {
    static func named(_ name: String) throws -> @Sendable (Version, Masthead) -> [UInt8] {
        guard let write = WireFormat.named(name)?.write else {
            throw SettingsFailure(
                "\"\(name)\" is no format to write. There are: \(WireFormat.writable.joined(separator: ", ")).")
        }
        return write
    }
}
