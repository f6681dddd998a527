import ArgumentParser
import Foundation
import Formats
import News
import Storage

struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the wire's entries after a position, in order.",
        discussion: """
            Without --to, entries go to standard output one after the other. With --to, each becomes a file named by its \
            position, written whole or not at all. A --follower remembers how far it got and goes on from there.
            """)

    @Option(name: .customLong("as"), help: "A format: \(WireFormat.writable.joined(separator: ", ")).")
    var format: String

    @Option(help: "Entries after this position; 0 for all.")
    var since: Int64?

    @Option(help: "A folder to write files into.")
    var to: String?

    @Option(help: "A name under which to remember the last position written.")
    var follower: String?

    @OptionGroup var newsroom: NewsroomOptions

    func validate() throws {
        guard since != nil || follower != nil else {
            throw ValidationError("Say where to begin: --since POSITION or --follower NAME.")
        }
        if let since, since < 0 { throw ValidationError("Positions begin at 1; 0 means from the first.") }
    }

    func run() async throws {
        let folder = try newsroom.open()
        let store = folder.newsroom.store
        let write = try Writer.named(format)
        let name = follower
        var position = try await start(store)
        let head = try await store.read { try $0.wireHead() }
        guard position <= head else {
            throw ValidationError("The wire ends at \(head); there is nothing after \(position) yet.")
        }
        var progress = Progress("Exported", of: Int(head - position))
        if let to { try FileManager.default.createDirectory(atPath: to, withIntermediateDirectories: true) }
        var done = 0
        while true {
            let entries = try await store.read { [position] db in try db.wire(after: position, limit: 200) }
            guard let last = entries.last else { break }
            for entry in entries { try put(write(entry.version, folder.masthead), entry) }
            position = last.position
            if let name {
                try await store.write { [position] db in try db.advance(name, to: position, at: Clock.now()) }
            }
            done += entries.count
            progress.show(done)
        }
        Output.aside("\(done) entries, up to position \(position).")
    }

    private func start(_ store: Store) async throws -> Int64 {
        guard let follower else { return since ?? 0 }
        guard let since else { return try await store.read { try $0.position(of: follower) } }
        try await store.write { db in try db.replay(follower, from: since, at: Clock.now()) }
        return since
    }

    private func put(_ bytes: [UInt8], _ entry: WireEntry) throws {
        guard let to else {
            Output.write(bytes.last == UInt8(ascii: "\n") ? bytes : bytes + [UInt8(ascii: "\n")])
            return
        }
        let number = String(entry.position)
        let name = String(repeating: "0", count: max(0, 10 - number.count)) + number
        let ending = WireFormat.named(format)?.fileExtension ?? "txt"
        try Data(bytes).write(to: URL(fileURLWithPath: "\(to)/\(name).\(ending)"), options: .atomic)
    }
}
