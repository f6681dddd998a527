import ArgumentParser

struct Kill: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Recall every version of a story for good.",
        discussion: "A killed story never comes back; file a substitute as a new story.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @Option(help: "Why, in a sentence that clients and readers read.")
    var reason: String

    @Option(help: "The number of the story to use instead.")
    var substitute: StoryNumber?

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        let movement = try await folder.newsroom.kill(
            story.id, because: reason, substitute: substitute?.id, by: desk.actor)
        try desk.tell(movement, in: folder.masthead)
    }
}
