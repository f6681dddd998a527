import ArgumentParser
import Foundation
import News
import Workflow

struct UserAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add somebody to the desk, and print a link by which they set their password.")

    @OptionGroup var user: UserOptions

    @Option(help: "\"Ana Example\", as others see it.")
    var fullName: String

    @Option(help: "What they are: reporter, editor, chief, subscriber-manager, administrator; several with commas.")
    var roles: RoleList

    @Option(help: "Where links to set a password go.")
    var email: String?

    @Flag(help: "Take the password from the first line of the standard input, instead of printing a link.")
    var passwordStdin = false

    func run() async throws {
        let newsroom = try user.newsroom.open().newsroom
        let person = try await newsroom.addPerson(
            name: user.name, fullName: fullName, email: email, roles: roles.roles,
            password: passwordStdin ? readLine() ?? "" : nil, by: user.actor)
        guard !passwordStdin else { return Output.line("\(person.name) may sign in.") }
        Output.line(
            try await newsroom.makeLink(for: person.name, minutes: SignInLimits.invitationHours * 60, by: user.actor))
        Output.aside("The link is good once, for \(SignInLimits.invitationHours) hours. Hand it to \(person.fullName).")
    }
}

/// "editor,chief" on the command line.
struct RoleList: ExpressibleByArgument {
    var roles: Set<Role>

    init?(argument: String) {
        let words = argument.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        let roles = words.compactMap { Role(rawValue: $0) }
        guard roles.count == words.count, !roles.isEmpty else { return nil }
        self.roles = Set(roles)
    }
}
