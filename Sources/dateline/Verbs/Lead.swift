import ArgumentParser
import News

struct Lead: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replace a story on the wire with fuller copy.",
        discussion:
            "Takes the copy that waits with the story, or what the options give. The version tag follows by itself.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @Option(help: "What changed, for clients: \"ADDS minister's reaction in paras 3-4\".")
    var note: String?

    @OptionGroup var copy: CopyOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        let note = try note.map(Self.note)
        let edit = try copy.edit(in: folder.masthead)
        let movement = try await folder.newsroom.lead(story.id, editing: edit, note: note, by: desk.actor)
        try desk.tell(movement, in: folder.masthead)
    }

    private static func note(_ text: String) throws -> ChangeNote {
        let words = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard let verb = words.first.flatMap({ ChangeNote.Verb(rawValue: $0.uppercased()) }) else {
            let verbs = ChangeNote.Verb.allCases.map(\.rawValue).joined(separator: ", ")
            throw ValidationError("A change note begins with one of: \(verbs).")
        }
        return ChangeNote(verb, words.count > 1 ? words[1] : "")
    }
}
