import ArgumentParser

struct Hold: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Withhold a story in doubt until further notice.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @Option(help: "Why, in a sentence that clients read.")
    var reason: String

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        try desk.tell(try await folder.newsroom.hold(story.id, because: reason, by: desk.actor), in: folder.masthead)
    }
}

struct Lift: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "End a story's hold, or its embargo where it is not on hold.")

    @Argument(help: "The story's number.")
    var story: StoryNumber

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let folder = try desk.newsroom.open()
        try desk.tell(try await folder.newsroom.lift(story.id, by: desk.actor), in: folder.masthead)
    }
}
