import ArgumentParser
import News
import Workflow

struct FileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "File own copy with the desk, for a new story or one that exists.")

    @Argument(help: "The story that the copy is for (default: a new one).")
    var story: StoryNumber?

    @OptionGroup var copy: CopyOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let newsroom = try desk.newsroom.open().newsroom
        let edit = try copy.edit(in: newsroom.masthead)
        if let id = story?.id {
            guard let edit else { throw ValidationError("Say what to file: --headline, --text, --from …") }
            try await newsroom.file(for: id, edit, by: desk.actor)
            try tell(id, "Filed for #\(id).")
        } else {
            var fresh = Copy(language: newsroom.masthead.languages.first)
            fresh.provider = newsroom.masthead.party
            let written = try edit?.change(fresh) ?? fresh
            let story = try await newsroom.file(written, embargo: edit?.embargo ?? .none, by: desk.actor)
            try tell(story.id, "Filed as #\(story.id). Put it on the wire with: dateline release \(story.id)")
        }
    }

    private func tell(_ id: ID<Story>, _ line: String) throws {
        if desk.json { try Output.json(["story": id.value]) } else { Output.line(line) }
    }
}
