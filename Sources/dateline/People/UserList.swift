import ArgumentParser
import News

struct UserList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Print who may sign in to the desk.")

    @OptionGroup var newsroom: NewsroomOptions

    @Flag(help: "Print one line of JSON for each.")
    var json = false

    func run() async throws {
        for person in try await newsroom.open().newsroom.store.read({ try $0.people() }) {
            if json {
                try Output.json(Line(person))
            } else {
                let state = person.disabled == nil ? "" : "  (shut out)"
                Output.line(
                    "\(person.name)  \(person.fullName)  \(person.roles.map(\.rawValue).sorted().joined(separator: ", "))\(state)"
                )
            }
        }
    }

    private struct Line: Encodable {
        var name: String
        var fullName: String
        var email: String?
        var roles: [String]
        var disabled: Bool

        init(_ person: Person) {
            name = person.name
            fullName = person.fullName
            email = person.email
            roles = person.roles.map(\.rawValue).sorted()
            disabled = person.disabled != nil
        }
    }
}
