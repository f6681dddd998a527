import ArgumentParser

/// The program: one subcommand a file.
@main
struct Dateline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "A news agency in one program: copy in, the wire, copy out.",
        discussion: """
            A newsroom lives in a folder. Commands work on the newsroom in the current folder, or in the one that \
            --newsroom or the environment variable DATELINE_NEWSROOM names.

            Exit codes: 0 done, 1 refused or failed (the sentence says why), 64 the command was not understood.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Newsroom:", subcommands: [Init.self, Serve.self, DemoCommand.self, StatusCommand.self]),
            CommandGroup(
                name: "Copy in:", subcommands: [FileCommand.self, Ingest.self, Inspect.self, FeedCommand.self]),
            CommandGroup(
                name: "The desk:",
                subcommands: [Release.self, Lead.self, Correct.self, Hold.self, Lift.self, Kill.self]),
            CommandGroup(name: "People:", subcommands: [User.self]),
            CommandGroup(name: "Copy out:", subcommands: [List.self, SearchCommand.self, Show.self, Export.self]),
            CommandGroup(
                name: "Delivery:",
                subcommands: [
                    ProductCommand.self, SubscriberCommand.self, DestinationCommand.self, StyleCommand.self,
                    Receipts.self,
                ]),
            CommandGroup(
                name: "Keeping:",
                subcommands: [Verify.self, Backup.self, Restore.self, MoveCommand.self, Reindex.self]),
        ])
}
