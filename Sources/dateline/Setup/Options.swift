import ArgumentParser
import Foundation
import News

/// What every command on a newsroom takes.
struct NewsroomOptions: ParsableArguments {
    @Option(help: "The newsroom's folder (default: DATELINE_NEWSROOM, else the current folder).")
    var newsroom: String?

    @OptionGroup var database: DatabaseOptions

    func open() throws -> NewsroomFolder {
        try NewsroomFolder(
            newsroom ?? ProcessInfo.processInfo.environment["DATELINE_NEWSROOM"] ?? ".", database: database.place)
    }
}

/// Where a newsroom is kept, for this run.
struct DatabaseOptions: ParsableArguments {
    @Option(
        help:
            "The database, postgres://user@host/name or an SQLite file (default: DATELINE_DATABASE, else as newsroom.yaml says)."
    )
    var database: String?

    var place: String? { database ?? ProcessInfo.processInfo.environment["DATELINE_DATABASE"] }
}

/// What every act of the desk takes besides.
struct DeskOptions: ParsableArguments {
    @OptionGroup var newsroom: NewsroomOptions

    @Option(help: "Who acts, for the audit (default: the user logged in).")
    var by: String?

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    var actor: String { by ?? ProcessInfo.processInfo.environment["USER"] ?? "desk" }
}

/// A story's number on the command line.
struct StoryNumber: ExpressibleByArgument {
    var id: ID<Story>

    init?(argument: String) {
        guard let value = Int64(argument), value > 0 else { return nil }
        id = ID(value)
    }
}
