import ArgumentParser
import Foundation
import News
import Storage

struct SearchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find stories by their words, newest text first.",
        discussion: """
            All words must occur; words in quotes must stand together. Accents and capitals don't matter. In Chinese, Japanese, \
            Korean and Thai any two characters or more are found wherever they stand. Held and embargoed stories are \
            found too, killed ones are not.
            """)

    @Argument(help: "What to look for. Quote phrases for the search as well as for the shell: '\"port strike\"'.")
    var words: [String]

    @Option(help: "Where to look: all, headline or body.")
    var field = SearchQuery.Field.all

    @Option(help: "Released at this time or later, such as 2026-05-06 or 2026-05-06T14:00+02:00.")
    var from: Moment?

    @Option(help: "Released before this time.")
    var to: Moment?

    @Option(help: "Only this language, such as fr.")
    var language: String?

    @Option(help: "Only this section.")
    var section: String?

    @Option(help: "time for the newest first, relevance for the best first.")
    var order = SearchQuery.Order.time

    @Option(help: "At most this many.")
    var limit = 20

    @Flag(help: "Print one line of JSON a story.")
    var json = false

    @OptionGroup var newsroom: NewsroomOptions

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit goes from 1 to 1000.") }
    }

    func run() async throws {
        let folder = try newsroom.open()
        let store = folder.newsroom.store
        let query = query(in: folder.masthead)
        // A closed newsroom can still be read.
        do { try await Self.catchUp(store) } catch StoreFailure.closed { Output.aside(Self.closed) }
        let found = try await store.read { db in
            try db.search(query).compactMap { hit in try db.published(hit.story).map { (hit, $0.version) } }
        }
        for (hit, version) in found {
            if json {
                try Output.json(Found(hit, version))
            } else {
                let time = hit.released.local(in: folder.masthead.zone).description.prefix(16)
                Output.line("#\(hit.story)  \(time)  \(version.copy.language ?? "-")  \(version.taggedHeadline)")
            }
        }
        if found.isEmpty && !json { Output.aside("No story on the wire matches.") }
    }

    private func query(in masthead: Masthead) -> SearchQuery {
        var query = SearchQuery(words.joined(separator: " "), for: .desk)
        query.field = field
        query.from = from?.time(in: masthead)
        query.to = to?.time(in: masthead)
        query.language = language
        query.section = section
        query.order = order
        query.limit = limit
        return query
    }

    private static let closed = "The newsroom is closed, so the newest stories may not be indexed yet."

    /// Indexes what moved lately; much more is left to those who index for a living.
    private static func catchUp(_ store: Store) async throws {
        let index = SearchIndex(store)
        var state = try await index.catchUp(at: Clock.now())
        for _ in 0..<10 where state.done < state.head { state = try await index.catchUp(at: Clock.now()) }
        if state.done < state.head {
            Output.aside(
                "The search index is \(state.head - state.done) entries behind, so the newest may be missing. Bring it up to date with: dateline reindex --update"
            )
        }
    }

    private struct Found: Encodable {
        var id: Int64
        var position: Int64
        var released: WireTime
        var headline: String
        var language: String?
        var status: Status

        init(_ hit: SearchHit, _ version: Version) {
            id = hit.story.value
            position = hit.position
            released = hit.released
            headline = version.copy.listingLine ?? version.guid
            language = version.copy.language
            status = version.status
        }
    }
}

extension SearchQuery.Field: ExpressibleByArgument {}
extension SearchQuery.Order: ExpressibleByArgument {}

/// A day or a time on the command line.
struct Moment: ExpressibleByArgument {
    private let written: WireTime.Reading

    init?(argument: String) {
        guard let reading = WireTime.read(argument) else { return nil }
        written = reading
    }

    /// The moment, on the newsroom's clock where no offset was written.
    func time(in masthead: Masthead) -> WireTime {
        let hasOffset = written.time.precision >= .minute && !written.faults.contains(.noOffset)
        if hasOffset { return written.time }
        let offset = masthead.zone.secondsFromGMT(
            for: Date(timeIntervalSince1970: Double(written.time.milliseconds) / 1000))
        return written.time.adding(seconds: -Int64(offset))
    }
}
