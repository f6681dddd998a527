import ArgumentParser
import News
import Storage

struct Reindex: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make the search index anew from the wire.",
        discussion: """
            It may be stopped at any moment: run again, it goes on where it was. Meanwhile stories can be released and read, and \
            searches find what is indexed already, the oldest first.
            """)

    @Flag(help: "Only add what the index lacks, instead of making it anew.")
    var update = false

    @OptionGroup var newsroom: NewsroomOptions

    func run() async throws {
        let index = SearchIndex(try newsroom.open().newsroom.store)
        if !update { try await index.rebuild(at: Clock.now()) }
        var state = try await index.catchUp(batch: 1, at: Clock.now())
        let start = state.done
        var progress = Progress("Indexed", of: Int(state.head - start))
        while state.done < state.head {
            // Large, because an index that takes much at once is quicker to fill and to search.
            state = try await index.catchUp(batch: 2000, at: Clock.now())
            progress.show(Int(state.done - start))
        }
        Output.aside("The search index stands at position \(state.done), the end of the wire.")
    }
}
