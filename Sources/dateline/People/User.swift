import ArgumentParser
import Foundation
import News
import Workflow

/// `dateline user …`: the people of a newsroom, from its own machine.
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Add people to the desk, list them, shut them out, give them new passwords.",
        subcommands: [UserAdd.self, UserList.self, UserDisable.self, UserEnable.self, UserReset.self])
}

/// Whom a command is about, and who gives it.
struct UserOptions: ParsableArguments {
    @Argument(help: "The name they sign in by.")
    var name: String

    @OptionGroup var newsroom: NewsroomOptions

    @Option(help: "Who acts, for the audit (default: the user logged in).")
    var by: String?

    var actor: String { by ?? ProcessInfo.processInfo.environment["USER"] ?? "desk" }
}

struct UserDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Shut somebody out, at once and on every browser.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        try await user.newsroom.open().newsroom.disable(user.name, by: user.actor)
        Output.line("\(user.name) is shut out. Let them in again with: dateline user enable \(user.name)")
    }
}

struct UserEnable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "enable", abstract: "Let somebody in again.")

    @OptionGroup var user: UserOptions

    func run() async throws {
        try await user.newsroom.open().newsroom.enable(user.name, by: user.actor)
        Output.line("\(user.name) may sign in again.")
    }
}

struct UserReset: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset", abstract: "Print a link by which somebody sets a new password.")

    @OptionGroup var user: UserOptions

    @Flag(help: "Also ask for no code at sign-in any more, for somebody who lost their device.")
    var codes = false

    func run() async throws {
        let newsroom = try user.newsroom.open().newsroom
        if codes { try await newsroom.dropSecondFactor(of: user.name, by: user.actor) }
        Output.line(
            try await newsroom.makeLink(for: user.name, minutes: SignInLimits.invitationHours * 60, by: user.actor))
        Output.aside(
            "The link is good once, for \(SignInLimits.invitationHours) hours. The old password holds until then.")
    }
}
