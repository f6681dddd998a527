import News
import Workflow

/// Who works in the demo newsroom: one for each role, all with one password.
package enum DemoPeople {
    package static let password = "farlight-demo"

    package static let all: [(name: String, fullName: String, role: Role)] = [
        ("ana", "Ana Reyes", .reporter), ("ben", "Ben Okafor", .editor), ("clara", "Clara Lindqvist", .chief),
        ("dana", "Dana Novak", .administrator), ("sam", "Sam Whitlock", .subscriberManager),
    ]

    package static func join(_ newsroom: Newsroom) async throws {
        for person in all {
            _ = try await newsroom.addPerson(
                name: person.name, fullName: person.fullName, roles: [person.role], password: password, by: "demo")
        }
    }
}
