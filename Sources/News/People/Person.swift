/// Somebody who signs in: to the desk, or to the portal for their subscriber.
package struct Person: Hashable, Sendable {
    package var id: ID<Person>
    /// The name they sign in by, lower-case; their signature in the books.
    package var name: String
    /// "Ana Example", as others see it and as bylines begin.
    package var fullName: String
    /// Where links to set a new password go; absent where an administrator hands them over.
    package var email: String?
    package var roles: Set<Role>
    /// The language of the desk's furniture, BCP 47; the newsroom's when `nil`.
    package var language: String?
    package var created: WireTime
    /// When they were shut out; absent while they may sign in.
    package var disabled: WireTime?
    /// Whose editor they are; absent for people of the newsroom.
    package var subscriber: ID<Subscriber>?

    package init(
        id: ID<Person>, name: String, fullName: String, email: String? = nil, roles: Set<Role>,
        language: String? = nil, created: WireTime, disabled: WireTime? = nil, subscriber: ID<Subscriber>? = nil
    ) {
        self.id = id
        self.name = name
        self.fullName = fullName
        self.email = email
        self.roles = roles
        self.language = language
        self.created = created
        self.disabled = disabled
        self.subscriber = subscriber
    }

    /// Whether one of their roles allows it.
    package func may(_ permission: Permission) -> Bool {
        door == .desk && roles.contains { $0.permissions.contains(permission) }
    }

    /// Where they sign in.
    package var door: Door { subscriber == nil ? .desk : .portal }
}

/// Where people sign in. Who comes in by one is nobody at the other.
package enum Door: String, Sendable, CaseIterable {
    /// For people of the newsroom.
    case desk
    /// For editors of subscribers.
    case portal
}

/// A part of the newsroom with its own queues: "National", "Sports".
package struct Desk: Hashable, Sendable {
    package var id: ID<Desk>
    /// Its name in addresses, lower-case.
    package var name: String
    package var label: String
    package var members: Set<ID<Person>>

    package init(id: ID<Desk>, name: String, label: String, members: Set<ID<Person>> = []) {
        self.id = id
        self.name = name
        self.label = label
        self.members = members
    }
}
