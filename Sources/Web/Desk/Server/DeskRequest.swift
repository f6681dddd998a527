import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage

/// One request at the desk, with who asks.
struct DeskRequest: Sendable {
    let request: Request
    let context: SiteContext
    /// What came with it; empty for a page.
    let form: Form
    /// Who asks; absent on the few pages for anyone.
    let visitor: Visitor?
    let words: DeskPhrasebook
    let now: WireTime

    /// Who asks, on pages for people who have signed in.
    var person: Person {
        get throws {
            guard let visitor else { throw HTTPError(.forbidden) }
            return visitor.person
        }
    }

    /// The name that goes into the books.
    var actor: String { visitor?.person.name ?? "nobody" }

    /// The story in the address.
    func story() throws -> ID<Story> { try context.story() }

    /// A word of the address after the question mark; `nil` when absent or empty.
    func query(_ name: String) -> String? {
        request.query[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// A number in the address.
    func number(_ name: String) throws -> Int64 {
        guard let number = Int64(try context.parameters.require(name)), number > 0 else { throw HTTPError(.notFound) }
        return number
    }
}

/// Somebody who has signed in, and the session they did it in.
struct Visitor: Sendable {
    let person: Person
    let session: Session
    /// The secret in their cookie.
    let token: String
}
