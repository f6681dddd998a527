import ArgumentParser
import News
import Storage

struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the newsroom's stories, last changed first.")

    @Option(help: "Only stories at this stage: filed, released, held or killed.")
    var stage: Stage?

    @Option(help: "At most this many.")
    var limit = 50

    @Flag(help: "Print one line of JSON a story.")
    var json = false

    @OptionGroup var newsroom: NewsroomOptions

    enum Stage: String, ExpressibleByArgument, CaseIterable { case filed, released, held, killed }

    func run() async throws {
        let folder = try newsroom.open()
        let lines = try await folder.newsroom.store.read { [stage, limit] db in
            try db.storyLines(stage: stage.flatMap { Story.Stage(rawValue: $0.rawValue) }, limit: limit)
        }
        for line in lines {
            if json { try Output.json(Listed(line)) } else { Output.line(text(line, in: folder.masthead)) }
        }
        if lines.isEmpty && !json { Output.aside("No stories here yet. Take some in with: dateline ingest PATH…") }
    }

    private func text(_ line: StoryLine, in masthead: Masthead) -> String {
        func column(_ text: String, _ width: Int) -> String {
            text.padding(toLength: width, withPad: " ", startingAt: 0)
        }
        let version = line.latestNumber.map { "v\($0)" } ?? "-"
        let waiting = line.isWaiting ? "+" : " "
        let time = line.changed.local(in: masthead.zone).description.dropFirst(5).prefix(11).split(separator: "T")
            .joined(separator: " ")
        return column("#\(line.id)", 7) + column(line.stage.rawValue, 9) + column(version + waiting, 5)
            + column(line.urgency.map(String.init) ?? "", 2) + column(line.language ?? "", 6) + "\(time)  \(line.line)"
    }

    private struct Listed: Encodable {
        var id: Int64
        var guid: String
        var stage: String
        var kind: String
        var headline: String
        var language: String?
        var urgency: Int?
        var provider: String?
        var version: Int?
        var copyWaits: Bool

        init(_ line: StoryLine) {
            id = line.id.value
            guid = line.guid
            stage = line.stage.rawValue
            kind = line.kind.rawValue
            headline = line.line
            language = line.language
            urgency = line.urgency
            provider = line.provider
            version = line.latestNumber
            copyWaits = line.isWaiting
        }
    }
}
