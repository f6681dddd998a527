/// What a reader wrote about a story, with the version they had before them, and what the desk made of it.
package struct Feedback: Hashable, Sendable, Codable {
    /// Given by the store when it is kept.
    package var id: ID<Feedback>
    package var story: ID<Story>
    package var version: Int
    package var text: String
    /// Where to answer, if the reader wishes one.
    package var contact: String?
    package var received: WireTime
    package var state: State
    /// When the desk last decided what becomes of it, and who did.
    package var handled: WireTime?
    package var handledBy: ID<Person>?
    /// What was answered, or why it is a correction request.
    package var note: String?
    /// The version of the story that put right what it is about.
    package var settledBy: Int?

    package init(
        id: ID<Feedback> = ID(0), story: ID<Story>, version: Int, text: String, contact: String? = nil,
        received: WireTime, state: State = .new
    ) {
        self.id = id
        self.story = story
        self.version = version
        self.text = text
        self.contact = contact
        self.received = received
        self.state = state
    }

    package enum State: String, Codable, Sendable, CaseIterable {
        /// Nobody has decided what becomes of it.
        case new
        case answered
        /// It asks for a correction, and the desk means to look at the story.
        case request
        /// A correction of the story put right what it is about.
        case settled
        case closed
    }

    /// Longest text kept, in characters.
    package static let longestText = 4000
    /// Longest address kept, in characters: the longest there can be (RFC 5321).
    package static let longestContact = 254
}
