import Foundation
import HTTPTypes
import Hummingbird
import News
import Storage

/// One request at the portal, with who asks.
struct PortalRequest: Sendable {
    let request: Request
    let context: SiteContext
    /// What came with it; empty for a page.
    let form: Form
    /// Who asks; absent on the few pages for anyone.
    let visitor: PortalVisitor?
    let words: DeskPhrasebook
    let now: WireTime

    /// Who asks, on pages for people who have signed in.
    func expectVisitor() throws -> PortalVisitor {
        guard let visitor else { throw HTTPError(.forbidden) }
        return visitor
    }

    /// The editor who asks, on pages that are closed to who only looks in.
    func expectEditor() throws -> Person {
        guard let visitor, !visitor.isLookingIn else { throw HTTPError(.forbidden) }
        return visitor.person
    }

    /// Whose pages they are.
    func subscriber() throws -> Subscriber { try expectVisitor().subscriber }

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

/// Somebody at the portal, and for whom.
struct PortalVisitor: Sendable {
    let person: Person
    let subscriber: Subscriber
    let session: Session
    /// The secret in their cookie.
    let token: String
    /// Whether it is somebody of the newsroom who sees what the subscriber sees.
    var isLookingIn: Bool { person.door == .desk }
}
