import ArgumentParser
import News
import Storage
import Workflow

/// `dateline subscriber editor …`: who of a subscriber may come to the portal.
struct EditorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "editor", abstract: "Let editors of a subscriber into the portal, list them, shut them out.",
        subcommands: [Add.self, List.self, Reset.self, Disable.self, Enable.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add an editor, and print a link by which they set their password.")

        @Argument(help: "The subscriber's name.")
        var subscriber: String

        @Argument(help: "The name they sign in by.")
        var name: String

        @Option(help: "\"Kim Example\", as the usage report names them.")
        var fullName: String

        @Option(help: "Where letters go.")
        var email: String?

        @Flag(help: "Take the password from the first line of the standard input, instead of printing a link.")
        var passwordStdin = false

        @OptionGroup var desk: DeskOptions

        func run() async throws {
            let newsroom = try desk.newsroom.open().newsroom
            let person = try await newsroom.addEditor(
                name: name, fullName: fullName, email: email, of: subscriber,
                password: passwordStdin ? readLine() ?? "" : nil, by: desk.actor)
            guard !passwordStdin else { return Output.line("\(person.name) may sign in to the portal.") }
            let hours = SignInLimits.invitationHours
            Output.line(
                try await newsroom.makeLink(for: person.name, at: .portal, minutes: hours * 60, by: desk.actor))
            Output.aside("The link is good once, for \(hours) hours. Hand it to \(person.fullName).")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List a subscriber's editors.")

        @Argument(help: "The subscriber's name.")
        var subscriber: String

        @OptionGroup var newsroom: NewsroomOptions

        func run() async throws {
            let people = try await newsroom.open().newsroom.store.read { [subscriber] db in
                try db.people(of: db.expectSubscriber(subscriber).id)
            }
            for person in people {
                let state = person.disabled == nil ? "" : "  shut out"
                Output.line("\(person.name)  \(person.fullName)  \(person.email ?? "-")\(state)")
            }
        }
    }

    struct Reset: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a link by which an editor sets a new password.")

        @OptionGroup var user: UserOptions

        func run() async throws {
            let hours = SignInLimits.invitationHours
            Output.line(
                try await user.newsroom.open().newsroom.makeLink(
                    for: user.name, at: .portal, minutes: hours * 60, by: user.actor))
        }
    }

    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Shut an editor out, at once and on every browser.")

        @OptionGroup var user: UserOptions

        func run() async throws {
            try await user.newsroom.open().newsroom.disable(user.name, at: .portal, by: user.actor)
            Output.line("\(user.name) is shut out.")
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let an editor in again.")

        @OptionGroup var user: UserOptions

        func run() async throws {
            try await user.newsroom.open().newsroom.enable(user.name, at: .portal, by: user.actor)
            Output.line("\(user.name) may sign in to the portal again.")
        }
    }
}
