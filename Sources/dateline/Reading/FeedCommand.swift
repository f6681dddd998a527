import ArgumentParser
import News
import Storage
import Workflow

struct FeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "Watch providers of which something is expected again and again.",
        subcommands: [Watch.self, End.self, List.self])

    struct Watch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Expect something of a provider at least every so many minutes.")

        @Argument(help: "The provider's name, as its stories bear it.")
        var provider: String

        @Option(help: "Minutes.")
        var every: Int

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.watch(provider, every: every, by: desk.actor)
        }
    }

    struct End: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Expect nothing of a provider any more.")

        @Argument(help: "The provider's name.")
        var provider: String

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.unwatch(provider, by: desk.actor)
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the providers that are watched.")

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let vitals = try await newsroom.open().newsroom.vitals()
            for feed in vitals.feeds {
                let state = feed.isSilent(at: vitals.at) ? "SILENT" : "speaks"
                Output.line(
                    "\(feed.provider)  every \(feed.minutes) min  \(state)  \(feed.heard?.description ?? "never heard")"
                )
            }
        }
    }
}
