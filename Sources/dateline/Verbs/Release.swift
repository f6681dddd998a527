import ArgumentParser

struct Release: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put a story's filed copy on the wire as its first version.",
        discussion: "A headline without text goes out as URGENT when its urgency is 1 or 2.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        try desk.tell(try await folder.newsroom.release(story.id, by: desk.actor), in: folder.masthead)
    }
}
