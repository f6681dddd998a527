/// A place a subscriber wants copy delivered to. It follows the wire from a position of its own.
package struct Destination: Hashable, Sendable {
    package var id: ID<Destination>
    package var subscriber: ID<Subscriber>
    /// The name it is called by in commands, lower-case.
    package var name: String
    /// The transport and its settings, as the transport writes them.
    package var route: String
    /// The wire format it gets.
    package var format: String
    /// Whether leads that a newer version has replaced before they were delivered are left out.
    package var newestOnly: Bool
    /// How copy is made up for it.
    package var manner = Manner()
    package var state: State
    /// Why it stands still; absent while it is at work or where nobody said.
    package var reason: String?
    /// How far older stories are delivered to a new subscriber; absent when there are none to deliver.
    package var backfill: Backfill?

    package init(
        id: ID<Destination>, subscriber: ID<Subscriber>, name: String, route: String, format: String,
        newestOnly: Bool = false, state: State = .active, reason: String? = nil, backfill: Backfill? = nil
    ) {
        self.id = id
        self.subscriber = subscriber
        self.name = name
        self.route = route
        self.format = format
        self.newestOnly = newestOnly
        self.state = state
        self.reason = reason
        self.backfill = backfill
    }

    package enum State: String, Sendable, CaseIterable {
        case active
        /// Stopped by a person.
        case paused
        /// Stopped because it could not be delivered to for too long, or at all.
        case parked
    }

    /// Positions of the wire whose stories are delivered behind everything that moves meanwhile.
    package struct Backfill: Hashable, Sendable {
        /// The last position that was dealt with.
        package var done: Int64
        /// The last position to deal with.
        package var end: Int64

        package init(done: Int64, end: Int64) {
            self.done = done
            self.end = end
        }
    }

    /// How copy is made up for a destination, beyond its format.
    package struct Manner: Hashable, Sendable {
        /// The house style; absent where copy goes as the desk wrote it.
        package var style: NamedStyle?
        /// The set of characters that plain text is written in; absent for UTF-8.
        package var charset: String?
        /// The pattern of its files' names; absent for the usual one.
        package var fileNames: String?
        /// Whether only alerts go there: what is urgent, and what recalls or corrects what they have.
        package var alertsOnly = false
        /// Minutes from one gathered letter to the next; absent where each story goes by itself.
        package var digest: Int?

        package init() {}
    }

    /// The follower of the wire that it is.
    package var follower: String { Self.follower(of: id) }

    /// The follower that a destination is.
    package static func follower(of id: ID<Destination>) -> String { "destination-\(id)" }

    /// The key by which a receiver knows a delivery again, however often it comes.
    package func key(of position: Int64) -> String { "\(id)-\(position)" }
}
