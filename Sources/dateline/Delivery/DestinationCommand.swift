import ArgumentParser
import Distribution
import Formats
import Foundation
import News
import Storage
import Workflow

struct DestinationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destination", abstract: "Add, list and steer the places copy is delivered to.",
        subcommands: [
            Add.self, List.self, Change.self, Preview.self, Test.self, NewSecret.self, Pause.self, Resume.self,
            Replay.self, Backfill.self,
        ])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Add a destination of a subscriber.")

        @Argument(help: "A name of small letters, figures and dashes.")
        var name: String

        @Option(help: "The subscriber's name.")
        var of: String

        @OptionGroup var route: RouteOptions

        @OptionGroup var manner: MannerOptions

        @Option(help: "Deliver also what stands on the wire after this position, behind everything new; 0 for all.")
        var backfillAfter: Int64?

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let secrets = WebhookSecrets.fresh()
            guard let route = try route.route(signing: secrets) else {
                throw SettingsFailure("Say where to: --folder, --http, --sftp, --ftp or --mail.")
            }
            let newsroom = try desk.newsroom.open().newsroom
            var asked = Destination(
                id: ID(0), subscriber: ID(0), name: name, route: try route.text(), format: "ninjs-3.1")
            manner.apply(to: &asked)
            try asked.check()
            let added = try await newsroom.addDestination(
                name, of: of, route: asked.route, format: asked.format, newestOnly: asked.newestOnly,
                manner: asked.manner, beginning: backfillAfter.map { .backfill(after: $0) } ?? .now, by: desk.actor)
            Output.line("\(added.name)  \(added.format) to \(route.place)")
            if case .http = route { SecretLine.tell(secrets.newest) }
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List destinations, and how far behind each is.")

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let (destinations, head) = try await desk.newsroom.open().newsroom.store.read { db in
                let all = try db.destinations()
                return (
                    try all.map {
                        ($0, try db.position(of: $0.follower), try db.unfinishedDelivery(to: $0.id)?.problem)
                    },
                    try db.wireHead()
                )
            }
            for (destination, position, problem) in destinations {
                let line = DestinationLine(destination, at: position, of: head, problem)
                if desk.json { try Output.json(line) } else { Output.line(line.text) }
            }
        }
    }

    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Stop a destination where it stands.")

        @Argument(help: "The destination's name.")
        var name: String

        @Option(help: "Why, for those who find it standing.")
        var reason: String?

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.pause(name, because: reason, by: desk.actor)
        }
    }

    struct Resume: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a paused or parked destination go on from where it stands.")

        @Argument(help: "The destination's name.")
        var name: String

        @Flag(help: "Leave out the entry that failed.")
        var skip = false

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.resume(name, skipping: skip, by: desk.actor)
        }
    }

    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Deliver the wire after a position once more, under the same keys.")

        @Argument(help: "The destination's name.")
        var name: String

        @Option(help: "The position; 0 for the whole wire.")
        var after: Int64

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.replay(name, after: after, by: desk.actor)
        }
    }
}

extension DestinationCommand {
    struct Backfill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "back-fill",
            abstract: "Deliver older stories as they stand now, behind everything that moves.")

        @Argument(help: "The destination's name.")
        var name: String

        @Option(help: "The position after which the wire is looked through; 0 for the whole of it.")
        var after: Int64

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            try await desk.newsroom.open().newsroom.backfill(name, after: after, by: desk.actor)
        }
    }
}

/// A destination as it is listed.
private struct DestinationLine: Encodable {
    var name: String
    var place: String
    var format: String
    var state: String
    var position: Int64
    /// Entries of the wire it has not dealt with yet.
    var behind: Int64
    var backfillDone: Int64?
    var backfillEnd: Int64?
    /// Why it stands still, or what went wrong last.
    var problem: String?

    init(_ destination: Destination, at position: Int64, of head: Int64, _ problem: String?) {
        name = destination.name
        place = (try? Route(destination.route).place) ?? "unknown"
        format = destination.format
        state = destination.state.rawValue
        self.position = position
        behind = head - position
        backfillDone = destination.backfill?.done
        backfillEnd = destination.backfill?.end
        self.problem = destination.reason ?? problem
    }

    var text: String {
        let backfill = backfillDone.flatMap { done in backfillEnd.map { "back-fill at \(done) of \($0)" } }
        let parts = [state, behind == 0 ? "up to date" : "\(behind) behind", backfill, problem].compactMap { $0 }
        return "\(name)  \(format) to \(place)  \(parts.joined(separator: ", "))"
    }
}
