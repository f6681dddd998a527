import ArgumentParser
import News
import Workflow

struct FileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "File own copy with the desk, for a new story or one that exists.")

    @Argument(help: "The story that the copy is for (default: a new one).")
    var story: StoryNumber?

    @OptionGroup var copy: CopyOptions
    @OptionGroup var embargo: EmbargoOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let newsroom = try desk.newsroom.open().newsroom
        if let id = story?.id {
            try await newsroom.fileUpdate(copy, for: id, embargo: try embargo.embargoOrNil, by: desk.actor)
            Output.line("Filed for #\(id).")
        } else {
            var fresh = Copy(language: newsroom.masthead.languages.first)
            fresh.provider = newsroom.masthead.party
            let story = try await newsroom.file(
                try copy.applied(to: fresh), embargo: try embargo.embargoOrNil ?? .none, by: desk.actor)
            if desk.json {
                try Output.json(["story": story.id.value])
            } else {
                Output.line("Filed as #\(story.id). Put it on the wire with: dateline release \(story.id)")
            }
        }
    }
}

/// How long a story must wait.
struct EmbargoOptions: ParsableArguments {
    @Option(help: "Embargo: an ISO 8601 time with offset, \"indefinite\" or \"none\".")
    var embargo: String?

    struct Unreadable: Explained {
        var sentence: String
    }

    /// `nil` where nothing was said.
    var embargoOrNil: Embargo? { get throws { try embargo.map(Self.parsed) } }

    private static func parsed(_ text: String) throws -> Embargo {
        switch text {
        case "none": return .none
        case "indefinite": return .untilFurtherNotice
        default:
            guard let time = WireTime(iso8601: text) else {
                throw Unreadable(
                    sentence: "\"\(text)\" is no time. Write one like 2026-05-06T14:00:00+09:00, or \"indefinite\".")
            }
            return .until(time)
        }
    }
}

extension Newsroom {
    /// Files copy given on the command line over what the story says now.
    func fileUpdate(_ options: CopyOptions, for id: ID<Story>, embargo: Embargo? = nil, by actor: String) async throws {
        guard let story = try await store.read({ try $0.story(id) }) else { throw NoSuchStory(id: id) }
        let current = story.filed?.copy ?? story.latest?.copy ?? Copy()
        try await file(try options.applied(to: current), for: id, embargo: embargo, by: actor)
    }
}
