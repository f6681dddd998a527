/// By which a subscriber's program is known when it asks for copy. The secret itself is nowhere but with them.
package struct APIKey: Hashable, Sendable {
    package var id: ID<APIKey>
    package var subscriber: ID<Subscriber>
    /// What it is for, as its owners call it: "archive import".
    package var name: String
    package var scopes: Set<Scope>
    /// Requests a minute; absent for as many as the newsroom gives everybody.
    package var perMinute: Int?
    package var created: WireTime
    /// When it was last used, to the minute; absent before its first use.
    package var used: WireTime?
    /// When it was taken back; absent while it is good.
    package var revoked: WireTime?

    package init(
        id: ID<APIKey>, subscriber: ID<Subscriber>, name: String, scopes: Set<Scope>, perMinute: Int? = nil,
        created: WireTime, used: WireTime? = nil, revoked: WireTime? = nil
    ) {
        self.id = id
        self.subscriber = subscriber
        self.name = name
        self.scopes = scopes
        self.perMinute = perMinute
        self.created = created
        self.used = used
        self.revoked = revoked
    }

    /// What a key is good for.
    package enum Scope: String, Sendable, CaseIterable, Comparable {
        /// Lists, stories, versions and what changes.
        case read
        case search
        case pictures
        /// Saying that a version has been dealt with.
        case acknowledge

        package static func < (left: Scope, right: Scope) -> Bool { left.rawValue < right.rawValue }
    }

    /// Requests a minute for keys of which nothing else is said.
    package static let usualPerMinute = 600
}
