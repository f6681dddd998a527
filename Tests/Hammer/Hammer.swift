import Foundation
import News
import Storage
import Synchronization
import Workflow

/// Releases stories without pause until it is ended, and prints a line for each one that was acknowledged:
///
///     hammer DATABASE [--writers 4] [--releases 0] [--name h]
///
/// A line is `position guid`; `unknown guid` where the database could not say whether the release was kept; other
/// failures go to standard error. `--releases` ends it after so many; 0 is without end.
@main
struct Hammer {
    static func main() async {
        do { try await run() } catch {
            say((error as? any Explained)?.sentence ?? "\(error)", to: .standardError)
            exit(1)
        }
    }

    private static func run() async throws {
        let orders = try Orders(Array(CommandLine.arguments.dropFirst()))
        let count = Atomic(0)
        let newsroom = Newsroom(
            store: try Store.open(orders.database),
            masthead: Masthead(name: "Hammer", credit: "Hammer", baseURL: "https://hammer.example", languages: ["en"]),
            now: { WireTime(Date()) },
            makeID: { "\(orders.name)-\(count.add(1, ordering: .relaxed).newValue)-\(UUID().uuidString.prefix(8))" })
        say("ready", to: .standardOutput)
        await withDiscardingTaskGroup { group in
            for writer in 0..<orders.writers {
                group.addTask { await Writer(number: writer, newsroom: newsroom, orders: orders).run() }
            }
        }
    }
}

/// What the command line asks for.
private struct Orders {
    var database: String
    var writers = 4
    var releases = 0
    var name = "h"

    init(_ words: [String]) throws {
        guard let database = words.first, words.count % 2 == 1 else { throw BadOrders() }
        self.database = database
        for index in stride(from: 1, to: words.count, by: 2) {
            switch (words[index], Int(words[index + 1])) {
            case ("--writers", let number?): writers = number
            case ("--releases", let number?): releases = number
            case ("--name", _): name = words[index + 1]
            default: throw BadOrders()
            }
        }
    }
}

private struct BadOrders: Error, CustomStringConvertible {
    var description: String { "usage: hammer DATABASE [--writers N] [--releases N] [--name NAME]" }
}

/// One of those who release at the same time.
private struct Writer {
    let number: Int
    let newsroom: Newsroom
    let orders: Orders

    func run() async {
        var done = 0
        while orders.releases == 0 || done < orders.releases / orders.writers {
            await release(done)
            done += 1
        }
    }

    private func release(_ count: Int) async {
        var copy = Copy(
            language: "en", headline: Headline("Ferry \(count) of pier \(number) leaves"),
            body: Body(paragraphs: ["The port office said on Tuesday that ferry \(count) had left pier \(number)."]))
        copy.sections = ["national"]
        do {
            let story = try await newsroom.file(copy, by: "writer \(number)")
            do {
                let moved = try await newsroom.release(story.id, by: "writer \(number)")
                say("\(moved.position) \(story.guid)", to: .standardOutput)
            } catch StoreFailure.outcomeUnknown(let place, let reason) {
                say("unknown \(story.guid)", to: .standardOutput)
                say("\(StoreFailure.outcomeUnknown(place: place, reason: reason).sentence)", to: .standardError)
            }
        } catch {
            say((error as? any Explained)?.sentence ?? "\(error)", to: .standardError)
        }
    }
}

/// Writes a line in one piece, so that no two mix and each is out when this returns.
private func say(_ line: String, to file: FileHandle) { try? file.write(contentsOf: Data((line + "\n").utf8)) }
