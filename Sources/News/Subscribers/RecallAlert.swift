/// That a subscriber has not said that they dealt with a correction, hold or kill of what they were sent.
package struct RecallAlert: Hashable, Sendable {
    package var subscriber: Subscriber
    /// The recall's place on the wire.
    package var position: Int64
    package var story: ID<Story>
    /// The recall's number in its chain.
    package var number: Int
    package var act: Version.Act
    package var released: WireTime
    /// The headline they know the story under.
    package var headline: String
    package var reason: String?
    /// Destinations of theirs that have not got the recall, by name, each with what is known of why.
    package var missing: [Missing]

    package struct Missing: Hashable, Sendable {
        package var destination: String
        package var problem: String?

        package init(_ destination: String, problem: String?) {
            self.destination = destination
            self.problem = problem
        }
    }

    package init(
        of version: Version, at position: Int64, to subscriber: Subscriber, knowing headline: String, missing: [Missing]
    ) {
        self.subscriber = subscriber
        self.position = position
        self.headline = headline
        self.missing = missing
        story = version.story
        number = version.number
        act = version.act
        released = version.released
        reason = version.reason ?? version.correction?.explanation
    }

    /// Seconds that a subscriber has to acknowledge before somebody else there is asked.
    package static let patience: Int64 = 600
    /// Seconds after which an alert is not worth sending any more.
    package static let limit: Int64 = 86_400

    /// Whom to write to: the second contact, as the first has had the time to answer; the only one where there is one.
    /// Absent where nobody has an address.
    package var contact: Subscriber.Contact? {
        let reachable = subscriber.contacts.filter { $0.email?.isEmpty == false }
        return reachable.dropFirst().first ?? reachable.first
    }
}
