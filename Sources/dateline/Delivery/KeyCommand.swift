import ArgumentParser
import News
import Storage
import Workflow

extension SubscriberCommand {
    struct Key: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make, list and take back the keys by which a subscriber's programs ask for copy.",
            subcommands: [Add.self, List.self, Revoke.self])

        struct Add: AsyncParsableCommand {
            static let configuration = CommandConfiguration(
                abstract: "Make a key and print it: it can't be shown again.")

            @Argument(help: "The subscriber's name.")
            var subscriber: String

            @Option(help: "What the key is for, as its owners call it.")
            var name: String

            @Option(
                help: ArgumentHelp(
                    "What it is good for: \(APIKey.Scope.allCases.map(\.rawValue).joined(separator: ", ")); several with commas (default: all)."
                ))
            var scopes: ScopeList?

            @Option(help: "Requests a minute (default: \(APIKey.usualPerMinute)).")
            var perMinute: Int?

            @OptionGroup var desk: DeskOptions

            func validate() throws {
                if let perMinute, !(1...1_000_000).contains(perMinute) {
                    throw ValidationError("--per-minute goes from 1 to 1000000.")
                }
            }

            func run() async throws {
                let made = try await desk.newsroom.open().newsroom.makeKey(
                    name, of: subscriber, scopes: scopes?.scopes ?? Set(APIKey.Scope.allCases), perMinute: perMinute,
                    by: desk.actor)
                Output.line(made.token)
                Output.aside("Key \(made.key.id) of \(subscriber). Hand it over now: it can't be shown again.")
            }
        }

        struct List: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "List a subscriber's keys.")

            @Argument(help: "The subscriber's name.")
            var subscriber: String

            @OptionGroup var newsroom: NewsroomOptions

            func run() async throws {
                let keys = try await newsroom.open().newsroom.store.read { [subscriber] db in
                    try db.keys(of: db.expectSubscriber(subscriber).id)
                }
                for key in keys { Output.line(Self.line(key)) }
            }

            private static func line(_ key: APIKey) -> String {
                let scopes = key.scopes.sorted().map(\.rawValue).joined(separator: "+")
                let state = key.revoked.map { "revoked \($0)" } ?? key.used.map { "last used \($0)" } ?? "never used"
                return "\(key.id)  \(key.name)  (\(scopes), made \(key.created), \(state))"
            }
        }

        struct Revoke: AsyncParsableCommand {
            static let configuration = CommandConfiguration(abstract: "Take a key back.")

            @Argument(help: "The subscriber's name.")
            var subscriber: String

            @Argument(help: "The key's number, as the list shows it.")
            var number: Int64

            @OptionGroup var desk: DeskOptions

            func run() async throws {
                try await desk.newsroom.open().newsroom.revokeKey(ID(number), of: subscriber, by: desk.actor)
            }
        }
    }
}

/// "read,search" on the command line.
struct ScopeList: ExpressibleByArgument {
    var scopes: Set<APIKey.Scope>

    init?(argument: String) {
        let words = argument.split(separator: ",").map(String.init)
        let scopes = words.compactMap { APIKey.Scope(rawValue: $0) }
        guard scopes.count == words.count, !scopes.isEmpty else { return nil }
        self.scopes = Set(scopes)
    }
}
