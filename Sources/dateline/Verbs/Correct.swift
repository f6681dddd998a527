import ArgumentParser
import News

struct Correct: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Put right what was wrong on the wire, and say so.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @Option(help: "What was wrong and what is right, in a sentence that readers see.")
    var explanation: String

    @Flag(help: "A refile: a slip that misled nobody, such as a typo.")
    var refile = false

    @OptionGroup var copy: CopyOptions
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        let correction = Correction(refile ? .refile : .correction, explanation)
        let edit = try copy.edit(in: folder.masthead)
        let movement = try await folder.newsroom.correct(story.id, correction, editing: edit, by: desk.actor)
        try desk.tell(movement, in: folder.masthead)
    }
}
